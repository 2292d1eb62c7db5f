"""What people do in a lobby: one function for each act, one file for each kind of person."""
