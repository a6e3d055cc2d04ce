# Everything that is run here, by people and by CI. `make demo` and `make test` need Python 3.11 or newer and nothing else.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCES := $(shell git ls-files kg ontology data/lexicon)
# Folders in pairs: facts made by hand, and the articles that they are of.
SCORED ?= data/gold data/articles

# Debian's Virtuoso, a server that `kg publish` is tested with.
VIRTUOSO := virtuoso-opensource-7-bin

.PHONY: demo test servers check gates lint types layers floors data wheel notebooks screenshots scores bench kills power fuzz bench-serve bench-pages browser approve clean

# A built graph of the sample articles, three questions answered, and a page to open.
demo: $(VENV)/installed
	$(BIN)/kg build data/articles --out build/demo
	$(BIN)/kg site build/demo --out build/site --quiet
	$(BIN)/kg query build/demo meetings --country जापान
	$(BIN)/kg query build/demo met --official जयशंकर
	$(BIN)/kg query build/demo states --thing GUY-IND/joint-commission
	@echo "Open in a browser: $(CURDIR)/build/site/index.html"
	@echo "The network alone, in one file: $(CURDIR)/build/demo/network.html"
	@echo "Each article, with what was read: $(CURDIR)/build/demo/report.html"

# All tests, doctests and notebooks included; the last line is pytest's.
test: $(VENV)/developing
	$(BIN)/python -m pytest -q -n auto --maxprocesses 4 --dist loadfile

# What some tests want and pip hasn't: where it can't be installed, they are skipped and say so. CI asks for it; `make test` does without.
servers:
	@if command -v virtuoso-t > /dev/null; then echo "Virtuoso is here"; \
	elif [ "$$(id -u)" != 0 ] || ! command -v apt-get > /dev/null; then \
	  echo "Virtuoso can't be installed here (that takes root and apt-get); the tests with it are skipped"; \
	else echo "Installing $(VIRTUOSO), for the tests of kg publish"; \
	  (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends $(VIRTUOSO)) > /dev/null \
	  || echo "Virtuoso can't be installed (see above); the tests with it are skipped"; fi

# All gates and all tests; each fails when it finds nothing to check.
check: gates test

gates: lint types layers data floors wheel

lint: $(VENV)/developing
	$(BIN)/ruff check kg tests

types: $(VENV)/developing
	$(BIN)/mypy kg tests

layers: $(VENV)/developing
	$(BIN)/lint-imports

# No slot may fall below its floor. To raise the floors: kg evaluate --gold data/gold --articles data/articles --json > data/floors.json
# and likewise for data/batches, which the demo does not build.
floors: $(VENV)/developing
	$(BIN)/kg evaluate --gold data/gold --articles data/articles --floors data/floors.json
	$(BIN)/kg evaluate --gold data/batches/gold --articles data/batches/articles --floors data/floors_batches.json

data: $(VENV)/developing
	$(BIN)/python -m pytest -q tests/test_lexicon_*.py tests/test_ontology.py

# The wheel, installed in an environment of its own and used outside the checkout.
wheel: $(VENV)/developing
	rm -rf build/wheel && mkdir -p build/wheel/outside/data && cp -r data/articles build/wheel/outside/data
	$(BIN)/python -m build --wheel --outdir build/wheel . > build/wheel/log
	$(PYTHON) -m venv build/wheel/venv
	build/wheel/venv/bin/pip install -qq build/wheel/*.whl
	cd build/wheel/outside && ../venv/bin/kg build data/articles --out graph --quiet && ../venv/bin/kg verify graph \
	  && ../venv/bin/kg query graph meetings --country PER
	$(BIN)/kg build data/articles --out build/wheel/checkout --quiet
	cmp build/wheel/checkout/graph.nq build/wheel/outside/graph/graph.nq

# Runs the notebooks and keeps what they print; look at the difference before you commit it.
notebooks: $(VENV)/developing
	$(BIN)/python -m tests.notebooks

# The pictures in the READMEs, by Chromium from a site of the sample articles.
screenshots: $(VENV)/developing
	$(BIN)/kg site data/articles --out build/site --quiet
	$(BIN)/python -m tests.screenshots build/site notebooks

# The table of scores in the README.
scores: $(VENV)/developing
	$(BIN)/python -m tests.scores $(SCORED)

# A hundred runs of add, remove and build, killed at random moments: the store is whole after each, and the next run completes it.
kills: $(VENV)/developing
	$(BIN)/python -m tests.kills 100

# Ten such runs with the power cut before every fsync: what was not synced is lost, all of it or any part. Needs Linux and gcc.
power: $(VENV)/developing
	$(BIN)/python -m tests.power 10

# Twenty thousand bad requests to a server: none may end with 500, tell how the server is made, or end it. Then what its OpenAPI document
# allows, and what it doesn't: answers are as it says.
fuzz: $(VENV)/developing
	$(BIN)/python -m tests.serve.fuzzing 20000
	$(BIN)/python -m tests.serve.described 100

# The named questions over HTTP beside Oxigraph in process, on a million quads.
bench-serve: $(VENV)/developing
	$(BIN)/python -m tests.serve.timing 1000000

bench: $(VENV)/developing
	$(BIN)/python -m tests.bench

# Size, time to read and time of a frame of the network page, for 100 to 50,000 things, beside plain pyvis. Ten minutes; wants an idle machine.
bench-pages: $(VENV)/developing
	$(BIN)/python -m tests.bench_pages

# What the tests of pages need of the system; without it they are skipped, and say so.
browser:
	sh .ci/browser

# Takes the pictures anew that the pages are compared with; look at them before you commit.
approve: $(VENV)/developing
	APPROVE=1 $(BIN)/python -m pytest -q tests/pages/test_looks.py

clean:
	rm -rf build dist .venv .mypy_cache .ruff_cache .pytest_cache

$(VENV)/pyvenv.cfg:
	$(PYTHON) -m venv $(VENV)

# -qq: an older pip warns of an extra of lxml that a newer one knows is gone; errors are told all the same.
$(VENV)/installed: pyproject.toml $(SOURCES) | $(VENV)/pyvenv.cfg
	$(BIN)/pip install -qq '.[site]'
	touch $@

$(VENV)/developing: pyproject.toml | $(VENV)/pyvenv.cfg
	$(BIN)/pip install -qq -e '.[dev]'
	touch $@ $(VENV)/installed
