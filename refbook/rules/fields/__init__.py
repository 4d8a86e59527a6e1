"""Types and fields: RBF. One file a rule."""
