"""The rendering elements of a prepared style: each evaluates to inlines and a state."""
