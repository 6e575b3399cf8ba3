"""JSON as it is copied: readable, and safe inside a page's `<script>`."""

import json
import re
from collections.abc import Mapping, Sequence

Json = Mapping[str, "Value"]
Value = str | int | Json | Sequence["Value"] | None

# Marks that could end the script that holds the data, or a line of it.
# A list of figures stays on its line; no text of JSON holds a line break.
_FIGURES = re.compile(r"\[\n[\s\d,\[\]]+\n\s*\]")
_ESCAPED = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def json_text(value: Value) -> str:
    """The value as JSON, without what is not known: empty texts, lists and objects."""
    text = json.dumps(_known(value), ensure_ascii=False, indent=2).translate(_ESCAPED)
    return _FIGURES.sub(lambda found: "".join(found.group().split()), text)


def _known(value: Value) -> Value:
    if isinstance(value, Mapping):
        known = {name: _known(one) for name, one in value.items()}
        return {name: one for name, one in known.items() if one not in ("", None, {}, [])}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_known(one) for one in value]
    return value
