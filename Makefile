# One word sets everything up, runs it, or checks it. `make` alone lists them.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin
export UV_COMPILE_BYTECODE := 1
export UV_SYSTEM_CERTS := 1
export UV_PROJECT_ENVIRONMENT := $(VENV)
PORT ?= 8000

.DEFAULT_GOAL := help
.PHONY: help demo dev test test-servers check screenshots bench validate messages openapi docs format

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

demo: $(VENV)/.ready ## an invented firm on http://127.0.0.1:8000 (PORT= changes it)
	@PORT=$(PORT) $(RUN)/ildsjel demo

dev: $(VENV)/.ready-dev ## the demo, started again whenever a file changes
	@PORT=$(PORT) $(RUN)/ildsjel demo --reload

test: $(VENV)/.ready-dev $(VENV)/.browser ## the checks and every test, on SQLite, PostgreSQL and in a real browser
	@tests/run.sh

test-servers: $(VENV)/.ready-dev ## accounts that are followed, from real servers on loopback, installed where they are missing
	@tests/servers.sh

check: $(VENV)/.ready-dev ## style, types, imports, templates, messages, migrations
	@tests/check.sh

screenshots: $(VENV)/.ready-dev $(VENV)/.browser ## every page, phone and desk, light and dark, into screenshots/
	@$(RUN)/python -m tests.screenshots

bench: $(VENV)/.ready-bench ## how fast it is beside a bare script and beside peers, as ratios (ROWS= changes how much)
	@$(RUN)/python -m bench --rows $(or $(ROWS),1000000)

validate: $(VENV)/.ready-dev ## how often what Ildsjel says is false, by simulation, into docs/validation.md (TIMES= made worlds a row)
	@OPENBLAS_NUM_THREADS=1 $(RUN)/python -m bench.validate --times $(or $(TIMES),400)

messages: $(VENV)/.ready-dev ## gather the sentences that need words in bokmål
	@$(RUN)/python -m tests.messages gather

openapi: $(VENV)/.ready-dev ## the snapshot of the API's description, into docs/openapi.json
	@DJANGO_SETTINGS_MODULE=ildsjel.config.settings $(RUN)/python -m django export_openapi_schema --api ildsjel.surfaces.api.api.api --indent 1 --sorted --output docs/openapi.json

docs: $(VENV)/.ready-dev ## the pages about sources, from their help and samples, into docs/help
	@$(RUN)/python -m tests.source_pages

format: $(VENV)/.ready-dev ## put the code in order
	@$(RUN)/ruff check --fix ildsjel tests bench && $(RUN)/ruff format ildsjel tests bench

$(VENV)/bin/uv:
	@$(PYTHON) -m venv $(VENV)
	@$(RUN)/pip install --quiet --disable-pip-version-check uv

$(VENV)/.ready: pyproject.toml uv.lock ildsjel/locale/nb/LC_MESSAGES/django.po | $(VENV)/bin/uv
	@$(RUN)/uv sync --quiet --locked --no-dev --inexact
	@$(RUN)/pybabel --quiet compile -d ildsjel/locale -D django
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready
	@$(RUN)/uv sync --quiet --locked --inexact
	@touch $@

$(VENV)/.ready-bench: $(VENV)/.ready
	@$(RUN)/uv sync --quiet --locked --no-dev --group bench --inexact
	@bench/hledger.sh
	@touch $@

$(VENV)/.browser: | $(VENV)/.ready-dev
	@tests/browser.sh
	@touch $@
