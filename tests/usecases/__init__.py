"""The use cases over a real SQLite file, with a clock moved by hand."""
