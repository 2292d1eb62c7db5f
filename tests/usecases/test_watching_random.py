"""Whatever people do: a page that applied every change shows what a page that just joined shows."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from queue_server.domain.errors import Refused
from queue_server.usecases import serving, supervising
from queue_server.usecases.lobby import Change
from queue_server.usecases.serving import NobodyToCall
from queue_server.usecases.watching import Audience, change_for, fresh_change
from tests.cast import Village
from tests.page_model import PageModel

SERVICES = ["passport", "id-card", "car", "plates"]
DESKS = ["desk-1", "desk-2", "desk-3"]

acts = st.one_of(
    st.tuples(st.just("take"), st.sampled_from(SERVICES)),
    st.tuples(st.just("call"), st.sampled_from(DESKS)),
    st.tuples(st.sampled_from(["came", "missed", "done", "leave", "again"]), st.integers(0, 5)),
    st.tuples(st.sampled_from(["pause", "resume"]), st.sampled_from(SERVICES)),
    st.tuples(st.sampled_from(["sit", "stand"]), st.sampled_from(DESKS)),
    st.tuples(st.sampled_from(["next day", "an hour"]), st.none()),
)


def do(village: Village, act: str, on: str | int | None) -> None:
    """Lets somebody try something; that it is refused is fine, too."""
    lobby = village.lobby
    open_ids = [ticket.id for ticket in village.open_tickets()]
    if isinstance(on, int):
        if open_ids:
            _do_to_ticket(village, act, open_ids[on % len(open_ids)])
        return
    name = on or ""
    possible: dict[str, Callable[[], object]] = {
        "take": lambda: village.take(name),
        "call": lambda: village.call(name),
        "pause": lambda: supervising.pause_service(lobby, name),
        "resume": lambda: supervising.resume_service(lobby, name),
        "sit": lambda: serving.sit_down(lobby, name),
        "stand": lambda: serving.get_up(lobby, name),
        "next day": lambda: village.clock.forward(days=1),
        "an hour": lambda: village.clock.forward(hours=1),
    }
    possible[act]()


def _do_to_ticket(village: Village, act: str, ticket_id: int) -> None:
    if act == "again":
        village.call_ticket(ticket_id, village.ticket(ticket_id).desk or "desk-1")
    else:
        getattr(village, act)(ticket_id)


def keep_up(village: Village, audience: Audience) -> PageModel:
    """A page that listens as the live rooms tell: all of it after a new day or plan, else the one change."""
    page = PageModel(fresh_change(village.lobby, audience))

    def hear(change: Change) -> None:
        afresh = change.everything
        page.receive(fresh_change(village.lobby, audience) if afresh else change_for(change, audience))

    village.lobby.listen(hear)
    return page


@settings(max_examples=40)
@given(story=st.lists(acts, min_size=5, max_size=40))
def test_a_page_that_heard_everything_shows_what_is_true(
    new_village: Callable[..., Village], story: list[tuple[str, str | int | None]]
) -> None:
    village = new_village()
    pages = {audience: keep_up(village, audience) for audience in Audience}

    for act, on in story:
        try:
            do(village, act, on)
        except (Refused, NobodyToCall):
            continue

    for audience, page in pages.items():
        joined = PageModel(fresh_change(village.lobby, audience))
        is_display = audience is Audience.DISPLAY
        assert page.seq == joined.seq
        assert page.shown(only_latest_calls=is_display) == joined.shown(only_latest_calls=is_display)
