"""The layers that find names in Chinese text, and mend each other; pipeline.py has their order."""
