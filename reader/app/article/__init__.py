"""The article on the screen: painted, walked through, searched, copied from."""
