"""What docs/calling.md says of the rules is what they do."""

from __future__ import annotations

import re
from pathlib import Path

from queue_server.domain.calling import PRESETS, Why

CALLING = (Path(__file__).parent.parent / "docs" / "calling.md").read_text("utf-8")
WEIGHING = ("foyer", "balanced", "appointment-true")


def test_the_table_has_the_figures_of_the_rules() -> None:
    """Each row is as the code has it."""
    for rule in (PRESETS[name] for name in WEIGHING):
        figures = (
            rule.appointment_target,
            rule.walk_in_target,
            rule.lead,
            rule.grace,
            rule.guard,
            rule.guard_target,
        )
        row = " | ".join(f"{figure:g}" for figure in figures)
        assert f"| `{rule.name}` | {row} |" in CALLING


def test_every_rule_and_every_reason_is_explained() -> None:
    """None of them is without a word."""
    named = set(re.findall(r"`([a-z_-]+)`", CALLING))
    assert named >= set(PRESETS)
    assert named >= {why.value for why in Why}
