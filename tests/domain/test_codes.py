"""What is scanned or typed at the kiosk."""

from __future__ import annotations

import secrets

import pytest

from queue_server.domain.codes import (
    ALPHABET,
    AppointmentCode,
    TicketNumber,
    VisitToken,
    for_reading,
    is_code,
    meaning,
    new_code,
    plain,
)


@pytest.mark.parametrize(
    "written",
    [
        "ABCDEFGH",
        "abcdefgh",
        "ABCD-EFGH",
        "abcd efgh",
        " ab cd – ef\u00a0gh\n",
        "AB‑CD‐EFGH",
        "https://x.example/#ABCD-EFGH",
    ],
)
def test_a_code_may_be_written_in_any_way(written: str) -> None:
    assert meaning(written) == AppointmentCode("ABCDEFGH")


@pytest.mark.parametrize("written", ["A012", "a012", "a12", "A 012", "a-12"])
def test_a_number_may_be_written_in_any_way(written: str) -> None:
    assert meaning(written) == TicketNumber("A", 12)


def test_a_token_keeps_its_letters_as_they_are_alone_or_in_a_link() -> None:
    token = "aB3-_xyzAB3xyzaB3xyzAB3x"

    assert meaning(token) == VisitToken(token)
    assert meaning(f"https://foyer.example.org/ticket/#{token}\r") == VisitToken(token)


def test_a_fresh_token_is_never_taken_for_a_code() -> None:
    tokens = [secrets.token_urlsafe(18) for _ in range(500)]

    assert [meaning(token) for token in tokens] == [VisitToken(token) for token in tokens]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "#",
        "A",
        "12",
        "ABCDE",
        "A00012345678901234",
        "ABCD_EFGH",
        "ÄBCDEFGH",
        "ＡＢＣＤＥＦＧＨ",
        "ßßßß",
        "\x00" * 8,
        "x" * 65,
        "https://foyer.example.org/ticket/",
        "<script>",
        "=1+1+1+1",
        "ABCDEFG\u202eH",
    ],
)
def test_what_can_mean_nothing_means_nothing(text: str) -> None:
    assert meaning(text) is None


def test_new_codes_differ_and_hold_nothing_that_looks_like_something_else() -> None:
    codes = [new_code() for _ in range(200)]

    assert len(set(codes)) == 200
    assert not set("".join(codes)) & set("01OILl")
    assert all(is_code(code) and len(code) == 8 for code in codes)
    assert set("".join(codes)) <= set(ALPHABET)


def test_a_code_is_read_out_in_groups_and_understood_again() -> None:
    assert for_reading("ABCDEFGH") == "ABCD-EFGH"
    assert plain(for_reading("ABCDEFGH")) == "ABCDEFGH"
