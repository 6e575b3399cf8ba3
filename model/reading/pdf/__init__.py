"""A PDF to a Document.

A PDF knows no paragraphs, only glyphs at places. Glyphs become words (`content`), words lines and
columns (`columns`), lines paragraphs (`paragraphs`, `hyphens`), and what belongs to the page and
not to the story is told apart (`page_furniture`, `clipping`).
"""

from pullquote.model.reading.pdf.read import read_pdf

__all__ = ["read_pdf"]
