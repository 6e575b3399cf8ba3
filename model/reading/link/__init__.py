"""A link to a Document: what may be asked for, the asking, and the pages that are kept."""
