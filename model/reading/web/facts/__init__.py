"""The bibliographic facts of a saved web page, from all that it tells about itself."""

from pullquote.model.reading.web.facts.resolver import tell_page

__all__ = ["tell_page"]
