"""Identifiers: RBI. One file a rule."""
