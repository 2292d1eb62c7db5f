"""The HTTP interface, in this process."""
