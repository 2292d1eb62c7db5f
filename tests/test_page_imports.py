"""A page imports its own folder and ui/, and nothing else."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FOLDERS = ["kiosk", "display", "clerk", "ticket", "supervisor", "checklist", "start", "ui"]
IMPORT = re.compile(
    r"""^import\s+[\w*{}\s,$]+\sfrom\s*["'](?P<named>[^"']+)["']
      | ^import\s*["'](?P<bare>[^"']+)["']
      | ^export\s*(?:\*|{[^}]*})(?:\s+as\s+\w+)?\s*from\s*["'](?P<passed>[^"']+)["']
      | \bimport\(\s*["'](?P<late>[^"']+)["']""",
    re.MULTILINE | re.VERBOSE,
)


def scripts() -> list[Path]:
    found = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.js"))]
    return [path for path in found if "vendor" not in path.parts]


def mapped_names() -> set[str]:
    page = (ROOT / "kiosk" / "index.html").read_text("utf-8")
    (text,) = re.findall(r'<script type="importmap">(.*?)</script>', page, re.DOTALL)
    return set(json.loads(text)["imports"])


def imports_in(text: str) -> list[str]:
    without_comments = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return [next(filter(None, found.groups())) for found in IMPORT.finditer(without_comments)]


def test_imports_are_recognised() -> None:
    text = """
/** @import { Words } from "../clerk/words.js" */
import { a,
  b as c } from "./named.js";
import * as all from '../ui/all.js'
import "bare";
export * from "./passed.js";
export const place = "nowhere.js";
const late = await import("./late.js");
"""

    assert imports_in(text) == ["./named.js", "../ui/all.js", "bare", "./passed.js", "./late.js"]


@pytest.mark.parametrize("script", scripts(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_page_imports_only_its_own_folder_and_ui(script: Path) -> None:
    own = script.relative_to(ROOT).parts[0]

    for name in imports_in(script.read_text("utf-8")):
        if not name.startswith((".", "/")):
            assert name in mapped_names(), f"{name} is not in the import map"
            continue
        assert name.startswith("."), f"{name} is not relative"
        target = (script.parent / name).resolve()
        assert target.is_file(), f"{name} does not exist"
        assert target.relative_to(ROOT).parts[0] in {own, "ui"}, f"{name} belongs to another page"
