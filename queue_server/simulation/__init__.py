"""Days of a lobby played through the product's own calling rule: an event loop, its days and its figures.

It knows the domain only; lobby plans are given to it.
"""
