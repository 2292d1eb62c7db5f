"""What a page does with changes, in a few lines of Python: fresh replaces, the rest is put on top."""

from __future__ import annotations

from typing import Any

from queue_server.usecases.ports import Answer

CALLS_KEPT = 8  # a display forgets older ones


class PageModel:
    """A page that misses nothing, so it needs no gap rule."""

    def __init__(self, fresh: Answer) -> None:
        self.seq = -1
        self.parts: dict[str, dict[Any, Any]] = {}
        self.receive(fresh)

    def receive(self, change: Answer) -> None:
        """Applies the next change; every number must come, one after the other."""
        assert change["fresh"] or change["seq"] == self.seq + 1
        if change["fresh"]:
            self.parts = {"tickets": {}, "desks": {}, "services": {}}
        self.seq = change["seq"]
        for part, known in self.parts.items():
            known.update({item["id"]: item for item in change[part]})
        for ticket_id in change["gone"]:
            self.parts["tickets"].pop(ticket_id, None)

    def shown(self, *, only_latest_calls: bool = False) -> dict[str, dict[Any, Any]]:
        """What stands on the screen."""
        tickets = self.parts["tickets"]
        if only_latest_calls:
            latest = sorted(tickets.values(), key=lambda ticket: ticket["call"], reverse=True)[:CALLS_KEPT]
            tickets = {ticket["id"]: ticket for ticket in latest}
        return {**self.parts, "tickets": tickets}
