"""The front of the village as a fixture."""

from __future__ import annotations

import pytest

from tests.cast import Village
from tests.web.front import Front, open_front


@pytest.fixture
def front(village: Village) -> Front:
    """The village's HTTP interface; nobody is signed in."""
    return open_front(village)
