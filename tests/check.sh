#!/usr/bin/env bash
# Everything a machine can see without running the program's own tests.
set -eu
export PYTHONPATH=. ILDSJEL_DATA=$(mktemp -d) DJANGO_SETTINGS_MODULE=ildsjel.config.settings
trap 'rm -rf "$ILDSJEL_DATA"' EXIT
bin=.venv/bin
$bin/ruff check ildsjel tests bench
$bin/ruff format --check --quiet ildsjel tests bench
$bin/mypy
$bin/lint-imports
$bin/djlint --quiet --lint ildsjel/surfaces/web/templates ildsjel/surfaces/digest/templates
$bin/python -m tests.messages check
$bin/python -m django makemigrations --check --dry-run
$bin/python -m django check
echo "All in order."
