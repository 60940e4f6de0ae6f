"""The time study: for a short while everything is logged, and it says what a working day goes to, and how sure."""

RULE = "time_study/1"
