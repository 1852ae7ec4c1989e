# make run and make test set everything up themselves; make help lists the rest.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
.DEFAULT_GOAL := help
.PHONY: help run test faults check format migrate doctor audit lock bench peers pictures

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: $(VENV)/.run ## start Ryadom; without BOT_TOKEN it opens the local Telegram at http://127.0.0.1:8080
	@$(BIN)/ryadom run

test: $(VENV)/.dev ## the whole suite, on SQLite and PostgreSQL
	@PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n auto --dist loadgroup

faults: $(VENV)/.dev ## the fault tests at full size, about an hour; their figures are in docs/reliability.md
	@FAULTS=full PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest tests/faults tests/several tests/operating/test_image.py tests/dialogs/shared/test_forged_presses.py --durations=0

check: $(VENV)/.dev ## formatting, lint, types
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy

format: $(VENV)/.dev ## format the code and fix what lint can fix
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

migrate: $(VENV)/.run ## bring the database to the newest schema
	@$(BIN)/ryadom migrate

bench: $(VENV)/.dev ## each figure beside a peer or a floor, up to 30 minutes; ONLY=B4 for one
	@$(BIN)/python -m benchmarks $(ONLY)

peers: $(VENV)/.dev ## other libraries' own examples against the local Telegram; needs the package indexes
	@PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -p sandbox.pytest_plugin peers

pictures: $(VENV)/.dev ## take README's pictures again, in a real browser
	@$(BIN)/python docs/pictures/take.py

doctor: $(VENV)/.run ## check the settings, disk, database, clock and Telegram
	@$(BIN)/ryadom doctor

audit: $(VENV)/.dev ## known vulnerabilities of the locked dependencies; needs the network
	@$(BIN)/pip-audit --strict --disable-pip --require-hashes -r requirements-dev.lock --progress-spinner off

lock: ## renew the locked dependencies (needs uv)
	@uv pip compile pyproject.toml --universal --generate-hashes --no-emit-index-url --no-header --no-annotate -q -o requirements.lock
	@uv pip compile pyproject.toml --extra dev --universal --generate-hashes --no-emit-index-url --no-header --no-annotate -q -o requirements-dev.lock

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Ryadom needs Python 3.11 or newer (set PYTHON=…)." >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "Python's venv is missing: on Debian or Ubuntu, apt install python3-venv." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements.lock pyproject.toml | $(VENV)/bin/python
	@echo "Setting up (once)…"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.run
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@
