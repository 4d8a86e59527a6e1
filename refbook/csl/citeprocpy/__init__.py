"""The processor citeproc-py behind refbook's `Engine`, its worst departures from CSL 1.0.2 repaired."""
