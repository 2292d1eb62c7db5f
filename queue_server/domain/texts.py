"""A text in the languages of a lobby."""

from __future__ import annotations

from collections.abc import Mapping

Texts = Mapping[str, str]  # language → text, complete for every language of the lobby
