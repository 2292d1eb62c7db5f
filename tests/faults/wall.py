"""A display in a real browser that is looked at for a week: what it shows, what it rang, what it weighs."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from tests.eventually import eventually

SCRIPT = Path(__file__).with_name("week.js").read_text("utf-8")
# In milliseconds: how long a call is highlighted, the chime fades, and the end of a sentence without letters
# is waited for. Nothing else on the page takes just as long.
RINGING, CHIME, SENTENCE = 2_500, 1_200, 4_000
HURRIED = {RINGING: 5, CHIME: 2, SENTENCE: 5}
TIMES_OF_THE_PAGE = """async () => {
  const files = ["./announcer.js", "./aloud.js", "../ui/utterance.js"];
  const [{ RINGING_MS }, { CHIME_MS }, { MS_MORE }] = await Promise.all(files.map((file) => import(file)));
  return [RINGING_MS, CHIME_MS, MS_MORE];
}"""
# An earlier call may give way to a larger number; a current one may not.
ROWS = """() => [...document.querySelectorAll(".call")].map((call) => [
  call.closest(".calls--current") ? (call.hidden ? "hidden" : "current") : "earlier",
  call.querySelector(".call__number").textContent,
  call.querySelector(".desk__name").textContent,
])"""
SETTLES_WITHIN = 30.0  # seconds, after traffic that no lobby has

Row = tuple[str, str, str]  # current or earlier, number, desk


@dataclass(frozen=True)
class Weight:
    """What a page holds after everything that can go has gone."""

    heap: int  # bytes
    things: int  # bytes of it that the page's own objects, texts and functions take
    nodes: int
    listeners: int


class Wall:
    """One page of a display, opened once and for all."""

    def __init__(self, browser: Browser, address: str) -> None:
        self._context = browser.new_context(viewport={"width": 1920, "height": 1080})
        self._context.add_init_script(SCRIPT.replace("__HURRIED__", json.dumps(HURRIED)))
        self.page = self._context.new_page()
        self.errors: list[str] = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self._inspector = self._context.new_cdp_session(self.page)
        self._inspector.send("HeapProfiler.enable")
        self._inspector.send("Performance.enable")
        self.page.goto(address)
        self.page.locator(".clock").wait_for()
        self.page.mouse.click(5, 5)  # somebody taps for sound
        assert self.page.evaluate(TIMES_OF_THE_PAGE) == [RINGING, CHIME, SENTENCE]

    def rows(self) -> list[Row]:
        """What stands on the board now."""
        return [(part, number, desk) for part, number, desk in self.page.evaluate(ROWS)]

    def is_ringing(self) -> bool:
        return self.page.locator(".call--ringing").count() > 0

    def rung(self) -> int:
        """How often it has chimed since it was opened."""
        return int(self.page.evaluate("() => week.rung"))

    def comes_to_show(self, truth: list[Row]) -> None:
        """Waits until the last call has rung and the board is exactly this."""
        with contextlib.suppress(AssertionError):
            eventually(lambda: self.rows() == truth and not self.is_ringing(), within=SETTLES_WITHIN)
        rows = self.rows()
        assert rows == truth, (rows, truth)
        assert not self.is_ringing()

    def open_again(self) -> None:
        self.page.reload()
        self.page.locator(".clock").wait_for()

    def weigh(self) -> Weight:
        """When the last tone has faded: throws away what can go, and weighs the rest."""
        eventually(lambda: self.page.evaluate("() => week.playing === 0"), within=SETTLES_WITHIN)
        things = self._weigh_things()
        metrics: list[Mapping[str, Any]] = self._inspector.send("Performance.getMetrics")["metrics"]
        found = {metric["name"]: int(metric["value"]) for metric in metrics}
        return Weight(found["JSHeapUsedSize"], things, found["Nodes"], found["JSEventListeners"])

    def _weigh_things(self) -> int:
        """Without compiled code and the browser's own records, which come and go as the browser likes."""
        parts: list[str] = []
        hear = lambda part: parts.append(part["chunk"])  # noqa: E731  # the same one is taken off again
        self._inspector.on("HeapProfiler.addHeapSnapshotChunk", hear)
        self._inspector.send("HeapProfiler.collectGarbage")
        self._inspector.send("HeapProfiler.takeHeapSnapshot")
        self._inspector.remove_listener("HeapProfiler.addHeapSnapshotChunk", hear)
        snapshot = json.loads("".join(parts))
        meta, nodes = snapshot["snapshot"]["meta"], snapshot["nodes"]
        kinds, width = meta["node_types"][0], len(meta["node_fields"])
        kind, size = (meta["node_fields"].index(name) for name in ("type", "self_size"))
        return sum(
            nodes[node + size]
            for node in range(0, len(nodes), width)
            if kinds[nodes[node + kind]] not in ("code", "native")
        )

    def close(self) -> None:
        self._context.close()
