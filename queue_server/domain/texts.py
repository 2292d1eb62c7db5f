"""A text in the languages of a lobby, and what people may type."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from queue_server.domain.errors import Invalid

Texts = Mapping[str, str]  # language → text, complete for every language of the lobby

UNSHOWABLE = ("Cc", "Cs", "Zl", "Zp")  # control characters, halves of characters, ends of lines
TURNS = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068"  # turn the direction of all that follows


def refuse_unreadable(field: str, text: str, longest: int) -> None:
    """Raises Invalid for a typed text that is too long or holds what cannot be shown."""
    if len(text) > longest:
        raise Invalid(field, f"is longer than {longest} characters")
    if any(unicodedata.category(character) in UNSHOWABLE or character in TURNS for character in text):
        raise Invalid(field, "holds a control character, such as a line break or a tab")
