"""Is this process alive, and can it do its work?"""

from __future__ import annotations

from collections.abc import Callable

from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag

from queue_server.web import bodies
from queue_server.web.errors import Problem

HEALTH = Tag(name="health", description="For whoever watches over the server.")


def health(demand_store: Callable[[], None]) -> APIBlueprint:
    """The blueprint of /health; `demand_store` raises StoreFailed if the database gives no answer."""
    blueprint = APIBlueprint("health", __name__, url_prefix="/health")

    @blueprint.get(
        "/live", summary="The process answers", tags=[HEALTH], responses={"200": bodies.Alive, "400": Problem}
    )
    def live() -> dict[str, str]:
        return {"status": "alive"}

    @blueprint.get(
        "/ready",
        summary="The database answers, too",
        tags=[HEALTH],
        responses={"200": bodies.Ready, "400": Problem, "503": Problem},
    )
    def ready() -> dict[str, str]:
        demand_store()
        return {"status": "ready", "database": "reachable"}

    return blueprint
