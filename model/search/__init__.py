"""Fuzzy search over an article's facts: slips, accents, word order and endings do not matter."""
