"""Bundles that lie with us: nobody waits for them, nobody calls them out, and they are there tomorrow."""

from __future__ import annotations

from datetime import datetime

import pytest

from queue_server.domain.errors import DeskBusy, Invalid, OnBreak, Unknown
from queue_server.domain.events import EventKind
from queue_server.domain.ticket import Done, TicketState, VisitorKind
from queue_server.usecases import serving
from queue_server.usecases.ports import TicketWish
from queue_server.usecases.serving import NobodyToCall
from queue_server.usecases.supervising import begin_day
from queue_server.usecases.visiting import view_visit
from queue_server.usecases.watching import Audience, fresh_change
from tests.cast import Village, new_request


def test_a_dealer_leaves_his_papers_and_does_not_wait(village: Village) -> None:
    taken = village.take("car", items=2, visitor_kind=VisitorKind.COMMERCIAL)
    village.call("desk-2")
    village.came(taken["id"])

    dropped = village.drop_off(taken["id"], items=5)

    assert (dropped["state"], dropped["items"], dropped["dropped_at"]) == (
        "dropped_off", 5, "2026-11-23T09:00:00.000Z"
    )  # fmt: skip
    assert village.desk("desk-2")["ticket"] is None
    with pytest.raises(NobodyToCall):
        village.call("desk-2")
    seen = view_visit(village.lobby, taken["id"])["ticket"]
    assert (seen["state"], seen["items"], seen["ahead"]) == ("dropped_off", 5, None)
    assert not seen["can_return"]


def test_a_bundle_is_taken_without_a_ticket_and_its_receipt_opens_a_page(village: Village) -> None:
    wish = TicketWish(service="car", items=4, visitor_kind=VisitorKind.COMMERCIAL)

    answer = serving.hand_in(village.lobby, wish, "Schlüssel im Umschlag", new_request())

    ticket = answer["ticket"]
    assert (ticket["number"], ticket["state"], ticket["items"]) == ("B001", "dropped_off", 4)
    assert (ticket["note"], ticket["visitor_kind"]) == ("Schlüssel im Umschlag", "commercial")
    assert village.house.visit_of(answer["token"]) == (village.lobby, ticket["id"])
    assert village.journal(ticket["id"]) == [EventKind.BUNDLE_HANDED_IN]
    assert fresh_change(village.lobby, Audience.DISPLAY)["tickets"] == []
    assert fresh_change(village.lobby, Audience.KIOSK)["waiting"] == {}


def test_a_bundle_is_done_without_a_call(village: Village) -> None:
    bundle = village.hand_in("car")["id"]

    answer = serving.call_ticket(village.lobby, bundle, "desk-2", new_request())

    assert (answer["ticket"]["state"], answer["ticket"]["call"], answer["ticket"]["calls"]) == (
        "serving",
        None,
        0,
    )
    assert answer["reason"]["rule"] == "taken_up"
    assert fresh_change(village.lobby, Audience.DISPLAY)["tickets"] == []
    assert village.done(bundle, Done(service="car", count=4))["state"] == "served"
    assert view_visit(village.lobby, bundle)["ticket"]["state"] == "served"


def test_a_bundle_waits_for_a_free_desk(village: Village) -> None:
    bundle = village.hand_in("car")["id"]
    village.serve("plates", "desk-2")

    with pytest.raises(DeskBusy):
        village.call_ticket(bundle, "desk-2")
    village.rest("desk-3")
    with pytest.raises(OnBreak):
        village.call_ticket(bundle, "desk-3")


def test_a_bundle_is_still_there_in_the_morning_with_its_number_of_yesterday(village: Village) -> None:
    bundle = village.hand_in("car")["id"]
    village.clock.forward(days=1)
    begin_day(village.lobby)
    today = village.take("car")

    shown = {ticket["id"]: ticket for ticket in fresh_change(village.lobby, Audience.CLERK)["tickets"]}

    assert today["number"] == shown[bundle]["number"] == "B001"
    assert (shown[bundle]["day"], shown[today["id"]]["day"]) == ("2026-11-23", "2026-11-24")
    assert village.call_ticket(bundle, "desk-2")["state"] == "serving"
    assert village.done(bundle)["state"] == "served"
    assert view_visit(village.lobby, today["id"])["ticket"]["ahead"] == 0


def test_a_bundle_that_was_worked_on_in_the_evening_lies_with_us_in_the_morning(village: Village) -> None:
    bundle = village.hand_in("car", note="Noch zwei")["id"]
    village.call_ticket(bundle, "desk-2")
    village.clock.forward(days=1)
    begin_day(village.lobby)

    kept = village.ticket(bundle)
    assert (kept.state, kept.dropped_at) == (
        TicketState.DROPPED_OFF,
        datetime.fromisoformat("2026-11-23T09:00Z"),
    )
    assert village.journal(bundle)[-1] is EventKind.BUNDLE_DROPPED_OFF
    assert village.call_ticket(bundle, "desk-2")["state"] == "serving"


@pytest.mark.parametrize("act", ["park", "errand"])
def test_a_bundle_is_kept_over_night_whatever_was_done_with_it(village: Village, act: str) -> None:
    taken = village.take("car")["id"]
    village.call_ticket(taken, "desk-2")
    village.drop_off(taken)
    village.call_ticket(taken, "desk-2")
    getattr(village, act)(taken)

    village.clock.forward(days=1)
    village.take()

    assert village.ticket(taken).state is TicketState.DROPPED_OFF


def test_a_bundle_that_is_put_back_is_there_again(village: Village) -> None:
    bundle = village.hand_in("car", items=3)["id"]
    village.call_ticket(bundle, "desk-2")

    put_back = village.drop_off(bundle)

    assert (put_back["state"], put_back["items"]) == ("dropped_off", 3)


def test_a_bundle_for_an_unknown_service_is_refused_and_burns_no_number(village: Village) -> None:
    with pytest.raises(Unknown):
        village.hand_in("dog-licence")
    with pytest.raises(Invalid):
        village.hand_in("car", note="x" * 201)

    assert village.hand_in("car")["number"] == "B001"


def test_the_same_request_takes_a_bundle_once(village: Village) -> None:
    request, wish = new_request(), TicketWish(service="car")

    answers = [serving.hand_in(village.lobby, wish, None, request) for _ in range(2)]

    assert answers[0] == answers[1]
    assert len(village.open_tickets()) == 1


def test_whoever_has_no_ticket_can_be_served_at_once_and_gets_a_number(village: Village) -> None:
    village.take("passport")

    served = village.serve("passport", "desk-1", visitor_kind=VisitorKind.COMMERCIAL)

    assert (served["number"], served["state"], served["desk"]) == ("A002", "serving", "desk-1")
    assert (served["served_at"], served["call"], served["reason"]) == ("2026-11-23T09:00:00.000Z", None, None)
    assert village.journal(served["id"]) == [EventKind.VISITOR_SERVED_DIRECTLY]
    assert fresh_change(village.lobby, Audience.DISPLAY)["tickets"] == []
    assert village.done(served["id"])["state"] == "served"


def test_nobody_is_served_directly_where_somebody_is_called_or_during_a_break(village: Village) -> None:
    village.take("passport")
    village.call("desk-1")
    before = village.seq()

    with pytest.raises(DeskBusy) as refusal:
        village.serve("passport", "desk-1")
    assert (refusal.value.facts["ticket"], village.seq()) == ("A001", before)
    village.rest("desk-3")
    with pytest.raises(OnBreak):
        village.serve("passport", "desk-3")
    assert village.take("passport")["number"] == "A002"
