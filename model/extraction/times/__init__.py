"""Time expressions and what they stand for."""
