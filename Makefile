# Two commands do everything on a fresh checkout: `make demo` and `make test`.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin

.PHONY: demo test setup lint types floors unit accept clean help

help:            ## Show the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

setup: $(VENV)/.installed  ## Create the virtual environment

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

test: setup lint types floors unit  ## All checks

lint:            ## ruff: style, imports, likely bugs, docstrings
	$(BIN)/ruff check refbook tests
	$(BIN)/ruff format --check refbook tests

types:           ## mypy --strict
	$(BIN)/mypy

floors:          ## The import contract
	$(BIN)/lint-imports

unit:            ## pytest with coverage
	$(BIN)/pytest -n auto --cov --cov-report=term

accept: setup    ## Rewrite the command-line transcripts with what is printed now
	$(BIN)/pytest tests/cli --accept

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .coverage
