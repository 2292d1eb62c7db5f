"""From a file, or from the keys and values of one, to a plan."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from queue_server.domain.lobby_plan import LobbyPlan
from queue_server.lobby_file.plan import PlanReader


class LobbyFileError(Exception):
    """The file cannot be used; `mistakes` holds one line each, beginning with the key."""

    def __init__(self, path: Path, mistakes: list[str]) -> None:
        super().__init__(f"{path}: {len(mistakes)} mistake(s): " + "; ".join(mistakes))
        self.path = path
        self.mistakes = mistakes


def read_plan(path: Path) -> LobbyPlan:
    """The plan that the file describes; raises LobbyFileError with every mistake found."""
    try:
        # Editors on Windows put a mark before the text; it is not part of it.
        raw = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise LobbyFileError(path, ["file: does not exist"]) from None
    except (OSError, UnicodeDecodeError) as error:
        raise LobbyFileError(path, [f"file: cannot be read ({error})"]) from None
    except (ValueError, RecursionError) as error:  # beside TOMLDecodeError: numbers or nests without end
        raise LobbyFileError(path, [f"file: is not TOML ({error})"]) from None
    return plan_of(raw, path)


def plan_of(raw: Mapping[str, Any], source: Path) -> LobbyPlan:
    """The plan in a lobby file's keys and values; raises LobbyFileError with every mistake found."""
    reader = PlanReader(raw)
    plan = reader.plan()
    if plan is None:
        raise LobbyFileError(source, reader.mistakes)
    return plan


def read_plans(paths: Iterable[Path]) -> list[LobbyPlan]:
    """Several plans; two files with one id are a mistake of the second."""
    plans: dict[str, LobbyPlan] = {}
    for path in paths:
        plan = read_plan(path)
        if plan.id in plans:
            raise LobbyFileError(path, [f"id: “{plan.id}” is the id of another lobby file, too"])
        plans[plan.id] = plan
    return list(plans.values())
