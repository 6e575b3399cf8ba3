"""What machine formats hold is read back whole, as one record, by other programs' readers.

The readers are installed apart (`readers` in pyproject.toml); where one is missing, its tests are
skipped.
"""

import html
import json
import re
from datetime import date

import pytest

from pullquote.model.article import Article, Author, Block, Quote, Source, Span, Speaker
from pullquote.model.citation.collection import Cited, cite_collection
from pullquote.model.citation.registry import cite_quote
from pullquote.model.citation.style import Citation

HOSTILE = [
    "}} end",
    "{{ begin",
    "a { b } } c {",
    "\\input{/etc/passwd}",
    "ends in a backslash \\",
    "line\nER  - \nTY  - NEWS",
    "ER  - ",
    "line\r\n}\r\n@article{x, y",
    "@comment{x} @string{y = 1}",
    "<script>alert(1)</script>",
    "</script><b>x",
    "--> <!-- y",
    "`` ` ```",
    "a | b || c |title=evil",
    "[[File:x]] ]] [[",
    "[x](javascript:alert(1))",
    "*b* __c__ ~~~~ ==e== ''i''",
    "# heading",
    "- item",
    "</ref><ref name=x>",
    "$x$ & 100% #1_2^3~",
    "&lt;b&gt; &#27; &amp;",
    "“open ‘marks’ \"odd 'it's'",
    "\u202eevil\u202c עברית العربية",
    "\x1b]52;c;AAAA\x07 \u2028 end",
    "Smith and Jones, and others",
]


def clean(text: str) -> str:
    """One line without controls and marks of direction, as all citations have it."""
    text = re.sub("[\u202a-\u202e]", "", text)
    return " ".join(re.sub(r"[\x00-\x1f\x7f\u2028]", " ", text).split())


def cited(hostile: str, style: str) -> Citation:
    text = f"“We wait {clean(hostile)} here,” Ann Lee said."
    end = text.rindex(",”")
    quote = Quote(
        id="q",
        parts=(Span(start=1, end=end),),
        kind="direct",
        speaker=Speaker(entity=f"A voter {hostile}", certainty="stated"),
    )
    source = Source(
        title=hostile,
        authors=(Author(literal=hostile), Author(given="Ann", family=hostile)),
        publisher=hostile,
        published=date(2025, 3, 14),
        url="https://a.example/x_(y)?a=1&b=%7B",
    )
    of = Article(
        id="i",
        text=text,
        source=source,
        quotes=(quote,),
        blocks=(Block(span=Span(start=0, end=len(text)), number=1),),
    )
    return cite_quote(of, quote, style, accessed=date(2025, 4, 2))


def straight(text: str) -> str:
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


hostile_strings = pytest.mark.parametrize("hostile", HOSTILE)


@hostile_strings
def test_ris_is_one_record_with_the_fields_given(hostile: str) -> None:
    rispy = pytest.importorskip("rispy")
    (record,) = rispy.loads(cited(hostile, "ris").both)
    assert record["title"] == record["secondary_title"] == clean(hostile)
    assert record["authors"] == [clean(hostile), f"{clean(hostile)}, Ann"]
    assert clean(hostile) in " ".join(record["notes"]) and "We wait" in record["notes"][0]


# The names that LaTeX itself has for marks (the LaTeX Companion, table of text symbols).
NAMED = {
    "textbraceleft": "{", "textbraceright": "}", "textbackslash": "\\", "textasciitilde": "~",
    "textasciicircum": "^", "textasciigrave": "`", "textless": "<", "textgreater": ">",
    "textbar": "|", "textquotedbl": '"', "``": '"', "''": '"', "`": "'", "--": "–",
}  # fmt: skip
LATEX = re.compile(r"\\(text\w+)\{\}|\\([&%$#_])|(``|''|`|--)|([{}])|\\")


def printed(latex: str) -> str:
    """What LaTeX prints, with straight marks; a command of another kind is shown as one."""

    def mark(found: re.Match[str]) -> str:
        name, char, ligature, brace = found.groups()
        if brace:
            return ""
        return char or NAMED.get(name or ligature, f"COMMAND {found.group()}")

    return LATEX.sub(mark, latex)


@hostile_strings
@pytest.mark.parametrize("style", ["bibtex", "biblatex"])
def test_bibtex_is_one_entry_with_the_fields_given(hostile: str, style: str) -> None:
    bibtexparser = pytest.importorskip("bibtexparser")
    library = bibtexparser.parse_string(cited(hostile, style).reference)
    assert not library.failed_blocks
    (entry,) = library.entries
    fields = {name: field.value for name, field in entry.fields_dict.items()}
    outlet = next(
        fields[name] for name in ("journal", "organization", "journaltitle") if name in fields
    )
    assert printed(fields["title"]) == printed(outlet) == straight(clean(hostile))
    assert fields["url"] == "https://a.example/x_(y)?a=1&b=%7B"
    assert "We wait" in fields["annote" if style == "bibtex" else "annotation"]


@hostile_strings
@pytest.mark.parametrize("style", ["bibtex", "biblatex"])
def test_bibtex_has_two_authors_for_pybtex_too(hostile: str, style: str) -> None:
    database = pytest.importorskip("pybtex.database")
    entries = database.parse_string(cited(hostile, style).reference, "bibtex").entries
    (entry,) = entries.values()
    assert len(entry.persons["author"]) == 2


@hostile_strings
def test_wikitext_is_one_template_with_the_values_given(hostile: str) -> None:
    parser = pytest.importorskip("mwparserfromhell")
    code = parser.parse(cited(hostile, "wikipedia").both)
    (tag,) = code.filter_tags(matches=lambda node: str(node.tag) == "ref")
    templates = [one for one in code.filter_templates() if not one.name.matches("!")]
    (template,) = templates
    assert template in tag.contents.filter_templates()

    def read(name: str) -> str:
        assert not template.get(name).value.filter_wikilinks()
        value = str(template.get(name).value).replace("{{!}}", "|")
        return html.unescape(value).strip()

    want = straight(clean(hostile))
    assert [read(name) for name in ("title", "work", "author1", "last2")] == [want] * 4
    assert want in read("quote")
    assert str(template.get("url").value).strip() == "https://a.example/x_(y)?a=1&b=%7B"


@hostile_strings
@pytest.mark.parametrize("style", ["csl-json", "schema-org", "annotation"])
def test_json_in_a_page_is_one_script_with_the_values_given(hostile: str, style: str) -> None:
    lxml_html = pytest.importorskip("lxml.html")
    whole = cited(hostile, style).both
    page = lxml_html.fromstring(f"<html><body><script>{whole}</script><p>x</p></body></html>")
    (script,) = page.iter("script")
    read = json.loads(script.text)
    assert read == json.loads(whole)
    title = clean(hostile)
    if style == "csl-json":
        (item,) = read
        assert item["title"] == item["container-title"] == title
        assert item["author"][1]["family"] == title.rstrip(" ,")
        assert "We wait" in item["annote"]
    elif style == "schema-org":
        assert read["isPartOf"]["headline"] == title and read["text"].startswith("We wait")
    else:
        assert read["target"]["selector"][0]["exact"] == f"We wait {title} here"
        assert title in read["body"]["value"]


@hostile_strings
def test_org_shows_the_headline_as_it_is(hostile: str) -> None:
    pypandoc = pytest.importorskip("pypandoc")
    made = cited(hostile, "org")
    shown = pypandoc.convert_text(
        made.both, "plain", format="org", extra_args=["--wrap=none"]
    ).replace("\u200b", "")
    assert straight(clean(hostile)) in straight(shown)
    tree = json.loads(pypandoc.convert_text(made.both, "json", format="org"))
    assert [block["t"] for block in tree["blocks"]] == ["BlockQuote"]


@pytest.mark.parametrize("style", ["ris", "bibtex", "biblatex", "csl-json"])
def test_a_collection_is_one_valid_file_with_as_many_records_and_unique_keys(style: str) -> None:
    items = [
        Cited(Article(id=f"i{n}", text="One.", source=Source(title=f"{n} Mud", publisher="A")))
        for n in range(3)
    ]
    text = cite_collection([*items, items[0]], style).both
    if style == "ris":
        records = pytest.importorskip("rispy").loads(text)
        assert [one["title"] for one in records] == ["0 Mud", "1 Mud", "2 Mud"]
    elif style == "csl-json":
        assert len({one["id"] for one in json.loads(text)}) == len(json.loads(text)) == 3
    else:
        library = pytest.importorskip("bibtexparser").parse_string(text)
        assert len({entry.key for entry in library.entries}) == 3 and not library.failed_blocks
