"""The calling rule over whole rooms at once: the same scores as in `calling`, for arrays of heads.

Whoever plays a day forward many times asks about many rooms at once; each row is a room, each column a head.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

import numpy as np
from numpy.typing import NDArray

from queue_server.domain.calling import (
    BEFORE_EVERYBODY,
    DUE_FIRST,
    HALF_AN_HOUR,
    NEARLY,
    NO_BURDEN,
    PREFERENCE,
    USUAL_MINUTES,
    Rule,
)

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]
NOBODY = -1


@dataclass(frozen=True, kw_only=True, slots=True)
class Heads:
    """The heads of many rooms, as `calling.Head` describes one; all arrays broadcast to one shape."""

    ticket_id: NDArray[np.int64]
    is_appointment: Flags
    waited: Numbers
    minutes: Numbers
    able: NDArray[np.int64]
    preferred: Flags
    first: Flags
    here: Numbers
    elsewhere: Numbers
    there: Flags  # a room may have fewer heads than columns


def choose_in_rooms(rule: Rule, heads: Heads) -> NDArray[np.int64]:
    """The column of the head to be called in each room; NOBODY where nobody can be called."""
    scores = np.where(heads.there, scores_in_rooms(rule, heads), -inf)
    waited, ticket_id = (
        np.broadcast_to(heads.waited, scores.shape),
        np.broadcast_to(heads.ticket_id, scores.shape),
    )
    # Sorted by the last key first: score, then who waited longer, then who came first.
    order = np.lexsort((-ticket_id, waited, scores), axis=-1)
    return np.where(heads.there.any(axis=-1), order[..., -1], NOBODY)


def scores_in_rooms(rule: Rule, heads: Heads) -> Numbers:
    """How urgent it is to call each head now."""
    booked = _weights(rule, heads) * _over(rule, heads.waited)
    walk_in = _weights(rule, heads) * heads.waited / rule.walk_in_target
    walk_in += _too_long(rule, heads.waited)
    urgencies = np.where(heads.is_appointment, booked, walk_in)
    scores = _ranks(rule, heads) + np.where(urgencies > 0, urgencies * _shares(rule, heads), urgencies)
    return np.where(heads.first, BEFORE_EVERYBODY + heads.waited, scores)


def _ranks(rule: Rule, heads: Heads) -> Numbers:
    waits = (rule.due is not None) | (heads.waited >= NEARLY)
    ranks = np.where((heads.preferred & waits) | (heads.waited > rule.guard), PREFERENCE, 0.0)
    if rule.due is not None:
        due = np.where(heads.waited >= -rule.due, DUE_FIRST, -DUE_FIRST)
        ranks += np.where(heads.is_appointment, due, 0.0)
    return ranks


def _weights(rule: Rule, heads: Heads) -> Numbers:
    weights = (USUAL_MINUTES / heads.minutes) ** rule.short_first
    return np.where(heads.able == 1, np.maximum(weights, 1.0), weights)


def _shares(rule: Rule, heads: Heads) -> Numbers:
    shares: Numbers = ((NO_BURDEN + heads.elsewhere) / (NO_BURDEN + heads.here)) ** rule.leave_to_others
    return shares


def _over(rule: Rule, minutes: Numbers) -> Numbers:
    even = minutes / rule.appointment_target
    if rule.ceiling == inf:
        return even
    over = np.maximum(even, 0.0)
    beyond = np.maximum(minutes - rule.appointment_guard, 0.0)
    late = rule.ceiling * over / (1 + over) + beyond / rule.appointment_guard_target
    return np.where(minutes > 0, late, even)


def _too_long(rule: Rule, minutes: Numbers) -> Numbers:
    beyond = np.maximum(minutes - rule.guard, 0.0)
    grown: Numbers = HALF_AN_HOUR * (beyond / HALF_AN_HOUR) ** rule.guard_growth
    return grown * max(1 / rule.guard_target - 1 / rule.walk_in_target, 0.0)
