"""Pages and numbers: RBM. One file a rule."""
