"""Who paid whom, and for what: `find` reads the sentence around a sum."""
