# `make` alone shows what there is. Needs Python 3.11 or newer and nothing else; services only for test-services.

PORT ?= 8000
# The first Python that is new enough; the scripts say so when there is none.
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3.14 python3 python; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null && echo $$p && exit; done; echo python3)
BIN = .venv/bin
JOBS ?= 2
export PORT

.DEFAULT_GOAL := help
.PHONY: help run env test test-services test-browser lint format check bench messages translations lock

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

run: ## set up and start the demo (PORT=8000)
	@exec $(PYTHON) scripts/run.py

env: # .venv with everything for developing
	@$(PYTHON) scripts/environment.py --dev

test: env translations ## the suite on SQLite; needs no service (ARGS="-k word")
	$(BIN)/python -m pytest -n $(JOBS) $(ARGS)

test-services: env translations ## the suite on PostgreSQL and Redis, worker tests on RabbitMQ
	$(BIN)/python scripts/services.py $(BIN)/python -m pytest -n $(JOBS) $(ARGS)

test-browser: env translations ## the journeys, in Chromium
	$(BIN)/python -m pytest tests/journeys $(ARGS)

lint: env ## ruff, import contracts, migrations in step with models
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	DJANGO_SETTINGS_MODULE=config.settings.test $(BIN)/python manage.py makemigrations --check --dry-run

format: env ## ruff, in place
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

check: lint test ## what a change has to pass

bench: env translations ## ratios to the yardsticks, into bench/results.json
	$(BIN)/python -m bench

messages: env ## collect the strings to translate into locale/, and compile (needs gettext)
	$(BIN)/python manage.py makemessages --locale nl --no-location --no-obsolete
	@$(BIN)/python scripts/translations.py

translations: env
	@$(BIN)/python scripts/translations.py

lock: env # write the lock files again from the .in files
	$(BIN)/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --output-file requirements.txt requirements.in
	$(BIN)/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --output-file requirements-dev.txt requirements-dev.in
