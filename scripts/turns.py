"""Writes the turns of a visit as the documentation shows them: docs/turns.md.

Usage: scripts/turns.py > docs/turns.md
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from queue_server.domain.ticket import TicketState
from queue_server.domain.turns import TURNS, UNDO_WITHIN, Act, Turn

STATES: Mapping[TicketState, str] = {
    TicketState.WAITING: "sits in the lobby and can be called",
    TicketState.CALLED: "her number is on the displays; nobody has seen her yet",
    TicketState.SERVING: "is at a desk",
    TicketState.PARKED: "put aside by a clerk, still in the house: a form to fill in, a photo to take",
    TicketState.AWAY: "on an errand, such as buying plates; comes back",
    TicketState.DROPPED_OFF: "her bundle lies with us, also over night; nobody waits",
    TicketState.SERVED: "the visit is done",
    TicketState.MISSED: "was called and did not come; can come back on the same day",
    TicketState.LEFT: "went away by her own choice",
    TicketState.EXPIRED: "the day ended before her visit did",
}
ACTS: Mapping[Act, str] = {
    Act.TAKE: "takes a ticket",
    Act.CHECK_IN: "arrives with an appointment",
    Act.SERVE_DIRECTLY: "is served without having waited",
    Act.HAND_IN: "hands in a bundle without having waited",
    Act.CALL: "is called, as it is her turn",
    Act.PICK: "is called out of turn, where the lobby lets clerks pick",
    Act.TAKE_UP: "is called, or her bundle done, after she was put aside",
    Act.CALL_AGAIN: "is called once more: by the clerk, or instead of being missed at the first absence",
    Act.COME: "came to the desk",
    Act.MISS: "did not come, after as many calls as the lobby makes",
    Act.FINISH: "is done; from a mere call, too: a quick visit, and whoever is done came",
    Act.PARK: "is put aside",
    Act.TRANSFER: "is sent on to another service or desk; number and letter stay",
    Act.ERRAND: "is sent to get something",
    Act.RETURN: "is back: next after an errand; after a missed call with the minutes that she had earned",
    Act.DROP_OFF: "leaves her bundle",
    Act.LEAVE: "leaves; once she is called, the desk decides what became of her",
    Act.KEEP: "has a bundle with us at midnight: it is still there tomorrow, whatever was done with it",
    Act.END_DAY: "is still here at midnight; whoever was at a desk was served",
}

HEAD = f"""\
# The turns of a visit

Every act on a ticket is a row of one table, `queue_server/domain/turns.py`.
The server follows it and the tests walk it. It writes this page: `python scripts/turns.py > docs/turns.md`.

What is not in the table is refused with 409 `wrong_state`, and the facts say what became of her: \
somebody else was first.
Each act is one journal entry with the states before and after it (`was`, `becomes`).
`POST /api/tickets/{{ticket}}/undo` takes back what can be undone, for {UNDO_WITHIN.seconds} seconds: \
unless something else has happened to the ticket, the desk has somebody else, or the day has ended; \
the refusals are `nothing_to_undo`, `too_late` and `desk_busy`."""


def main() -> None:
    """Writes the page."""
    print(HEAD)
    print("\n## States\n")
    print("\n".join(table(["State", "She …"], ([_name(state), STATES[state]] for state in TicketState))))
    print("\n## Acts\n")
    columns = ["Act", "She …", "From", "To", "Who", "Undo", "Journal"]
    print("\n".join(table(columns, (row(act) for act in Act))))
    print("\n## Routes\n")
    print("\n".join(table(["Act", "Route"], (routes(act) for act in Act if _turns(act)[0].route))))


def table(columns: list[str], rows: Iterator[list[str]]) -> Iterator[str]:
    """A table in Markdown."""
    yield f"| {' | '.join(columns)} |"
    yield f"|{'---|' * len(columns)}"
    for cells in rows:
        yield f"| {' | '.join(cells)} |"


def row(act: Act) -> list[str]:
    """One act, with all states from which it starts."""
    turns = _turns(act)
    steps: dict[TicketState, list[str]] = {}
    for turn in turns:
        steps.setdefault(turn.becomes, []).append(_name(turn.was) if turn.was else "–")
    return [
        _name(act),
        ACTS[act],
        "<br>".join(", ".join(sources) for sources in steps.values()),
        "<br>".join(_name(becomes) for becomes in steps),
        turns[0].who,
        "yes" if turns[0].can_be_undone else "",
        f"`{turns[0].entry}`",
    ]


def routes(act: Act) -> list[str]:
    """One act and the ways to it."""
    return [_name(act), "<br>".join(f"`{route}`" for route in (_turns(act)[0].route or "").split(", "))]


def _turns(act: Act) -> list[Turn]:
    return [turn for turn in TURNS if turn.act is act]


def _name(of: str) -> str:
    return of.replace("_", " ")


if __name__ == "__main__":
    main()
