"""Reading files of appointments."""
