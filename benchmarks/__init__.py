"""How much Foyer costs, as ratios: each against a baseline that runs in turns with it."""
