"""The rules of a lobby. No clock, no input, no output; nothing but the standard library."""
