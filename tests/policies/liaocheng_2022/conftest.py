"""A terminal for the tests that ask the command line about the Liaocheng policy."""

from tests.cli.conftest import terminal

__all__ = ["terminal"]
