"""Foyer: the lobby queue and ticket-calling system of a public service centre."""

__version__ = "0.1.0"
