"""Which kiosks and displays are connected: noted on joining and as long as they stay."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from queue_server.usecases.figures import figures
from queue_server.web.devices import MOST_UNPLANNED, Devices
from tests.cast import Village


@pytest.fixture
def devices(village: Village) -> Devices:
    """Nobody is connected."""
    return Devices(village.house)


def online(village: Village) -> Mapping[str, bool]:
    """Every device that a supervisor is told of."""
    return {device["id"]: device["online"] for device in figures(village.lobby)["figures"]["devices"]}


def test_a_device_is_seen_again_and_again_while_it_is_connected(village: Village, devices: Devices) -> None:
    assert devices.join("socket-1", village.lobby, "kiosk", "door") is None

    for _ in range(5):
        village.clock.forward(seconds=5)
        devices.note()
        assert online(village) == {"door": True, "hall": False}

    devices.leave("socket-1")
    village.clock.forward(seconds=15)
    devices.note()
    assert online(village) == {"door": False, "hall": False}


def test_of_two_windows_of_one_display_one_is_enough(village: Village, devices: Devices) -> None:
    devices.join("socket-1", village.lobby, "display", "hall")
    devices.join("socket-2", village.lobby, "display", "hall")
    devices.leave("socket-1")

    devices.note()

    assert online(village)["hall"]


def test_noting_devices_changes_no_queue(village: Village, devices: Devices) -> None:
    devices.join("socket-1", village.lobby, "kiosk", "door")
    seq, heard = village.seq(), len(village.heard)

    devices.note()

    assert (village.seq(), len(village.heard)) == (seq, heard)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "x" * 61,
        "door\n",
        "a b",
        "<b>",
        "../door",
        "tür",
        "\x00",
        "\ud800",
        7,
        True,
        ["door"],
        {"id": "door"},
    ],
)
def test_an_id_that_cannot_be_one_is_refused_with_a_reason(
    village: Village, devices: Devices, said: object
) -> None:
    refusal = devices.join("socket-1", village.lobby, "kiosk", said)

    assert refusal is not None
    assert refusal.startswith("device: ")
    devices.note()
    assert online(village) == {"door": False, "hall": False}


def test_made_up_devices_cannot_fill_the_database_and_those_of_the_plan_are_always_taken_in(
    village: Village, devices: Devices
) -> None:
    refusals = [
        devices.join(f"socket-{n}", village.lobby, "display", f"made-up-{n}")
        for n in range(MOST_UNPLANNED + 20)
    ]
    assert sum(refusal is None for refusal in refusals) == MOST_UNPLANNED

    for n in range(MOST_UNPLANNED + 20):
        devices.leave(f"socket-{n}")

    assert devices.join("socket-1", village.lobby, "display", "one-more") is not None
    assert devices.join("socket-2", village.lobby, "display", "made-up-0") is None
    assert devices.join("socket-3", village.lobby, "display", "hall") is None


def test_a_store_that_fails_is_logged_and_disturbs_nobody(
    village: Village, devices: Devices, caplog: pytest.LogCaptureFixture
) -> None:
    devices.join("socket-1", village.lobby, "kiosk", "door")
    Path(str(village.engine.url.database)).unlink()

    devices.note()

    assert "the devices cannot be noted" in caplog.text
