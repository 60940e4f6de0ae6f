"""Forms: they validate what is typed, and nothing else."""
