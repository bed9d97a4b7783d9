"""Many articles: which there are, what they are called, and which of them hold some words."""
