"""The weekly letter: what the week showed, what was decided, what was asked and answered. One a week, or none."""
