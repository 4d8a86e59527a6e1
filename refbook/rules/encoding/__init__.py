"""Encoding and characters: RBE. One file a rule."""
