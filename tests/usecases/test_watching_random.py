"""Whatever people do: a page that applied every change shows what a page that just joined shows."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from queue_server.usecases.changing import Change
from queue_server.usecases.watching import Audience, change_for, fresh_change
from tests.cast import Village
from tests.page_model import PageModel
from tests.story import Act, acts, tried


def keep_up(village: Village, audience: Audience) -> PageModel:
    """A page that listens as the live rooms tell: all of it after a new day or plan, else the one change."""
    page = PageModel(fresh_change(village.lobby, audience))

    def hear(change: Change) -> None:
        afresh = change.everything
        page.receive(
            fresh_change(village.lobby, audience) if afresh else change_for(village.lobby, change, audience)
        )

    village.lobby.listen(hear)
    return page


@settings(max_examples=40)
@given(story=st.lists(acts, min_size=5, max_size=40))
def test_a_page_that_heard_everything_shows_what_is_true(
    new_village: Callable[..., Village], story: list[Act]
) -> None:
    village = new_village()
    pages = {audience: keep_up(village, audience) for audience in Audience}

    for act, on in story:
        tried(village, act, on)

    for audience, page in pages.items():
        joined = PageModel(fresh_change(village.lobby, audience))
        is_display = audience is Audience.DISPLAY
        assert page.seq == joined.seq
        assert page.shown(only_latest_calls=is_display) == joined.shown(only_latest_calls=is_display)
