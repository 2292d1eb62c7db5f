"""How burdened a desk and its colleagues are."""

from __future__ import annotations

from queue_server.domain.burden import burdens, longest_waits

WAITS = longest_waits([("passport", 20.0), ("passport", 35.0), ("car", 10.0), ("plates", -1.0)])


def test_of_each_service_only_the_longest_wait_counts() -> None:
    assert WAITS == {"passport": 35.0, "car": 10.0, "plates": 0.0}


def test_a_burden_is_the_sum_over_what_a_desk_can_do() -> None:
    assert burdens(WAITS, ["passport", "car", "id-card"], []).here == 45.0


def test_of_those_who_can_do_a_service_the_least_burdened_colleague_counts() -> None:
    burden = burdens(WAITS, ["passport", "car"], [["passport"], ["passport", "car"], ["car", "plates"]])

    assert burden.elsewhere("passport") == 35.0
    assert burden.elsewhere("car") == 10.0


def test_where_nobody_else_can_the_burden_is_the_same_as_here() -> None:
    assert burdens(WAITS, ["passport", "car"], [["car"]]).elsewhere("passport") == 45.0
