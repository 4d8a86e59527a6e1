"""Consistency over the library: RBV. One file a rule."""
