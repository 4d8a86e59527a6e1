"""References among the tests of a project: see `refbook.testing.pytest_plugin`."""
