"""Checking files as a project wants it: settings, silence, baselines, fixes."""
