"""Help with the language: pinyin, dictionary, translation."""
