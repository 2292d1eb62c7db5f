"""Kiosks, displays, the words that people search for, and the directory of the house."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from queue_server.domain.lobby_plan import Arrow, DirectoryEntry, Display, Kiosk, SearchWords
from queue_server.lobby_file.values import Values, column

DEFAULT_DIAGONAL = 55  # inches
DEFAULT_FARTHEST_SEAT = 5  # metres
KIOSK_KEYS = {"id", "name"}
DISPLAY_KEYS = {"id", "name", "diagonal_inches", "farthest_seat_metres", "areas", "desks", "arrows"}
SEARCH_KEYS = {"words", "services", "note"}
DIRECTORY_KEYS = {"name", "about", "place", "hours", "phone"}


def read_kiosks(values: Values) -> tuple[Kiosk, ...]:
    """The kiosks."""

    def kiosk(key: str, row: Mapping[str, Any]) -> Kiosk:
        return Kiosk(
            id=values.identifier(f"{key}.id", row.get("id")),
            name=values.texts(f"{key}.name", row.get("name")),
        )

    return values.rows("kiosks", values.raw.get("kiosks"), KIOSK_KEYS, kiosk)


def read_displays(values: Values) -> tuple[Display, ...]:
    """The wall screens."""

    def display(key: str, row: Mapping[str, Any]) -> Display:
        return Display(
            id=values.identifier(f"{key}.id", row.get("id")),
            name=values.texts(f"{key}.name", row.get("name")),
            diagonal_inches=values.measure(
                f"{key}.diagonal_inches", row.get("diagonal_inches", DEFAULT_DIAGONAL), 10, 200
            ),
            farthest_seat_metres=values.measure(
                f"{key}.farthest_seat_metres", row.get("farthest_seat_metres", DEFAULT_FARTHEST_SEAT), 1, 50
            ),
            areas=_some_of(values, f"{key}.areas", row.get("areas"), "area"),
            desks=_some_of(values, f"{key}.desks", row.get("desks"), "desk"),
            arrows=_arrows(values, f"{key}.arrows", row.get("arrows")),
        )

    return values.rows("displays", values.raw.get("displays"), DISPLAY_KEYS, display)


def _some_of(values: Values, key: str, value: Any, what: str) -> tuple[str, ...] | None:
    if value is None:
        return None
    names = values.names(key, value)
    for place, name in enumerate(names):
        values.known(f"{key}[{place}]", name, what, column(values.raw.get(f"{what}s"), "id"))
    return names


def _arrows(values: Values, key: str, value: Any) -> Mapping[str, Arrow]:
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        values.wrong(key, 'must be a table of desks, such as { desk-1 = "left" }')
        return {}
    for desk in value:
        values.known(f"{key}.{desk}", desk, "desk", column(values.raw.get("desks"), "id"))
    return {desk: values.one_of(f"{key}.{desk}", arrow, Arrow) for desk, arrow in value.items()}


def read_search_words(values: Values) -> tuple[SearchWords, ...]:
    """What people type, and the services they mean."""

    def search_words(key: str, row: Mapping[str, Any]) -> SearchWords:
        return SearchWords(
            words=values.word_lists(f"{key}.words", row.get("words")),
            services=_some_of(values, f"{key}.services", row.get("services", ()), "service") or (),
            note=values.sentence(f"{key}.note", row["note"]) if row.get("note") is not None else None,
        )

    return values.rows("search_words", values.raw.get("search_words"), SEARCH_KEYS, search_words)


def read_directory(values: Values) -> tuple[DirectoryEntry, ...]:
    """Who is where in the house."""

    def entry(key: str, row: Mapping[str, Any]) -> DirectoryEntry:
        return DirectoryEntry(
            name=values.texts(f"{key}.name", row.get("name")),
            about=values.texts(f"{key}.about", row.get("about")),
            place=values.texts(f"{key}.place", row.get("place")),
            hours=values.texts(f"{key}.hours", row.get("hours")),
            phone=values.string(f"{key}.phone", row["phone"]) if row.get("phone") is not None else None,
        )

    return values.rows("directory", values.raw.get("directory"), DIRECTORY_KEYS, entry)
