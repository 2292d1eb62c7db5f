"""People's ways through the lobby, on real pages in a real browser."""
