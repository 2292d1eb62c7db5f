"""kill -9 in the middle of issuing and calling, again and again, and a check of everything after each."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from types import TracebackType
from typing import Any, Self

from tests.client import Answer, Client, Unreachable, request_id
from tests.eventually import eventually
from tests.page import Page
from tests.servers import Foyer
from tests.storm import DESKS, SCREENS, TICKETS

KIOSKS, CLERKS = 4, 4
BACK_WITHIN = 10.0  # seconds for the pages, once the server is there again


@dataclass(frozen=True)
class Asked:
    """A request under its name, so that it can be repeated."""

    path: str
    body: Mapping[str, Any]

    def by(self, client: Client) -> Answer:
        return client.ask("POST", self.path, self.body)

    @property
    def act(self) -> str:
        """tickets, calls or completion."""
        return self.path.rpartition("/")[2]


@dataclass
class Figures:
    """What a rehearsal has shown."""

    kills: int = 0
    answered: int = 0
    unanswered: int = 0  # when the server was killed; repeated afterwards
    tickets: int = 0
    calls: int = 0
    returns: list[float] = field(default_factory=list)  # seconds until all pages were back

    def __str__(self) -> str:
        return (
            f"{self.kills} kills: {self.answered} answers are all there, {self.unanswered} requests without "
            f"an answer were repeated, 0 lost, 0 doubled; numbers 1 to {self.tickets} without a gap, "
            f"{self.calls} calls in order; pages came back {len(self.returns) * (len(SCREENS) + 1)} times, "
            f"the slowest after {max(self.returns, default=0):.1f} s."
        )


class Rehearsal:
    """One server, four pages, and everything that was ever answered."""

    def __init__(self, foyer: Foyer, *, seed: int) -> None:
        self._foyer = foyer
        self._luck = random.Random(seed)
        self._guard = threading.Lock()
        self._answers: list[tuple[Asked, Answer]] = []
        self._unanswered: list[Asked] = []
        self._open: dict[str, int] = {}  # desk → ticket that was called there
        self._numbers: list[str] = []
        self._called: list[tuple[int, int]] = []  # call number and ticket
        self.figures = Figures()
        first = foyer.visitor().insist("POST", TICKETS, {"service": "car"}).body["ticket"]
        self._visitor_token = first["token"]
        with ExitStack() as screens:
            self._pages = [
                *(screens.enter_context(Page(foyer.port, one, headers=foyer.staff())) for one in SCREENS),
                screens.enter_context(Page(foyer.port, "visitor", token=self._visitor_token)),
            ]
            self._screens = screens.pop_all()

    def kill_once(self) -> None:
        """Traffic, kill -9 in the middle of it, a new start, and a look at everything."""
        self._answers.clear()
        self._unanswered.clear()
        kill_after = self._luck.randint(5, 80)
        with ThreadPoolExecutor(KIOSKS + CLERKS) as people:
            kiosks = [people.submit(self._give_tickets) for _ in range(KIOSKS)]
            clerks = [people.submit(self._serve, desk) for desk in DESKS[:CLERKS]]
            eventually(lambda: len(self._answers) >= kill_after, within=30)
            self._foyer.kill()
            for work in (*kiosks, *clerks):
                work.result()
        self._foyer.start()
        began = time.monotonic()
        self._repeat_what_was_not_answered()
        self._check_that_answers_stand()
        self._check_numbers_and_calls()
        self._check_tickets()
        self._check_pages()
        self.figures.returns.append(time.monotonic() - began)
        self.figures.kills += 1

    # Traffic, until the server is gone

    def _give_tickets(self) -> None:
        with Client(self._foyer.port) as kiosk:
            while self._ask(kiosk, TICKETS, {"service": "passport"}):
                pass

    def _serve(self, desk: str) -> None:
        with Client(self._foyer.port, self._foyer.staff()) as clerk:
            while True:
                if desk not in self._open:
                    called = self._ask(clerk, f"/api/lobbies/hall/desks/{desk}/calls", {})
                    if not called:
                        return
                if desk in self._open and not self._ask(
                    clerk, f"/api/tickets/{self._open[desk]}/completion", {}
                ):
                    return

    def _ask(self, client: Client, path: str, body: Mapping[str, Any]) -> Answer | None:
        """The answer, noted down; None once the server is gone."""
        asked = Asked(path, {**body, "request_id": request_id()})
        try:
            answer = asked.by(client)
        except Unreachable:
            with self._guard:
                self._unanswered.append(asked)
            return None
        self._note(asked, answer)
        return answer

    def _note(self, asked: Asked, answer: Answer) -> None:
        assert answer.status in (200, 201, 204), (asked, answer)
        with self._guard:
            self._answers.append((asked, answer))
            self.figures.answered += 1
            if answer.status == 204:
                return
            ticket = answer.body["ticket"]
            if asked.act == "tickets":
                self._numbers.append(ticket["number"])
            elif asked.act == "calls":
                self._called.append((ticket["call"], ticket["id"]))
                self._open[ticket["desk"]] = ticket["id"]
            else:
                del self._open[ticket["desk"]]

    # Afterwards

    def _repeat_what_was_not_answered(self) -> None:
        """Whether it had happened or not: under the same name it happens once."""
        client = self._foyer.client()
        self.figures.unanswered += len(self._unanswered)
        for asked in self._unanswered:
            self._note(asked, asked.by(client))

    def _check_that_answers_stand(self) -> None:
        """The same request gets the same answer; nothing happens a second time."""
        client = self._foyer.client()
        for asked, answer in self._answers:
            if answer.status == 204:
                continue  # nobody was there to be called; that is not remembered
            again = asked.by(client)
            assert (again.status, again.body) == (answer.status, answer.body), asked

    def _check_numbers_and_calls(self) -> None:
        """A lost answer would leave a gap, a doubled one would be there twice."""
        taken = self.figures.tickets = len(self._numbers)
        assert sorted(self._numbers) == sorted(f"A{number:03}" for number in range(1, taken + 1))
        calls = sorted(self._called)
        self.figures.calls = len(calls)
        assert len({ticket for _, ticket in calls}) == len(calls), "somebody was called twice"
        assert [ticket for _, ticket in calls] == sorted(ticket for _, ticket in calls)

    def _check_tickets(self) -> None:
        """Every ticket of this round is what the last answer about it said."""
        said: dict[int, str] = {}
        tokens: dict[int, str] = {}
        for asked, answer in self._answers:
            if answer.status == 204:
                continue
            ticket = answer.body["ticket"]
            if asked.act == "tickets":
                tokens[ticket["id"]] = ticket["token"]
                said.setdefault(ticket["id"], "waiting")
            else:
                said[ticket["id"]] = ticket["state"]
        visitor = self._foyer.visitor()
        for ticket_id, token in tokens.items():
            seen = visitor.ask("GET", "/api/visit", bearer=token).body["ticket"]
            assert seen["state"] == said[ticket_id], seen

    def _check_pages(self) -> None:
        for page, truth in zip(self._pages, self._truths(), strict=True):
            eventually(partial(page.shows, truth), within=BACK_WITHIN)

    def _truths(self) -> Iterator[Mapping[str, Any]]:
        for audience in SCREENS:
            with Page(self._foyer.port, audience, headers=self._foyer.staff()) as newcomer:
                yield eventually(newcomer.complete_picture)
        visit = self._foyer.visitor().ask("GET", "/api/visit", bearer=self._visitor_token)
        yield {"ticket": visit.body["ticket"]}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._screens.close()
