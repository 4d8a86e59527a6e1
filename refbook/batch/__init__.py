"""Many files at once: which files are meant, and work spread over cores."""
