"""What people type at the kiosk leads to their service, in both lobbies that come with Foyer."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from queue_server.lobby_file import read_plan
from queue_server.usecases.views import plan_view

ROOT = Path(__file__).parent.parent
SCRIPT = ROOT / "tests" / "pages" / "every_search_word.mjs"
LOBBIES = sorted((ROOT / "lobbies").glob("*.toml"))
PATIENCE_SECONDS = 120


@pytest.mark.slow
@pytest.mark.parametrize("file", LOBBIES, ids=lambda file: file.stem)
def test_every_word_leads_where_it_should_also_with_a_slip_of_a_finger(file: Path) -> None:
    node = shutil.which("node")
    assert node, "Node is missing; `make test` installs it"
    plan = plan_view(read_plan(file))
    assert plan["search_words"]

    astray = subprocess.run(
        [node, SCRIPT],
        input=json.dumps(plan),
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=True,
    )

    assert astray.stdout == ""
