# Two commands do everything, set-up included:  make serve   ·   make test
# They need Python 3.11 to 3.13 with venv and pip, Node >= 20 with npm, and make.

PORT ?= 8000

# The newest Python here that the tests pass with; PYTHON=… overrides.
TESTED := import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))
PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3; do \
	$$python -c '$(TESTED)' 2>/dev/null && echo $$python && break; done)

BIN := .venv/bin
# The theme advertises its successor on every build.
export NO_MKDOCS_2_WARNING := 1
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
# A worker for each core; each takes tests from another when it has none left.
PYTEST := $(BIN)/python -m pytest --numprocesses auto --dist worksteal
# A few examples of each property; following every line, as coverage does, makes the engine seven times as slow.
QUICKLY := --hypothesis-profile few
# A stamp is named after what it was installed from: change a lock file and the set-up runs again.
PYTHON_READY := .venv/ready-$(shell cat requirements*.lock | cksum | cut -d' ' -f1)
NODE_READY := node_modules/.ready-$(shell cat package.json package-lock.json | cksum | cut -d' ' -f1)

.PHONY: help
help: ## Say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: serve
serve: setup ## Build the site and serve it on this machine; PORT=8000 unless you say otherwise
	@$(BIN)/python -m build_scripts.dev.serve --port $(PORT)

# A new folder under policy_engine/policies and one under tests/cases; PUBLISHED and SOURCE only where the text says 自公布之日起.
.PHONY: new
new: setup ## Write the package of a further policy: NAME=nanjing_2004 TEXT=text.txt
	@$(BIN)/python -m build_scripts.dev.new "$(NAME)" "$(TEXT)" --published "$(PUBLISHED)" --source "$(SOURCE)"

.PHONY: amend
amend: setup ## Say what an amended text asks of the rules: POLICY=nanjing_2004 TEXT=text.txt; with NAME=nanjing_2027 into a copy of them
	@$(BIN)/python -m build_scripts.dev.amend "$(POLICY)" "$(TEXT)" $(if $(NAME),--copy "$(NAME)")

.PHONY: test
test: browser prover successor other check ## Run every check and every test
	$(BIN)/mkdocs build --strict --quiet --site-dir .cache/site
	$(PYTEST) $(QUICKLY) -m "engine and not browser and not slow" --cov --cov-report=term-missing:skip-covered
	SITE_UNDER_TEST=.cache/site $(PYTEST) -m "not engine or browser or slow or property"

.PHONY: quick
quick: check ## Run every check, and every test that needs no browser and no built site
	$(PYTEST) $(QUICKLY) -m "not browser and not slow"

.PHONY: check
check: setup ## Run only the checks that start nothing: ruff, mypy, import-linter, tsc
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --cache-dir .cache/imports
	node_modules/.bin/tsc --noEmit
	node_modules/.bin/tsc --noEmit --project tsconfig.node.json
	node_modules/.bin/tsc --noEmit --project tsconfig.offline.json

.PHONY: mutants
mutants: setup ## Break every rule in every way, see the worked cases notice, and record the figures for the page
	$(BIN)/python -m tests.mutants --write

.PHONY: sheet
sheet: prover ## Choose the fewest worked cases that show every condition both ways, for the lawyer's sheet
	$(BIN)/python -m tests.prover.smallest_sheet

.PHONY: opinion
opinion: prover ## Ask the independent solver again whether the engine is right, and record it
	$(BIN)/python -m tests.prover.recorded_opinion

.PHONY: everywhere
everywhere: browser ## Compare CPython, Pyodide in Node, Chromium and Firefox, and the walker without Pyodide, in every state, and record it (some minutes)
	$(BIN)/mkdocs build --strict --quiet --site-dir .cache/site
	$(BIN)/python -m tests.everywhere .cache/site

.PHONY: build
build: setup ## Build the site into site/, ready for any static host
	$(BIN)/mkdocs build --strict

.PHONY: screenshots
screenshots: browser ## Photograph every state of the site into .cache/screenshots, and the README's picture
	$(BIN)/mkdocs build --strict --quiet --site-dir .cache/site
	$(BIN)/python -m tests.browser.gallery .cache/site .cache/screenshots
	$(BIN)/python -m tests.browser.gallery .cache/site .cache/screenshots --readme

.PHONY: lighthouse
lighthouse: browser ## Measure the built site with Lighthouse (mobile); installs it on first use
	$(BIN)/mkdocs build --strict --quiet --site-dir .cache/site
	$(BIN)/python -m tests.benchmarks.lighthouse .cache/site

.PHONY: setup
setup: $(PYTHON_READY) $(NODE_READY) ## Install what the two commands need (they do it themselves)

# The locks name everything that is needed, so nothing is left to resolve (--no-deps); left to itself, pip takes the newest release of a package that
# another one wants with an extra, and then refuses it as not pinned.
$(PYTHON_READY):
	@"$(PYTHON)" -c '$(TESTED)' 2>/dev/null || \
		{ echo "需要 Python 3.11 到 3.13：请先安装，或指明在哪里，例如 make PYTHON=/usr/local/bin/python3.13 serve。" >&2; exit 1; }
	@echo "→ Python：在 .venv 里安装锁定的依赖（只有第一次慢）"
	@$(PYTHON) -m venv .venv || { echo "建不成 .venv：Debian、Ubuntu 请先 apt install python3-venv。" >&2; exit 1; }
	$(PIP) install --require-hashes --no-deps --no-build-isolation -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation --no-index --editable .
	@rm -f .venv/ready-* && touch $@

$(NODE_READY):
	@node -e 'process.exit(Number(parseInt(process.versions.node) < 20))' || { echo "需要 Node.js 20 或更新的版本，并带 npm。" >&2; exit 1; }
	@echo "→ Node：在 node_modules 里安装锁定的依赖（只有第一次慢）"
	npm ci
	@touch $@

.PHONY: browser
browser: setup
	@$(BIN)/python -m build_scripts.dev.browser_setup

.PHONY: prover
prover: setup ## Install the independent solver that checks the engine (once; 30 MB)
	@$(BIN)/python -c "import z3" 2>/dev/null || $(PIP) install --require-hashes --no-deps -r requirements-prove.lock

# So many inputs together are more than a million; the slow targets get fewer, and every one has a bound on its time.
.PHONY: fuzz
fuzz: setup ## Feed more than a million hostile inputs to everything that reads any (some minutes)
	@$(BIN)/python -c "import atheris" 2>/dev/null || $(PIP) install --require-hashes --no-deps -r requirements-fuzz.lock
	$(BIN)/python -m tests.fuzzing.quiz_inputs 800000
	$(BIN)/python -m tests.fuzzing.guided answers_file --runs 150000
	$(BIN)/python -m tests.fuzzing.guided official_text --runs 60000
	$(BIN)/python -m tests.fuzzing.guided request --runs 10000
	$(BIN)/python -m tests.fuzzing.guided citation --runs 20000

.PHONY: successor
successor: setup ## Install the successor of the theme, which builds the exported Markdown in a test (once)
	@test -x .cache/successor/bin/zensical || { $(PYTHON) -m venv .cache/successor && .cache/successor/bin/python -m pip --quiet --disable-pip-version-check --no-input \
		install --require-hashes --no-deps -r requirements-successor.lock; }

.PHONY: other
other: setup ## Install Pyodide's tools for a second Python, where there is one, to compare what both write (once)
	@$(BIN)/python -m build_scripts.dev.other_python || echo "没有给另一个 Python 装上 Pyodide 的工具，比对两者的测试会跳过。" >&2

.PHONY: audit
audit: setup ## Ask the registries whether a locked package has a known vulnerability
	@test -x .cache/audit/bin/pip-audit || { $(PYTHON) -m venv .cache/audit && .cache/audit/bin/python -m pip --quiet --disable-pip-version-check --no-input \
		install --require-hashes --no-deps -r requirements-audit.lock; } || echo "没有装上 pip-audit。" >&2
	@$(BIN)/python -m build_scripts.dev.audit .cache/audit/bin/pip-audit

.PHONY: outdated
outdated: setup ## Ask the registries which dependencies are not the newest, and say why each is held back
	@$(BIN)/python -m build_scripts.dev.outdated $(BIN)/python

.PHONY: lock
lock: setup ## Write the lock files anew after changing a dependency
	$(PYTHON) -m venv .cache/lock && .cache/lock/bin/python -m pip install --quiet "$$(sed -n 's/^lock = \["\(.*\)"\]$$/\1/p' pyproject.toml)"
	for name in requirements:dev requirements-lockfile:lockfile requirements-prove:prove requirements-audit:audit requirements-fuzz:fuzz requirements-successor:successor requirements-peers:peers; do \
		.cache/lock/bin/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --custom-compile-command 'make lock' \
			--group $${name#*:} --output-file $${name%:*}.lock pyproject.toml; done
	npm install --package-lock-only

.PHONY: clean
clean: ## Remove everything that can be made again
	rm -rf .venv node_modules .cache site dist
