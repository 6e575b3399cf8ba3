"""The article as data; knows no terminal."""
