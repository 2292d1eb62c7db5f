"""The events in the text of a calendar, each with the line on which it begins.

They are cut out one by one, so that a broken one does not spoil the others, and only the lines that we need
are kept. Time zones are known by their names: a file's own rules for them can be anything, and are not read.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

CALENDAR = re.compile(r"BEGIN:VCALENDAR\s", re.IGNORECASE)
END_OF_LINE = re.compile(r"\r\n|\n|\r")
NAME = re.compile(r"[A-Z0-9-]+", re.IGNORECASE | re.ASCII)


@dataclass(kw_only=True)
class EventText:
    """The lines of one event."""

    line: int
    is_withdrawn: bool  # its calendar was sent to cancel what it holds
    lines: list[str] = field(default_factory=list)
    is_whole: bool = False  # its end is there
    depth: int = 0  # inside of alarms and the like, which are none of ours

    def add(self, line: str, wanted: Collection[str]) -> None:
        """Takes the next line, if it is one of ours."""
        word = line.strip().upper()
        if word.startswith("BEGIN:"):
            self.depth += 1
        elif word.startswith("END:"):
            self.is_whole = word == "END:VEVENT"
            self.depth -= 1
        elif self.depth == 0 and _name(line) in wanted:
            self.lines.append(line)


def events_in(text: str, wanted: Collection[str]) -> Iterator[EventText]:
    """All events, with those of their lines whose names are wanted."""
    event, is_withdrawn = None, False
    for number, line in _unfolded(text):
        word = line.strip().upper()
        if word == "BEGIN:VEVENT":
            if event:
                yield event  # its end is missing
            event = EventText(line=number, is_withdrawn=is_withdrawn)
        elif event:
            event.add(line, wanted)
            if event.is_whole:
                yield event
                event = None
        elif word.startswith("METHOD:") or word == "BEGIN:VCALENDAR":
            is_withdrawn = word == "METHOD:CANCEL"
    if event:
        yield event


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """The content lines: a line that begins with a blank goes on with the one before."""
    begins, parts = 1, list[str]()
    for number, line in enumerate(END_OF_LINE.split(text), 1):
        if line[:1] in (" ", "\t"):
            parts.append(line[1:])
            continue
        if parts:
            yield begins, "".join(parts)
        begins, parts = number, [line]
    if parts:
        yield begins, "".join(parts)


def _name(line: str) -> str:
    found = NAME.match(line)
    return found[0].upper() if found else ""
