"""Traditional and simplified views of a text, with offsets both ways."""
