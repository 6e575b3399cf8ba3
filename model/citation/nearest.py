"""The style that was meant by a name that is none."""

from pullquote.model.citation.registry import STYLES
from pullquote.model.citation.style import Style


class UnknownStyle(ValueError):
    """There is no style by this name; `nearest` are names like it."""

    def __init__(self, name: str) -> None:
        self.nearest = nearest_styles(name)
        known = ", ".join(self.nearest or STYLES)
        super().__init__(
            f"there is no style “{name}”. {'Near it' if self.nearest else 'There are'}: {known}."
        )


def find_style(name: str) -> Style:
    """The style of this name, whatever its capitals and blanks."""
    style = STYLES.get("-".join(name.lower().replace("_", " ").split()))
    if style is None:
        raise UnknownStyle(name)
    return style


def nearest_styles(name: str, most: int = 3) -> tuple[str, ...]:
    """Names of styles like the one typed, the likeliest first; rapidfuzz is loaded here only."""
    from rapidfuzz import fuzz, process

    typed = name.strip().lower()
    known = {style.name: f"{style.name} {style.label}".lower() for style in STYLES.values()}
    found = process.extract(typed, known, scorer=fuzz.WRatio, score_cutoff=55, limit=most)
    return tuple(name for _, _, name in found)
