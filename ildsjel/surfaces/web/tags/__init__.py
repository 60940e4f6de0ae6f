"""Template tags, in two libraries: what is said (`said.py`), and what is laid out and drawn (`laid_out.py`)."""
