"""URLs: RBU. One file a rule."""
