"""The checks: one file a rule, in one folder a group; `base` holds what a rule is and the runner."""
