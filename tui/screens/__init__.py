"""The article's screen and the small windows over it."""
