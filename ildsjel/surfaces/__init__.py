"""How Ildsjel is met: pages, commands, and what they share."""
