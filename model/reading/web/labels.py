"""What the names that a page gives its elements say of them: class, id, role, test id and the like.

Publishers' systems differ, but they name the same things alike. A name is read word by word:
`StyledTagContainer`, `tag-container` and `tag_container` are the same three words.
"""

import re
from functools import lru_cache
from typing import Literal

from lxml.html import HtmlElement

Label = Literal[
    "furniture", "elsewhere", "caption", "byline", "standfirst", "pull", "story", "unseen"
]  # fmt: skip
"""`elsewhere`: what never is or wraps a story: comments, menus, lists of other stories;
`pull`: words of the story printed once more, large; `unseen`: for screen readers alone;
`story`: a wrapper of the text itself, whatever else its names say."""

_NAMING = tuple(
    """
    class id role itemprop aria-label data-testid data-test-id data-component data-component-name
    data-name data-qa data-type data-module data-block data-block-type data-gu-name data-area
    data-region rel
    """.split()
)

# What a name means that has one of these words; a hyphen is a gap or none. The first row that
# fits decides.
_TABLE: tuple[tuple[Label, str], ...] = (
    (
        "unseen",
        """
        visually-hidden sr-only screen-reader off-screen assistive show-for-sr a11y-hidden
        print-only only-print element-invisible accessibility
        """,
    ),
    (
        "story",
        """
        article-body article-content article-text article-copy article-main story-body
        story-content story-text story-main post-body post-content post-text entry-body
        entry-content entry-text news-body news-content news-text page-body page-content
        main-body main-content main-text body-copy body-text body-content rich-text
        text-block story-paragraphs?
        """,
    ),
    ("pull", "pull-quotes? pulled-quote quote-pull pull-out blockquote-pull"),
    (
        "elsewhere",
        """
        \\w*related-?posts? related-content similar-posts viafoura coral-talk open-web
        spot-im livefyre related relateds recommend\\w* recirc\\w* comments? comment-list
        commenting disqus respond footer nav navigation navbar menu breadcrumbs? taboola
        outbrain trending most-read most-viewed most-popular up-next read-next
        """,
    ),
    (
        "furniture",
        """
        fact-box(?:es)? info-box(?:es)? fact-file at-a-glance key-facts quick-guide
        explainer-box mol-factbox fact-box-inline factbox\\w*
        (?:editor|editors|author|contributor)-notes? barrier regwall fundrais\\w* appeal
        tip-jar callouts? call-outs? inset yarpp saboxplugin similar-links? link-box
        link-list top-stories also-see see-more interstitial app-download promo-box rights
        licen[cs]e source-note methodology tooltip drop-down drawer tagline shirttail
        story-box paywall-(?:message|prompt|banner|overlay|cta|offer|box) breaking-news
        alert-banner back-to-top in-this-story morning-briefing reader-offer foot-notes?
        endnotes? recommend\\w* recirc\\w* promos? promotions? promoted promotional
        cross-promo\\w* app-promo newsletters? sign-ups? subscribe subscriptions? share
        shares sharing share-bar share-tools sharedaddy socials? addthis addtoany bio bios
        biography about-author about-the-author
        (?:author|writer|contributor)-(?:bio|box|card|info|details|profile|about|blurb)
        (?:author|writer|contributor)-description tags? tag-list tag-cloud topics? hashtags?
        keywords category categories comments? commenting disqus respond discussion footer
        foot nav navigation navbar menu breadcrumbs? side-bar rail widgets? ads? adverts?
        advertisement advertising advertorial ad-slot ad-unit ad-wrapper ad-container dfp
        gpt taboola outbrain sponsor sponsors sponsored modal pop-up overlay lightbox dialog
        alertdialog cookies? consent gdpr onetrust banner trending popular most-read
        most-viewed latest tool-bar tools utility utilities actions? cta call-to-action
        donate donations? membership contribute support-us epic survey poll quiz players?
        jwplayer playlist copyright legal disclaimer disclosure affiliate print email follow
        feedback reactions? rating log-in sign-in register registration account search
        masthead ticker pagination pager paging toc table-of-contents read-more
        more-(?:on|from|stories|news|like|about) see-also also-read you-may you-might
        up-next next-(?:article|story|post) rich-links? in-line-links? in-line-related
        links-block story-links? teasers? jump-links? skip-links? skip edit-section
        corrections? appendix trust-project contentinfo complementary publisher listen audio
        stock quotes?-panel reprints? licensing tweet twitter instagram facebook offers?
        upsell marketing shop products?-cards? save bookmarks? pros-cons pros-and-cons
        references bibliography line-?ups? team-sheets? box-score player-ratings
        key-points? highlights takeaways
        live-blog-key-events kicker eyebrow section-label reading-time read-time est-time
        view-count views wm-ipp
        """,
    ),
    (
        "caption",
        """
        captions? (?<!drop\\s)cap cutline figcaption credits? attribution photos? images?
        img picture media gallery carousel slideshow slides? copyright-text illustration
        enhancement figure infographic chart graphic map videos?
        """,
    ),
    (
        "standfirst",
        """
        standfirst sub-title sub-heads? sub-headline sub-heading sub-hed dek deck
        (?<!speakable\\s)summary
        strap strap-line excerpt description abstract synopsis alternative-headline
        """,
    ),
    (
        "byline",
        """
        by-lines? authors? writers? contributors? reporters? dates? date-line time
        time-stamps? published pub-date publish-date updated modified meta meta-data
        post-info article-info posted date-published date-modified signature
        """,
    ),
)
_ROWS = tuple(
    (label, re.compile(rf"(?<!\S)(?:{'|'.join(words.split()).replace('-', ' ?')})(?!\S)"))
    for label, words in _TABLE
)
_TAGS: dict[str, Label] = {
    "nav": "elsewhere", "aside": "furniture", "footer": "elsewhere", "form": "furniture",
    "dialog": "furniture", "details": "furniture", "menu": "elsewhere", "address": "byline",
    "figure": "caption",
    "figcaption": "caption", "caption": "caption", "time": "byline",
}  # fmt: skip
_ALWAYS: frozenset[Label] = frozenset({"unseen", "elsewhere", "furniture", "pull"})


def label_of(element: HtmlElement) -> Label | None:
    """What the element is by its tag and its names; null when they do not tell."""
    told = element.attrib
    names = " / ".join([told[name] for name in _NAMING if name in told]) if told else ""
    by_name = _read(names[:500]) if names else None
    if by_name in _ALWAYS:
        return by_name
    return _TAGS.get(element.tag) or by_name


_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_BETWEEN = re.compile(r"[^a-z0-9/]+")


@lru_cache(maxsize=4096)
def _read(names: str) -> Label | None:
    words = _BETWEEN.sub(" ", _HUMP.sub(" ", names).lower())
    for label, row in _ROWS:
        if row.search(words):
            return label
    return None
