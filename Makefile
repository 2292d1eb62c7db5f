# Foyer: `make run` starts it, `make test` checks everything. Both set up what they need.

SHELL := /bin/sh
export PATH := $(CURDIR)/.venv/bin:$(PATH)

# Test processes, a file each: lobbies are not shared. Those with servers and browsers mostly wait.
WORKERS ?= 2
# Servers and browsers are mostly waited for: one more process than there are cores keeps these busy.
WAITERS ?= 3
ALONE := not (browser or server or postgres or redis or slow)
PAGE_TESTS = $$(find tests/pages -name '*.test.js' -o -name '*.test.mjs' | sort)

# One after another even under -j: the fastest check speaks first.
.NOTPARALLEL:
.PHONY: help run test quick drill bench pictures lock static quick-tests slow-tests ready-to-run ready-for-quick ready-for-tests

help:
	@echo 'make run     set up and start the server'
	@echo 'make test    set up and check everything'
	@echo 'make quick   check what needs no server and no browser'
	@echo 'make drill   rehearse failures: what is killed, and what survives'
	@echo 'make bench   measure what Foyer costs, as ratios against bare baselines'
	@echo 'make pictures  take the pictures of the documentation anew'
	@echo 'make lock    choose the newest versions of everything we depend on'

run: ready-to-run
	@exec .venv/bin/python -m queue_server run $(ARGS)

test: ready-for-tests static quick-tests slow-tests

quick: ready-for-quick static quick-tests

drill: ready-for-tests
	@python -m tests.faults.drill $(ARGS)

bench: ready-for-tests
	@python -m benchmarks $(ARGS)

# The journeys that show something worth a picture; the old ones go only when all new ones are there.
pictures: ready-for-tests
	rm -rf build/pictures
	FOYER_PICTURES=build/pictures pytest -n $(WORKERS) --dist loadfile $(addprefix tests/journeys/test_,arrival.py clerk_states.py \
	  coming_back.py every_arrival.py every_state.py kiosk_search.py lobbies.py one_visit.py precheck.py)
	python scripts/readme_picture.py build/pictures
	python scripts/gallery.py build/pictures > docs/gallery.md
	rm -rf docs/pictures
	mv build/pictures docs/pictures

lock: ready-for-quick
	scripts/lock.sh

static:
	ruff format --check
	ruff check
	lint-imports --no-logo
	mypy
	node node_modules/typescript/bin/tsc --project .

quick-tests:
	node --test --test-reporter=spec $(PAGE_TESTS)
	pytest -m '$(ALONE)' -n $(WORKERS) --dist loadfile

slow-tests:
	pytest -m 'not ($(ALONE))' -n $(WAITERS) --dist loadfile

ready-to-run:
	@scripts/bootstrap.sh run

ready-for-quick:
	@scripts/bootstrap.sh quick

ready-for-tests:
	@scripts/bootstrap.sh test
