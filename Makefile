# What a person does with Shisei's sources. `make help` lists it.

SHELL := /bin/bash
PREFIX ?= /usr/local
STATIC := .build-static
FUZZ_SEED ?= 1
FUZZ_SECONDS ?= 60
BINARY := $(STATIC)/release/shisei

.PHONY: help setup demo build test cli-test interop deb install format lint docs docs-check bench fuzz clean

help: ## List what there is to do
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: ## Install what is missing: libyaml, pkg-config (Debian, Ubuntu; asks for sudo if not root)
	@scripts/setup

demo: build ## Build, then check the example company
	@scripts/demo $(BINARY)

build: ## Build the self-contained static binary (installs valgrind, for the layout, if it may)
	@scripts/setup --build
	@scripts/build-static $(STATIC)

test: setup ## Run every test
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build

cli-test: build ## Test the promises of the command line against the static binary
	@scripts/cli-test $(BINARY)

interop: build ## Hold schemas, reports, completions and the manual page against other programs
	@scripts/setup --interop
	@scripts/interop $(BINARY)

deb: build ## Build a Debian package into .build-deb
	@scripts/build-deb $(BINARY) .build-deb

install: build ## Install binary, manual page and completions below PREFIX (default /usr/local)
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/shisei
	install -d $(addprefix $(DESTDIR)$(PREFIX)/share/,man/man1 man/ja/man1 bash-completion/completions zsh/site-functions fish/vendor_completions.d)
	$(BINARY) man --language en > $(DESTDIR)$(PREFIX)/share/man/man1/shisei.1
	$(BINARY) man --language ja > $(DESTDIR)$(PREFIX)/share/man/ja/man1/shisei.1
	$(BINARY) completions bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/shisei
	$(BINARY) completions zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_shisei
	$(BINARY) completions fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/shisei.fish

format: ## Format the sources
	swift format --in-place --recursive --parallel Package.swift Plugins Sources Tests

lint: ## Check the format of sources and scripts
	swift format lint --strict --recursive --parallel Package.swift Plugins Sources Tests
	@scripts/lint

docs: setup ## Write the generated documentation and schemas
	swift build --product shisei
	swift run --quiet shisei-dev docs

docs-check: setup ## Fail if the generated documentation differs from its sources
	swift build --product shisei
	swift run --quiet shisei-dev docs --check

bench: build ## Measure against libyaml alone (Benchmarks/README.md)
	python3 Benchmarks/run.py $(BINARY)

fuzz: setup ## Feed broken files to the whole check under AddressSanitizer (FUZZ_SEED=1 FUZZ_SECONDS=60)
	@scripts/fuzz $(FUZZ_SEED) $(FUZZ_SECONDS)

clean: ## Remove everything that was built
	rm -rf .build .build-static .build-fuzz .build-deb
