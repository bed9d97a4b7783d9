"""From an Article to an annotated Article: a pipeline of plain functions."""
