"""What all annotators stand on: the folded text, spans in it, lookup of names and words."""
