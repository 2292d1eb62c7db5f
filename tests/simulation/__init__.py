"""The simulator: its days, its event loop, its figures, and what the rules do there."""
