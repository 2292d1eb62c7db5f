"""The rules, with plain values."""
