"""Reads a lobby file (TOML) into a plan, and names every mistake in it with key and reason."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import holidays
from opening_hours import OpeningHours, ParserError  # type: ignore[attr-defined]  # its stub forgets one

from queue_server.domain.lobby_plan import Area, Desk, LobbyPlan, Service, SpecialDate
from queue_server.hours import with_holidays

Row = TypeVar("Row")

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
COMMENT = re.compile(r'"[^"]*"')  # in opening hours
YEARS = range(2000, 2200)  # in which dates of a lobby make sense
LONGEST_ID = 60  # characters; ids stand in addresses and in every message to a screen
MAX_TEXT = 200  # characters; longer names fit on no ticket
LONGEST_SHOWN = 60  # characters of a wrong value
MAX_MINUTES = 480  # a visit is never longer than a working day

KEYS = {
    "lobby": {
        "id",
        "name",
        "time_zone",
        "holidays",
        "opening_hours",
        "last_ticket_minutes",
        "languages",
        "dates",
        "areas",
        "services",
        "desks",
    },
    "areas": {"id", "letter", "name"},
    "services": {"id", "area", "name", "minutes"},
    "desks": {"id", "name", "place", "serves"},
    "dates": {"date", "opens", "closes", "closed", "note"},
}


class LobbyFileError(Exception):
    """The file cannot be used; `mistakes` holds one line each, beginning with the key."""

    def __init__(self, path: Path, mistakes: list[str]) -> None:
        super().__init__(f"{path}: {len(mistakes)} mistake(s): " + "; ".join(mistakes))
        self.path = path
        self.mistakes = mistakes


def read_plan(path: Path) -> LobbyPlan:
    """The plan that the file describes; raises LobbyFileError with every mistake found."""
    try:
        # Editors on Windows put a mark before the text; it is not part of it.
        raw = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise LobbyFileError(path, ["file: does not exist"]) from None
    except (OSError, UnicodeDecodeError) as error:
        raise LobbyFileError(path, [f"file: cannot be read ({error})"]) from None
    except (ValueError, RecursionError) as error:  # beside TOMLDecodeError: numbers or nests without end
        raise LobbyFileError(path, [f"file: is not TOML ({error})"]) from None
    return plan_of(raw, path)


def plan_of(raw: Mapping[str, Any], source: Path) -> LobbyPlan:
    """The plan in a lobby file's keys and values; raises LobbyFileError with every mistake found."""
    reader = _Reader(raw)
    plan = reader.plan()
    if reader.mistakes or plan is None:
        raise LobbyFileError(source, reader.mistakes)
    return plan


def read_plans(paths: Iterable[Path]) -> list[LobbyPlan]:
    """Several plans; two files with one id are a mistake of the second."""
    plans: dict[str, LobbyPlan] = {}
    for path in paths:
        plan = read_plan(path)
        if plan.id in plans:
            raise LobbyFileError(path, [f"id: “{plan.id}” is the id of another lobby file, too"])
        plans[plan.id] = plan
    return list(plans.values())


@dataclass
class _Reader:
    """Walks the raw file once and gathers mistakes instead of stopping at the first."""

    raw: Mapping[str, Any]
    mistakes: list[str] = field(default_factory=list)
    languages: tuple[str, ...] = ()

    def plan(self) -> LobbyPlan | None:
        self._known_keys("", self.raw, KEYS["lobby"])
        self.languages = self._languages()
        areas = self._rows("areas", self._area)
        services = self._rows("services", self._service)
        desks = self._rows("desks", self._desk)
        dates = self._rows("dates", self._special_date, required=False)
        region = self._holidays()
        plan = LobbyPlan(
            id=self._id("id", self.raw.get("id")),
            name=self._texts("name", self.raw.get("name")),
            time_zone=self._time_zone(),
            holidays=region,
            opening_hours=self._opening_hours(region, bool(dates)),
            last_ticket_minutes=self._minutes(
                "last_ticket_minutes", self.raw.get("last_ticket_minutes", 0), 0
            ),
            languages=self.languages,
            dates=tuple(dates),
            areas=tuple(areas),
            services=tuple(services),
            desks=tuple(desks),
        )
        self._check_together()
        return None if self.mistakes else plan

    # Single values

    def _wrong(self, key: str, reason: str) -> None:
        self.mistakes.append(f"{key}: {reason}")

    def _known_keys(self, key: str, table: Mapping[str, Any], known: set[str]) -> None:
        for name in table:
            if name not in known:
                self._wrong(
                    f"{key}.{name}".lstrip("."), f"is not a key here (known: {', '.join(sorted(known))})"
                )

    def _string(self, key: str, value: Any) -> str:
        if not isinstance(value, str) or not value.strip():
            self._wrong(key, "is missing" if value is None else "must be a text that is not empty")
            return ""
        if len(value) > MAX_TEXT:
            self._wrong(key, f"is longer than {MAX_TEXT} characters")
        if any(unicodedata.category(character) == "Cc" for character in value):
            self._wrong(key, "holds a control character, such as a line break or a tab")
        return value

    def _id(self, key: str, value: Any) -> str:
        text = self._string(key, value)
        if text and not ID.fullmatch(text):
            self._wrong(key, f"“{text}” must be small letters, digits and single hyphens")
        if LONGEST_ID < len(text) <= MAX_TEXT:
            self._wrong(key, f"is longer than {LONGEST_ID} characters")
        return text

    def _minutes(self, key: str, value: Any, least: int) -> int:
        if type(value) is not int or not least <= value <= MAX_MINUTES:
            self._wrong(
                key, _missing_or_not(value, f"a whole number of minutes from {least} to {MAX_MINUTES}")
            )
            return least
        return value

    def _texts(self, key: str, value: Any) -> dict[str, str]:
        if not isinstance(value, Mapping):
            self._wrong(key, "must have one text for each language" if value is not None else "is missing")
            return {}
        for language in self.languages:
            if language not in value:
                self._wrong(f"{key}.{language}", "the translation is missing")
        for language in value if self.languages else ():
            if language not in self.languages:
                self._wrong(f"{key}.{language}", "is not a language of this lobby")
        return {name: self._string(f"{key}.{name}", value[name]) for name in self.languages if name in value}

    def _languages(self) -> tuple[str, ...]:
        value = self.raw.get("languages")
        if not isinstance(value, list) or not value:
            self._wrong("languages", 'must list at least one language, such as ["de", "en"]')
            return ()
        for index, language in enumerate(value):
            if not isinstance(language, str) or not LANGUAGE.fullmatch(language):
                self._wrong(f"languages[{index}]", f"{_shown(language)} is not a language tag such as “de”")
            elif language in value[:index]:
                self._wrong(f"languages[{index}]", f"“{language}” stands here twice")
        return tuple(language for language in value if isinstance(language, str))

    def _time_zone(self) -> str:
        name = self._string("time_zone", self.raw.get("time_zone"))
        try:
            if name:
                ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            self._wrong("time_zone", f"“{name}” is not a time zone such as “Europe/Berlin”")
        return name

    def _holidays(self) -> str | None:
        region = self.raw.get("holidays")
        if region is None:
            return None
        text = self._string("holidays", region)
        country, _, subdivision = text.partition("-")
        known = holidays.list_supported_countries()
        if text and (country not in known or (subdivision and subdivision not in known[country])):
            self._wrong("holidays", f"“{text}” is not a known country and state such as “DE-TH”")
            return None
        return text

    def _opening_hours(self, region: str | None, has_dates: bool) -> str | None:
        value = self.raw.get("opening_hours")
        if value is None:
            if not has_dates:
                self._wrong("opening_hours", "is missing, and there are no dates of its own either")
            return None
        text = self._string("opening_hours", value)
        if re.search(r"\bPH\b", COMMENT.sub("", text)) and region is None:
            self._wrong("opening_hours", "speaks of public holidays (PH), but holidays does not say whose")
        written_out = with_holidays(text, [date(2026, 1, 1)])
        unknown = r"\b[PS]H\b" if region else r"\bSH\b"
        if re.search(r"\bPH\s*[-+]", COMMENT.sub("", text)):
            self._wrong("opening_hours", "days beside public holidays (PH -1 day) are not understood")
        if re.search(unknown, COMMENT.sub("", written_out)):
            self._wrong("opening_hours", "PH can only begin a rule or stand among its weekdays; SH nowhere")
        try:
            if text:
                OpeningHours(written_out)
        except ParserError as error:
            where = str(error).splitlines()[0].split("-->")[-1].strip()
            self._wrong(
                "opening_hours", f"“{text}” cannot be read as OpenStreetMap opening hours (at {where})"
            )
        return text

    # Rows

    def _rows(
        self, key: str, read: Callable[[str, Mapping[str, Any]], Row], required: bool = True
    ) -> list[Row]:
        value = self.raw.get(key, [])
        if not isinstance(value, list) or not all(isinstance(row, Mapping) for row in value):
            self._wrong(key, f"must be written as [[{key}]] tables")
            return []
        if required and not value:
            self._wrong(key, "there is none")
        rows = []
        for index, row in enumerate(value):
            place = f"{key}[{index}]"
            self._known_keys(place, row, KEYS[key])
            rows.append(read(place, row))
        return rows

    def _area(self, key: str, row: Mapping[str, Any]) -> Area:
        letter = self._string(f"{key}.letter", row.get("letter"))
        if letter and not re.fullmatch("[A-Z]", letter):
            self._wrong(f"{key}.letter", f"“{letter}” must be one letter from A to Z")
        return Area(
            id=self._id(f"{key}.id", row.get("id")),
            letter=letter,
            name=self._texts(f"{key}.name", row.get("name")),
        )

    def _service(self, key: str, row: Mapping[str, Any]) -> Service:
        return Service(
            id=self._id(f"{key}.id", row.get("id")),
            area=self._string(f"{key}.area", row.get("area")),
            name=self._texts(f"{key}.name", row.get("name")),
            minutes=self._minutes(f"{key}.minutes", row.get("minutes"), 1),
        )

    def _desk(self, key: str, row: Mapping[str, Any]) -> Desk:
        serves = row.get("serves")
        if not isinstance(serves, list) or not serves or not all(isinstance(name, str) for name in serves):
            self._wrong(f"{key}.serves", "must list the services of this desk")
            serves = []
        return Desk(
            id=self._id(f"{key}.id", row.get("id")),
            name=self._texts(f"{key}.name", row.get("name")),
            place=self._texts(f"{key}.place", row.get("place")),
            serves=tuple(name for name in serves if isinstance(name, str)),
        )

    def _special_date(self, key: str, row: Mapping[str, Any]) -> SpecialDate:
        closed = row.get("closed", False)
        if type(closed) is not bool:
            self._wrong(f"{key}.closed", "must be true or false")
        opens, closes = (
            (None, None)
            if closed is True
            else (self._time(key, row, "opens"), self._time(key, row, "closes"))
        )
        if closed is True and ("opens" in row or "closes" in row):
            self._wrong(key, "is closed, and still has times")
        if opens and closes and opens >= closes:
            self._wrong(f"{key}.closes", "must be later than opens")
        note = self._texts(f"{key}.note", row["note"]) if "note" in row else None
        return SpecialDate(
            date=self._date(f"{key}.date", row.get("date")), opens=opens, closes=closes, note=note
        )

    def _date(self, key: str, value: Any) -> date:
        try:
            day = date.fromisoformat(value) if isinstance(value, str) and DATE.fullmatch(value) else value
        except ValueError:  # the 30th of February
            day = None
        if type(day) is date and day.year in YEARS:
            return day
        self._wrong(key, _missing_or_not(value, "a date such as 2026-12-12"))
        return date.min

    def _time(self, key: str, row: Mapping[str, Any], name: str) -> time | None:
        value = row.get(name)
        if type(value) is time and value == value.replace(second=0, microsecond=0):
            return value  # TOML's own way to write it: 13:00:00
        if not isinstance(value, str) or not TIME.fullmatch(value):
            self._wrong(f"{key}.{name}", _missing_or_not(value, "a time such as “13:00”"))
            return None
        return time.fromisoformat(value)

    # What must fit together, read from the raw rows so that one broken row hides no other mistake

    def _check_together(self) -> None:
        for key in ("areas", "services", "desks"):
            self._twice(key, "id")
        self._twice("areas", "letter")
        self._twice("dates", "date")
        areas, services = self._column("areas", "id"), self._column("services", "id")
        for index, row in self._tables("services"):
            if isinstance(row.get("area"), str) and row["area"] not in areas:
                self._wrong(f"services[{index}].area", f"there is no area “{row['area']}”")
        for index, row in self._tables("desks"):
            self._check_serves(index, row, services)
        self._check_used(areas, services)

    def _check_serves(self, index: int, row: Mapping[str, Any], services: list[str]) -> None:
        serves = _list(row.get("serves"))
        for place, name in enumerate(serves):
            if name not in services:
                self._wrong(f"desks[{index}].serves[{place}]", f"there is no service “{name}”")
            elif name in serves[:place]:
                self._wrong(f"desks[{index}].serves[{place}]", f"“{name}” stands here twice")

    def _check_used(self, areas: list[str], services: list[str]) -> None:
        used = self._column("services", "area")
        for index, name in enumerate(areas):
            if name not in used:
                self._wrong(f"areas[{index}]", f"the area “{name}” has no service")
        served = {str(name) for _, row in self._tables("desks") for name in _list(row.get("serves"))}
        for index, name in enumerate(services):
            if name not in served:
                self._wrong(f"services[{index}]", f"no desk serves “{name}”; nobody could ever be called")

    def _tables(self, key: str) -> list[tuple[int, Mapping[str, Any]]]:
        return [
            (index, row) for index, row in enumerate(_list(self.raw.get(key))) if isinstance(row, Mapping)
        ]

    def _column(self, key: str, name: str) -> list[str]:
        return [str(row.get(name)) for _, row in self._tables(key)]

    def _twice(self, key: str, name: str) -> None:
        seen: dict[str, int] = {}
        for index, row in self._tables(key):
            value = str(row[name]) if name in row else None
            if value is None:
                continue
            if value in seen:
                self._wrong(f"{key}[{index}].{name}", f"“{value}” is taken by {key}[{seen[value]}]")
            seen.setdefault(value, index)


def _shown(value: Any) -> str:
    """A wrong value as a mistake repeats it: short, whatever it is."""
    try:
        is_plain = isinstance(value, str) and value.isprintable()
        text = f"“{value}”" if is_plain or isinstance(value, time | date) else repr(value)
    except ValueError:  # Python writes out no number of thousands of digits
        return "that"
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


def _missing_or_not(value: Any, expected: str) -> str:
    return "is missing" if value is None else f"{_shown(value)} is not {expected}"


def _list(value: Any) -> list[Any]:
    """The value if it is a list, else an empty one; that it is wrong is said where it is read."""
    return value if isinstance(value, list) else []
