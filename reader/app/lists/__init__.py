"""The lists beside the article and the card of a name."""
