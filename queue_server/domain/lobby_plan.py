"""Areas, services, desks, opening hours, languages: what a lobby file says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum
from functools import cached_property
from zoneinfo import ZoneInfo

from queue_server.domain.calling import PRESETS, Rule
from queue_server.domain.errors import Unknown
from queue_server.domain.precheck import Document, DocumentSet, Need, Precheck, Question, Tree, grow
from queue_server.domain.texts import Texts
from queue_server.domain.ticket import VisitorKind


@dataclass(frozen=True, kw_only=True)
class Area:
    """A group of services that share one neutral letter, and so one series of numbers."""

    id: str
    letter: str
    name: Texts


@dataclass(frozen=True, kw_only=True)
class Items:
    """That a visitor may bring several of something, such as vehicles."""

    up_to: int
    question: Texts  # how many?


@dataclass(frozen=True, kw_only=True)
class Service:
    """What a visitor comes for."""

    id: str
    area: str
    name: Texts
    minutes: int
    kinds: tuple[VisitorKind, ...]
    items: Items | None  # None: it is always one
    precheck: Precheck | None


@dataclass(frozen=True, kw_only=True)
class Desk:
    """A place where visitors are served. The place belongs to the desk, not to who sits there."""

    id: str
    name: Texts
    place: Texts
    serves: tuple[str, ...]
    prefers: VisitorKind | None = None  # takes these first, and the others while none of these waits


@dataclass(frozen=True, kw_only=True)
class SpecialDate:
    """A date that does not follow the weekly hours: open at other times, or closed."""

    date: date
    opens: time | None  # None: closed all day
    closes: time | None
    note: Texts | None


class Arrow(StrEnum):
    """Where to go, as seen by those who read a display."""

    LEFT = "left"
    RIGHT = "right"
    AHEAD = "ahead"
    AHEAD_LEFT = "ahead-left"
    AHEAD_RIGHT = "ahead-right"
    BACK = "back"
    UPSTAIRS = "upstairs"
    DOWNSTAIRS = "downstairs"


@dataclass(frozen=True, kw_only=True)
class Kiosk:
    """A kiosk of the house."""

    id: str
    name: Texts


@dataclass(frozen=True, kw_only=True)
class Display:
    """A wall screen: how large it is, how far away people sit, and which calls it shows."""

    id: str
    name: Texts
    diagonal_inches: float
    farthest_seat_metres: float
    areas: tuple[str, ...] | None  # None: all
    desks: tuple[str, ...] | None  # None: all
    arrows: Mapping[str, Arrow]  # by desk


@dataclass(frozen=True, kw_only=True)
class SearchWords:
    """Other words that people type, and the services they mean."""

    words: Mapping[str, tuple[str, ...]]  # by language
    services: tuple[str, ...]
    note: Texts | None


@dataclass(frozen=True, kw_only=True)
class DirectoryEntry:
    """Who is where in the house, and when."""

    name: Texts
    about: Texts
    place: Texts
    hours: Texts
    phone: str | None


@dataclass(frozen=True, kw_only=True)
class Calling:
    """How this lobby calls."""

    rule: str  # the preset that counts unless a supervisor chose another
    parameters: Mapping[str, float]  # of the rule, where this lobby wants others than the preset's
    calls: int  # so many calls before somebody who does not come is missed
    pick: bool  # clerks may call a certain ticket
    check_in_minutes: int  # before her slot, from when a visitor can check in

    def rule_named(self, preset: str) -> Rule:
        """A preset, with the parameters of this lobby if it is its own rule; raises Unknown."""
        if preset not in PRESETS:
            raise Unknown("rule", preset)
        own = self.parameters if preset == self.rule else {}
        return replace(PRESETS[preset], **own)  # type: ignore[arg-type]  # all of them are numbers


@dataclass(frozen=True, kw_only=True)
class LobbyPlan:
    """One lobby as its file describes it."""

    id: str
    name: Texts
    time_zone: str
    holidays: str | None  # country and subdivision, such as DE-TH
    opening_hours: str | None  # an OpenStreetMap expression; None: only on its own dates
    last_ticket_minutes: int  # before closing
    languages: tuple[str, ...]
    dates: tuple[SpecialDate, ...]
    areas: tuple[Area, ...]
    services: tuple[Service, ...]
    desks: tuple[Desk, ...]
    calling: Calling
    kiosks: tuple[Kiosk, ...]
    displays: tuple[Display, ...]
    information_service: str | None  # where everybody can ask
    search_words: tuple[SearchWords, ...]
    directory: tuple[DirectoryEntry, ...]
    questions: tuple[Question, ...]
    documents: tuple[Document, ...]
    document_sets: tuple[DocumentSet, ...]

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    def service(self, service_id: str) -> Service:
        """The service of this id; raises Unknown."""
        for service in self.services:
            if service.id == service_id:
                return service
        raise Unknown("service", service_id)

    def area(self, area_id: str) -> Area:
        """The area of this id; raises Unknown."""
        for area in self.areas:
            if area.id == area_id:
                return area
        raise Unknown("area", area_id)

    def desk(self, desk_id: str) -> Desk:
        """The desk of this id; raises Unknown."""
        for desk in self.desks:
            if desk.id == desk_id:
                return desk
        raise Unknown("desk", desk_id)

    @cached_property
    def documents_by_id(self) -> Mapping[str, Document]:
        """The catalogue of documents."""
        return {document.id: document for document in self.documents}

    @cached_property
    def trees(self) -> Mapping[str, Tree]:
        """The grown pre-checks, by service; services without one are left out."""
        questions = {question.id: question for question in self.questions}
        return {
            service.id: grow(service.precheck, self.needs(service.precheck), questions)
            for service in self.services
            if service.precheck
        }

    def tree(self, service_id: str) -> Tree | None:
        """The pre-check of a service, grown; None if it has none. Raises Unknown."""
        return self.trees.get(self.service(service_id).id)

    def needs(self, precheck: Precheck) -> tuple[Need, ...]:
        """All that a pre-check may ask for: first what its sets say, then what is its own."""
        shared = {one.id: one.needs for one in self.document_sets}
        return (*(need for name in precheck.sets for need in shared[name]), *precheck.needs)
