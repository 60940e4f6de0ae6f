#!/usr/bin/env bash
# Finds a Chromium, or installs one: Debian's as root, else Playwright's own download. Says which it is.
set -u
find_one() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
if browser=$(find_one); then echo "Browser: $browser"; exit 0; fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  (apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium) >/tmp/ildsjel-chromium.log 2>&1
  if browser=$(find_one); then echo "Browser: $browser (Debian's, just installed)"; exit 0; fi
fi
if .venv/bin/playwright install chromium >/tmp/ildsjel-playwright.log 2>&1; then
  echo "Browser: Playwright's own Chromium"; exit 0
fi
echo "No browser: install Chromium (Debian: apt-get install chromium) and run this again." >&2
[ "${CI:-}" = true ] && exit 1
exit 0
