"""Articles, translations and images: RBA. One file a rule."""
