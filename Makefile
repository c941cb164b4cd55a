# `make demo` and `make test` work on a machine with Python 3.11 to 3.13 (with pip and venv) and make: both set up .venv first.

PYTHON ?= python3
VENV   ?= .venv
DEMO   ?= demo-report
UV     ?= uv==0.13.9

BROWSERS = chromium chromium-browser google-chrome google-chrome-stable
BIN     := $(VENV)/bin
LOCKED  := $(VENV)/locked
READY   := $(VENV)/ready
# Quiet twice: pip's warnings about the machine's own index settings are not ours to show; its errors still are.
PIP     := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet
COMPILE  = $(VENV)-lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	--no-emit-index-url --no-emit-find-links $(LOCKFLAGS)

.DEFAULT_GOAL := help
.PHONY: help setup demo browser test pictures lint format eval bench embedder lock clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) ## set up .venv (the others do it when needed)

$(READY): $(LOCKED) pyproject.toml
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(LOCKED): requirements/pip.txt requirements/dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(0 if (3, 11) <= sys.version_info[:2] < (3, 14) else "Python 3.11 to 3.13 is needed, this is " + sys.version.split()[0] + "; name another with make PYTHON=...")'
	@echo "setting up $(VENV) (a minute or so) ..."
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install --require-hashes -r requirements/pip.txt
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

demo: $(READY) ## read an invented story; leaves demo-report/report.html, .json and .md
	@$(BIN)/rashomon demo --out $(DEMO)

browser: ## chromium for the tests of the report's page, where it is missing and apt can bring it
	@for name in $(BROWSERS); do command -v $$name >/dev/null && exit 0; done; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "installing chromium for the browser tests ..."; apt-get update -qq; \
		DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium >/dev/null && exit 0; fi; \
	echo "!!! no chromium, and it cannot be installed from here: the browser tests will be skipped"

test: $(READY) browser ## the whole test suite, doctests and browser tests included
	@$(BIN)/python -m pytest $(PYTEST)

pictures: $(READY) browser ## take the pictures in docs/pictures again
	@$(BIN)/python tools/take_pictures.py

lint: $(READY) ## style, format, types, layers
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo --no-cache

format: $(READY) ## let ruff mend what it can
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

eval: $(READY) ## how good it is, stage by stage, beside the rivals; fills docs/quality.md (EVAL="copies --misses": a part)
	@$(BIN)/python -m eval $(or $(EVAL),--docs)

bench: $(READY) ## what it costs, by stage, by size, beside named peers; fills docs/speed.md (BENCH="whole": a part)
	@$(BIN)/python -m bench $(or $(BENCH),--docs)

embedder: $(READY) ## make the int8 sentence embedder again and compare it with the original
	@$(BIN)/python tools/build_embedder.py $(EMBEDDER)

lock: ## make requirements/*.txt again (LOCKFLAGS=--upgrade for newer versions)
	@test -x $(VENV)-lock/bin/uv || { $(PYTHON) -m venv $(VENV)-lock && $(VENV)-lock/bin/python -m pip install --quiet --quiet $(UV); }
	$(COMPILE) requirements/pip.in --output-file requirements/pip.txt
	$(COMPILE) pyproject.toml --output-file requirements/runtime.txt
	$(COMPILE) pyproject.toml --group dev --constraint requirements/runtime.txt --output-file requirements/dev.txt

clean: ## remove the environments, caches and reports
	rm -rf $(VENV) $(VENV)-lock $(DEMO) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -not -path './.git/*' -prune -exec rm -rf {} +
