"""How likely each word is part of a name, learnt from annotated texts."""
