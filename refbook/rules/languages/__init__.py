"""Languages: RBL. One file a rule."""
