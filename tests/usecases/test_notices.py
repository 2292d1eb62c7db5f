"""What a supervisor tells everybody: on every page, for today only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, text

from queue_server.domain.errors import Invalid
from queue_server.persistence.tables import journal, lobby
from queue_server.usecases.supervising import LONGEST_NOTICE, begin_day, set_notice, take_notice_down
from queue_server.usecases.watching import Audience, fresh_change, pulse, supervisor_pulse
from tests.cast import Village, village_plan

LIFT = {"de": "Der Aufzug steht still.", "en": "The lift is out of order."}


def told(village: Village) -> list[Any]:
    """The notice as every page is told it."""
    beats = [*pulse(village.lobby), supervisor_pulse(village.lobby)]
    pictures = [fresh_change(village.lobby, audience) for audience in Audience]
    return [message["notice"] for message in (*beats, *pictures)]


def recorded(village: Village) -> list[tuple[str, Any]]:
    """What the journal says of notices."""
    question = select(journal.c.kind, journal.c.facts).where(journal.c.kind.like("notice%"))
    with village.engine.connect() as connection:
        return [(row.kind, row.facts) for row in connection.execute(question.order_by(journal.c.id))]


def test_a_notice_stands_on_every_page_until_it_is_taken_down(village: Village) -> None:
    assert set_notice(village.lobby, LIFT) == {"notice": LIFT}
    assert told(village) == [LIFT] * 7

    assert take_notice_down(village.lobby) == {"notice": None}
    assert told(village) == [None] * 7
    assert recorded(village) == [("notice_set", {"text": LIFT}), ("notice_taken_down", {})]


def test_saying_or_taking_down_the_same_twice_is_recorded_once(village: Village) -> None:
    for _ in range(2):
        set_notice(village.lobby, LIFT)
    for _ in range(2):
        take_notice_down(village.lobby)

    assert [kind for kind, _ in recorded(village)] == ["notice_set", "notice_taken_down"]


def test_a_notice_ends_with_the_day_also_before_the_next_one_has_begun(village: Village) -> None:
    set_notice(village.lobby, LIFT)
    village.clock.forward(days=1)

    assert told(village) == [None] * 7
    begin_day(village.lobby)
    village.clock.forward(days=-1)
    assert told(village) == [None] * 7
    assert village.state().notice is None


def test_only_the_first_language_must_be_there_and_blank_ones_are_left_out(village: Village) -> None:
    answer = set_notice(village.lobby, {"en": "  ", "de": "  Bitte  hier warten. "})

    assert answer == {"notice": {"de": "Bitte  hier warten."}}


@pytest.mark.parametrize(
    ("texts", "field"),
    [
        ({}, "text.de"),
        ({"en": "Only English"}, "text.de"),
        ({"de": "   "}, "text.de"),
        ({"de": "x" * (LONGEST_NOTICE + 1)}, "text.de"),
        ({"de": "Gut", "en": "x" * (LONGEST_NOTICE + 1)}, "text.en"),
        ({"de": "Zeile\nZeile"}, "text.de"),
        ({"de": "Gut", "en": "\x00"}, "text.en"),
        ({"de": "halb \ud800"}, "text.de"),
        ({"de": "Gut", "fr": "Bon"}, "text"),
    ],
)
def test_a_notice_that_cannot_be_meant_is_refused_with_its_field(
    village: Village, texts: dict[str, str], field: str
) -> None:
    set_notice(village.lobby, LIFT)
    before = village.seq()

    with pytest.raises(Invalid) as refusal:
        set_notice(village.lobby, texts)

    assert refusal.value.facts == {"field": field}
    assert village.seq() == before
    assert village.state().notice == LIFT


def test_the_longest_notice_fits(village: Village) -> None:
    set_notice(village.lobby, {"de": "ä" * LONGEST_NOTICE})

    assert village.state().notice == {"de": "ä" * LONGEST_NOTICE}


@given(text=st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=LONGEST_NOTICE))
def test_whatever_is_said_is_told_as_it_was_said(new_village: Callable[..., Village], text: str) -> None:
    village = new_village()
    if not text.strip():
        return

    set_notice(village.lobby, {"de": text})

    assert told(village) == [{"de": text.strip()}] * 7


def test_no_notice_is_nothing_in_the_database_rather_than_a_word_for_nothing(village: Village) -> None:
    set_notice(village.lobby, LIFT)
    take_notice_down(village.lobby)

    with village.engine.connect() as connection:
        question = select(lobby.c.id).where(text("notice IS NULL"))
        assert connection.execute(question).scalars().all() == ["village"]


def test_a_changed_plan_keeps_the_notice_in_the_languages_that_it_has(village: Village) -> None:
    set_notice(village.lobby, LIFT)

    german = village.another(village_plan(languages=("de",)))
    assert german.lobby.notice(german.state()) == {"de": LIFT["de"]}

    french = village.another(village_plan(languages=("fr", "de")))
    assert french.state().notice is None


def test_the_first_notice_of_a_day_is_not_swept_away_by_its_beginning(village: Village) -> None:
    village.clock.forward(days=1)

    set_notice(village.lobby, LIFT)

    assert told(village) == [LIFT] * 7
