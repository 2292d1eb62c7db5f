"""What the database must do, and what it must refuse."""
