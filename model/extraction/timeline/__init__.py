"""What happened, in the order of time."""
