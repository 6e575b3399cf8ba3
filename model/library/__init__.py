"""Many articles: a folder of them, searched as one."""
