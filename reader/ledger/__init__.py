"""Who went where over many articles: what each tells, who in them is one person, which tellings are one move."""
