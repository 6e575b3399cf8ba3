"""What every finder needs to know of the text: tokens, sentences, clauses. Worked out once."""
