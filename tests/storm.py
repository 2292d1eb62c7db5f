"""A busy day in the hall: clerks and kiosks that change things, pages that come and go."""

from __future__ import annotations

import contextlib
import random
import threading
from collections import Counter
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, Self

from tests.client import Answer, Client, Unreachable
from tests.eventually import eventually
from tests.page import Page
from tests.servers import Foyer

TICKETS = "/api/lobbies/hall/tickets"
DESKS = [f"desk-{number}" for number in range(1, 9)]
SERVICES = ["passport", "id-card", "car"]
SCREENS = ("kiosk", "display", "clerk")
ENOUGH_WAITING = 40  # the pages' pictures shall stay small, as on a real day


class Workers:
    """Six people who change the lobby until they are told to stop; each success is counted."""

    def __init__(self, foyer: Foyer, *, seed: int, pause: float = 0.0) -> None:
        self._foyer, self._pause = foyer, pause
        self._luck = [random.Random(f"{seed}/{number}") for number in range(6)]
        self._ends = threading.Event()
        self._guard = threading.Lock()
        self._failures: list[BaseException] = []
        self.done: Counter[str] = Counter()
        jobs: list[Callable[[Client, random.Random], None]] = [
            *(self._clerk(desk) for desk in DESKS[:4]),
            self._kiosk,
            self._supervisor,
        ]
        self._threads = [
            threading.Thread(target=self._work, args=(job, luck))
            for job, luck in zip(jobs, self._luck, strict=True)
        ]
        for thread in self._threads:
            thread.start()

    @property
    def changes(self) -> int:
        """How often something changed so far."""
        assert not self._failures, self._failures
        return self.done.total()

    def stop(self) -> None:
        """Lets everybody finish what they are doing."""
        self._ends.set()
        for thread in self._threads:
            thread.join()
        assert not self._failures, self._failures

    def _work(self, job: Callable[[Client, random.Random], None], luck: random.Random) -> None:
        try:
            with Client(self._foyer.port, self._foyer.staff()) as client:
                while not self._ends.is_set():
                    job(client, luck)
        except BaseException as failure:  # noqa: BLE001  # told by `changes` and `stop`, in the test's thread
            self._failures.append(failure)

    def _do(self, client: Client, method: str, path: str, body: Mapping[str, Any] | None = None) -> Answer:
        """One act, repeated until it is answered."""
        self._ends.wait(self._pause)
        name = path.rpartition("/")[2]
        if body is not None:
            answer = client.insist(method, path, body)
        else:
            answer = eventually(lambda: _asked(client, method, path), within=60)
        assert answer.status < 500, answer
        if answer.status in (200, 201) or (answer.status == 204 and method == "DELETE"):
            with self._guard:
                self.done[name] += 1
        return answer

    def _clerk(self, desk: str) -> Callable[[Client, random.Random], None]:
        def serve_one(client: Client, luck: random.Random) -> None:
            called = self._do(client, "POST", f"/api/lobbies/hall/desks/{desk}/calls", {})
            if called.status != 201:
                self._take(client, luck)
                return
            ticket = f"/api/tickets/{called.body['ticket']['id']}"
            if luck.random() < 0.2:
                self._do(client, "POST", f"{ticket}/calls", {"desk": desk})
            if luck.random() < 0.2:
                self._do(client, "POST", f"{ticket}/absence", {})
                return
            if luck.random() < 0.7:
                self._do(client, "POST", f"{ticket}/serving", {})
            self._do(client, "POST", f"{ticket}/completion", {})

        return serve_one

    def _kiosk(self, client: Client, luck: random.Random) -> None:
        if self.done["tickets"] - self.done["completion"] - self.done["absence"] > ENOUGH_WAITING:
            self._ends.wait(0.05)
            return
        token = self._take(client, luck)
        if token and luck.random() < 0.1:
            with contextlib.suppress(Unreachable):
                client.ask("DELETE", "/api/visit", bearer=token)

    def _take(self, client: Client, luck: random.Random) -> str | None:
        taken = self._do(client, "POST", TICKETS, {"service": luck.choice(SERVICES)})
        assert taken.status in (201, 409), taken  # 409: the service is paused
        return str(taken.body["ticket"]["token"]) if taken.status == 201 else None

    def _supervisor(self, client: Client, luck: random.Random) -> None:
        """Seldom pauses a service, and lets people sit down and get up; `pauses` end as they began."""
        desk = f"/api/lobbies/hall/desks/{luck.choice(DESKS)}/clerk"
        self._do(client, luck.choice(["PUT", "DELETE"]), desk)
        pause = f"/api/lobbies/hall/services/{luck.choice(SERVICES)}/pause"
        self._do(client, "PUT", pause)
        self._do(client, "DELETE", pause)
        self._ends.wait(0.3)


def _asked(client: Client, method: str, path: str) -> Answer | None:
    with contextlib.suppress(Unreachable):
        answer = client.ask(method, path, {} if method == "PUT" else None)
        return answer if answer.status != 503 else None
    return None


class Crowd:
    """Sixty pages of all kinds, which lose their connections at random while it is unruly."""

    def __init__(self, foyer: Foyer, *, seed: int, size: int = 60) -> None:
        self._foyer = foyer
        self._luck = random.Random(seed)
        self._calm = threading.Event()
        staff = foyer.staff()
        self._tokens: list[str] = []
        self.visitors: list[Page] = []
        self._arrive(size // 4)
        self.screens = [
            Page(foyer.port, SCREENS[number % 3], headers=staff)
            for number in range(size - len(self.visitors))
        ]
        self.drops = 0
        self._unrest = threading.Thread(target=self._drop_now_and_then)
        self._unrest.start()

    def _drop_now_and_then(self) -> None:
        pages = [*self.screens, *self.visitors]
        while not self._calm.wait(self._luck.uniform(0.0, 0.1)):
            self._luck.choice(pages).drop()
            self.drops += 1

    def _arrive(self, count: int) -> None:
        """Visitors take tickets and open their pages."""
        visitor = self._foyer.visitor()
        for _ in range(count):
            taken = visitor.insist("POST", TICKETS, {"service": "passport"}).body["ticket"]
            self._tokens.append(taken["token"])
            self.visitors.append(Page(self._foyer.port, "visitor", token=taken["token"]))

    def calm_down(self) -> None:
        """From now on connections stay."""
        self._calm.set()
        self._unrest.join()

    def move_up(self) -> None:
        """Some more visitors come, and people are called until it is the turn of the first of them."""
        first = len(self._tokens)
        self._arrive(5)
        eventually(lambda: all(page.is_there for page in self.visitors))
        newcomer, clerk = self._foyer.visitor(), self._foyer.client()
        while self._state_of(self._tokens[first], newcomer) == "waiting":
            called = clerk.insist("POST", f"/api/lobbies/hall/desks/{DESKS[-1]}/calls", {})
            assert called.status == 201, called
            clerk.insist("POST", f"/api/tickets/{called.body['ticket']['id']}/completion", {})

    def _state_of(self, token: str, visitor: Client) -> str:
        return str(visitor.ask("GET", "/api/visit", bearer=token).body["ticket"]["state"])

    def largest_change(self, audience: str) -> int:
        """Bytes of the largest change that a page of this kind has heard."""
        return max(
            size
            for page in self.screens
            if page.memory.audience == audience
            for size in page.bytes_of_changes
        )

    def assert_all_see_the_truth(self, within: float = 15.0) -> None:
        """Every page shows exactly what a page shows that joins just now."""
        for audience in SCREENS:
            with Page(self._foyer.port, audience, headers=self._foyer.staff()) as newcomer:
                truth = eventually(newcomer.complete_picture)
            alike = [page for page in self.screens if page.memory.audience == audience]
            _await_truth(alike, truth, within)
        with Client(self._foyer.port) as client:
            for token, page in zip(self._tokens, self.visitors, strict=True):
                truth = {"ticket": client.ask("GET", "/api/visit", bearer=token).body["ticket"]}
                _await_truth([page], truth, within)

    def close(self) -> None:
        self.calm_down()
        for page in [*self.screens, *self.visitors]:
            page.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _await_truth(pages: list[Page], truth: Mapping[str, Any], within: float) -> None:
    with contextlib.suppress(AssertionError):
        eventually(lambda: all(page.shows(truth) for page in pages), within=within)
    for page in pages:
        assert page.memory.picture() == truth, page
