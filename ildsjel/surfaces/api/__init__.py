"""REST: what programs may do with a personal token, one noun a file; the same actions as pages and commands."""
