"""Dates: RBD. One file a rule."""
