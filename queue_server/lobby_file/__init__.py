"""Reads a lobby file (TOML) into a plan, and names every mistake in it with key and reason."""

from queue_server.lobby_file.reading import LobbyFileError, plan_of, read_plan, read_plans

__all__ = ["LobbyFileError", "plan_of", "read_plan", "read_plans"]
