# Everything below needs make and Python 3.11 or newer, nothing else. `make PYTHON=/path/to/python` names another one.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
VENV := .venv
RUN := $(VENV)/bin/python
# The locks are whole (tests/test_lock.py), so nothing is left to resolve: what was published today changes nothing here.
INSTALL := $(RUN) -m pip install --quiet --disable-pip-version-check --no-input --no-deps --require-hashes
# Twice the cores, because half of what the tests do is to wait: for a clock, a browser, another process.
WORKERS = $(shell $(RUN) -c 'import os; print(2 * (os.cpu_count() or 1))')
# For pytest, such as ARGS="tests/storage -x".
ARGS ?=

.PHONY: help demo test coverage lives check bench clean

help:  ## what can be made here
	@sed -n 's/^\([a-z]*\):.*##/make \1 -/p' Makefile

demo: $(VENV)/.runtime  ## the bot in your browser, on simulated worlds
	@$(RUN) -m bot demo

test: $(VENV)/.development  ## every test
	$(RUN) -m pytest --numprocesses $(WORKERS) --dist loadfile $(ARGS)

coverage: $(VENV)/.development  ## every test, and how much of the code they reach (takes twice as long)
	$(RUN) -m pytest --numprocesses $(WORKERS) --dist loadfile --cov

lives: $(VENV)/.development  ## 100,000 random steps of group life on each database (half an hour)
	LIVES_STEPS=100000 $(RUN) -m pytest --numprocesses auto -rP --show-capture=stdout tests/services/test_group_lives.py tests/chat/test_group_lives.py

check: $(VENV)/.development  ## style, types, and who imports whom
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy
	$(VENV)/bin/lint-imports --no-cache

bench: $(VENV)/.development  ## speed, beside two reference bots
	$(RUN) -m benchmarks

clean:  ## take away what the others made
	rm -rf $(VENV) build dist *.egg-info .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache .hypothesis .grimp_cache

$(VENV)/.made:
	@test -n "$(PYTHON)" && "$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "eliot-bot needs Python 3.11 or newer: install it, or name it with  make PYTHON=/path/to/python" >&2; exit 1; }
	@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "This Python has no venv module: install it (on Debian and Ubuntu: apt install python3-venv)" >&2; exit 1; }
	@"$(PYTHON)" -m venv $(VENV)
	@touch $@

$(VENV)/.runtime: requirements.lock | $(VENV)/.made
	@echo "Installing what the bot needs into $(VENV) (about a minute) ..."
	@$(INSTALL) -r requirements.lock
	@touch $@

$(VENV)/.development: tests/requirements.lock | $(VENV)/.made
	@echo "Installing what the bot and its tests need into $(VENV) (about two minutes) ..."
	@$(INSTALL) -r tests/requirements.lock
	@touch $(VENV)/.runtime $@
