"""What the article calls a person: title, office, profession."""
