"""What the words tell: names, titles, professions, and what is no person."""
