"""Single values of a lobby file: each is read, or named as a mistake."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from typing import Any, TypeVar

Row = TypeVar("Row")
Word = TypeVar("Word", bound=StrEnum)

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
PLACE = re.compile(r"\[[0-9]+\]")  # of a row, in a key
YEARS = range(2000, 2200)  # in which dates of a lobby make sense
LONGEST_ID = 60  # characters; ids stand in addresses and in every message to a screen
MAX_TEXT = 200  # characters; longer names fit on no ticket
MAX_SENTENCE = 400  # characters; longer ones nobody reads standing
LONGEST_SHOWN = 60  # characters of a wrong value


@dataclass
class Values:
    """Walks the raw file once and gathers mistakes instead of stopping at the first."""

    raw: Mapping[str, Any]
    mistakes: list[str] = field(default_factory=list)
    languages: tuple[str, ...] = ()

    def wrong(self, key: str, reason: str) -> None:
        """Notes a mistake."""
        self.mistakes.append(f"{key}: {reason}")

    def known_keys(self, key: str, table: Mapping[str, Any], known: set[str]) -> None:
        """Nothing stands there that we do not know."""
        for name in table:
            if name not in known:
                plain = name if name.isprintable() else repr(name)
                self.wrong(
                    f"{key}.{plain}".lstrip("."), f"is not a key here (known: {', '.join(sorted(known))})"
                )

    def string(self, key: str, value: Any, longest: int = MAX_TEXT) -> str:
        """A text of one line."""
        if not isinstance(value, str) or not value.strip():
            self.wrong(key, "is missing" if value is None else "must be a text that is not empty")
            return ""
        if len(value) > longest:
            self.wrong(key, f"is longer than {longest} characters")
        if any(unicodedata.category(character) == "Cc" for character in value):
            self.wrong(key, "holds a control character, such as a line break or a tab")
        return value

    def identifier(self, key: str, value: Any) -> str:
        """The id of something."""
        text = self.string(key, value)
        if text and not ID.fullmatch(text):
            self.wrong(key, f"“{text}” must be small letters, digits and single hyphens")
        if LONGEST_ID < len(text) <= MAX_TEXT:
            self.wrong(key, f"is longer than {LONGEST_ID} characters")
        return text

    def whole(self, key: str, value: Any, least: int, most: int, of_what: str) -> int:
        """A whole number within bounds."""
        if type(value) is not int or not least <= value <= most:
            self.wrong(key, missing_or_not(value, f"a whole number{of_what} from {least} to {most}"))
            return least
        return value

    def measure(self, key: str, value: Any, least: float, most: float) -> float:
        """A number within bounds."""
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
            self.wrong(key, missing_or_not(value, f"a number from {least:g} to {most:g}"))
            return least
        return value

    def flag(self, key: str, value: Any) -> bool:
        """True or false."""
        if type(value) is not bool:
            self.wrong(key, "must be true or false")
            return False
        return value

    def texts(self, key: str, value: Any, longest: int = MAX_TEXT) -> dict[str, str]:
        """One text for each language of the lobby."""
        if not isinstance(value, Mapping):
            self.wrong(key, "must have one text for each language" if value is not None else "is missing")
            return {}
        for language in self.languages:
            if language not in value:
                self.wrong(f"{key}.{language}", "the translation is missing")
        self._no_other_languages(key, value)
        return {
            name: self.string(f"{key}.{name}", value[name], longest)
            for name in self.languages
            if name in value
        }

    def sentence(self, key: str, value: Any) -> dict[str, str]:
        """One sentence or two for each language of the lobby."""
        return self.texts(key, value, MAX_SENTENCE)

    def word_lists(self, key: str, value: Any) -> dict[str, tuple[str, ...]]:
        """Words by language; a language may have none."""
        if not isinstance(value, Mapping) or not value:
            self.wrong(key, missing_or_not(value, 'lists of words by language, such as { de = ["Auto"] }'))
            return {}
        self._no_other_languages(key, value)
        return {
            language: self.names(f"{key}.{language}", value[language])
            for language in self.languages
            if language in value
        }

    def names(self, key: str, value: Any) -> tuple[str, ...]:
        """A list of texts, each once."""
        if not isinstance(value, list) or not value or not all(isinstance(name, str) for name in value):
            self.wrong(key, missing_or_not(value, "a list of texts"))
            return ()
        for place, name in enumerate(value):
            self.string(f"{key}[{place}]", name)
            if name in value[:place]:
                self.wrong(f"{key}[{place}]", f"“{name}” stands here twice")
        return tuple(value)

    def one_of(self, key: str, value: Any, words: type[Word]) -> Word:
        """One word of a few."""
        known = [word.value for word in words]
        if not isinstance(value, str) or value not in known:
            self.wrong(key, missing_or_not(value, f"one of {', '.join(known)}"))
            return next(iter(words))
        return words(value)

    def date(self, key: str, value: Any) -> date:
        """A date, as TOML writes it or as text."""
        try:
            day = date.fromisoformat(value) if isinstance(value, str) and DATE.fullmatch(value) else value
        except ValueError:  # the 30th of February
            day = None
        if type(day) is date and day.year in YEARS:
            return day
        self.wrong(key, missing_or_not(value, "a date such as 2026-12-12"))
        return date.min

    def time(self, key: str, value: Any) -> time | None:
        """A time of day, as TOML writes it or as text."""
        if type(value) is time and value == value.replace(second=0, microsecond=0):
            return value  # TOML's own way to write it: 13:00:00
        if not isinstance(value, str) or not TIME.fullmatch(value):
            self.wrong(key, missing_or_not(value, "a time such as “13:00”"))
            return None
        return time.fromisoformat(value)

    def rows(
        self,
        key: str,
        value: Any,
        known: set[str],
        read: Callable[[str, Mapping[str, Any]], Row],
        *,
        required: bool = False,
    ) -> tuple[Row, ...]:
        """A list of tables, each read by `read`."""
        rows = [] if value is None else value
        if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
            self.wrong(key, f"must be written as [[{PLACE.sub('', key)}]] tables")
            return ()
        if required and not rows:
            self.wrong(key, "there is none")
        found = []
        for index, row in enumerate(rows):
            place = f"{key}[{index}]"
            self.known_keys(place, row, known)
            found.append(read(place, row))
        return tuple(found)

    def twice(self, key: str, rows: Any, name: str) -> None:
        """No two rows have one value there."""
        seen: dict[str, int] = {}
        for index, row in tables(rows):
            value = as_text(row[name]) if name in row else None
            if value is None:
                continue
            if value in seen:
                self.wrong(f"{key}[{index}].{name}", f"“{value}” is taken by {key}[{seen[value]}]")
            seen.setdefault(value, index)

    def known(self, key: str, value: Any, what: str, known: Mapping[str, Any] | list[str]) -> None:
        """A name leads somewhere."""
        if isinstance(value, str) and value not in known:
            self.wrong(key, f"there is no {what} “{value}”")

    def _no_other_languages(self, key: str, value: Mapping[str, Any]) -> None:
        for language in value if self.languages else ():
            if language not in self.languages:
                self.wrong(f"{key}.{language}", "is not a language of this lobby")


def shown(value: Any) -> str:
    """A wrong value as a mistake repeats it: short, whatever it is."""
    try:
        is_plain = isinstance(value, str) and value.isprintable()
        text = f"“{value}”" if is_plain or isinstance(value, time | date) else repr(value)
    except ValueError:  # Python writes out no number of thousands of digits
        return "that"
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


def missing_or_not(value: Any, expected: str) -> str:
    """Why a value is a mistake."""
    return "is missing" if value is None else f"{shown(value)} is not {expected}"


def as_list(value: Any) -> list[Any]:
    """The value if it is a list, else an empty one; that it is wrong is said where it is read."""
    return value if isinstance(value, list) else []


def tables(value: Any) -> list[tuple[int, Mapping[str, Any]]]:
    """The rows that are tables, with their places."""
    return [(index, row) for index, row in enumerate(as_list(value)) if isinstance(row, Mapping)]


def column(value: Any, name: str) -> list[str]:
    """What the rows say there."""
    return [as_text(row.get(name)) for _, row in tables(value)]


def as_text(value: Any) -> str:
    """A value as text, whatever it is."""
    try:
        return str(value)
    except ValueError:  # Python writes out no number of thousands of digits
        return ""
