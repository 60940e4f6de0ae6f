"""The decision page on paper: one sheet of A4, for whoever does not log in."""
