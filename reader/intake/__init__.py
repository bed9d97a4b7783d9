"""From bytes to an Article: decoding, paragraphs, repairs."""
