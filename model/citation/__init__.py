"""Words of an article with their source, in the form a style asks for."""
