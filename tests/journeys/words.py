"""The words of the pages, read from the same lists."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache

from tests.servers import ROOT

Say = Callable[..., str]


@cache
def _word_list(page: str, language: str) -> dict[str, str]:
    text = (ROOT / "ui" / "words" / f"{page}.{language}.json").read_text("utf-8")
    return dict(json.loads(text))


def words(page: str, language: str = "de") -> Say:
    """`say(key, name=value)` gives the text that stands on this page in this language."""
    known = _word_list("common", language) | _word_list(page, language)

    def say(key: str, **facts: object) -> str:
        text = known[key]
        for name, value in facts.items():
            text = text.replace(f"{{{name}}}", str(value))
        return text

    return say
