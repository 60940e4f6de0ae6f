"""Ildsjel: facts in, honest answers to a leader's questions out, a decision, a lesson, again."""
