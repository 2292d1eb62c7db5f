"""A week in the life of a display: seven days, many calls, a restart every night, one page through it all.

`python -m tests.faults.week --calls 10000`; the tests live a shorter one.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from zoneinfo import ZoneInfo

from playwright.sync_api import Browser

from tests.browser import chromium_browser
from tests.client import Client
from tests.eventually import eventually
from tests.faults.wall import SETTLES_WITHIN, Row, Wall, Weight
from tests.page import Page
from tests.servers import HALL, Foyer
from tests.storm import DESKS, SERVICES, TICKETS
from tests.together import together

CALLS = 10_000
CLERKS = DESKS[:6]
MOST_ROWS = 5
BERLIN = ZoneInfo("Europe/Berlin")
HOURS = "Mo,Tu,Th-Su 08:00-18:00"  # closed on Wednesday
MOST_GROWTH_OF_THINGS = 0.02  # a hundred bytes a call would be ten times as much
MOST_GROWTH_OF_HEAP = 0.15  # it holds compiled code as well, of which browsers make more as time goes on
FEW = 8  # calls on a quiet day; enough to fill a board


@dataclass(frozen=True)
class Day:
    """What one day is like."""

    name: str
    begins: str
    share: float = 0.0  # of the week's calls
    is_quiet: bool = False
    ends_by_power_cut: bool = False
    is_opened_again: bool = False  # a display that is reloaded in the middle of the day


DAYS = (
    Day("Monday", "2026-11-23T09:00", share=0.25),
    Day("Tuesday", "2026-11-24T09:00", share=0.25, is_opened_again=True),
    Day("Wednesday", "2026-11-25T09:00"),
    Day("Thursday", "2026-11-26T09:00", share=0.25, ends_by_power_cut=True),
    Day("Friday", "2026-11-27T09:00", is_quiet=True, is_opened_again=True),
    Day("Saturday", "2026-11-28T09:00", is_quiet=True),
    Day("Sunday", "2026-11-29T09:00", share=0.25, is_opened_again=True),
)


@dataclass
class Diary:
    """What a week has shown."""

    calls: int = 0
    rung: int = 0
    looks: int = 0
    seconds: float = 0.0
    weights: list[Weight] = field(default_factory=list)  # in the evening of each day with calls

    def assert_light(self) -> None:
        """What a page of a week holds is what it held on its first evening."""
        assert self.growth("things") < MOST_GROWTH_OF_THINGS, str(self)
        assert self.growth("heap") < MOST_GROWTH_OF_HEAP, str(self)
        assert {weight.listeners for weight in self.weights} == {self.weights[0].listeners}, str(self)
        assert max(weight.nodes for weight in self.weights) == self.weights[0].nodes, str(self)

    def growth(self, what: str) -> float:
        """By how much the page weighs more than after the first day, as a share of that."""
        first, last = (getattr(self.weights[place], what) for place in (0, -1))
        return float(last / first - 1)

    def __str__(self) -> str:
        evenings = "; ".join(
            f"{weight.heap / 1000:.0f} kB heap, {weight.things / 1000:.0f} kB things, "
            f"{weight.nodes} nodes, {weight.listeners} listeners"
            for weight in self.weights
        )
        return (
            f"{self.calls} calls in {self.seconds:.0f} s, {self.rung} rung; right at {self.looks} looks; "
            f"heap {self.growth('heap'):+.1%}, things {self.growth('things'):+.1%}: {evenings}."
        )


class Clerk:
    """Calls, calls again, serves and finishes, as often as she is told."""

    def __init__(self, foyer: Foyer, desk: str, seed: int) -> None:
        self._client = Client(foyer.port, foyer.staff())
        self._desk, self._luck = desk, random.Random(f"{seed}/{desk}")
        self._open: str | None = None  # the path of the ticket at her desk
        self.calls: list[tuple[str, str]] = []  # every number she called, and where to

    def call(self, often: int) -> None:
        """Calls so often; the last one may be called, served or gone at the end."""
        for _ in range(often):
            if self._open and self._luck.random() < 0.3:
                self._note(self._ask(f"{self._open}/calls", {"desk": self._desk}))
            else:
                self.finish()
                self._ask(TICKETS, {"service": self._luck.choice(SERVICES)})
                self._note(self._ask(f"/api/lobbies/hall/desks/{self._desk}/calls", {}))
            if self._luck.random() < 0.4:
                self._ask(f"{self._open}/serving", {})
                self.finish()

    def finish(self) -> None:
        """Whoever is at her desk goes."""
        if self._open:
            self._ask(f"{self._open}/completion", {})
        self._open = None

    def end_day(self) -> None:
        self._client.close()

    def _note(self, ticket: Mapping[str, Any]) -> None:
        self._open = f"/api/tickets/{ticket['id']}"
        self.calls.append((ticket["number"], f"Schalter {self._desk[-1]}"))

    def _ask(self, path: str, body: Mapping[str, Any]) -> Mapping[str, Any]:
        answer = self._client.insist("POST", path, body)
        assert answer.status in (200, 201), (path, answer)
        ticket: Mapping[str, Any] = answer.body["ticket"]
        return ticket


class Week:
    """One data folder, one server after the other, and a display that is never opened again."""

    def __init__(self, browser: Browser, folder: Path, *, calls: int, seed: int = 1) -> None:
        self._browser, self._calls = browser, calls
        self._luck, self._seed = random.Random(seed), seed
        self._foyer = Foyer(folder, lobby=week_lobby(folder), now=DAYS[0].begins)
        self._address = f"{self._foyer.url}/display/?lobby=hall"
        self.diary = Diary()
        with ExitStack() as stage:
            stage.callback(self._foyer.close)
            self.wall = stage.enter_context(closing(Wall(browser, self._address)))
            self._stage = stage.pop_all()

    def live(self) -> Diary:
        """All seven days."""
        began = time.monotonic()
        for day in DAYS:
            if day is not DAYS[0]:
                self._foyer.environment["FOYER_NOW"] = day.begins
                self._foyer.start()
            self._live(day)
            if day.ends_by_power_cut:
                self._foyer.kill()
            else:
                self._foyer.stop()
        self.diary.seconds = time.monotonic() - began
        assert self.wall.errors == []
        return self.diary

    def _live(self, day: Day) -> None:
        with ExitStack() as stage:
            walls = [self.wall]
            if day.is_opened_again:
                walls.append(stage.enter_context(closing(Wall(self._browser, self._address))))
            self._compare(walls, day)
            calls = FEW if day.is_quiet else round(self._calls * day.share)
            if calls > 0:
                self._open_desks(walls, day, calls)

    def _open_desks(self, walls: list[Wall], day: Day, calls: int) -> None:
        rung = self.wall.rung()
        clerks = [Clerk(self._foyer, desk, self._seed) for desk in CLERKS]
        if day.is_quiet:
            self._call_now_and_then(clerks, calls)
        else:
            self._call_all_day(walls, day, clerks, calls)
        together([clerk.finish for clerk in clerks])
        self._compare(walls, day)
        for clerk in clerks:
            clerk.end_day()
        assert sum(len(clerk.calls) for clerk in clerks) == calls
        self._listen_back(calls, self.wall.rung() - rung)
        self.diary.weights.append(self.wall.weigh())

    def _call_now_and_then(self, clerks: list[Clerk], calls: int) -> None:
        """One call after the other; each rings exactly once."""
        for rung in range(self.wall.rung() + 1, self.wall.rung() + calls + 1):
            self._luck.choice(clerks).call(1)
            eventually(partial(self._has_rung, rung), within=SETTLES_WITHIN)

    def _has_rung(self, often: int) -> bool:
        return self.wall.rung() == often and not self.wall.is_ringing()

    def _call_all_day(self, walls: list[Wall], day: Day, clerks: list[Clerk], calls: int) -> None:
        """All at once, in parts of random length, with a close look after each."""
        while calls > 0:
            part = min(calls, self._luck.randint(1, 400))
            self._work(clerks, part)
            for wall in walls[1:]:
                wall.open_again()
            self._compare(walls, day)
            calls -= part

    def _listen_back(self, calls: int, rung: int) -> None:
        """No call rings twice.

        With dozens of calls a second the page may fall behind and ask for everything anew;
        what is over by then rings no more.
        """
        assert 0 < rung <= calls, (calls, rung)
        self.diary.calls += calls
        self.diary.rung += rung

    def _work(self, clerks: list[Clerk], calls: int) -> None:
        """All clerks at once, while somebody looks at the wall now and then."""
        shares = [calls // len(clerks) + (place < calls % len(clerks)) for place in range(len(clerks))]
        seen = []
        with ThreadPoolExecutor(len(clerks)) as people:
            work = [people.submit(clerk.call, share) for clerk, share in zip(clerks, shares, strict=True)]
            while wait(work, timeout=self._luck.uniform(0.0, 0.5)).not_done:
                seen.append(self.wall.rows())
        for done in work:
            done.result()
        called = {call for clerk in clerks for call in clerk.calls}
        for rows in seen:
            assert len(rows) <= MOST_ROWS
            assert {(number, desk) for _, number, desk in rows} <= called
        self.diary.looks += len(seen)

    def _compare(self, walls: list[Wall], day: Day) -> None:
        """The displays show exactly what the server says to whoever asks now."""
        with Page(self._foyer.port, "display") as newcomer:
            picture = eventually(newcomer.complete_picture)
        truth = board(picture["tickets"].values(), day)
        for wall in walls:
            wall.comes_to_show(truth)
            self.diary.looks += 1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stage.close()


def board(tickets: Any, day: Day) -> list[Row]:
    """The rows that these tickets should give: the latest on top, whoever is called now before the others."""
    date = day.begins[:10]
    current = [one for one in tickets if one["state"] == "called"]
    earlier = [one for one in tickets if one["state"] != "called" and _date(one["called_at"]) == date]
    latest = [
        *(("current", one) for one in sorted(current, key=_turn, reverse=True)),
        *(("earlier", one) for one in sorted(earlier, key=_turn, reverse=True)),
    ][:MOST_ROWS]
    return [(part, one["number"], f"Schalter {one['desk'][-1]}") for part, one in latest]


def _turn(ticket: Mapping[str, Any]) -> int:
    return int(ticket["call"])


def _date(moment: str) -> str:
    return datetime.fromisoformat(moment).astimezone(BERLIN).date().isoformat()


def week_lobby(folder: Path) -> Path:
    """The hall, with hours."""
    path = folder / "week.toml"
    path.write_text(HALL.read_text("utf-8").replace('"24/7"', f'"{HOURS}"'), "utf-8")
    return path


def main() -> None:
    """Lives a week and says how it was; whatever was wrong ends it with an error."""
    options = _options()
    with ExitStack() as stage:
        folder = Path(stage.enter_context(tempfile.TemporaryDirectory(prefix="foyer-week-")))
        browser = stage.enter_context(chromium_browser())
        week = stage.enter_context(Week(browser, folder, calls=options.calls, seed=options.seed))
        diary = week.live()
        print(diary)
        diary.assert_light()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults.week", description=__doc__)
    parser.add_argument("--calls", type=int, default=CALLS, help=f"in the whole week (default: {CALLS})")
    parser.add_argument("--seed", type=int, default=1, help="what happens when (default: 1)")
    return parser.parse_args()


if __name__ == "__main__":
    main()
