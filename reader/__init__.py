"""Read Chinese-language news in either script and see who goes where."""

__version__ = "0.1.0"
