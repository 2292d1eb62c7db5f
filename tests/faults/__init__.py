"""Real servers that are killed, starved and cut off."""
