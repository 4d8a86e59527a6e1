"""How to cite an article: one record, every form in which others may want it."""
