"""Which names, callings and pronouns are the same person."""
