"""Who is in the story."""
