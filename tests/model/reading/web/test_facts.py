"""The bibliographic facts of saved web pages, in the shapes in which real systems write them."""

import json
from datetime import date
from pathlib import Path
from unicodedata import category

import pytest
from hypothesis import given as generated
from hypothesis import settings
from hypothesis import strategies as st

from pullquote.model.article import Author, Source
from pullquote.model.reading.given import Given
from pullquote.model.reading.known import known_of
from pullquote.model.reading.web.facts import tell_page
from pullquote.model.reading.web.markup import parse

PAGES = Path(__file__).parents[3] / "pages"
BODY = "".join(
    f"<p>The harbour board met on Monday for the {word} time to hear from the ferry company, "
    "and nobody in the hall could remember a longer evening or a colder one than this.</p>"
    for word in ("first", "second", "third", "fourth")
)


def facts(page: str, **more: object) -> Source:
    given = Given(page.encode(), "page.html", **more)  # type: ignore[arg-type]
    known = known_of(given)
    tell_page(known, parse(given))
    return known.source


def page_of(head: str = "", top: str = "<h1>Ferry to run again</h1>", after: str = "") -> str:
    return f"<html><head>{head}</head><body><article>{top}{BODY}{after}</article></body></html>"


def names(source: Source) -> list[str]:
    return [author.name for author in source.authors]


def ld(*values: object) -> str:
    return "".join(
        f'<script type="application/ld+json">{json.dumps(value)}</script>' for value in values
    )


def meta(**contents: str) -> str:
    return "".join(
        f'<meta property="{name.replace("__", ":")}" content="{content}">'
        for name, content in contents.items()
    )


@pytest.mark.parametrize("gold", sorted(PAGES.glob("*.json")), ids=lambda path: path.stem)
def test_a_saved_page_tells_title_authors_outlet_days_and_address(gold: Path) -> None:
    wanted = json.loads(gold.read_text("utf-8"))
    page = gold.with_suffix(".html")
    given = Given(page.read_bytes(), page.name)
    known = known_of(given)
    tell_page(known, parse(given))
    source = known.source
    assert source.title == wanted["title"]
    assert [author.model_dump(exclude_none=True) for author in source.authors] == [
        {part: name for part, name in author.items() if name} for author in wanted["authors"]
    ]
    assert source.publisher == wanted["publisher"]
    assert (source.published and source.published.isoformat()) == wanted["published"]
    assert (source.modified and source.modified.isoformat()) == wanted["modified"]
    assert source.url == wanted["url"]


# --- titles

SITE = meta(og__site_name="The Harbor Times", og__title="Ferry to run again")


@pytest.mark.parametrize(
    ("head", "top", "title"),
    [
        ("<title>Ferry to run again | The Harbor Times</title>", "", "Ferry to run again"),
        ("<title>Ferry to run again - Harbor Times</title>", "", "Ferry to run again"),
        ("<title>Ferry to run again — The Harbor Times</title>", "", "Ferry to run again"),
        ("<title>The Harbor Times: Ferry to run again</title>", "", "Ferry to run again"),
        ("<title>Harbor Times » Ferry to run again</title>", "", "Ferry to run again"),
        ("<title>Ferry to run again | Local | The Harbor Times</title>", "", "Ferry to run again"),
        ("<title>Ferry row - what next</title>", "", "Ferry row - what next"),
        ("<title>Mayor: ‘We will sail’</title>", "", "Mayor: ‘We will sail’"),
    ],
)
def test_a_title_is_cut_only_where_the_name_of_the_outlet_stands(
    head: str, top: str, title: str
) -> None:
    page = page_of(head + meta(og__site_name="The Harbor Times"), top)
    assert facts(page).title == title


@pytest.mark.parametrize(
    ("top", "title"),
    [
        ("<h1>Ferry to run <em>again</em></h1>", "Ferry to run again"),
        ("<h1>The Harbor Times</h1><h1>Ferry to run again soon</h1>", "Ferry to run again soon"),
        ('<h1 class="logo"><a href="/">Harbor Times</a></h1><h2>Ferry to run again at last</h2>',
         "Ferry to run again at last"),
        ('<h1><span class="kicker">Transport</span> Ferry to run again</h1>', "Ferry to run again"),
        ('<h1>Ferry to run again<span class="sr-only">, analysis</span></h1>',
         "Ferry to run again"),
        ("<h1>Ferry<br>to run<br>again</h1>", "Ferry to run again"),
        ("<h1>FERRY TO RUN AGAIN</h1>", "Ferry to run again"),
        ("<h1>Ferry &lt;script&gt; to run again</h1>", "Ferry <script> to run again"),
        ('<h1>Ferry to run again</h1><div class="related"><h1>Ferry fares to rise again</h1></div>',
         "Ferry to run again"),
        ("", "Ferry to run again"),
    ],
)  # fmt: skip
def test_the_visible_headline_is_the_title(top: str, title: str) -> None:
    assert facts(page_of(SITE, top)).title == title


@pytest.mark.parametrize(
    ("told", "top", "title"),
    [
        ("Harbor ferry to run again in May",
         '<h1>Harbor Ferry</h1><h2 class="headline">Harbor ferry to run again in May</h2>',
         "Harbor ferry to run again in May"),
        ("Engineer found guilty on six counts in bridge case",
         "<h1>He Signed Off on a Cracked Bridge</h1><h2>Guilty on six counts</h2>",
         "He Signed Off on a Cracked Bridge"),
        ("Ferry to run again in May, board says",
         "<h1>Ferry to run again in spring, harbour board says</h1>"
         '<div class="sticky headline">Ferry to run again in May, board says</div>',
         "Ferry to run again in spring, harbour board says"),
        ("Ferry to run again in May",
         "<h1>Politics live</h1><h2>Ferry to run again in May</h2>", "Ferry to run again in May"),
    ],
)  # fmt: skip
def test_of_several_headings_the_one_that_prints_the_title_is_taken(
    told: str, top: str, title: str
) -> None:
    assert facts(page_of(meta(og__title=told), top)).title == title


def test_the_printed_headline_comes_before_the_one_for_search_engines() -> None:
    head = ld({"@type": "NewsArticle", "headline": "Harbor ferry news: boats back in May"})
    top = '<h1 data-testid="headline">They Waited Two Winters for a Boat</h1>'
    source = facts(page_of(head, top))
    assert source.title == "They Waited Two Winters for a Boat"
    assert source.origins.title == "heading"


def test_without_a_headline_on_the_page_its_data_tell_the_title() -> None:
    head = ld({"@type": "NewsArticle", "headline": "Ferry &#8217;til <em>May</em> &amp; beyond"})
    source = facts(page_of(head, ""))
    assert source.title == "Ferry ’til May & beyond"
    assert source.origins.title == "json-ld"


def test_a_headline_cannot_steer_the_terminal() -> None:
    head = meta(og__title="Ferry&#27;]52;c;aGk=&#7; to&#10;run [red]again[/]")
    assert facts(page_of(head, "")).title == "Ferry to run [red]again[/]"


# --- authors

BYLINES = [
    ("By ANA RUIZ, Staff Writer", ["Ana Ruiz"]),
    ("Ana Ruiz Political reporter @anaruiz", ["Ana Ruiz"]),
    ("By Ana Ruiz and Tom Lee | The Harbor Times", ["Ana Ruiz", "Tom Lee"]),
    ("Story by Ana Ruiz, CNN", ["Ana Ruiz"]),
    ("Analysis by Ana Ruiz, CNN", ["Ana Ruiz"]),
    ("By Ana Ruiz, Tom Lee and Jo O’Neill, CNN", ["Ana Ruiz", "Tom Lee", "Jo O’Neill"]),
    ("Words by Ana Ruiz. Photographs by Tom Lee", ["Ana Ruiz"]),
    ("By Ana Ruiz Photography by Tom Lee", ["Ana Ruiz"]),
    ("Ana Ruiz, Press Association", ["Ana Ruiz"]),
    ("By ANA RUIZ and TOM LEE Associated Press", ["Ana Ruiz", "Tom Lee"]),
    ("By Ana Ruiz, The Associated Press", ["Ana Ruiz"]),
    ("By The Associated Press", ["The Associated Press"]),
    ("By Reuters", ["Reuters"]),
    ("By Press Association", ["Press Association"]),
    ("By Ana Ruiz For The Mail On Sunday", ["Ana Ruiz"]),
    ("BY ANA RUIZ FOR MAILONLINE", ["Ana Ruiz"]),
    ("By Ana Ruiz in Madrid and Tom Lee in Hong Kong", ["Ana Ruiz", "Tom Lee"]),
    ("By Ana Ruiz, Special to The Harbor Times", ["Ana Ruiz"]),
    ("By Ana Ruiz | March 14, 2025", ["Ana Ruiz"]),
    ("By Ana Ruiz, Ph.D., and Tom Lee, Jr.", ["Ana Ruiz", "Tom Lee Jr."]),
    ("By Dr. Ana Ruiz, MD", ["Ana Ruiz"]),
    ("Posted by Ana Ruiz on March 14, 2025 at 10:30 am", ["Ana Ruiz"]),
    ("By Ana Ruiz · 5 min read", ["Ana Ruiz"]),
    ("By Ana Ruiz - Health Editor", ["Ana Ruiz"]),
    ("By Ana Ruiz, senior political correspondent", ["Ana Ruiz"]),
    ("By Ana Ruiz aruiz@harbortimes.example", ["Ana Ruiz"]),
    ("By Ana Ruiz and agencies", ["Ana Ruiz"]),
    ("By Ana Ruiz & Tom Lee", ["Ana Ruiz", "Tom Lee"]),
    ("By Ludwig van Beek", ["Ludwig van Beek"]),
    ("By J.K. O’Hara-Smith", ["J.K. O’Hara-Smith"]),
    ("By Staff", []),
    ("By Harbor Times Staff", ["Harbor Times Staff"]),
    ("By Press Trust of Arden", ["Press Trust of Arden"]),
    ("By The Harbor Times", []),
    ("By Staff Reporter", []),
    ("By Our Correspondent", []),
    ("By admin", []),
    ("By Newsroom", []),
    ("By Ana Ruiz, Mark Lee, Jo Park, and Sam Fox", ["Ana Ruiz", "Mark Lee", "Jo Park", "Sam Fox"]),
    ("Ana Ruiz and Tom Lee in New York, and Jo Park in London", ["Ana Ruiz", "Tom Lee", "Jo Park"]),
    ("Ana Ruiz Washington correspondent", ["Ana Ruiz"]),
    ("Ana Ruiz Deputy political editor and Tom Lee Chief reporter", ["Ana Ruiz", "Tom Lee"]),
    ("Exclusive by Ana Ruiz, Chief Reporter", ["Ana Ruiz"]),
    ("EXCLUSIVE: By Ana Ruiz", ["Ana Ruiz"]),
    ("By Ana Ruiz / Harbor Times", ["Ana Ruiz"]),
    ("By Ana Ruiz — Staff Reporter", ["Ana Ruiz"]),
    ("By Ana Ruiz of The Daily Wave staff", ["Ana Ruiz"]),
    ("Ana Ruiz | Capitol News Illinois", ["Ana Ruiz"]),
    ("By Ana Ruiz, KFF Health News", ["Ana Ruiz"]),
    ("By Ana Ruiz, WXYZ", ["Ana Ruiz"]),
    ("By Ana Ruiz CNN Newsource", ["Ana Ruiz"]),
    ("By The Editorial Board", ["The Editorial Board"]),
    ("By Mayor Ana Ruiz", ["Ana Ruiz"]),
    ("Guest column by Ana Ruiz", ["Ana Ruiz"]),
    ("Opinion | By Ana Ruiz", ["Ana Ruiz"]),
    ("Reviewed by Tom Lee, MD. Written by Ana Ruiz", ["Ana Ruiz"]),
    ("Written by Ana Ruiz. Medically reviewed by Tom Lee, MD", ["Ana Ruiz"]),
    ("Ana Ruiz Published 13 August 2024", ["Ana Ruiz"]),
    ("Ana Ruiz 13 August 2024 • 10:30pm", ["Ana Ruiz"]),
    ("by Ana Ruiz, Contributor", ["Ana Ruiz"]),
    ("by Ana Ruiz, Senior Contributor Opinions expressed by Contributors "
     "are their own.", ["Ana Ruiz"]),
    ("By Muhammad bin Salman al-Rashid and Xi Chen", ["Muhammad bin Salman al-Rashid", "Xi Chen"]),
    ("By Ana Ruiz-O’Brien III", ["Ana Ruiz-O’Brien III"]),
    ("By ana ruiz", ["Ana Ruiz"]),
    ("By Ana R.", ["Ana R"]),
    ("By A.J. Ruiz", ["A.J. Ruiz"]),
    ("By Compiled from wire reports", []),
    ("From staff reports", []),
    ("Contributed", []),
    ("Sponsored by Acme Corp", []),
    ("Press Release", []),
    ("Presented by Acme", []),
    ("Photo by Tom Lee", []),
    ("By Ana Ruiz | aruiz@x.com | 555-1234", ["Ana Ruiz"]),
    ("By Ana Ruiz (Harbor News)", ["Ana Ruiz"]),
    ("By William “Bill” Ruiz", ["William “Bill” Ruiz"]),
    ("Reporting and photography by Ana Ruiz", ["Ana Ruiz"]),
    ("By Ana Ruiz, as told to Tom Lee", ["Ana Ruiz"]),
    ("By Ana Ruiz, Senior Lecturer in Marine Biology, Harlow University", ["Ana Ruiz"]),
    ("By Ana Ruiz, Chief Economist", ["Ana Ruiz"]),
    ("By Edith Head", ["Edith Head"]),
    ("By Tom Host", ["Tom Host"]),
    ("By Ana Ruiz and Tom Lee with photographs by Jo Park", ["Ana Ruiz", "Tom Lee"]),
    ("By Ana Ruiz with Tom Lee", ["Ana Ruiz", "Tom Lee"]),
    ("By Ana Ruiz, Guardian Australia", ["Ana Ruiz"]),
    ("By Ana Ruiz Business Insider", ["Ana Ruiz"]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "wanted"), BYLINES)
def test_a_printed_byline_names_the_writers_alone(line: str, wanted: list[str]) -> None:
    top = f'<h1>Ferry to run again</h1><div class="byline">{line}</div>'
    assert names(facts(page_of(SITE, top))) == wanted


@pytest.mark.parametrize(("line", "wanted"), BYLINES)
def test_a_field_names_the_writers_alone(line: str, wanted: list[str]) -> None:
    assert names(facts(page_of(SITE + f'<meta name="author" content="{line}">'))) == wanted


@pytest.mark.parametrize(
    ("author", "wanted"),
    [
        ({"@type": "Person", "name": "Ana Ruiz"}, ["Ana Ruiz"]),
        ([{"@type": "Person", "name": "Ana Ruiz"}, {"@type": "Person", "name": "Tom Lee"}],
         ["Ana Ruiz", "Tom Lee"]),
        ("Ana Ruiz", ["Ana Ruiz"]),
        (["Ana Ruiz", "Tom Lee"], ["Ana Ruiz", "Tom Lee"]),
        ({"@type": "Person", "name": ["Ana Ruiz", "Tom Lee"]}, ["Ana Ruiz", "Tom Lee"]),
        ({"@type": "Person", "name": "By Ana Ruiz and Tom Lee"}, ["Ana Ruiz", "Tom Lee"]),
        ({"@type": "Person", "givenName": "Ana", "familyName": "Ruiz"}, ["Ana Ruiz"]),
        ({"@type": "Person", "name": "Ruiz, Ana"}, ["Ana Ruiz"]),
        ({"@type": "Person", "name": "Ana Ruiz, CNN"}, ["Ana Ruiz"]),
        ({"@type": "Person", "name": "ana ruiz"}, ["Ana Ruiz"]),
        ({"@type": "Person", "name": "Ana Ruiz (she/her)"}, ["Ana Ruiz"]),
        ({"@type": "Person", "name": "admin"}, []),
        ({"@type": "Person", "name": "web_producer7"}, []),
        ({"@type": "Person", "name": "https://www.facebook.com/anaruiz"}, []),
        ({"@type": "Organization", "name": "The Harbor Times"}, []),
        ({"@type": "Organization", "name": "Associated Press"}, ["Associated Press"]),
        ({"@type": "Organization", "name": "Green Ferry Alliance"}, ["Green Ferry Alliance"]),
        ([{"@type": "Person", "name": "Ana Ruiz"},
          {"@type": "Organization", "name": "Associated Press"}], ["Ana Ruiz"]),
        ({"@type": "Person", "name": ""}, []),
        (None, []),
        ([], []),
        (7, []),
    ],
)  # fmt: skip
def test_the_page_s_data_name_the_writers(author: object, wanted: list[str]) -> None:
    article = {"@type": "NewsArticle", "headline": "Ferry to run again", "author": author}
    assert names(facts(page_of(SITE + ld(article)))) == wanted


@pytest.mark.parametrize(
    ("top", "wanted"),
    [
        ('<div class="byline__names">By <a class="byline__link"><span class="byline__name">Ana '
         'Ruiz</span></a> and <span class="byline__name">Tom Lee</span>, CNN</div>',
         ["Ana Ruiz", "Tom Lee"]),
        ('<p><a rel="author" href="/profile/ana">Ana Ruiz</a> and <a rel="author" '
         'href="/profile/tom">Tom Lee</a> in Birkdale</p>', ["Ana Ruiz", "Tom Lee"]),
        ('<div class="x-TextContributorName">Ana Ruiz</div><div class="x-TextContributorRole">'
         "South East business correspondent, Harbor News</div>", ["Ana Ruiz"]),
        ('<span class="author vcard"><a class="fn" href="/author/ana/">Ana Ruiz</a></span>',
         ["Ana Ruiz"]),
        ('<div class="author-info"><img alt="x"><a href="/staff/ana/">Ana Ruiz</a>'
         '<span class="job-title">Crime &amp; Courts</span></div>', ["Ana Ruiz"]),
        ("<p><strong>By Ana Ruiz</strong></p>", ["Ana Ruiz"]),
        ("<p>By Ana Ruiz<br>Harbor Times Staff Writer</p>", ["Ana Ruiz"]),
        ('<figure><figcaption>By Tom Lee</figcaption></figure><p class="byline">Ana Ruiz</p>',
         ["Ana Ruiz"]),
        ('<div data-testid="byline"><span>By</span><a href="/by/ana">Ana Ruiz</a><span>Reporting '
         'from Madrid</span><time datetime="2025-03-14">March 14</time></div>', ["Ana Ruiz"]),
        ('<div class="article-byline"><div>Ana</div></div>', []),
        ('<div class="byline">Updated 3 hours ago</div>', []),
        ('<div itemprop="author" itemscope><span itemprop="name">Ana Ruiz</span></div>',
         ["Ana Ruiz"]),
        ('<div class="byline mobile">By Ana Ruiz</div><div class="byline desktop">By Ana Ruiz'
         "</div>", ["Ana Ruiz"]),
        ('<a href="/author/ana"><span class="first">Ana</span> <span class="last">Ruiz</span></a>',
         ["Ana Ruiz"]),
        ('<div class="entry-meta">Posted on <a href="/x">March 14, 2025</a> by '
         '<a href="/author/ana/">Ana Ruiz</a></div>', ["Ana Ruiz"]),
        ('<div class="Page-byline"><div class="Page-authors">By&nbsp;<a '
         'class="Link" href="https://apnews.com/author/ana-ruiz">ANA RUIZ</a>, <a '
         'href="https://apnews.com/author/tom">TOM MCDONALD</a> and JO O’NEILL</div>'
         '</div>',
         ["Ana Ruiz", "Tom McDonald", "Jo O’Neill"]),
        ('<div class="Page-authors">By&nbsp; <span class="LinkEnhancement">ANA '
         'RUIZ, AP Business Writer</span></div>',
         ["Ana Ruiz"]),
        ('<section class="submitted-by">by <a href="/author/ana-ruiz/">Ana Ruiz</a> '
         '- 08/13/24 10:30 PM ET</section>',
         ["Ana Ruiz"]),
        ('<div class="submitted">Submitted by <span>Ana Ruiz</span> on Thu, '
         '08/13/2024 - 10:30</div>',
         ["Ana Ruiz"]),
        ('<div class="submitted">Submitted by admin on Thu, 08/13/2024 - 10:30</div>',
         []),
        ('<div class="author-byline">By <span><a href="/person/r/ana">Ana Ruiz</a>'
         '</span> <span class="article-source"><a href="/">Fox News</a></span></div>',
         ["Ana Ruiz"]),
        ('<div class="byline"><div class="by"><div class="author-name"><span>By '
         '</span><span><a>Ana Ruiz</a></span></div><span>Staff Writer</span></div>'
         '<a class="follow">Follow</a></div>',
         ["Ana Ruiz"]),
        ('<a class="publication-theme author" href="/authors/ana">Ana Ruiz</a><span '
         'class="author-role">News Reporter</span>',
         ["Ana Ruiz"]),
        ('<div class="sdc-article-author"><p class="sdc-article-author__name">Ana '
         'Ruiz</p><p class="sdc-article-author__role">Political correspondent '
         '@anaruiz</p></div>',
         ["Ana Ruiz"]),
        ('<div class="c-byline"><span class="c-byline__item">By <a '
         'href="/authors/ana"><span class="c-byline__author-name">Ana Ruiz</span>'
         '</a><a href="https://twitter.com/a">@anaruiz</a> <a href="mailto:a@v.com">'
         'ana@vox.com</a></span><span class="c-byline__item"><time '
         'datetime="2024-08-13T11:30:00-04:00">Aug 13, 2024, 11:30am EDT</time>'
         '</span></div>',
         ["Ana Ruiz"]),
        ('<p><a href="/a/ana">Ana Ruiz</a>, author of <a href="/x">Axios AM</a></p>',
         []),
        ('<div class="authorship"><a data-vars href="/authors/ana">Ana Ruiz</a>, '
         'author of <a href="/x">Harbor AM</a></div>',
         ["Ana Ruiz"]),
        ('<ul class="authors"><li class="vcard author-name"><a class="fn '
         'author-name" rel="author" href="/profiles/ana">Ana Ruiz</a><p '
         'class="role">Professor of Law, University of X</p></li><li class="vcard '
         'author-name"><a rel="author" href="/profiles/t">Tom Lee</a><p '
         'class="role">Lecturer in History, University of Y</p></li></ul>',
         ["Ana Ruiz", "Tom Lee"]),
        ('<div class="editor" id="storycenterbyline">Written by <a '
         'href="/profile/author/ana">Ana Ruiz</a> <br> New Delhi | Updated: August '
         '13, 2024 22:30 IST</div>',
         ["Ana Ruiz"]),
        ('<div class="editor">Edited by <a href="/profile/author/tom">Tom Lee</a>'
         '</div>',
         []),
        ('<p class="byline">By: PTI | New Delhi</p>',
         ["PTI"]),
        ('<p class="byline">Ana Ruiz, Hindustan Times, Mumbai</p>',
         ["Ana Ruiz"]),
        ('<p class="byline">By Express News Service</p>',
         ["Express News Service"]),
        ('<div class="byline"><span>By</span><a>Ana Ruiz</a><span>and</span><a>Tom '
         'Lee</a></div>',
         ["Ana Ruiz", "Tom Lee"]),
        ('<ul class="authors"><li><div class="author has-bio">Ana Ruiz<span>Harbor '
         'Times Staff Writer</span><ul class="author-card"><li>Covers ferries</li>'
         '<li>Joined 2019</li></ul></div></li></ul>',
         ["Ana Ruiz"]),
        ('<div class="byline">By Ana Ruiz<br>Reuters</div>',
         ["Ana Ruiz"]),
        ("<p>By Ana Ruiz</p><p>The Harbor Times</p>",
         ["Ana Ruiz"]),
        ("<p><em>By Ana Ruiz, for the Daily Wave</em></p>",
         ["Ana Ruiz"]),
        ("<p>By 2030, the ferry will run on wind alone, planners say.</p>",
         []),
        ("<p>By Monday the ferry will run</p>",
         []),
        ("<p>By George, he has done it again</p>",
         []),
        ('<span class="author">by <b>Ana Ruiz</b>,</span> <span class="cat">in <a>'
         'Politics</a></span>',
         ["Ana Ruiz"]),
        ('<div class="post-meta"><span class="meta_date">August 13, 2024</span> '
         '<span class="meta_author"><a href="/author/ana">Ana Ruiz</a></span> <span '
         'class="meta_categories"><a href="/c">Local News</a></span></div>',
         ["Ana Ruiz"]),
        ('<div class="td-post-author-name"><div class="td-author-by">By</div> <a '
         'href="/author/ana/">Ana Ruiz</a><div class="td-author-line"> - </div> '
         '</div><span class="td-post-date"><time class="entry-date updated '
         'td-module-date" datetime="2024-08-13T10:00:00+00:00">August 13, '
         '2024</time></span>',
         ["Ana Ruiz"]),
        ('<div class="byline">By <span>Ana Ruiz</span><br><span>South '
         'Yorkshire</span></div>',
         ["Ana Ruiz"]),
        ('<div class="byline"><p>Ana Ruiz</p><p>Tom Lee</p></div>',
         ["Ana Ruiz", "Tom Lee"]),
        ("<p>By ferry</p>",
         []),
        ("<p>By Ferry</p>",
         []),
    ],
)  # fmt: skip
def test_the_byline_is_found_in_the_shapes_of_many_systems(top: str, wanted: list[str]) -> None:
    assert names(facts(page_of(SITE, f"<h1>Ferry to run again</h1>{top}"))) == wanted


@pytest.mark.parametrize(
    "after",
    [
        '<div class="comments"><div class="comment-author">Old Swimmer</div></div>',
        '<div class="related"><p class="byline">By Tom Lee</p></div>',
        '<div class="author-bio"><a rel="author" href="/author/tom">Tom Lee</a></div>',
        "<figure><figcaption>By Tom Lee</figcaption></figure>",
        '<p class="credit">Photograph by Tom Lee</p>',
        '<aside><article><h3>Fares rise</h3><p class="byline">By Tom Lee</p></article></aside>',
    ],
)
def test_who_wrote_something_else_is_no_author(after: str) -> None:
    assert names(facts(page_of(SITE, after=after))) == []


def test_the_byline_adds_those_whom_the_data_leave_out() -> None:
    article = {"@type": "NewsArticle", "author": {"@type": "Person", "name": "Ana MacRuiz"}}
    top = '<h1>Ferry to run again</h1><p class="byline">By TOM LEE and ANA MACRUIZ</p>'
    assert names(facts(page_of(SITE + ld(article), top))) == ["Tom Lee", "Ana MacRuiz"]


def test_the_byline_outranks_whoever_entered_the_article() -> None:
    article = {"@type": "NewsArticle", "author": {"@type": "Person", "name": "Web Producer"}}
    top = '<h1>Ferry to run again</h1><p class="byline">By Ana Ruiz</p>'
    source = facts(page_of(SITE + ld(article), top))
    assert names(source) == ["Ana Ruiz"]
    assert source.origins.authors == "byline"


def test_an_organisation_is_never_inverted() -> None:
    article = {"@type": "NewsArticle", "author": {"@type": "Organization", "name": "Harbor Trust"}}
    assert facts(page_of(SITE + ld(article))).authors == (Author(literal="Harbor Trust"),)


# --- days


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2024-08-13T23:30:00-04:00", date(2024, 8, 13)),
        ("2024-08-13T23:30:00-0400", date(2024, 8, 13)),
        ("2024-08-13T23:30:00.000Z", date(2024, 8, 13)),
        ("2024-08-13 23:30:00", date(2024, 8, 13)),
        ("2024-08-13", date(2024, 8, 13)),
        ("20240813", date(2024, 8, 13)),
        ("20240813T233000Z", date(2024, 8, 13)),
        ("2024/08/13 11:30 PM EDT", date(2024, 8, 13)),
        ("1723591800", date(2024, 8, 13)),
        ("1723591800000", date(2024, 8, 13)),
        ("Tue, 13 Aug 2024 23:30:00 GMT", date(2024, 8, 13)),
        ("Tue Aug 13 23:30:00 EDT 2024", date(2024, 8, 13)),
        ("August 13, 2024, 11:30 pm", date(2024, 8, 13)),
        ("13 August 2024", date(2024, 8, 13)),
        ("0000-00-00 00:00:00", None),
        ("2024-13-45", None),
        ("1970-01-01T00:00:00Z", None),
        ("0", None),
        ("today", None),
        ("03/04/2025", None),
    ],
)
def test_a_stamp_is_the_day_as_written(stamp: str, day: date | None) -> None:
    assert facts(page_of(meta(article__published_time=stamp))).published == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ('<time datetime="2024-08-13T22:10:00-04:00">Aug. 13, 2024</time>', date(2024, 8, 13)),
        ("<p>Published August 13, 2024</p>", date(2024, 8, 13)),
        ("<p>Published: 10:10 p.m. ET Aug. 13, 2024 | Updated: 9 a.m. ET Aug. 15, 2024</p>",
         date(2024, 8, 13)),
        ("<p>Yesterday</p>", date(2024, 8, 14)),
        ("<p>Published August 14, 2024</p>", date(2024, 8, 14)),
    ],
)  # fmt: skip
def test_a_stamp_in_universal_time_yields_to_the_day_beside_the_headline(
    line: str, day: date
) -> None:
    head = meta(article__published_time="2024-08-14T02:10:00Z")
    assert facts(page_of(head, f"<h1>Ferry to run again</h1>{line}")).published == day


@pytest.mark.parametrize(
    ("line", "published", "modified"),
    [
        ('<p>Aug. 13, 2024, 6:00 AM EDT / Updated Aug. 14, 2024, 9:21 AM EDT</p>',
         date(2024, 8, 13), date(2024, 8, 14)),
        ('<div class="timestamp">Updated 10:31 PM EDT, Tue August 13, 2024</div>',
         None, date(2024, 8, 13)),
        ('<div class="timestamp">Published 10:31 PM EDT, Tue August 13, 2024</div>',
         date(2024, 8, 13), None),
        ('<p>Published 11:30 PM EDT Aug. 13, 2024 Updated 9:00 AM EDT Aug. 14, '
         '2024</p>',
         date(2024, 8, 13), date(2024, 8, 14)),
        ('<span class="article-date">Published <time>August 13, 2024 11:30pm '
         'EDT</time></span>',
         date(2024, 8, 13), None),
        ('<div class="byline">Posted on August 13, 2024 by <a>ana</a></div>',
         date(2024, 8, 13), None),
        ('<div class="meta">By Ana Ruiz on 13 August, 2024</div>',
         date(2024, 8, 13), None),
        ('<div class="date">Tuesday 13th August 2024, 10:30am</div>',
         date(2024, 8, 13), None),
        ('<div class="date">13 Aug 2024</div>',
         date(2024, 8, 13), None),
        ('<div class="date">13.08.2024</div>',
         date(2024, 8, 13), None),
        ('<div class="date">2024-08-13 10:31</div>',
         date(2024, 8, 13), None),
        ("<p>Last updated: 13 August 2024</p>",
         None, date(2024, 8, 13)),
        ("<p>First published on Tue 13 Aug 2024 18.30 BST</p>",
         date(2024, 8, 13), None),
        ('<details><summary>Tue 13 Aug 2024 18.30 BST</summary>Last modified on Wed '
         '14 Aug 2024 09.00 BST</details>',
         date(2024, 8, 13), date(2024, 8, 14)),
        ('<div class="date"><span>Aug</span> <span>13</span>, <span>2024</span>'
         '</div>',
         date(2024, 8, 13), None),
        ('<time class="updated" datetime="2024-08-14T10:00:00-04:00">Aug 14</time>'
         '<time class="published" datetime="2024-08-13T10:00:00-04:00">Aug 13</time>',
         date(2024, 8, 13), date(2024, 8, 14)),
        ('<time class="entry-date published updated" '
         'datetime="2024-08-13T10:00:00-04:00">Aug 13</time>',
         date(2024, 8, 13), None),
        ('<span>Updated <time datetime="2024-08-14T10:00:00-04:00">Aug 14</time>'
         '</span><span>Published <time datetime="2024-08-13T10:00:00-04:00">Aug '
         '13</time></span>',
         date(2024, 8, 13), date(2024, 8, 14)),
        ('<bsp-timestamp data-timestamp="1723591800000"></bsp-timestamp>',
         date(2024, 8, 13), None),
        ("<p>MONDAY, AUGUST 13, 2024</p>",
         date(2024, 8, 13), None),
    ],
)  # fmt: skip
def test_the_line_below_the_headline_tells_the_days(
    line: str, published: date | None, modified: date | None
) -> None:
    source = facts(page_of(SITE, f"<h1>Ferry to run again</h1>{line}"))
    assert (source.published, source.modified) == (published, modified)


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("2024/08/13/ferry", date(2024, 8, 13)),
        ("news/2024/aug/13/ferry", date(2024, 8, 13)),
        ("news/2024-08-13-ferry", date(2024, 8, 13)),
        ("story-20240813.html", date(2024, 8, 13)),
        ("news/2024/08/ferry", None),
        ("news/20241399/ferry", None),
    ],
)
def test_the_address_tells_the_day_where_nothing_else_does(path: str, day: date | None) -> None:
    source = facts(page_of(f'<link rel="canonical" href="https://harbor.example/{path}">'))
    assert source.published == day
    assert source.origins.published == ("address" if day else None)


def test_a_day_after_that_of_saving_is_none() -> None:
    head = meta(article__published_time="2031-01-01") + '<meta name="date" content="2024-08-13">'
    assert facts(page_of(head), accessed=date(2024, 9, 1)).published == date(2024, 8, 13)


def test_a_change_before_publication_is_none() -> None:
    head = meta(article__published_time="2024-08-13", article__modified_time="2024-08-11")
    source = facts(page_of(head))
    assert (source.published, source.modified) == (date(2024, 8, 13), None)


def test_days_of_comments_other_stories_and_the_masthead_are_not_the_article_s() -> None:
    page = (
        '<html><body><header><time datetime="2025-09-01">1 September 2025</time></header><main>'
        f"<h1>Ferry to run again</h1>{BODY}"
        '<div class="comments"><time datetime="2024-08-15">15 August 2024</time></div>'
        '<aside class="related"><time datetime="2024-08-11">11 August 2024</time></aside>'
        "</main></body></html>"
    )
    assert facts(page).published is None


# --- JSON-LD in all its states


@pytest.mark.parametrize(
    "block",
    [
        '{"@type":"NewsArticle","headline":"Ferry","datePublished":"2024-08-13",}',
        '{"@type":"NewsArticle","headline":"A\nB\tC","datePublished":"2024-08-13"}',
        '//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2024-08-13"}\n//]]>',
        '{"@type":"NewsArticle","datePublished":"2024-08-13"};',
        '{"@type":"WebSite"}{"@type":"NewsArticle","datePublished":"2024-08-13"}',
        '[[{"@type":["Article","NewsArticle"],"datePublished":"2024-08-13"}]]',
        '{"@graph":[{"@type":"WebPage"},{"@type":"Article","datePublished":"2024-08-13"}]}',
        '{"@type":"WebPage","mainEntity":{"@type":"Article","datePublished":"2024-08-13"}}',
        '{"@type":"http://schema.org/NewsArticle","datePublished":["2024-08-13"]}',
        '{"@type":"NewsArticle","headline":"The "big" ferry","datePublished":"2024-08-13"}',
        "{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;datePublished&quot;:&quot;2024-08-13&quot;}",
        '{"@type":"NewsArticle","datePublished":{"@value":"2024-08-13"}}',
    ],
)
def test_json_ld_is_read_however_it_is_wrapped_or_damaged(block: str) -> None:
    page = page_of(f'<script type="application/ld+json; charset=utf-8">{block}</script>')
    source = facts(page)
    assert (source.published, source.origins.published) == (date(2024, 8, 13), "json-ld")


def test_of_several_articles_that_of_the_page_is_believed() -> None:
    other = {
        "@type": "NewsArticle",
        "url": "https://harbor.example/fares",
        "headline": "Fares rise in spring",
        "author": "Tom Lee",
        "datePublished": "2024-01-01",
    }
    own = {
        "@type": "NewsArticle",
        "mainEntityOfPage": {"@id": "https://harbor.example/ferry/"},
        "headline": "Ferry to run again",
        "author": "Ana Ruiz",
        "datePublished": "2024-08-13",
    }
    link = '<link rel="canonical" href="https://www.harbor.example/ferry">'
    for order in ((other, own), (own, other), ([other, own],)):
        source = facts(page_of(link + ld(*order)))
        assert (names(source), source.published) == (["Ana Ruiz"], date(2024, 8, 13))


def test_the_entries_of_a_live_blog_and_lists_of_stories_are_not_the_article() -> None:
    entry = {"@type": "BlogPosting", "author": "Tom Lee", "datePublished": "2024-08-14"}
    blog = {
        "@type": "LiveBlogPosting",
        "headline": "Ferry to run again",
        "datePublished": "2024-08-13",
        "liveBlogUpdate": [entry, entry],
    }
    source = facts(page_of(ld({"@type": "ItemList", "itemListElement": [entry]}, blog)))
    assert (names(source), source.published) == ([], date(2024, 8, 13))


# --- outlet, address, language


@pytest.mark.parametrize(
    ("head", "publisher", "origin"),
    [
        (meta(og__site_name="The Harbor Times"), "The Harbor Times", "meta"),
        (ld({"@type": "NewsArticle", "publisher": {"name": "The Harbor Times"}}),
         "The Harbor Times", "json-ld"),
        (meta(og__site_name="the Harbor Times")
         + ld({"@type": "NewsArticle", "publisher": {"name": "The Harbor Times"}}),
         "The Harbor Times", "meta"),
        (meta(og__site_name="Medium")
         + ld({"@type": "NewsArticle", "publisher": {"name": "The Quarterdeck"}}),
         "The Quarterdeck", "json-ld"),
        ('<link rel="canonical" href="https://harbortimes.example/x">'
         "<title>Ferry to run again - The Harbor Times</title>", "The Harbor Times", "inferred"),
        ('<div itemprop="publisher" itemscope><meta itemprop="name" content="The Harbor Times">'
         "</div>", "The Harbor Times", "microdata"),
        ('<title>Ferry to run again</title><p class="site-title"><a href="/">Harbor Times</a></p>',
         "Harbor Times", "inferred"),
        ("<title>Ferry to run again - a long wait ends</title>", None, None),
        (meta(og__site_name="https://harbortimes.example"), None, None),
    ],
)  # fmt: skip
def test_the_outlet_is_told_only_where_it_is_evident(
    head: str, publisher: str | None, origin: str | None
) -> None:
    source = facts(page_of(head))
    assert (source.publisher, source.origins.publisher) == (publisher, origin)


@pytest.mark.parametrize(
    ("head", "opened", "url"),
    [
        ('<link rel="canonical" href="https://harbor.example/ferry">', None,
         "https://harbor.example/ferry"),
        ('<link rel="canonical" href="/ferry">', "https://harbor.example/ferry?utm_source=x",
         "https://harbor.example/ferry"),
        ('<link rel="canonical" href="https://other.example/ferry">', "https://harbor.example/f",
         "https://harbor.example/f"),
        ('<link rel="canonical" href="https://www.harbor.example/ferry">',
         "https://m.harbor.example/ferry", "https://www.harbor.example/ferry"),
        ('<link rel="canonical" href="https://harbor.example/">' + meta(
            og__url="https://harbor.example/ferry"), None, "https://harbor.example/ferry"),
        ('<link rel="canonical" href="javascript:alert(1)">', None, None),
        ('<link rel="canonical" href="/ferry">', None, None),
        ('<link rel="canonical" href="http://[bad">', None, None),
        (ld({"@type": "NewsArticle", "url": "https://harbor.example/ferry"}), None,
         "https://harbor.example/ferry"),
        (meta(og__url="https://harbor.example/f?id=3&amp;utm_medium=y&amp;fbclid=z"), None,
         "https://harbor.example/f?id=3"),
    ],
)  # fmt: skip
def test_the_address_is_that_under_which_the_page_is_found_again(
    head: str, opened: str | None, url: str | None
) -> None:
    assert facts(page_of(head), url=opened).url == url


@pytest.mark.parametrize(
    ("page", "language", "origin"),
    [
        (page_of().replace("<html>", '<html lang="en-GB">'), "en", "meta"),
        (page_of(meta(og__locale="fr_FR")), "fr", "meta"),
        (page_of(), "en", None),
    ],
)
def test_the_language_is_that_which_the_page_declares(
    page: str, language: str, origin: str | None
) -> None:
    source = facts(page)
    assert (source.language, source.origins.language) == (language, origin)


# --- anything at all

_PIECES = st.sampled_from(
    [
        "<h1>", "</h1>", "<title>", "</title>", "By ", "Ana Ruiz", " | ", "2024-08-13T", "-04:00",
        '<meta name="author" content="', '">', '<script type="application/ld+json">', "</script>",
        '{"@type":"NewsArticle",', '"author":', "[{", "}]", "null", '"datePublished":"', '"}',
        '<link rel="canonical" href="', '<div class="byline">', "</div>", "<article>", "\x1b]52;",
        "&#27;", "\u202e", "9999999999999", ",", ":", "and", '<time datetime="', "https://[",
        '"@id":"#a"', '"@list":', "<p>", "Infinity", "1e999",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@generated(st.lists(st.one_of(_PIECES, st.text(max_size=12)), max_size=40).map("".join))
def test_no_page_makes_the_reading_fail_or_passes_a_control_character(page: str) -> None:
    source = facts(f"<html><body>{page}</body></html>".encode(errors="replace").decode())
    told = [source.title, source.publisher, source.url, *names(source)]
    assert all(category(character) != "Cc" for text in told if text for character in text)
