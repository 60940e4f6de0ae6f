// Ten minutes that stop by themselves; without scripts the page counts each time it is opened.
for (const clock of document.querySelectorAll("[data-minutes]")) {
  const began = Date.parse(clock.dataset.minutes);
  const left = began + 1000 * Number(clock.dataset.most) - Date.now();
  if (began && left > 0) setTimeout(() => { clock.dataset.over = ""; }, left);
}
