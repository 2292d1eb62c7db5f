"""The lobbies of a running server, and what people do in them without a page of their own."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.servers import ROOT, Foyer

NORDHAUSEN = ROOT / "lobbies" / "nordhausen.toml"

View = dict[str, Any]


class Lobby:
    """One lobby of a server."""

    def __init__(self, foyer: Foyer, lobby_id: str) -> None:
        self.id = lobby_id
        self._foyer = foyer
        self._staff = foyer.client()

    def address(self, screen: str) -> str:
        """Where a screen of this lobby is."""
        return f"{self._foyer.url}/{screen}/?lobby={self.id}"

    def take(self, service: str, **wish: Any) -> View:
        """A visitor takes a ticket; gives it with its link."""
        taken = self._insist("POST", f"{self._path}/tickets", {"service": service, **wish})
        return {**taken["ticket"], "link": taken["link"]}

    def call(self, desk: str) -> View:
        """The clerk at this desk calls whoever is next."""
        return dict(self._insist("POST", f"{self._path}/desks/{desk}/calls", {})["ticket"])

    def call_ticket(self, ticket: View, desk: str) -> View:
        """The clerk calls this one, or calls her again."""
        return dict(self._insist("POST", f"/api/tickets/{ticket['id']}/calls", {"desk": desk})["ticket"])

    def came(self, ticket: View) -> None:
        self._insist("POST", f"/api/tickets/{ticket['id']}/serving", {})

    def done(self, ticket: View) -> None:
        self._insist("POST", f"/api/tickets/{ticket['id']}/completion", {})

    def missed(self, ticket: View) -> None:
        """She does not come, however often this lobby calls."""
        state = "called"
        while state == "called":
            answer = self._insist("POST", f"/api/tickets/{ticket['id']}/absence", {})
            state = answer["ticket"]["state"]

    def book(self, code: str, service: str, slot: str, **more: Any) -> None:
        """An appointment comes in."""
        wish = {"code": code, "service": service, "slot": slot, **more}
        self._insist("POST", f"{self._path}/appointments", wish)

    def cancel(self, code: str) -> None:
        """The appointments of today with this code are cancelled."""
        for booked in self._ask("GET", f"{self._path}/appointments")["appointments"]:
            if booked["code"] == code:
                self._ask("DELETE", f"{self._path}/appointments/{booked['id']}")

    def turn(self, ticket: View, act: str, **wish: Any) -> None:
        """The clerk does something else with a ticket: errand, parking, transfer, drop-off, undo …"""
        self._insist("POST", f"/api/tickets/{ticket['id']}/{act}", wish)

    def hand_in(self, service: str, items: int) -> View:
        """Somebody leaves a bundle without waiting; gives the receipt with its link."""
        taken = self._insist("POST", f"{self._path}/drop-offs", {"service": service, "items": items})
        return {**taken["ticket"], "link": taken["link"]}

    def leave(self, ticket: View) -> None:
        """The visitor gives her number back."""
        answer = self._foyer.visitor().ask("DELETE", "/api/visit", bearer=ticket["token"])
        assert answer.status == 200, answer

    def sit(self, desk: str, **seat: Any) -> None:
        """Somebody sits down, with all she can do or these `skills`; `break`: she has a break."""
        self._ask("PUT", f"{self._path}/desks/{desk}/clerk", seat)

    def help(self, desk: str, **by: str) -> None:
        """This desk asks for help; `by`: that desk comes."""
        self._ask("PUT", f"{self._path}/desks/{desk}/help", by)

    def await_next(self, desk: str) -> None:
        """Whoever comes next is called to this desk."""
        self._ask("PUT", f"{self._path}/desks/{desk}/next-arrival", {})

    def get_up(self, desk: str) -> None:
        self._ask("DELETE", f"{self._path}/desks/{desk}/clerk")

    def write_note(self, ticket: View, text: str) -> None:
        """A clerk tells the next colleague something."""
        self._ask("PUT", f"/api/tickets/{ticket['id']}/note", {"text": text})

    def ask_for_help(self, desk: str) -> None:
        """The clerk at this desk needs a colleague."""
        self._ask("PUT", f"{self._path}/desks/{desk}/help", {})

    def call_by(self, preset: str) -> None:
        """The supervisor chooses the rule that calls."""
        self._ask("PUT", f"{self._path}/rule", {"preset": preset})

    def pause(self, services: Iterable[str]) -> None:
        for service in services:
            self._ask("PUT", f"{self._path}/services/{service}/pause", {})

    def resume(self, services: Iterable[str]) -> None:
        for service in services:
            self._ask("DELETE", f"{self._path}/services/{service}/pause")

    def save_wait(self, service: str) -> None:
        """A visitor goes without a ticket, because the pre-check said that she would wait in vain."""
        self._insist("POST", f"{self._path}/saved-waits", {"service": service})

    def services(self) -> list[str]:
        plan = self._ask("GET", self._path)
        return [service["id"] for service in plan["services"]]

    def tickets_given(self) -> int:
        """How many tickets the database holds, whatever became of them."""
        with closing(sqlite3.connect(self._foyer.data / "foyer.db")) as database:
            row = database.execute("SELECT count(*) FROM ticket WHERE lobby = ?", [self.id]).fetchone()
        return int(row[0])

    def saved_waits(self) -> int:
        """How many have gone without a ticket, because they would have waited in vain."""
        with closing(sqlite3.connect(self._foyer.data / "foyer.db")) as database:
            row = database.execute(
                "SELECT count(*) FROM journal WHERE lobby = ? AND kind = 'wait_saved'", [self.id]
            ).fetchone()
        return int(row[0])

    def ticket(self, number: str) -> View:
        """A ticket of today as the staff sees it."""
        return dict(self._ask("GET", f"{self._path}/journal?number={number}")["ticket"])

    def journal(self, number: str) -> list[View]:
        """What happened to a ticket of today, oldest first."""
        return list(self._ask("GET", f"{self._path}/journal?number={number}")["entries"])

    @property
    def _path(self) -> str:
        return f"/api/lobbies/{self.id}"

    def _insist(self, method: str, path: str, body: View) -> View:
        answer = self._staff.insist(method, path, body)
        assert answer.status in (200, 201), answer
        return dict(answer.body)

    def _ask(self, method: str, path: str, body: View | None = None) -> View:
        answer = self._staff.ask(method, path, body)
        assert answer.status in (200, 204), answer
        return dict(answer.body) if answer.body else {}


def copy_of_nordhausen(folder: Path, lobby_id: str, **changed: str) -> Path:
    """A lobby file like that of Nordhausen under another id, with some texts changed."""
    return copy_of(NORDHAUSEN, folder, lobby_id, **changed)


def copy_of(file: Path, folder: Path, lobby_id: str, **changed: str) -> Path:
    """The same lobby under another id, with some texts changed."""
    text = file.read_text("utf-8")
    for key, value in {"id": lobby_id, **changed}.items():
        text, count = re.subn(rf"^{key} = .*$", f'{key} = "{value}"', text, count=1, flags=re.MULTILINE)
        assert count, f"the lobby file has no {key}"
    path = folder / f"{lobby_id}.toml"
    path.write_text(text, "utf-8")
    return path


def several(files: Iterable[Path]) -> Path:
    """Several lobby files for one server, as FOYER_LOBBY names them."""
    return Path(":".join(map(str, files)))
