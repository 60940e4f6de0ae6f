"""One question on a plain table: what `ildsjel ask` can answer, a file a question."""
