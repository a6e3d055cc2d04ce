# Everything that is run here, by people and by CI. `make demo` and `make test` need Python 3.11 or newer and nothing else.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCES := $(shell git ls-files kg ontology data/lexicon)

.PHONY: demo test check lint types layers floors data wheel bench clean

# A built graph of the sample articles, three questions answered, and a page to open.
demo: $(VENV)/installed
	$(BIN)/kg build data/articles --out build/demo
	$(BIN)/kg query build/demo meetings-of-country country=भूटान
	$(BIN)/kg query build/demo met-official official=जयशंकर
	$(BIN)/kg query build/demo states-meeting meeting=BTN-IND
	@echo "Open in a browser: $(CURDIR)/build/demo/network.html"

# All tests, doctests included; the last line is pytest's.
test: $(VENV)/developing
	$(BIN)/python -m pytest -q

# All gates, each of which fails when it finds nothing to check.
check: lint types layers test floors data wheel

lint: $(VENV)/developing
	$(BIN)/ruff check kg tests

types: $(VENV)/developing
	$(BIN)/mypy kg tests

layers: $(VENV)/developing
	$(BIN)/lint-imports

# No slot may fall below its floor. To raise the floors: kg evaluate --gold data/gold --articles data/articles --json > data/floors.json
floors: $(VENV)/developing
	$(BIN)/kg evaluate --gold data/gold --articles data/articles --floors data/floors.json

data: $(VENV)/developing
	$(BIN)/python -m pytest -q tests/test_lexicon_*.py tests/test_ontology.py

# The wheel, installed in an environment of its own and used outside the checkout.
wheel: $(VENV)/developing
	rm -rf build/wheel && mkdir -p build/wheel/outside
	$(BIN)/python -m build --wheel --outdir build/wheel . > build/wheel/log
	$(PYTHON) -m venv build/wheel/venv
	build/wheel/venv/bin/pip install -q build/wheel/*.whl
	cd build/wheel/outside && ../venv/bin/kg build $(CURDIR)/data/articles --out graph --quiet && ../venv/bin/kg verify graph \
	  && ../venv/bin/kg query graph meetings-of-country country=IND
	$(BIN)/kg build data/articles --out build/wheel/checkout --quiet
	cmp build/wheel/checkout/graph.nq build/wheel/outside/graph/graph.nq

bench: $(VENV)/developing
	$(BIN)/python -m tests.bench

clean:
	rm -rf build dist .venv .mypy_cache .ruff_cache .pytest_cache

$(VENV)/installed: pyproject.toml $(SOURCES)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install -q .
	touch $@

$(VENV)/developing: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install -q -e '.[dev]'
	touch $@ $(VENV)/installed
