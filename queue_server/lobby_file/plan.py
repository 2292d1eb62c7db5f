"""The plan in the keys and values of a lobby file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import holidays
from opening_hours import OpeningHours, ParserError  # type: ignore[attr-defined]  # its stub forgets one

from queue_server.domain.lobby_plan import Area, Desk, Items, LobbyPlan, Service, SpecialDate
from queue_server.domain.ticket import VisitorKind
from queue_server.hours import with_holidays
from queue_server.lobby_file.calling import read_calling
from queue_server.lobby_file.house import read_directory, read_displays, read_kiosks, read_search_words
from queue_server.lobby_file.prechecks import (
    check_prechecks,
    read_document_sets,
    read_documents,
    read_precheck,
    read_questions,
)
from queue_server.lobby_file.values import LANGUAGE, Values, as_list, column, shown, tables

COMMENT = re.compile(r'"[^"]*"')  # in opening hours
MAX_MINUTES = 480  # a visit is never longer than a working day
MOST_ITEMS = 10  # offices cap what one visit may bring

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
        "calling",
        "kiosks",
        "displays",
        "information_service",
        "search_words",
        "directory",
        "questions",
        "documents",
        "document_sets",
    },
    "areas": {"id", "letter", "name"},
    "services": {"id", "area", "name", "minutes", "kinds", "items", "precheck"},
    "desks": {"id", "name", "place", "serves", "prefers"},
    "dates": {"date", "opens", "closes", "closed", "note"},
}


class PlanReader(Values):
    """Walks a whole lobby file."""

    def plan(self) -> LobbyPlan | None:
        """The plan; None if there are mistakes."""
        self.known_keys("", self.raw, KEYS["lobby"])
        self.languages = self._languages()
        dates = self.rows("dates", self.raw.get("dates"), KEYS["dates"], self._special_date)
        region = self._holidays()
        plan = LobbyPlan(
            id=self.identifier("id", self.raw.get("id")),
            name=self.texts("name", self.raw.get("name")),
            time_zone=self._time_zone(),
            holidays=region,
            opening_hours=self._opening_hours(region, bool(dates)),
            last_ticket_minutes=self._minutes(
                "last_ticket_minutes", self.raw.get("last_ticket_minutes", 0), 0
            ),
            languages=self.languages,
            dates=dates,
            areas=self.rows("areas", self.raw.get("areas"), KEYS["areas"], self._area, required=True),
            services=self.rows(
                "services", self.raw.get("services"), KEYS["services"], self._service, required=True
            ),
            desks=self.rows("desks", self.raw.get("desks"), KEYS["desks"], self._desk, required=True),
            calling=read_calling(self),
            kiosks=read_kiosks(self),
            displays=read_displays(self),
            information_service=self._information_service(),
            search_words=read_search_words(self),
            directory=read_directory(self),
            questions=read_questions(self),
            documents=read_documents(self),
            document_sets=read_document_sets(self),
        )
        self._check_together()
        check_prechecks(self, plan)
        return None if self.mistakes else plan

    # Single values

    def _minutes(self, key: str, value: Any, least: int) -> int:
        return self.whole(key, value, least, MAX_MINUTES, " of minutes")

    def _languages(self) -> tuple[str, ...]:
        value = self.raw.get("languages")
        if not isinstance(value, list) or not value:
            self.wrong("languages", 'must list at least one language, such as ["de", "en"]')
            return ()
        for index, language in enumerate(value):
            if not isinstance(language, str) or not LANGUAGE.fullmatch(language):
                self.wrong(f"languages[{index}]", f"{shown(language)} is not a language tag such as “de”")
            elif language in value[:index]:
                self.wrong(f"languages[{index}]", f"“{language}” stands here twice")
        return tuple(language for language in value if isinstance(language, str))

    def _time_zone(self) -> str:
        name = self.string("time_zone", self.raw.get("time_zone"))
        try:
            if name:
                ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            self.wrong("time_zone", f"“{name}” is not a time zone such as “Europe/Berlin”")
        return name

    def _holidays(self) -> str | None:
        region = self.raw.get("holidays")
        if region is None:
            return None
        text = self.string("holidays", region)
        country, _, subdivision = text.partition("-")
        known = holidays.list_supported_countries()
        if text and (country not in known or (subdivision and subdivision not in known[country])):
            self.wrong("holidays", f"“{text}” is not a known country and state such as “DE-TH”")
            return None
        return text

    def _opening_hours(self, region: str | None, has_dates: bool) -> str | None:
        value = self.raw.get("opening_hours")
        if value is None:
            if not has_dates:
                self.wrong("opening_hours", "is missing, and there are no dates of its own either")
            return None
        text = self.string("opening_hours", value)
        if re.search(r"\bPH\b", COMMENT.sub("", text)) and region is None:
            self.wrong("opening_hours", "speaks of public holidays (PH), but holidays does not say whose")
        written_out = with_holidays(text, [date(2026, 1, 1)])
        unknown = r"\b[PS]H\b" if region else r"\bSH\b"
        if re.search(r"\bPH\s*[-+]", COMMENT.sub("", text)):
            self.wrong("opening_hours", "days beside public holidays (PH -1 day) are not understood")
        if re.search(unknown, COMMENT.sub("", written_out)):
            self.wrong("opening_hours", "PH can only begin a rule or stand among its weekdays; SH nowhere")
        try:
            if text:
                OpeningHours(written_out)
        except ParserError as error:
            where = str(error).splitlines()[0].split("-->")[-1].strip()
            self.wrong(
                "opening_hours", f"“{text}” cannot be read as OpenStreetMap opening hours (at {where})"
            )
        return text

    def _information_service(self) -> str | None:
        service = self.raw.get("information_service")
        if service is None:
            return None
        name = self.string("information_service", service)
        self.known("information_service", name, "service", column(self.raw.get("services"), "id"))
        return name

    # Rows

    def _area(self, key: str, row: Mapping[str, Any]) -> Area:
        letter = self.string(f"{key}.letter", row.get("letter"))
        if letter and not re.fullmatch("[A-Z]", letter):
            self.wrong(f"{key}.letter", f"“{letter}” must be one letter from A to Z")
        return Area(
            id=self.identifier(f"{key}.id", row.get("id")),
            letter=letter,
            name=self.texts(f"{key}.name", row.get("name")),
        )

    def _service(self, key: str, row: Mapping[str, Any]) -> Service:
        return Service(
            id=self.identifier(f"{key}.id", row.get("id")),
            area=self.string(f"{key}.area", row.get("area")),
            name=self.texts(f"{key}.name", row.get("name")),
            minutes=self._minutes(f"{key}.minutes", row.get("minutes"), 1),
            kinds=self._kinds(f"{key}.kinds", row.get("kinds")),
            items=self._items(f"{key}.items", row.get("items")),
            precheck=read_precheck(self, f"{key}.precheck", row.get("precheck")),
        )

    def _kinds(self, key: str, value: Any) -> tuple[VisitorKind, ...]:
        if value is None:
            return (VisitorKind.PRIVATE,)
        names = self.names(key, value)
        return tuple(self.one_of(f"{key}[{place}]", name, VisitorKind) for place, name in enumerate(names))

    def _items(self, key: str, value: Any) -> Items | None:
        if value is None:
            return None
        if not isinstance(value, Mapping):
            self.wrong(key, "must be a table with up_to and question")
            return None
        self.known_keys(key, value, {"up_to", "question"})
        return Items(
            up_to=self.whole(f"{key}.up_to", value.get("up_to"), 2, MOST_ITEMS, ""),
            question=self.texts(f"{key}.question", value.get("question")),
        )

    def _desk(self, key: str, row: Mapping[str, Any]) -> Desk:
        serves = row.get("serves")
        if not isinstance(serves, list) or not serves or not all(isinstance(name, str) for name in serves):
            self.wrong(f"{key}.serves", "must list the services of this desk")
            serves = []
        return Desk(
            id=self.identifier(f"{key}.id", row.get("id")),
            name=self.texts(f"{key}.name", row.get("name")),
            place=self.texts(f"{key}.place", row.get("place")),
            serves=tuple(name for name in serves if isinstance(name, str)),
            prefers=self.one_of(f"{key}.prefers", row["prefers"], VisitorKind) if "prefers" in row else None,
        )

    def _special_date(self, key: str, row: Mapping[str, Any]) -> SpecialDate:
        closed = self.flag(f"{key}.closed", row.get("closed", False))
        opens, closes = (
            (None, None)
            if closed
            else (self.time(f"{key}.opens", row.get("opens")), self.time(f"{key}.closes", row.get("closes")))
        )
        if closed and ("opens" in row or "closes" in row):
            self.wrong(key, "is closed, and still has times")
        if opens and closes and opens >= closes:
            self.wrong(f"{key}.closes", "must be later than opens")
        note = self.texts(f"{key}.note", row["note"]) if "note" in row else None
        return SpecialDate(
            date=self.date(f"{key}.date", row.get("date")), opens=opens, closes=closes, note=note
        )

    # What must fit together, read from the raw rows so that one broken row hides no other mistake

    def _check_together(self) -> None:
        for key in ("areas", "services", "desks", "kiosks", "displays"):
            self.twice(key, self.raw.get(key), "id")
        self.twice("areas", self.raw.get("areas"), "letter")
        self.twice("dates", self.raw.get("dates"), "date")
        areas, services = column(self.raw.get("areas"), "id"), column(self.raw.get("services"), "id")
        for index, row in tables(self.raw.get("services")):
            self.known(f"services[{index}].area", row.get("area"), "area", areas)
        for index, row in tables(self.raw.get("desks")):
            self._check_serves(index, row, services)
        self._check_used(areas, services)

    def _check_serves(self, index: int, row: Mapping[str, Any], services: list[str]) -> None:
        serves = as_list(row.get("serves"))
        for place, name in enumerate(serves):
            if name not in services:
                self.wrong(f"desks[{index}].serves[{place}]", f"there is no service “{name}”")
            elif name in serves[:place]:
                self.wrong(f"desks[{index}].serves[{place}]", f"“{name}” stands here twice")

    def _check_used(self, areas: list[str], services: list[str]) -> None:
        used = column(self.raw.get("services"), "area")
        for index, name in enumerate(areas):
            if name not in used:
                self.wrong(f"areas[{index}]", f"the area “{name}” has no service")
        desks = tables(self.raw.get("desks"))
        served = {str(name) for _, row in desks for name in as_list(row.get("serves"))}
        for index, name in enumerate(services):
            if name not in served:
                self.wrong(f"services[{index}]", f"no desk serves “{name}”; nobody could ever be called")
