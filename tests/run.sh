#!/usr/bin/env bash
# Every test: what needs a database first on PostgreSQL, then everything on SQLite with a real browser.
set -eu
export PYTHONPATH=.
workers=$(( $(nproc) > 4 ? 4 : $(nproc) ))
.venv/bin/python -m tests.on_postgresql -n "$workers" tests/ledger tests/actions tests/surfaces -m "not browser" "$@"
.venv/bin/python -m pytest -n "$workers" "$@"
