"""What must hold in a lobby, as sentences that run."""
