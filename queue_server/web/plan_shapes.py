"""The shapes of a lobby's plan in answers: the keys of its file, and the opening as it stands now."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

When = dict[str, list[str]] | list[dict[str, list[str]]]


class Area(BaseModel):
    id: str
    letter: str
    name: dict[str, str]


class Items(BaseModel):
    up_to: int
    question: dict[str, str]


class Ask(BaseModel):
    question: str
    when: When | None = None


class Need(BaseModel):
    """A document that is needed, or one of those under `or` instead."""

    document: str
    alternatives: Annotated[list[str] | None, Field(alias="or")] = None
    helpful: bool | None = None
    only_if: dict[str, str] | None = None
    when: When | None = None


class Stop(BaseModel):
    text: dict[str, str]
    service: str | None = None
    when: When | None = None


class Note(BaseModel):
    text: dict[str, str]
    when: When | None = None


class Precheck(BaseModel):
    ask: list[Ask] | None = None
    sets: list[str] | None = None
    needs: list[Need] | None = None
    stops: list[Stop] | None = None
    notes: list[Note] | None = None


class Service(BaseModel):
    id: str
    area: str
    name: dict[str, str]
    minutes: int
    kinds: list[Literal["private", "commercial"]]
    items: Items | None
    precheck: Precheck | None


class Kiosk(BaseModel):
    id: str
    name: dict[str, str]


class Display(BaseModel):
    id: str
    name: dict[str, str]
    diagonal_inches: float
    farthest_seat_metres: float
    areas: list[str] | None
    desks: list[str] | None
    arrows: dict[str, str]


class SearchWords(BaseModel):
    words: dict[str, list[str]]
    services: list[str]
    note: dict[str, str] | None = None


class DirectoryEntry(BaseModel):
    name: dict[str, str]
    about: dict[str, str]
    place: dict[str, str]
    hours: dict[str, str]
    phone: str | None = None


class Choice(BaseModel):
    id: str
    text: dict[str, str]


class Question(BaseModel):
    id: str
    text: dict[str, str]
    answers: list[Choice]


class Document(BaseModel):
    id: str
    name: dict[str, str]
    hint: dict[str, str]
    picture: str
    here: dict[str, str] | None = None


class DocumentSet(BaseModel):
    id: str
    needs: list[Need]


class Desk(BaseModel):
    id: str
    name: dict[str, str]
    place: dict[str, str]
    serves: list[str]
    prefers: Literal["private", "commercial"] | None = None


class Calling(BaseModel):
    """How this lobby calls. `grace_minutes`: how late an appointment still counts; null: all day."""

    rule: str
    parameters: dict[str, float]
    calls: int
    pick: bool
    check_in_minutes: int
    rules: list[str]
    grace_minutes: float | None


class SpecialDate(BaseModel):
    date: str
    opens: str | None = None
    closes: str | None = None
    closed: bool | None = None
    note: dict[str, str] | None = None


class Today(BaseModel):
    """The opening as it stands now. `ending`: open, but the last ticket is gone."""

    day: str
    state: Literal["open", "ending", "closed"]
    closes_at: datetime | None
    last_ticket_at: datetime | None
    opens_at: datetime | None
    note: dict[str, str] | None
    by_hand: Literal["open", "closed"] | None


class LobbyPlan(BaseModel):
    """A lobby with the keys and values of its file, today's opening, whether the clock is a demo."""

    id: str
    name: dict[str, str]
    time_zone: str
    holidays: str | None
    opening_hours: str | None
    last_ticket_minutes: int
    languages: list[str]
    dates: list[SpecialDate]
    areas: list[Area]
    services: list[Service]
    desks: list[Desk]
    calling: Calling
    kiosks: list[Kiosk]
    displays: list[Display]
    information_service: str | None
    search_words: list[SearchWords]
    directory: list[DirectoryEntry]
    questions: list[Question]
    documents: list[Document]
    document_sets: list[DocumentSet]
    today: Today
    rule: str
    notice: dict[str, str] | None
    demo_clock: bool


class LobbyName(BaseModel):
    id: str
    name: dict[str, str]
    languages: list[str]


class Lobbies(BaseModel):
    lobbies: list[LobbyName]
