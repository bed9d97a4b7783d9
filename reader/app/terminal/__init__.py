"""How the screen reaches the terminal: only what changed, in few bytes, and nothing that commands it."""
