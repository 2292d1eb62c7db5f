"""The screens: plain folders, served as they lie, under a strict content security policy."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

from flask import Blueprint, Response, redirect, send_from_directory
from werkzeug.wrappers import Response as AnyResponse

ROOT = Path(__file__).resolve().parent.parent.parent
SCREENS = ("kiosk", "display", "clerk", "supervisor", "ticket", "checklist", "start")
FOLDERS = (*SCREENS, "ui")
API_DOCS = ROOT / "ui" / "apidocs"
IMPORT_MAP = re.compile(r'<script type="importmap">(.*?)</script>', re.DOTALL)


class PagesMissing(Exception):
    """The browser files are not there; the set-up has not run."""


def security_policy() -> str:
    """Only our own files, plus the import maps of the pages by their hash. Nothing inline."""
    hashes = sorted(
        {_hash(found) for page in _index_files() for found in IMPORT_MAP.findall(page.read_text("utf-8"))}
    )
    scripts = " ".join(["'self'", *(f"'sha256-{value}'" for value in hashes)])
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {scripts}",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "media-src 'self' blob:",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        ]
    )


def _index_files() -> list[Path]:
    pages = [ROOT / screen / "index.html" for screen in SCREENS]
    missing = [page for page in [*pages, ROOT / "ui" / "vendor" / "manifest.json"] if not page.is_file()]
    if missing:
        raise PagesMissing(f"{missing[0]} is missing; “make run” sets the pages up.")
    return pages


def _hash(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def pages() -> Blueprint:
    """The blueprint of all screens; the start page lives at the root."""
    blueprint = Blueprint("pages", __name__)

    @blueprint.get("/")
    def start() -> Response:
        return send_from_directory(ROOT / "start", "index.html")

    @blueprint.get("/api/docs/")
    def api_docs() -> Response:
        return send_from_directory(API_DOCS, "index.html")

    @blueprint.get("/api/docs")
    def api_docs_folder() -> AnyResponse:
        return redirect("/api/docs/", 308)

    for folder in FOLDERS:
        _add_folder(blueprint, folder)
    return blueprint


def _add_folder(blueprint: Blueprint, folder: str) -> None:
    """Serves one folder. A page lives at a URL with a slash at its end, so that it imports relatively."""

    def file(name: str) -> Response:
        return send_from_directory(ROOT / folder, name)

    blueprint.add_url_rule(f"/{folder}/<path:name>", f"{folder}_file", file)
    if folder in SCREENS:
        blueprint.add_url_rule(f"/{folder}/", f"{folder}_page", lambda: file("index.html"))
