"""Parts that know nothing of articles: lists, dialogs, forms, styled lines, themes."""
