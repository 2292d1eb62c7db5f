"""Files of appointments, CSV and iCalendar, as bookings with the lines on which they stand."""

from queue_server.appointment_files.reading import LARGEST_FILE, format_of, read_appointments

__all__ = ["LARGEST_FILE", "format_of", "read_appointments"]
