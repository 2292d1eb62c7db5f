"""How a visit begins: a ticket with the next number of its area, whoever asks for it."""

from __future__ import annotations

import secrets
from datetime import datetime

from queue_server.domain.lobby_plan import LobbyPlan
from queue_server.domain.rank import Place
from queue_server.domain.ticket import Ticket
from queue_server.domain.turns import Act, first_turn
from queue_server.usecases.changing import Changing
from queue_server.usecases.ports import TicketWish
from queue_server.usecases.prechecking import checked_for
from queue_server.usecases.views import moment

TOKEN_BYTES = 18  # 144 random bits; a link must carry at least 128


def begin_visit(
    changing: Changing,
    act: Act,
    wish: TicketWish,
    *,
    appointment: int | None = None,
    slot: datetime | None = None,
    desk: str | None = None,
    note: str | None = None,
) -> Ticket:
    """Gives the next number of the service's area; raises Unknown."""
    plan: LobbyPlan = changing.plan
    area = plan.area(plan.service(wish.service).area)
    serial, waits_from = changing.tx.next_serial(changing.day, area.letter, changing.now)
    place = Place(
        service=wish.service,
        visitor_kind=wish.visitor_kind,
        slot=slot,
        waits_from=waits_from,
        credit=0,
        for_desk=None,
    )
    ticket = Ticket(
        id=0,  # given by the store
        lobby=plan.id,
        day=changing.day,
        area=area.id,
        service=wish.service,
        letter=area.letter,
        serial=serial,
        items=wish.items,
        visitor_kind=wish.visitor_kind,
        language=wish.language or plan.languages[0],
        state=first_turn(act).becomes,
        token=secrets.token_urlsafe(TOKEN_BYTES),
        taken_at=changing.now,
        served_at=changing.now if act is Act.SERVE_DIRECTLY else None,
        dropped_at=changing.now if act is Act.HAND_IN else None,
        precheck=checked_for(plan, wish.service, wish.precheck),
        waits_from=waits_from,
        **changing.ranked(place),  # standing, ref and line
        appointment=appointment,
        slot=slot,
        desk=desk,
        note=note,
    )
    return changing.begin(ticket, act, **({"slot": moment(slot)} if slot else {}))
