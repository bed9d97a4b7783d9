"""Breaking text into lines of terminal cells, by the rules of Chinese typesetting."""
