"""What is wrong with a file or a wish, in one sentence; and tables of files whose values are looked at."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NoReturn


class SimulationRefused(Exception):
    """Nothing can be played like this; the sentence names file, place and reason."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A table of a file, and where it stands."""

    place: str
    raw: Mapping[str, Any]

    def wrong(self, key: str, reason: str) -> NoReturn:
        """Refuses the file because of this key."""
        raise SimulationRefused(f"{self.place}: {key} {reason}.")

    def known(self, *keys: str) -> None:
        """Nothing stands there that we do not know."""
        for key in self.raw:
            if key not in keys:
                self.wrong(f"“{key}”", f"is not a key here (known: {', '.join(sorted(keys))})")

    def number(
        self, key: str, usual: float | None = None, *, least: float = -math.inf, most: float = math.inf
    ) -> float:
        """A number within bounds, or the usual one if nothing is said."""
        value = self.raw.get(key, usual)
        if value is None:
            self.wrong(key, "is missing")
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            self.wrong(key, f"must be a number, not {_shown(value)}")
        if not least <= value <= most:
            self.wrong(key, f"must be a number {_bounds(least, most)}, not {_shown(value)}")
        return float(value)

    def numbers(self, key: str, usual: tuple[float, ...]) -> tuple[float, ...]:
        """A list of numbers, none of them negative."""
        values = self.raw.get(key, list(usual))
        if not isinstance(values, list) or not values:
            self.wrong(key, f"must be a list of numbers, not {_shown(values)}")
        row = Entry(place=self.place, raw={f"{key}[{at}]": value for at, value in enumerate(values)})
        return tuple(row.number(name, least=0) for name in row.raw)

    def word(self, key: str) -> str:
        """A text that is not empty."""
        value = self.raw.get(key)
        if not isinstance(value, str) or not value:
            self.wrong(key, "is missing" if value is None else f"must be a text, not {_shown(value)}")
        return value

    def words(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        values = self.raw.get(key)
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            self.wrong(key, "is missing" if values is None else "must be a list of texts")
        return tuple(values)

    def flag(self, key: str) -> bool:
        """True or false."""
        value = self.raw.get(key)
        if not isinstance(value, bool):
            self.wrong(key, "is missing" if value is None else f"must be true or false, not {_shown(value)}")
        return value

    def rows(self, key: str) -> list[Entry]:
        """The tables of a list."""
        values = self.raw.get(key)
        if not isinstance(values, list):
            self.wrong(key, "is missing" if values is None else "must be a list")
        for at, value in enumerate(values):
            if not isinstance(value, Mapping):
                self.wrong(f"{key}[{at}]", "must be a table")
        return [Entry(place=f"{self.place}, {key}[{at}]", raw=value) for at, value in enumerate(values)]


def _shown(value: Any) -> str:
    return json.dumps(value, default=str)[:60]


def _bounds(least: float, most: float) -> str:
    if most == math.inf:
        return f"of at least {least:g}"
    return f"from {least:g} to {most:g}"
