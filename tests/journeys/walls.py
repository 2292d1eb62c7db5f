"""Lobbies with walls to look at: displays near and far, and a house that says something."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.journeys.house import Lobby, View, copy_of_nordhausen
from tests.servers import Foyer

# As many current calls as a board has rows, each at a desk of its own.
FIVE = {
    "desk-1": "school-grant",
    "desk-2": "vehicle-new",
    "info-desk": "information",
    "room-011": "licence-foreign",
    "room-021": "blind-allowance",
}

LIFT = {"de": "Der Aufzug ist heute außer Betrieb.", "en": "The lift is out of order today."}

DISPLAYS = """
[[displays]]
id = "far"
name = { de = "Weit weg", en = "Far away" }
diagonal_inches = 32
farthest_seat_metres = 20

[[displays]]
id = "licences"
name = { de = "Fahrerlaubnis", en = "Driving licences" }
areas = ["licences"]
"""


class House(Lobby):
    """A lobby whose supervisor says something, or opens and closes by hand."""

    def __init__(self, foyer: Foyer, lobby_id: str) -> None:
        super().__init__(foyer, lobby_id)
        self._supervisor = foyer.client()
        self._called: dict[int, View] = {}

    def wall(self, display: str) -> str:
        """Where one of its displays is."""
        return f"{self.address('display')}&display={display}"

    def call_to(self, desk: str, service: str = "information") -> View:
        """A visitor takes a ticket and is called at once."""
        called = self.call_ticket(self.take(service), desk)
        self._called[called["id"]] = called
        return called

    def call_five(self) -> list[View]:
        """As many are called as a board has rows."""
        return [self.call_to(desk, service) for desk, service in FIVE.items()]

    def done(self, ticket: View) -> None:
        super().done(ticket)
        del self._called[ticket["id"]]

    def all_done(self) -> None:
        """Nobody is called any more."""
        for called in list(self._called.values()):
            self.done(called)

    def say(self, notice: Mapping[str, str]) -> None:
        """Puts a notice up."""
        self._decide("PUT", "notice", {"text": notice})

    def say_nothing(self) -> None:
        self._decide("DELETE", "notice")

    def open(self) -> None:
        """Opens now, whatever the hours say."""
        self._decide("PUT", "opening", {"until": "12:00"})

    def follow_hours(self) -> None:
        self._decide("DELETE", "opening")

    def _decide(self, method: str, what: str, body: Mapping[str, object] | None = None) -> None:
        answer = self._supervisor.ask(method, f"/api/lobbies/{self.id}/{what}", body)
        assert answer.status == 200, answer


def wall_lobby(folder: Path) -> Path:
    """Nordhausen under the id “wall”, with more displays."""
    path = copy_of_nordhausen(folder, "wall")
    path.write_text(path.read_text("utf-8") + DISPLAYS, "utf-8")
    return path
