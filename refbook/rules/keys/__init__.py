"""Keys and duplicates: RBK. One file a rule."""
