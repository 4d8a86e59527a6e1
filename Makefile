# Two commands do everything on a fresh checkout: `make demo` and `make test`.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
PAGE   := references/korean-war.txt
# Every installed style: measured without coverage, which would make it four times as slow.
STYLES := tests/external/test_all_styles.py

.PHONY: demo test setup lint types floors unit accept rules bench matrix compiled clean help

help:            ## Show the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

setup: $(VENV)/.installed  ## Create the virtual environment

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

demo: setup      ## Cite the article of the day in six styles, print its bibliography, check it
	@printf '\n\033[1mHow to cite the article of the day, in six styles\033[0m\n\n'
	@$(BIN)/refbook cite $(PAGE) -s apa -s mla -s chicago-notes-bibliography -s harvard -s iso690-author-date-en -s article-of-the-day
	@printf '\n\033[1mIts bibliography, in the house style\033[0m\n\n'
	@$(BIN)/refbook bib $(PAGE) --style article-of-the-day
	@printf '\n\033[1mThe article as BibTeX\033[0m\n\n'
	@$(BIN)/refbook cite $(PAGE) --to bibtex
	@printf '\n\033[1mWhat a careful editor would ask (refbook check)\033[0m\n\n'
	@$(BIN)/refbook check $(PAGE) --fail-on error

test: setup lint types floors unit  ## All checks

lint:            ## ruff: style, imports, likely bugs, docstrings
	$(BIN)/ruff check refbook tests benchmarks
	$(BIN)/ruff format --check refbook tests benchmarks

types:           ## mypy --strict
	$(BIN)/mypy
	$(BIN)/mypy benchmarks

floors:          ## The import contract
	$(BIN)/lint-imports

unit:            ## pytest with coverage
	$(BIN)/pytest -n auto --dist worksteal --cov --cov-report=term --ignore=$(STYLES)
	$(BIN)/pytest -n auto --dist worksteal $(STYLES)

accept: setup    ## Rewrite the command-line transcripts with what is printed now
	$(BIN)/pytest tests/cli --accept

rules: setup     ## Write docs/rules from the rules' own documentation
	$(BIN)/python -m refbook.cli.rulepages docs/rules

bench: setup     ## Measure against other citation processors
	$(BIN)/python benchmarks/run.py $(ARGS)

matrix: setup    ## 38 styles against citeproc-js; fails when one falls below its own mark
	$(BIN)/python -m tests.external.matrix

compiled: setup  ## Build with compiled inner loops and test that build
	rm -rf build/compiled && mkdir -p build/compiled && ln -sfn ../../shared build/shared
	REFBOOK_COMPILE=1 $(BIN)/pip install --quiet --disable-pip-version-check --no-deps --target build/compiled .
	cp -r tests references styles pyproject.toml build/compiled/
	cd build/compiled && PYTHONPATH=. ../../$(BIN)/python -c "import refbook.csl.run as run; assert not run.__file__.endswith('.py')"
	cd build/compiled && ../../$(BIN)/pytest tests/csl/native tests/csl/test_prepared.py tests/external/test_csl_suite.py

clean:           ## Remove what the other targets made
	rm -rf $(VENV) build .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .coverage

.PHONY: fuzz mutation

fuzz: setup      ## Broken files through every reader, rule and writer; SECONDS=600 in all, START=0 for new ones
	$(BIN)/python -m tests.fuzz.run --seconds $(or $(SECONDS),600) --start $(or $(START),0) $(READERS)

MUTATE := $(BIN)/python -m tests.fuzz.mutation
IN_BIBTEX := tests/formats/bibtex

mutation: setup  ## Do the tests notice when escaping, saving and parsing are changed?
	$(MUTATE) refbook/formats/save.py tests/formats/test_save.py
	$(MUTATE) refbook/formats/patched.py tests/formats/test_patched.py refbook/formats/patched.py
	$(MUTATE) refbook/formats/edits.py tests/formats/test_edits.py refbook/formats/edits.py
	$(MUTATE) refbook/output/html.py tests/output/test_html.py refbook/output/html.py
	$(MUTATE) refbook/formats/bibtex/encode.py $(IN_BIBTEX)/test_encode.py refbook/formats/bibtex/encode.py
	$(MUTATE) refbook/formats/bibtex/wellformed.py $(IN_BIBTEX)/test_scan.py $(IN_BIBTEX)/test_read.py --sample 60
	$(MUTATE) refbook/formats/bibtex/scan.py $(IN_BIBTEX)/test_scan.py $(IN_BIBTEX)/test_recovery.py --sample 60
