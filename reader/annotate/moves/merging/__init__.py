"""From many tellings to few moves, and how sure each is."""
