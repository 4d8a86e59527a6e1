"""Names: RBN. One file a rule."""
