"""The rules of the manuals, one a test; the docstring says where a rule is to be found."""

from datetime import date

import pytest

from pullquote.model.article import (
    Article,
    Author,
    Block,
    Mention,
    Person,
    Quote,
    Role,
    Source,
    Span,
    Speaker,
)
from pullquote.model.citation.passage import Joined
from pullquote.model.citation.registry import STYLES, cite_article, cite_passage, cite_quote
from pullquote.model.citation.style import Citation

NUMBERED = ("ama", "ieee", "vancouver")
PROSE = [
    style.name for style in STYLES.values() if style.file is None and style.listing != "footnotes"
]
NOTES = ("chicago-notes", "chicago18-notes")
TEXT = "“We keep bailing,” Mayor Denise Whitfield said, “and the water stays.” Whitfield left."
URL = "https://www.harborcourier.example/a"
ORTEGA = Author(given="Maria", family="Ortega")
KNOWN = Source(
    title="Harbor City wins after flood",
    authors=(ORTEGA,),
    publisher="The Harbor Courier",
    published=date(2025, 9, 4),
    url=URL,
)


def span(words: str, text: str = TEXT) -> Span:
    return Span(start=text.index(words), end=text.index(words) + len(words))


MAYOR = Person(
    id="p",
    name="Denise Whitfield",
    aliases=("Whitfield",),
    roles=(Role(text="Mayor", span=span("Mayor")),),
    mentions=(Mention(span=span("Denise Whitfield")),),
)
SPOKEN = Quote(
    id="q",
    parts=(span("We keep bailing,"),),
    kind="direct",
    speaker=Speaker(person="p", certainty="stated"),
)


def article(text: str = TEXT, /, **changes: object) -> Article:
    block = Block(span=Span(start=0, end=len(text)), number=4)
    people = (MAYOR,) if text == TEXT else ()
    source = KNOWN.model_copy(update=changes)
    return Article(id="i", text=text, blocks=(block,), people=people, source=source)


def spoken(style: str, **changes: object) -> Citation:
    return cite_quote(article(**changes), SPOKEN, style, accessed=date(2025, 10, 2))


def entry(style: str, **changes: object) -> str:
    accessed = date(2025, 10, 2)
    return cite_article(article(**changes), style, accessed=accessed).marked("*", "*").reference


def many(count: int) -> tuple[Author, ...]:
    return tuple(Author(given="Ann", family=f"Name{number}") for number in range(1, count + 1))


# Who is credited


def test_apa_names_the_speaker_in_the_sentence_and_the_writer_in_the_brackets() -> None:
    """A guide's counter-example: a citation that hides the speaker is wrong (published interviews).

    "As cited in" (8.6) is for works read second-hand; words in a news story are no work.
    """
    said = spoken("apa").quotation
    assert said == "Mayor Denise Whitfield said, “We keep bailing” (Ortega, 2025, para. 4)."
    assert "Whitfield" not in spoken("apa").reference


def test_mla_says_that_the_words_are_quoted_in_the_article() -> None:
    """University guides to MLA 9: words of somebody else inside the source are "qtd. in"."""
    assert spoken("mla").quotation.endswith("(qtd. in Ortega).")


@pytest.mark.parametrize("style", NOTES)
def test_a_chicago_note_names_the_speaker_and_the_writer(style: str) -> None:
    """14.260 (17th), as a university library quotes it: both places are named."""
    assert "1. Denise Whitfield, quoted in Maria Ortega, “Harbor" in spoken(style).quotation


def test_a_later_chicago_note_is_short() -> None:
    """Family names and a short title."""
    note = spoken("chicago-short").quotation.split("\n\n")[1]
    assert note == "1. Whitfield, quoted in Ortega, “Harbor City Wins.”"


def test_chicago_by_author_and_date_says_quoted_in() -> None:
    assert spoken("chicago-author-date").quotation.endswith("(quoted in Ortega 2025, para. 4).")


def test_harvard_has_the_speaker_in_the_brackets() -> None:
    """Guides to Cite Them Right: "quoted in" for quoted words, "cited in" for paraphrase."""
    assert spoken("harvard").quotation == "‘We keep bailing’ (Whitfield, quoted in Ortega, 2025)."


@pytest.mark.parametrize(
    ("style", "credit"),
    [("ama", ".”¹(para4)"), ("ieee", "” [1, para. 4]."), ("vancouver", "” (1).")],
)
def test_a_number_leads_to_the_article_and_the_sentence_names_the_speaker(
    style: str, credit: str
) -> None:
    assert spoken(style).quotation.startswith("Mayor Denise Whitfield said, “We keep bailing")
    assert spoken(style).quotation.endswith(credit)


def test_news_copy_credits_the_outlet_and_claims_no_interview() -> None:
    """AP's memo of 2010 on credit: whoever has the facts is named in the story; the verb "said"."""
    said = spoken("ap").quotation
    assert said == (
        "“We keep bailing,” Mayor Denise Whitfield said, The Harbor Courier reported Sept. 4, 2025."
    )


def test_a_plain_line_has_words_speaker_outlet_and_date() -> None:
    assert spoken("plain").quotation == (
        "“We keep bailing” — Mayor Denise Whitfield, The Harbor Courier, September 4, 2025"
    )


@pytest.mark.parametrize("style", PROSE)
def test_the_list_has_what_was_read_and_nobody_else(style: str) -> None:
    """Cite Them Right and APA: only the article that was read goes into the list."""
    assert "Whitfield" not in spoken(style).reference
    assert "Harbor" in spoken(style).reference


@pytest.mark.parametrize("style", PROSE)
def test_words_of_the_reporter_are_quoted_in_nothing(style: str) -> None:
    own = cite_passage(article(), span("Whitfield left."), style).quotation
    assert "quoted in" not in own and "qtd." not in own


# Where in the article


@pytest.mark.parametrize("style", PROSE)
def test_a_paragraph_is_counted_only_where_the_style_counts(style: str) -> None:
    """APA: for want of pages; MLA: only where the source numbers its own; AMA by CSL."""
    counts = {"apa", *NOTES, "chicago-author-date", "chicago18-author-date", "ama", "ieee"}
    assert ("para" in spoken(style).quotation) == (style in counts)


# Titles


def test_a_preposition_has_a_capital_where_the_style_says_so() -> None:
    """MLA and Chicago 17: none; Chicago 18: of five letters or more (two editors' summaries)."""
    for style in ("mla", "chicago-notes", "chicago-author-date"):
        assert "Wins after Flood" in entry(style)
    for style in ("chicago18-notes", "chicago18-author-date"):
        assert "Wins After Flood" in entry(style)


@pytest.mark.parametrize("style", ["apa", "harvard", *NUMBERED])
def test_a_title_printed_as_a_sentence_stays_one(style: str) -> None:
    assert "Harbor City wins after flood" in entry(style)


HEADLINE = "Harbor City Wins Seawall Vote After Flood"


@pytest.mark.parametrize("style", ["apa", "harvard", *NUMBERED])
def test_a_headline_in_capitals_becomes_a_sentence_where_the_article_shows_how(style: str) -> None:
    shows = "In Harbor City the winning side in the vote for a seawall had seen the flood."
    assert "Harbor City wins seawall vote after flood" in entry_of(shows, HEADLINE, style)


@pytest.mark.parametrize("style", ["apa", "harvard", *NUMBERED])
def test_a_headline_in_capitals_stays_so_while_a_word_may_be_a_name(style: str) -> None:
    """What may be a name is not made small without evidence."""
    assert HEADLINE in entry_of("In Harbor City they won a vote after the flood.", HEADLINE, style)
    assert "Lee meets Rose in Ely" in entry_of(
        "The sun rose. Rose left.", "Lee meets Rose in Ely", style
    )
    both = "Yesterday Bill Rose won; the bill rose by a vote."
    assert "Bill Rose wins vote" in entry_of(both, "Bill Rose Wins Vote", style)


def entry_of(text: str, title: str, style: str) -> str:
    return cite_article(article(text, title=title), style).reference


def test_the_first_article_goes_from_a_short_title_in_mla_and_chicago() -> None:
    """MLA and Chicago: an initial article is left out of a short title."""
    title = "The wall that the harbor wanted"
    assert "(qtd. in “Wall That the Harbor”)" in spoken("mla", title=title, authors=()).quotation
    assert "“The Wall That,” 2025" in spoken("apa", title=title, authors=()).quotation


# Outlets


@pytest.mark.parametrize("style", [name for name in STYLES if name.startswith("chicago")])
def test_chicago_prints_a_newspaper_without_its_article(style: str) -> None:
    """The manual's own questions and answers."""
    assert "*Harbor Courier*" in entry(style) and "The Harbor" not in entry(style)


@pytest.mark.parametrize("style", ["apa", "mla", "harvard", *NUMBERED])
def test_other_styles_keep_the_article(style: str) -> None:
    assert "The Harbor Courier" in entry(style)


@pytest.mark.parametrize("style", ["chicago-notes", "chicago-author-date"])
def test_the_newspaper_stands_for_the_writer_of_an_unsigned_story(style: str) -> None:
    """The manual's own questions and answers (14.207 of the 16th); a note begins with the title."""
    assert entry(style, authors=()).startswith("*Harbor Courier*. ")
    note = cite_article(article(authors=()), "chicago-notes").quotation
    assert note.startswith("1. “Harbor City Wins")


def test_the_newspaper_stands_for_the_writer_in_harvard() -> None:
    """Ulster, TAFE."""
    assert entry("harvard", authors=()).startswith("*The Harbor Courier* (2025) ‘Harbor")


def test_of_a_news_site_the_headline_is_in_italics_in_apa() -> None:
    """University guides (Lynn, Canberra): a page of a news site is a work of its own."""
    assert "*Harbor City wins after flood*. BBC News." in entry("apa", publisher="BBC News")
    assert "flood. *The Harbor Courier*." in entry("apa")


@pytest.mark.parametrize(
    ("publisher", "upright"),
    [("The Dallas Morning News", False), ("NBC News", True), ("USA Today", False), ("Vox", True),
     ("Reuters", True), ("The Atlantic", False), ("example.com", True), ("Daily Mail", False)],
)  # fmt: skip
def test_a_newspaper_is_told_from_a_site_by_its_name(publisher: str, upright: bool) -> None:
    shown = entry("chicago-notes", publisher=publisher)
    assert (f"*{publisher.removeprefix('The ')}*" not in shown) == upright


@pytest.mark.parametrize("style", PROSE)
def test_agency_copy_that_nobody_signed_is_the_agencys(style: str) -> None:
    by = entry(style, authors=(), agency="AP")
    assert "Associated Press" in by and "Press, A" not in by
    assert "Associated Press" not in entry(style, agency="AP")


# Authors


@pytest.mark.parametrize(
    ("style", "all_of", "more"),
    [
        ("apa", 20, "Name19, A., . . . Name21, A."),
        ("mla", 2, "Name1, Ann, et al. “"),
        ("chicago-notes", 10, "Ann Name7, et al. “"),
        ("chicago18-notes", 6, "Ann Name3, et al. “"),
        ("harvard", 3, "Name1, A. *et al.* (2025)"),
        ("ama", 6, "Name3 A, et al. Harbor"),
        ("ieee", 6, "A. Name1 *et al.*, “"),
        ("vancouver", 6, "Name6 A, et al. Harbor"),
    ],
)
def test_so_many_authors_are_listed_and_of_more_the_first(
    style: str, all_of: int, more: str
) -> None:
    """As their CSL files have it, checked against guides; Vancouver as ICMJE has it."""
    assert "et al" not in entry(style, authors=many(all_of)) and ". . ." not in entry(
        style, authors=many(all_of)
    )
    assert f"Name{all_of}" in entry(style, authors=many(all_of))
    assert more in entry(style, authors=many(all_of + 1))


@pytest.mark.parametrize(
    ("style", "all_of", "shown"),
    [
        ("apa", 2, "(Name1 et al., 2025"),
        ("mla", 2, "(qtd. in Name1 et al.)"),
        ("chicago-notes", 3, "quoted in Ann Name1 et al., “"),
        ("chicago-author-date", 3, "(quoted in Name1 et al. 2025"),
        ("chicago18-notes", 2, "quoted in Ann Name1 et al., “"),
        ("chicago18-author-date", 2, "(quoted in Name1 et al. 2025"),
        ("harvard", 3, "quoted in Name1 et al., 2025"),
    ],
)
def test_fewer_authors_are_named_in_the_text(style: str, all_of: int, shown: str) -> None:
    """APA 8.17; MLA, Chicago and Cite Them Right as their CSL files have it."""
    assert f"Name{all_of}" in spoken(style, authors=many(all_of)).quotation
    assert shown in spoken(style, authors=many(all_of + 1)).quotation


@pytest.mark.parametrize(
    ("style", "listed"),
    [
        ("apa", "van der Berg, L. M., III. ("),
        ("mla", "van der Berg, Ludwig Maria, III. "),
        ("harvard", "van der Berg, L.M., III ("),
        ("ama", "van der Berg LM III. "),
        ("ieee", "L. M. van der Berg III, "),
        ("vancouver", "van der Berg LM 3rd. "),
    ],
)
def test_initials_particles_and_suffixes_stand_as_the_style_has_them(
    style: str, listed: str
) -> None:
    """As their CSL files have it; Citing Medicine (III is 3rd)."""
    of = Author(given="Ludwig Maria van der", family="Berg III")
    assert listed in entry(style, authors=(of,))


# Dates


@pytest.mark.parametrize(
    ("style", "day", "month"),
    [
        ("apa", "(2025, September 4)", "(2025, September)"),
        ("mla", ", 4 Sept. 2025,", ", Sept. 2025,"),
        ("chicago-notes", ", September 4, 2025.", ", September 2025."),
        ("chicago18-author-date", ", September 4.", ", September."),
        ("harvard", ", 4 September.", ", September."),
        ("ama", ". September 4, 2025.", ". September 2025."),
        ("ieee", ", Sept. 04, 2025.", ", Sept. 2025."),
        ("vancouver", ". 2025 Sep 4 [", ". 2025 Sep ["),
        ("ap", ", Sept. 4, 2025.", ", September 2025."),
        ("plain", ", September 4, 2025.", ", September 2025."),
    ],
)
def test_a_month_alone_has_no_day(style: str, day: str, month: str) -> None:
    """Each style's own order and its own short months; no day is made up."""
    assert day in entry(style)
    alone = entry(style, published=date(2025, 9, 1), published_precision="month")
    assert month in alone


@pytest.mark.parametrize("style", [*PROSE, "markdown", "bibtex"])
def test_a_year_alone_has_neither_day_nor_month(style: str) -> None:
    of = article(published=date(2025, 1, 1), published_precision="year")
    alone = cite_article(of, style).both
    assert "2025" in alone and "Jan" not in alone and "jan" not in alone


def test_chicago_18_gives_the_year_once_and_17_twice() -> None:
    assert entry("chicago-author-date").count("2025") == 2
    assert entry("chicago18-author-date").count("2025") == 1


@pytest.mark.parametrize(
    ("style", "undated"),
    [
        ("apa", "(n.d.). Harbor City wins after flood. *The Harbor Courier*. "
                f"Retrieved October 2, 2025, from {URL}"),
        ("mla", "*The Harbor Courier*, www.harborcourier.example/a. Accessed 2 Oct. 2025."),
        ("chicago-notes", f"*Harbor Courier*, n.d. Accessed October 2, 2025. {URL}."),
        ("chicago-author-date", "Ortega, Maria. n.d. “"),
        ("harvard", "Ortega, M. (no date) ‘"),
        ("vancouver", "[date unknown] [cited 2025 Oct 2]"),
    ],
)  # fmt: skip
def test_without_a_date_it_says_so_and_when_it_was_read(style: str, undated: str) -> None:
    """APA by its CSL file; Chicago and Cite Them Right by guides; Citing Medicine."""
    assert undated in entry(style, published=None)


@pytest.mark.parametrize(
    ("style", "reading"),
    [
        ("harvard", f"Available at: {URL} (Accessed: 2 October 2025)."),
        ("ama", f"Accessed October 2, 2025. {URL}"),
        ("ieee", f"Accessed: Oct. 02, 2025. [Online]. Available: {URL}"),
        ("vancouver", f"[cited 2025 Oct 2]. Available from: {URL}"),
    ],
)
def test_the_day_of_reading_stands_where_the_style_wants_it_always(
    style: str, reading: str
) -> None:
    """AMA 3.13.1: before the address; Cite Them Right; IEEE; Citing Medicine."""
    assert entry(style).endswith(reading)
    assert not any(word in entry(style, url=None) for word in ("ccessed", "cited", "vailable"))


@pytest.mark.parametrize("style", ["apa", "mla", "chicago-notes", "chicago-author-date"])
def test_the_day_of_reading_is_left_out_where_there_is_a_date(style: str) -> None:
    assert "October" not in entry(style) and "Oct." not in entry(style)


def test_an_update_is_told_where_the_style_has_a_place_for_it() -> None:
    later = date(2025, 9, 6)
    assert "September 4, 2025. Updated September 6, 2025." in entry("ama", modified=later)
    assert "2025 Sep 4 [updated 2025 Sep 6; cited" in entry("vancouver", modified=later)
    assert "last modified September 6, 2025" in entry(
        "chicago-notes", published=None, modified=later
    )


# Addresses


def test_mla_leaves_out_the_scheme_of_an_address() -> None:
    """5.95, as two college guides quote it."""
    assert ", www.harborcourier.example/a." in entry("mla")


@pytest.mark.parametrize("style", ["apa", *NUMBERED])
def test_no_full_stop_follows_an_address(style: str) -> None:
    assert entry(style).endswith(URL)


# Marks


def test_harvard_is_british_whatever_the_article_is() -> None:
    """Measured: engines print American marks and dates for American items; the style decides."""
    title = "“Enough,” says mayor"
    assert "‘“Enough,” says mayor’, *The Harbor Courier*, 4 September" in entry(
        "harvard", title=title
    )
    assert "“‘Enough,’ Says Mayor.”" in entry("chicago-notes", title=title)


@pytest.mark.parametrize("style", ["apa", "mla", "chicago-notes", "ama", "vancouver"])
def test_no_full_stop_follows_a_headline_that_asks(style: str) -> None:
    assert "?." not in entry(style, title="Who pays?") and "?”." not in entry(style, title="Why?")


def test_a_comma_follows_a_question_in_a_chicago_note() -> None:
    """The title asks, and the note goes on; citeproc-js has the same."""
    assert "“Who Pays?,” Harbor Courier" in spoken("chicago-notes", title="Who pays?").quotation


BLOCKS = {"apa": 40, "mla": 60, "chicago-notes": 100, "chicago-author-date": 100, "harvard": 30,
          "ama": 60}  # fmt: skip


@pytest.mark.parametrize("style", PROSE)
def test_a_long_quotation_is_set_apart_where_the_style_has_blocks(style: str) -> None:
    """APA: 40 words; MLA: four lines; Chicago 17, 13.10: 100 words; AMA: four lines;
    Cite Them Right: three lines. Lines are taken as fifteen and ten words."""
    least = BLOCKS.get(style.replace("18", "").replace("short", "notes"))
    for count in (29, 39, 59, 99, 130):
        words = " ".join(["word"] * count)
        whole = Span(start=0, end=len(words))
        shown = cite_passage(article(words), whole, style).quotation
        assert shown.startswith("    word") == (least is not None and count >= least)


@pytest.mark.parametrize(
    ("style", "ellipsis"),
    [("apa", " . . . "), ("mla", " . . . "), ("chicago-notes", " . . . "), ("ama", " . . . "),
     ("harvard", " ... "), ("ap", " ... "), ("plain", " … ")],
)  # fmt: skip
def test_words_left_out_leave_the_points_of_the_style(style: str, ellipsis: str) -> None:
    """Chicago 17, 13.53; university guides for the others; AP: three points between spaces."""
    text = "“One two three four five,” she said."
    parts = (span("One two", text), span("four five,", text))
    gap = Quote(id="q", parts=parts, kind="direct")
    assert f"One two{ellipsis}four five" in cite_quote(article(text), gap, style).quotation


# An interrupted quotation

INTERRUPTED = SPOKEN.model_copy(
    update={"parts": (span("We keep bailing,"), span("and the water stays."))}
)


def interrupted(style: str, joined: Joined) -> str:
    return cite_quote(article(), INTERRUPTED, style, joined=joined).quotation


def test_an_interrupted_quotation_is_joined_without_the_reporters_words() -> None:
    assert interrupted("apa", "ellipsis").startswith(
        "Mayor Denise Whitfield said, “We keep bailing, and the water stays” ("
    )


def test_an_interrupted_quotation_may_be_had_as_printed() -> None:
    whole = "“‘We keep bailing,’ Mayor Denise Whitfield said, ‘and the water stays’” "
    assert interrupted("apa", "as-printed") == whole + "(Ortega, 2025, para. 4)."
    assert interrupted("mla", "as-printed") == whole + "(Ortega)."


@pytest.mark.parametrize("style", PROSE)
def test_a_passage_as_printed_names_a_speaker_whom_it_only_calls_she(style: str) -> None:
    text = "Ann Lee spoke. “Yes,” she said, “we can.”"
    lee = Person(id="p", name="Ann Lee", mentions=(Mention(span=span("Ann Lee", text)),))
    parts = (span("Yes,", text), span("we can.", text))
    speaker = Speaker(person="p", certainty="inferred")
    quote = Quote(id="q", parts=parts, kind="direct", speaker=speaker)
    of = article(text).model_copy(update={"people": (lee,)})
    shown = cite_quote(of, quote, style, joined="as-printed").quotation
    assert "Ann Lee" in shown and "she said" in shown and "[speaker inferred]" in shown


# The list of styles


@pytest.mark.parametrize(
    ("older", "now"), [("chicago", "chicago-notes"), ("chicago18", "chicago18-notes")]
)
def test_an_older_name_finds_its_style_and_is_not_listed(older: str, now: str) -> None:
    assert older in STYLES and STYLES[older] is STYLES[now]
    assert older not in list(STYLES)


def test_no_style_is_called_by_another_ones_name() -> None:
    aliases = [alias for style in STYLES.values() for alias in style.aliases]
    assert len({*aliases, *STYLES}) == len(aliases) + len(STYLES)


@pytest.mark.parametrize("style", STYLES)
def test_plain_text_holds_no_marks_of_italics(style: str) -> None:
    hostile = article(title="a \ufdd0b\ufdd1 c", publisher="\ufdd1The Courier")
    assert not {"\ufdd0", "\ufdd1"} & set(cite_article(hostile, style).both)


@pytest.mark.parametrize("style", ["mla", "chicago-notes", "chicago18-notes"])
def test_a_word_beside_a_figure_is_neither_first_nor_last(style: str) -> None:
    assert "Dies at 93" in entry_of("She died.", "Ann Lee dies at 93", style)
    assert "2025 in Review" in entry_of("She died.", "2025 in review", style)


def test_chicago_18_gives_a_preposition_of_five_letters_a_capital_and_17_none() -> None:
    for style, after in (
        ("mla", "after"),
        ("chicago-notes", "after"),
        ("chicago18-notes", "After"),
    ):
        assert f"Dies {after} 93" in entry_of("She died.", "Ann Lee dies after 93 days", style)


def test_a_short_title_ends_before_a_comma_that_two_words_precede() -> None:
    title = "Margaret Eddington, who mapped the ocean floor, dies at 93"
    assert "(qtd. in “Margaret Eddington”)" in spoken("mla", title=title, authors=()).quotation
    title = "Fire, flood and storm hit the harbor"
    assert "(qtd. in “Fire, Flood and Storm”)" in spoken("mla", title=title, authors=()).quotation


@pytest.mark.parametrize("style", ["chicago-short", "chicago18-short"])
def test_a_short_note_that_stands_alone_is_the_first(style: str) -> None:
    text = spoken(style).quotation
    assert "”¹" in text and "\n1. " in text
