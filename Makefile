# Two commands matter: `make demo` and `make test`. Each sets itself up on a
# Debian or Ubuntu that has a Rust toolchain; nothing else is done by hand.

SHELL := /bin/bash
.DEFAULT_GOAL := help

CARGO ?= cargo
# More words for the command a target runs: make demo ARGS="--listen 127.0.0.1:9000"
ARGS ?=

.PHONY: help demo test judge check mutants bench fmt setup setup-test setup-bench

help: ## this list
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' Makefile

demo: setup ## the model campaign at http://127.0.0.1:8080, ready to click through
	$(CARGO) run --locked -p firsthand -- demo $(ARGS)

test: setup-test ## everything that CI runs, in order, stopping at the first failure
	@scripts/test all $(ARGS)

judge: setup-test ## the last part of `make test`: the demo in a real browser, and before independent checkers
	@scripts/test judged $(ARGS)

check: setup ## the quick part of `make test`: formatting, lints, tidy, licences, tests on SQLite
	@scripts/test quick $(ARGS)

mutants: setup ## spoil the permission rule in every way, and see that a test notices
	@scripts/mutants $(ARGS)

bench: setup-bench ## the figures of docs/performance.md, each beside its peer in the same run
	@bench/run $(ARGS)

fmt: ## lay out all Rust code
	$(CARGO) fmt --all

setup: ## install what a build needs
	@scripts/setup build

setup-test: ## install what the tests need as well
	@scripts/setup build test

setup-bench: ## install what the benchmarks need as well
	@scripts/setup build bench
