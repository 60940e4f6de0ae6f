"""Shared by all surfaces: sentences, numbers, dates and charts in the reader's language."""
