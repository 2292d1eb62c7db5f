"""Keeps lobbies in SQLite or PostgreSQL, through SQLAlchemy; the same statements on both."""
