"""In what form something is cited: the choices of the menu, kept as the ones in use."""

from dataclasses import dataclass
from typing import Literal, cast, get_args

from pullquote.model.citation.passage import Joined
from pullquote.model.citation.registry import STYLES, is_csl
from pullquote.model.citation.style import Citation
from pullquote.tui.settings import Settings

What = Literal["both", "quote", "reference"]


@dataclass(frozen=True, slots=True)
class Form:
    """How a fact, or all that is marked, is cited."""

    style: str
    what: What = "both"
    """Quotation and reference, or one of them."""
    joined: Joined = "ellipsis"
    """What becomes of the reporter's words within an interrupted quotation."""
    marked: bool = False
    """All that is marked, rather than the fact under the cursor."""

    def of(self, made: Citation) -> str:
        """As much of a citation as this form wants."""
        parts = {"quote": made.quotation, "reference": made.reference}
        # An article as a whole has no quotation, and a file is one piece.
        return parts.get(self.what) or made.both


def form_in_use(settings: Settings, *, marked: bool) -> Form:
    """The form kept; what was kept and is none any more is passed over."""
    style = settings.style
    if not is_csl(style):
        # A name kept from an older version is that of an alias.
        style = STYLES[style].name if style in STYLES else next(iter(STYLES))
    return Form(
        style,
        cast(What, settings.what) if settings.what in get_args(What) else "both",
        cast(Joined, settings.joined) if settings.joined in get_args(Joined) else "ellipsis",
        marked,
    )
