"""What happened, in the past tense: the entries of the journal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class EventKind(StrEnum):
    """Every kind of journal entry."""

    TICKET_TAKEN = "ticket_taken"
    VISITOR_CHECKED_IN = "visitor_checked_in"
    VISITOR_SERVED_DIRECTLY = "visitor_served_directly"  # without waiting
    BUNDLE_HANDED_IN = "bundle_handed_in"  # without waiting, too
    TICKET_CALLED = "ticket_called"
    TICKET_CALLED_AGAIN = "ticket_called_again"
    VISITOR_CAME = "visitor_came"
    VISIT_FINISHED = "visit_finished"
    VISITOR_MISSED = "visitor_missed"
    TICKET_PARKED = "ticket_parked"
    TICKET_TAKEN_UP = "ticket_taken_up"
    TICKET_TRANSFERRED = "ticket_transferred"
    VISITOR_SENT_ON_ERRAND = "visitor_sent_on_errand"
    VISITOR_RETURNED = "visitor_returned"
    BUNDLE_DROPPED_OFF = "bundle_dropped_off"
    VISITOR_LEFT = "visitor_left"
    ACT_UNDONE = "act_undone"
    NOTE_WRITTEN = "note_written"
    APPOINTMENT_BOOKED = "appointment_booked"
    APPOINTMENT_CANCELLED = "appointment_cancelled"
    APPOINTMENTS_IMPORTED = "appointments_imported"
    TICKET_ENDED_WITH_DAY = "ticket_ended_with_day"
    DESK_STAFFED = "desk_staffed"
    DESK_VACATED = "desk_vacated"
    SKILLS_CHANGED = "skills_changed"
    BREAK_BEGAN = "break_began"
    BREAK_ENDED = "break_ended"
    NEXT_ARRIVAL_AWAITED = "next_arrival_awaited"
    NEXT_ARRIVAL_DECLINED = "next_arrival_declined"
    HELP_ASKED = "help_asked"
    HELP_ACCEPTED = "help_accepted"
    HELP_ENDED = "help_ended"
    RULE_CHANGED = "rule_changed"
    SERVICE_PAUSED = "service_paused"
    SERVICE_RESUMED = "service_resumed"
    LOBBY_OPENED = "lobby_opened"
    LOBBY_CLOSED = "lobby_closed"
    OPENING_WITHDRAWN = "opening_withdrawn"
    NOTICE_SET = "notice_set"
    NOTICE_TAKEN_DOWN = "notice_taken_down"
    WAIT_SAVED = "wait_saved"  # she goes without a ticket: the pre-check said that waiting would be in vain
    PRECHECK_CORRECTED = "precheck_corrected"
    PLAN_LOADED = "plan_loaded"
    DAY_BEGAN = "day_began"


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """One journal entry; the door adds the lobby, its sequence number and the time."""

    kind: EventKind
    ticket_id: int | None = None
    desk: str | None = None
    facts: Mapping[str, object] = field(default_factory=dict)
