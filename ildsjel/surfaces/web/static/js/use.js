// Counts the seconds this page is in view and not idle for a minute, for the whole team together; see “Have we grown stiff?”.
const IDLE = 60_000, OFTEN = 60, SHORT = 5;
const { use, page } = document.body.dataset;
let seconds = 0, opened = 1, stirred = Date.now();

function send() {
  const token = document.querySelector("[name=csrfmiddlewaretoken]");
  if (seconds < SHORT || !token) return;
  const told = new FormData();
  for (const [name, value] of Object.entries({ page, seconds, opened, csrfmiddlewaretoken: token.value })) told.append(name, value);
  if (navigator.sendBeacon(use, told)) seconds = opened = 0;
}

if (use) {
  for (const event of ["pointerdown", "pointermove", "keydown", "scroll"]) {
    addEventListener(event, () => { stirred = Date.now(); }, { passive: true });
  }
  setInterval(() => {
    if (document.visibilityState === "visible" && Date.now() - stirred < IDLE) seconds += 1;
    if (seconds >= OFTEN) send();
  }, 1000);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") send(); });
}
