"""Bytes, a file or a line of JSON to a Document."""
