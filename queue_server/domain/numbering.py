"""Numbers: one series per area and day, gapless, from 1."""

from __future__ import annotations


def number_text(letter: str, serial: int) -> str:
    """The number as visitors read it: the area's letter and at least three digits.

    >>> number_text("A", 12), number_text("B", 1000)
    ('A012', 'B1000')
    """
    return f"{letter}{serial:03d}"
