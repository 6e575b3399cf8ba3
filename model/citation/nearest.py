"""The style that was meant by a name that is none."""

from pullquote.model.citation.registry import STYLES


def nearest_styles(name: str, most: int = 3) -> tuple[str, ...]:
    """Names of styles like the one typed, the likeliest first; rapidfuzz is loaded here only."""
    from rapidfuzz import fuzz, process

    typed = name.strip().lower()
    known = {style.name: f"{style.name} {style.label}".lower() for style in STYLES.values()}
    found = process.extract(typed, known, scorer=fuzz.WRatio, score_cutoff=55, limit=most)
    return tuple(name for _, _, name in found)
