"""What happened to a ticket, for whoever must explain it."""

from __future__ import annotations

import re

from queue_server.domain.errors import Unknown
from queue_server.domain.ticket import Ticket
from queue_server.usecases.lobby import Lobby
from queue_server.usecases.ports import Answer, Entry, Reading
from queue_server.usecases.views import View, moment, ticket_for_clerk

NUMBER = re.compile(r"([A-Za-z])\s*([0-9]{1,9})", re.ASCII)  # more digits than any series has


def ticket_journal(lobby: Lobby, number: str) -> Answer:
    """Today's ticket of this number and everything that happened to it. Raises Unknown.

    The number may be written as people do: in small letters, without the zeros.
    """
    with lobby.reading() as look:
        ticket = _ticket_of(look, number)
        entries = look.entries_of(ticket)
    return {"ticket": ticket_for_clerk(ticket), "entries": [_entry_view(entry) for entry in entries]}


def _ticket_of(look: Reading, number: str) -> Ticket:
    written, day = NUMBER.fullmatch(number.strip()), look.state().day
    if written and day:
        letter, serial = written.groups()
        ticket = look.ticket_of_number(day, letter.upper(), int(serial))
        if ticket:
            return ticket
    raise Unknown("ticket", number.strip())


def _entry_view(entry: Entry) -> View:
    return {
        "at": moment(entry.at),
        "kind": entry.kind.value,
        "desk": entry.desk,
        "facts": dict(entry.facts),
    }
