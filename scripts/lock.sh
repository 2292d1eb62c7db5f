#!/bin/sh
# Write the lock files anew from pyproject.toml: the newest versions, or with `--keep` as few changes as possible.
set -eu
cd "$(dirname "$0")/.."

[ "${1:-}" = --keep ] && upgrade= || upgrade=--upgrade

# Universal: the same file is right on every system and every Python that we support.
# Hashes and no addresses: whatever mirror the packages come from, they are the ones that we tested.
lock() {
  file=$1
  shift
  .venv/bin/uv pip compile --quiet $upgrade --universal --python-version 3.11 --generate-hashes \
    --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
    "$@" --output-file "$file" >/dev/null
}

lock requirements-uv.lock --group uv
lock requirements-node.lock --group node
lock requirements.lock pyproject.toml --group build
lock requirements-test.lock pyproject.toml --group build --group test --constraints requirements.lock
npm install --package-lock-only --ignore-scripts
