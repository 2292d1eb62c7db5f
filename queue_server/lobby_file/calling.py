"""How a lobby calls: the rule and its parameters, how often, who may pick, when one can check in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from queue_server.domain.calling import DEFAULT, PRESETS, Rule
from queue_server.domain.lobby_plan import Calling
from queue_server.lobby_file.values import Values, shown

CALLING_KEYS = {"rule", "parameters", "calls", "pick", "check_in_minutes"}
# What a lobby may set otherwise, with the least and the most that make sense, in minutes.
PARAMETERS: Mapping[str, tuple[float, float]] = {
    "appointment_target": (1, 60),
    "walk_in_target": (1, 240),
    "lead": (0, 60),
    "grace": (0, 120),
    "guard": (1, 480),
    "guard_target": (1, 480),
}
DEFAULT_CALLS = 2
MOST_CALLS = 5
DEFAULT_CHECK_IN = 60  # minutes
LONGEST_CHECK_IN = 480


def read_calling(values: Values) -> Calling:
    """The table `calling`; all of it has defaults."""
    table = values.raw.get("calling", {})
    if not isinstance(table, Mapping):
        values.wrong("calling", "must be a table")
        table = {}
    values.known_keys("calling", table, CALLING_KEYS)
    rule = _rule(values, table.get("rule", DEFAULT))
    return Calling(
        rule=rule,
        parameters=_parameters(values, PRESETS[rule], table.get("parameters", {})),
        calls=values.whole("calling.calls", table.get("calls", DEFAULT_CALLS), 1, MOST_CALLS, " of calls"),
        pick=values.flag("calling.pick", table.get("pick", True)),
        check_in_minutes=values.whole(
            "calling.check_in_minutes",
            table.get("check_in_minutes", DEFAULT_CHECK_IN),
            0,
            LONGEST_CHECK_IN,
            " of minutes",
        ),
    )


def _rule(values: Values, value: Any) -> str:
    if not isinstance(value, str) or value not in PRESETS:
        values.wrong("calling.rule", f"{shown(value)} is none of {', '.join(PRESETS)}")
        return DEFAULT
    return value


def _parameters(values: Values, rule: Rule, table: Any) -> Mapping[str, float]:
    if not isinstance(table, Mapping):
        values.wrong("calling.parameters", "must be a table of minutes")
        return {}
    values.known_keys("calling.parameters", table, set(PARAMETERS))
    if table and (rule.is_first_come or rule.due is not None):
        values.wrong("calling.parameters", f"the rule “{rule.name}” has none")
    parameters = {
        name: values.measure(f"calling.parameters.{name}", value, *PARAMETERS[name])
        for name, value in table.items()
        if name in PARAMETERS
    }
    _refuse_slackening(values, replace(rule, **parameters))  # type: ignore[arg-type]  # all of them are numbers
    return parameters


def _refuse_slackening(values: Values, rule: Rule) -> None:
    """Beyond the guard each minute must count more than before it, or who waits longest waits for ever."""
    if rule.guard_target > rule.walk_in_target:
        values.wrong(
            "calling.parameters.guard_target",
            f"must not be larger than walk_in_target ({rule.walk_in_target:g} minutes)",
        )
