"""Appointments in the database: what is asked of them, and how they are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from queue_server.domain.appointment import Appointment, AppointmentState
from queue_server.domain.errors import Unknown, WrongState
from queue_server.domain.ticket import VisitorKind
from queue_server.persistence.tables import appointment

NAMES_AT_ONCE = 500  # in one question; databases bear no more than some thousand values
COLUMNS = tuple(column.name for column in appointment.columns)  # in the order of `select(appointment)`
WITHOUT_ID = tuple(name for name in COLUMNS if name != "id")

HERE = appointment.c.lobby == bindparam("lobby_id")
APPOINTMENT = select(appointment).where(HERE, appointment.c.id == bindparam("appointment_id"))
BETWEEN = (
    select(appointment)
    .where(HERE, appointment.c.slot >= bindparam("begins"), appointment.c.slot < bindparam("ends"))
    .order_by(appointment.c.slot, appointment.c.id)
)
OF_UIDS = select(appointment).where(HERE, appointment.c.uid.in_(bindparam("names", expanding=True)))
OF_CODES = select(appointment).where(HERE, appointment.c.code.in_(bindparam("names", expanding=True)))
ADD = insert(appointment).returning(appointment.c.id)
ADD_MANY = insert(appointment).inline()
ADVANCE = (
    update(appointment)
    .where(appointment.c.id == bindparam("appointment_id"), appointment.c.state == bindparam("was"))
    .values(state=bindparam("new_state"))
)
CHANGE = (
    update(appointment)
    .where(appointment.c.id == bindparam("appointment_id"))
    .values({name: bindparam(f"new_{name}") for name in WITHOUT_ID})
)


class AppointmentLook:
    """What a look at a lobby shows of its appointments."""

    connection: Connection
    lobby_id: str

    def appointment(self, appointment_id: int) -> Appointment:
        """The appointment of this id; raises Unknown."""
        found = self._appointments(APPOINTMENT, appointment_id=appointment_id)
        if not found:
            raise Unknown("appointment", appointment_id)
        return found[0]

    def appointments_between(self, begins: datetime, ends: datetime) -> Sequence[Appointment]:
        """Those whose slots lie between two moments, the earliest first."""
        return self._appointments(BETWEEN, begins=begins, ends=ends)

    def appointments_known(self, uids: Sequence[str], codes: Sequence[str]) -> Sequence[Appointment]:
        """Those that have one of these uids or one of these codes, each once."""
        known = [one for some in _portions(uids) for one in self._appointments(OF_UIDS, names=some)]
        seen = {one.code for one in known}
        others = [code for code in codes if code not in seen]
        return known + [one for some in _portions(others) for one in self._appointments(OF_CODES, names=some)]

    def _appointments(self, question: Any, **values: object) -> Sequence[Appointment]:
        rows = self.connection.execute(question, {"lobby_id": self.lobby_id, **values})
        return [_as_appointment(row) for row in rows]


class AppointmentWriting(AppointmentLook):
    """How one change of a lobby writes its appointments."""

    def add_appointment(self, one: Appointment) -> Appointment:
        """Adds an appointment; the database gives its id."""
        return replace(one, id=self.connection.execute(ADD, _values(one)).scalar_one())

    def add_appointments(self, many: Sequence[Appointment]) -> None:
        """Adds many at once."""
        if many:
            self.connection.execute(ADD_MANY, [_values(one) for one in many])

    def change_appointments(self, many: Sequence[Appointment]) -> None:
        """Writes what is new of appointments that are known."""
        if many:
            self.connection.execute(CHANGE, [{"appointment_id": one.id, **_new(one)} for one in many])

    def advance_appointment(self, one: Appointment, state: AppointmentState) -> Appointment:
        """Writes its new state; the statement checks once more that it has the old one."""
        values = {"appointment_id": one.id, "was": one.state, "new_state": state}
        if self.connection.execute(ADVANCE, values).rowcount != 1:
            raise WrongState(f"This appointment is no longer {one.state}.", appointment=one.id)
        return replace(one, state=state)


def _portions(names: Sequence[str]) -> Iterator[list[str]]:
    each_once = list(dict.fromkeys(names))
    for begin in range(0, len(each_once), NAMES_AT_ONCE):
        yield each_once[begin : begin + NAMES_AT_ONCE]


def _values(one: Appointment) -> dict[str, object]:
    return {name: getattr(one, name) for name in WITHOUT_ID}


def _new(one: Appointment) -> dict[str, object]:
    return {f"new_{name}": value for name, value in _values(one).items()}


def _as_appointment(row: Row[Any]) -> Appointment:
    values = dict(zip(COLUMNS, row, strict=True))
    values["state"] = AppointmentState(values["state"])
    values["visitor_kind"] = VisitorKind(values["visitor_kind"])
    return Appointment(**values)
