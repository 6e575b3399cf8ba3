"""Document to Article. One package a kind of fact; `extract.py` is the order they run in."""
