"""Measured, never tested: how fast Ildsjel is beside a bare script, in one run, as ratios.

`make bench` runs every part; `python -m bench bring_in --rows 1000000` one of them.
"""
