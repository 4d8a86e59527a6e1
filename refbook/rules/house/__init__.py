"""What a project wants by its settings: RBH. One file a rule."""
