"""A random day: what people may try one after the other, whether it is possible or not."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from queue_server.domain.errors import Refused
from queue_server.usecases import prechecking, supervising
from queue_server.usecases.ports import PrecheckWish
from queue_server.usecases.serving import NobodyToCall
from tests.cast import Village, new_request

SERVICES = ["passport", "id-card", "car", "plates"]
DESKS = ["desk-1", "desk-2", "desk-3"]
MARKS = ["have", "missing"]
CAR = {"home-here": "yes", "owner": "myself"}

Act = tuple[str, str | int | None]

somebody = st.integers(0, 7)
visits = st.one_of(
    st.tuples(st.just("take"), st.sampled_from(SERVICES)),
    st.tuples(st.just("call"), st.sampled_from(DESKS)),
    st.tuples(st.sampled_from(["came", "missed", "done", "leave", "again"]), somebody),
    st.tuples(st.sampled_from(["pause", "resume"]), st.sampled_from(SERVICES)),
    st.tuples(st.sampled_from(["sit", "stand"]), st.sampled_from(DESKS)),
)
# What else can become of somebody who is called or served, and back again.
turns = st.one_of(
    st.tuples(st.sampled_from(["park", "errand", "drop_off"]), somebody),
    st.tuples(st.sampled_from(["back", "again", "undo"]), somebody),
    st.tuples(st.sampled_from(["transfer", "transfer first", "transfer to desk"]), somebody),
    st.tuples(st.just("undo"), st.just(0)),
    st.tuples(st.sampled_from(["serve", "rest", "await_next"]), st.sampled_from(DESKS)),
    st.tuples(st.just("hand_in"), st.sampled_from(SERVICES)),
    st.tuples(st.just("rule"), st.sampled_from(["foyer", "balanced", "first-come"])),
)
prechecks = st.one_of(
    st.tuples(st.just("take on her word"), st.just("car")),
    st.tuples(st.sampled_from(["take without title", "take without code"]), st.sampled_from(MARKS)),
    st.tuples(st.just("save a wait"), st.sampled_from(SERVICES)),
    st.tuples(st.just("correct"), st.integers(0, 5)),
)
levers = st.tuples(st.sampled_from(["open", "open", "close", "follow", "notice", "no notice"]), st.none())
minutes = st.sampled_from([1, 7, 25, 60, 300, -20, -180, 24 * 60, -24 * 60])
clock = st.tuples(st.just("minutes pass"), minutes)
queue = st.one_of(
    st.tuples(st.just("take"), st.sampled_from(SERVICES)),
    st.tuples(st.just("call"), st.sampled_from(DESKS)),
)

acts = st.one_of(visits, turns, st.tuples(st.sampled_from(["next day", "an hour"]), st.none()))
whole_days = st.one_of(queue, queue, visits, turns, prechecks, levers, clock)


def tried(village: Village, act: str, on: str | int | None) -> bool:
    """Lets somebody try something; that it is refused is fine, too."""
    try:
        _do(village, act, on)
    except (Refused, NobodyToCall):
        return False
    return True


def _do(village: Village, act: str, on: str | int | None) -> None:
    if act == "minutes pass":
        village.clock.forward(minutes=int(on or 0))
    elif isinstance(on, int):
        # An undo is of what was just done, whatever became of her.
        known = village.changed_last() if act == "undo" else village.present()
        if known:
            _do_to_ticket(village, act, known[on % len(known)])
    else:
        _possible(village, on or "")[act]()


def _do_to_ticket(village: Village, act: str, ticket_id: int) -> None:
    if act == "again":
        village.call_ticket(ticket_id, village.ticket(ticket_id).desk or "desk-1")
    elif act.startswith("transfer"):
        _transfer(village, act, ticket_id)
    elif act == "correct":
        prechecking.correct(village.lobby, ticket_id, {"title": "have"}, is_possible=True, request=None)
    else:
        getattr(village, act)(ticket_id)


def _transfer(village: Village, act: str, ticket_id: int) -> None:
    """To the next service, or to the desk by the entrance, which does everything."""
    service = SERVICES[SERVICES.index(village.ticket(ticket_id).service) - 1]
    desk = "desk-3" if act == "transfer to desk" else None
    village.transfer(ticket_id, service, desk=desk, first=act == "transfer first")


def _possible(village: Village, name: str) -> dict[str, Callable[[], object]]:
    lobby = village.lobby
    return {
        "take": lambda: village.take(name),
        "call": lambda: village.call(name),
        "pause": lambda: supervising.pause_service(lobby, name),
        "resume": lambda: supervising.resume_service(lobby, name),
        "serve": lambda: village.serve(lobby.plan.desk(name).serves[0], name),
        "hand_in": lambda: village.hand_in(name),
        "sit": lambda: village.sit(name),
        "stand": lambda: village.get_up(name),
        "rest": lambda: village.rest(name),
        "await_next": lambda: village.await_next(name),
        "rule": lambda: supervising.set_rule(lobby, name),
        "next day": lambda: village.clock.forward(days=1),
        "an hour": lambda: village.clock.forward(hours=1),
        "take on her word": lambda: village.take("car", precheck=_said({}, own_word=True)),
        "take without title": lambda: village.take("car", precheck=_said({"title": name})),
        "take without code": lambda: village.take("car", precheck=_said({"insurance-code": name})),
        "save a wait": lambda: prechecking.save_wait(lobby, name, new_request()),
        "open": lambda: supervising.open_today(lobby),
        "close": lambda: supervising.close_today(lobby),
        "follow": lambda: supervising.follow_hours(lobby),
        "notice": lambda: supervising.set_notice(lobby, {"de": "Der Aufzug steht still."}),
        "no notice": lambda: supervising.take_notice_down(lobby),
    }


def _said(marks: dict[str, str], *, own_word: bool = False) -> PrecheckWish:
    return PrecheckWish(answers=CAR, marks=marks, own_word=own_word)
