"""Titles: RBT. One file a rule."""
