"""The document pre-check: asked at the kiosk, kept with the ticket, corrected at the desk."""

from __future__ import annotations

from collections.abc import Mapping

from queue_server.domain.errors import Invalid, WrongState
from queue_server.domain.events import EventKind
from queue_server.domain.lobby_plan import LobbyPlan
from queue_server.domain.precheck import Result, Step, follow
from queue_server.domain.ticket import OPEN_STATES, Ticket
from queue_server.domain.verdict import Checked, Outcome, Verdict, checked, corrected, judge
from queue_server.usecases.lobby import Lobby, answered_once
from queue_server.usecases.ports import Answer, PrecheckWish, Request
from queue_server.usecases.precheck_views import lists_view, needed_view, stop_view
from queue_server.usecases.views import ticket_for_clerk


def look_up(lobby: Lobby, service_id: str, answers: Mapping[str, str], marks: Mapping[str, str]) -> Answer:
    """What to ask next, or which documents are needed and what follows from what she said of them.

    Changes nothing and keeps nothing. Raises Unknown, or Invalid for answers and marks that cannot be meant.
    """
    plan = lobby.plan
    step = _step(plan, service_id, answers)
    verdict = judge(step.result, plan.documents_by_id, marks) if step.result else None
    if step.result is None and marks:
        raise Invalid("marks", f"the question “{step.question}” is still open")
    return {
        "asked": list(step.asked),
        "question": step.question,
        "choices": list(step.choices),
        "left": step.left,
        **_result_view(step.result or Result()),
        "outcome": verdict.outcome.value if verdict else None,
        **lists_view(verdict or Verdict(outcome=Outcome.COMPLETE)),
    }


def _step(plan: LobbyPlan, service_id: str, answers: Mapping[str, str]) -> Step:
    """Where these answers lead; a service without a pre-check is at its end from the beginning."""
    return follow(plan.tree(service_id) or Result(), answers)


def _result_view(result: Result) -> Answer:
    return {
        "stop": stop_view(result.stop) if result.stop else None,
        "needs": [needed_view(need) for need in result.needs],
        "notes": [dict(note.text) for note in result.notes],
    }


def checked_for(plan: LobbyPlan, service_id: str, wish: PrecheckWish | None) -> Checked | None:
    """What a new ticket keeps of its pre-check; None where there was none.

    Raises Invalid for answers and marks that cannot be meant, or that are not all there.
    """
    if wish is None or (plan.tree(service_id) is None and not wish.answers and not wish.marks):
        return None
    step = _step(plan, service_id, wish.answers)
    if wish.own_word:
        return Checked(verdict=Verdict(outcome=Outcome.OWN_WORD), needs=(), marks={})
    if step.result is None:
        raise Invalid("precheck.answers", f"the question “{step.question}” is still open")
    return checked(step.result, plan.documents_by_id, wish.marks)


@answered_once
def save_wait(lobby: Lobby, service_id: str, request: Request) -> Answer:
    """She goes without a ticket, because the pre-check showed that she would wait in vain."""
    service = lobby.plan.service(service_id)
    with lobby.changing(request) as changing:
        changing.record(EventKind.WAIT_SAVED, service=service.id)
        return changing.answered({"service": service.id})


@answered_once
def correct(
    lobby: Lobby, ticket_id: int, marks: Mapping[str, str], *, is_possible: bool, request: Request | None
) -> Answer:
    """The clerk looked herself. `is_possible`: what stopped the visitor at the kiosk does not count.

    Raises Unknown, Invalid, or WrongState once the visit is over.
    """
    with lobby.changing(request) as changing:
        ticket = changing.tx.ticket(ticket_id)
        _refuse_over(ticket)
        service = lobby.plan.service(ticket.service)
        before = ticket.precheck or Checked(verdict=Verdict(outcome=Outcome.OWN_WORD), needs=(), marks={})
        stopped = before.outcome is Outcome.STOPPED and not is_possible
        if not marks and (stopped or before.outcome is not Outcome.STOPPED):
            return changing.answered({"ticket": ticket_for_clerk(ticket)})  # nothing is corrected
        after = corrected(
            before,
            lobby.plan.needs(service.precheck) if service.precheck else (),
            lobby.plan.documents_by_id,
            marks,
            stopped=stopped,
        )
        moved = changing.correct_precheck(ticket, after)
        return changing.answered({"ticket": ticket_for_clerk(moved)})


def _refuse_over(ticket: Ticket) -> None:
    if ticket.state not in OPEN_STATES:
        raise WrongState(
            f"Ticket {ticket.number} is {ticket.state}; its pre-check cannot be corrected now.",
            ticket=ticket.number,
            state=ticket.state,
        )
