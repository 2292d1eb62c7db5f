"""What the lobby file of Nordhausen calls its services, questions and documents."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from tests.journeys.house import NORDHAUSEN


@cache
def _plan() -> dict[str, Any]:
    return tomllib.loads(NORDHAUSEN.read_text("utf-8"))


def _thing(kind: str, thing_id: str) -> dict[str, Any]:
    return next(dict(thing) for thing in _plan()[kind] if thing["id"] == thing_id)


def service(service_id: str, language: str = "de") -> str:
    """The name of a service."""
    return str(_thing("services", service_id)["name"][language])


def area_of(service_id: str, language: str = "de") -> str:
    """The name of the area that a service belongs to."""
    return str(_thing("areas", _thing("services", service_id)["area"])["name"][language])


def question(question_id: str, language: str = "de") -> str:
    """What is asked."""
    return str(_thing("questions", question_id)["text"][language])


def answers(said: dict[str, str], language: str = "de") -> list[str]:
    """The texts of answers, given by question and answer."""
    return [
        str(answer["text"][language])
        for asked, said_id in said.items()
        for answer in _thing("questions", asked)["answers"]
        if answer["id"] == said_id
    ]


def documents(*document_ids: str, language: str = "de") -> list[str]:
    """The names of documents."""
    return [str(_thing("documents", document_id)["name"][language]) for document_id in document_ids]


def hint(document_id: str, language: str = "de") -> str:
    """The sentence about a document."""
    return str(_thing("documents", document_id)["hint"][language])


def here(document_id: str, language: str = "de") -> str:
    """How a document can be got in the house."""
    return str(_thing("documents", document_id)["here"][language])


def stops(service_id: str, language: str = "de") -> list[str]:
    """Why a service may be impossible."""
    precheck = _thing("services", service_id)["precheck"]
    return [str(stop["text"][language]) for stop in precheck.get("stops", [])]
