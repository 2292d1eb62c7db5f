"""From the text of a file to bookings."""

from __future__ import annotations

from typing import Literal

from queue_server.appointment_files.csv_file import read_csv
from queue_server.appointment_files.events import CALENDAR
from queue_server.appointment_files.ics_file import read_ics
from queue_server.domain.errors import Invalid
from queue_server.domain.lobby_plan import LobbyPlan
from queue_server.usecases.ports import AppointmentFile

LARGEST_FILE = 5 * 1024 * 1024  # bytes
Format = Literal["csv", "ics"]


def read_appointments(text: str, plan: LobbyPlan, form: Format | None = None) -> AppointmentFile:
    """What the file says; without `form` it shows by how it begins.

    Raises Invalid for what is no such file.
    """
    text = text.removeprefix("\ufeff")  # editors on Windows put it before the text
    if len(text.encode("utf-8", "surrogatepass")) > LARGEST_FILE:
        raise Invalid("content", f"is larger than {LARGEST_FILE // 1024 // 1024} MB")
    if not text.strip():
        raise Invalid("content", "is empty")
    read = read_ics if (form or format_of(text)) == "ics" else read_csv
    return read(text, plan)


def format_of(text: str) -> Format:
    """How a file is written, by its beginning."""
    return "ics" if CALENDAR.match(text.lstrip("\ufeff \t\r\n")) else "csv"
