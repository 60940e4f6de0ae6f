#!/usr/bin/env bash
# What a machine can see, then every test: what needs a database on PostgreSQL, and everything on SQLite with a browser.
set -eu
tests/check.sh
export PYTHONPATH=.
workers=$(( $(nproc) > 4 ? 4 : $(nproc) ))
.venv/bin/python -m tests.on_postgresql -n "$workers" tests/ledger tests/actions tests/surfaces tests/faults tests/upgrade -m "not browser" "$@"
.venv/bin/python -m pytest -n "$workers" "$@"
