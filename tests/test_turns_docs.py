"""docs/turns.md is written from the table of turns."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def test_the_committed_page_is_what_the_table_says(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(ROOT / "scripts" / "turns.py"), run_name="__main__")

    written = capsys.readouterr().out

    assert (ROOT / "docs" / "turns.md").read_text("utf-8") == written, (
        "python scripts/turns.py > docs/turns.md"
    )
