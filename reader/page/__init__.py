"""The article as a page of lines: what each paragraph shows, how high it is, where each character stands."""
