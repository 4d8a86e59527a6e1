"""Links between works: RBR. One file a rule."""
