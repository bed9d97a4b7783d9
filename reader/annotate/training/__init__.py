"""How the tagger is made; nothing here runs when an article is read."""
