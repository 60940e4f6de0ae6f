"""What one can do: one file a verb. Each checks the right to do it and writes in one transaction."""
