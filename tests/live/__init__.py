"""Real servers under load: storms of requests and pages."""
