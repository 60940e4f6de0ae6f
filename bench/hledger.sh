#!/usr/bin/env bash
# hledger, a peer: Debian's as root. Without it that line of the bench says so.
command -v hledger >/dev/null && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  (apt-get update -qq && apt-get install -y -qq --no-install-recommends hledger) >/tmp/ildsjel-hledger.log 2>&1
fi
command -v hledger >/dev/null || echo "No hledger here: its line is left out (Debian: apt-get install hledger)." >&2
exit 0
