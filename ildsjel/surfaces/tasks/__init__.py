"""What runs by the clock, and those who do it: `python -m ildsjel.surfaces.tasks clock` and `... worker NAME`."""
