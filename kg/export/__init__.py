"""A graph taken away in the forms that other tools read."""
