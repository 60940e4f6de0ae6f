"""The demo: two invented firms, each a year of facts made by a seeded generator; the same day gives the same year."""
