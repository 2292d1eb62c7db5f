"""Numbers as visitors read them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.numbering import number_text

series = st.tuples(st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), st.integers(1, 100_000))


@pytest.mark.parametrize(
    ("serial", "text"), [(1, "A001"), (12, "A012"), (999, "A999"), (1000, "A1000"), (12345, "A12345")]
)
def test_a_number_has_its_letter_and_at_least_three_digits(serial: int, text: str) -> None:
    assert number_text("A", serial) == text


@given(series, series)
def test_two_different_tickets_never_read_the_same(one: tuple[str, int], other: tuple[str, int]) -> None:
    assert (number_text(*one) == number_text(*other)) == (one == other)
