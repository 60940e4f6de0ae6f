"""How often what Ildsjel says is false, by simulation: `python -m bench.validate` writes docs/validation.md."""
