"""Names and posts in English text."""
