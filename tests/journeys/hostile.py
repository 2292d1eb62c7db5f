"""A lobby whose every name wants to be something else than text."""

from __future__ import annotations

import json
from pathlib import Path

SCRIPT = "<script>alert(1)</script>"
BROKEN_OUT = '"><img src=x onerror=alert(2)>'
TURNED_ROUND = "\u202eSchalter 1"  # right to left from here on
LONG_WORD = "Donaudampfschifffahrts" * 9 + "ja"  # 200 characters, the most that a lobby file may have
EMOJI = "👩🏽‍🦽 Ämter & <b>Ränge</b> 🏳️‍🌈"

LOBBY = BROKEN_OUT
AREAS = {"a": SCRIPT, "b": LONG_WORD}
SERVICES = {"s1": BROKEN_OUT, "s2": LONG_WORD, "s3": EMOJI}
DESKS = {
    "d1": (SCRIPT, LONG_WORD),
    "d2": (LONG_WORD, BROKEN_OUT),
    "d3": (TURNED_ROUND, EMOJI),
}


# The pre-check of one service: a question, the papers that follow, a stop, a note.
QUESTION, ANSWER, STOPPING = SCRIPT, BROKEN_OUT, LONG_WORD
PAPER, HINT, INSTEAD, NOTE, STOP = LONG_WORD, SCRIPT, BROKEN_OUT, EMOJI, BROKEN_OUT


def hostile_lobby(folder: Path) -> Path:
    """Writes its file; JSON's strings are TOML's."""
    lines = ['id = "hostile"', f"name = {_texts(LOBBY)}", 'time_zone = "Europe/Berlin"']
    lines += ['languages = ["de", "en"]', 'opening_hours = "24/7"']
    for letter, (area, name) in zip("AB", AREAS.items(), strict=True):
        lines += ["[[areas]]", f'id = "{area}"', f'letter = "{letter}"', f"name = {_texts(name)}"]
    for service, name in SERVICES.items():
        lines += ["[[services]]", f'id = "{service}"', 'area = "a"', f"name = {_texts(name)}", "minutes = 5"]
        lines += _precheck() if service == "s3" else []
    lines += ["[[services]]", 'id = "s4"', 'area = "b"', f"name = {_texts(EMOJI)}", "minutes = 5"]
    for desk, (name, place) in DESKS.items():
        lines += ["[[desks]]", f'id = "{desk}"', f"name = {_texts(name)}", f"place = {_texts(place)}"]
        lines += [f"serves = {json.dumps([*SERVICES, 's4'])}"]
    lines += _catalogue()
    path = folder / "hostile.toml"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def _precheck() -> list[str]:
    return [
        "[services.precheck]",
        'ask = [{ question = "q" }]',
        'needs = [{ document = "p1", or = ["p2"] }]',
        "[[services.precheck.stops]]",
        f"text = {_texts(STOP)}",
        'when = { q = ["stopping"] }',
        "[[services.precheck.notes]]",
        f"text = {_texts(NOTE)}",
    ]


def _catalogue() -> list[str]:
    go_on = f'{{ id = "go-on", text = {_texts(ANSWER)} }}'
    stopping = f'{{ id = "stopping", text = {_texts(STOPPING)} }}'
    lines = ["[[questions]]", 'id = "q"', f"text = {_texts(QUESTION)}", f"answers = [{go_on}, {stopping}]"]
    for document, name in {"p1": PAPER, "p2": INSTEAD}.items():
        lines += ["[[documents]]", f'id = "{document}"', f"name = {_texts(name)}", f"hint = {_texts(HINT)}"]
        lines += ['picture = "anything"']
    return lines


def _texts(name: str) -> str:
    text = json.dumps(name, ensure_ascii=False)
    return f"{{ de = {text}, en = {text} }}"
