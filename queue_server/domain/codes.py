"""What somebody holds under the scanner or types at the kiosk."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from itertools import product

ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # nothing that looks like something else
LOOK_ALIKES = {"0": "0O", "O": "O0", "1": "1I", "I": "I1"}
MOST_DOUBTS = 6  # in one code; each doubles what has to be looked up
NEW_CODE_LENGTH = 8  # 39 bits: nobody finds another one by trying at a kiosk

BETWEEN = re.compile(r"[\s\-\u2010-\u2015\u2212]+")  # blanks and dashes, which only help to read
CODE = re.compile(r"[A-Z0-9]{6,16}", re.ASCII)  # longer than any number, shorter than any token
NUMBER = re.compile(r"([A-Z])([0-9]{1,4})", re.ASCII)
TOKEN = re.compile(r"[A-Za-z0-9_-]{20,64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class AppointmentCode:
    """The code of an appointment, in capitals and without blanks."""

    code: str


@dataclass(frozen=True, slots=True)
class VisitToken:
    """What the link to a ticket carries."""

    token: str


@dataclass(frozen=True, slots=True)
class TicketNumber:
    """A number as it stands on a ticket and on the display."""

    letter: str
    serial: int


def meaning(text: str) -> AppointmentCode | VisitToken | TicketNumber | None:
    """What a text can mean; of a link, what follows its #. None: it can mean nothing."""
    said = text.rpartition("#")[2].strip()
    code = plain(said)
    if number := NUMBER.fullmatch(code):
        return TicketNumber(number[1], int(number[2]))
    if CODE.fullmatch(code):
        return AppointmentCode(code)
    return VisitToken(said) if TOKEN.fullmatch(said) else None


def plain(code: str) -> str:
    """A code as it is kept, however it was written: `abcd-efgh` is `ABCDEFGH`."""
    squeezed = BETWEEN.sub("", code)
    return squeezed.upper() if squeezed.isascii() else squeezed


def spellings(code: str) -> list[str]:
    """The code itself first, then what else it may be: codes made elsewhere have O and 0, I and 1."""
    if sum(sign in LOOK_ALIKES for sign in code) > MOST_DOUBTS:
        return [code]
    return ["".join(signs) for signs in product(*(LOOK_ALIKES.get(sign, sign) for sign in code))]


def is_code(code: str) -> bool:
    """Can this be the code of an appointment?"""
    return CODE.fullmatch(code) is not None


def new_code() -> str:
    """A code that is easy to read out and to type."""
    return "".join(secrets.choice(ALPHABET) for _ in range(NEW_CODE_LENGTH))


def for_reading(code: str) -> str:
    """A code in groups of four, as it is told to people."""
    return "-".join(code[place : place + 4] for place in range(0, len(code), 4))
