"""The word lists of the package: given names, surnames, places, ordinary words.

`given_names.txt` and `surnames.txt` are drawn from the name lists of Faker
(https://github.com/joke2k/faker, MIT licence, copyright 2012 Daniele Faraglia), with names
often met in the news added and everyday words taken out; `places.txt` from its lists of
countries, states and cities, with more added by hand. Surnames common in the United States
come from its census of 1990 (public domain), `towns.txt` from GeoNames (https://geonames.org,
CC BY 4.0).
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pullquote.model.extraction.people.words.titles import PEOPLES, TRADES
from pullquote.model.extraction.people.words.traps import THINGS


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Names are kept in lower case."""

    given: dict[str, str]
    """Given name → "m", "f", or "" where both bear it."""
    surnames: frozenset[str]
    places: frozenset[str]
    place_words: frozenset[str]
    """First words of places of several words."""
    towns: frozenset[str]
    """Lesser places: many a surname is one of them too."""


@cache
def lexicon() -> Lexicon:
    """Read once, when the first article asks."""
    folder = files(__package__)
    given: dict[str, str] = {}
    gender = ""
    for line in folder.joinpath("given_names.txt").read_text("utf-8").splitlines():
        if line.startswith("= "):
            gender = {"male": "m", "female": "f"}.get(line[2:], "")
        else:
            given.update(dict.fromkeys(line.lower().split(), gender))
    surnames = folder.joinpath("surnames.txt").read_text("utf-8").lower().split()
    places, towns = (
        frozenset(
            place.strip()
            for place in folder.joinpath(name)
            .read_text("utf-8")
            .lower()
            .replace("\n", " ")
            .split(";")
        )
        for name in ("places.txt", "towns.txt")
    )
    return Lexicon(
        given,
        frozenset(surnames),
        places,
        frozenset(place.split()[0] for place in places if " " in place),
        towns,
    )


def is_people(word: str) -> bool:
    """Whether a word names a people ("Russian", "Americans")."""
    return word in PEOPLES or (word.endswith("s") and word[:-1] in PEOPLES)


_TRADE_ENDINGS = (
    "ist", "ographer", "ician", "keeper", "sperson", "swoman",
    "dsman", "esman", "gsman", "lsman", "rsman", "tsman",
)  # fmt: skip
"""How English builds the names of trades: "cellist", "groundsman", "cartographer"."""
_NO_TRADES = (
    "assist", "consist", "insist", "persist", "resist", "enlist", "checklist", "shortlist",
    "playlist", "blacklist", "wishlist", "twist", "racist", "sexist", "quist", "qvist",
)  # fmt: skip
"""Verbs, lists and surnames that end alike."""


def is_trade(word: str) -> bool:
    """Whether a word heads what a person is called ("spokesman", "team-mate", "vice-chairman")."""
    if word in TRADES:
        return True
    if word.endswith(_TRADE_ENDINGS):
        return len(word) > 5 and not word.endswith(_NO_TRADES) and word not in lexicon().surnames
    if "-" not in word or word in THINGS:
        return False
    before, _, last = word.rpartition("-")
    return last in TRADES or (last in ("elect", "designate") and before in TRADES)


_AGENTS = ("er", "or", "eer", "man", "woman", "ess", "ee", "ant")
_NO_AGENTS = frozenset(
    """
    letter paper newspaper matter number winter summer computer river border quarter corner power
    order offer chapter dinner weather cancer tower member water daughter mother father brother
    sister partner former latter other later never ever over under after better greater longer
    color colour favor favour floor door honor honour labor labour humor humour error terror horror
    factor sector motor minor major poor monitor vigour rumour harbour harbor neighbour flavour
    shower answer character disaster theatre theater centre center career degree committee fee tree
    coffee success process address business witness illness access press stress mess loss boss
    restaurant plant grant giant elephant variant distant relevant significant important vacant
    another together rather further whether neither either per hour tour four tumour fever liver
    exchequer killer thriller trailer bestseller best-seller finger shoulder feather leather butter
    """.split()
)


def is_agent(word: str) -> bool:
    """Whether a noun is built like what somebody does for a living: "fitter", "translator"."""
    return len(word) > 4 and word.endswith(_AGENTS) and word not in _NO_AGENTS


ORDINARY = frozenset(
    """
    a about above according across actually add adding additionally admittedly after afterwards
    again against ago ahead all almost along already also although always amid among an and another
    answering any anyone anything apparently are around as asked at away back based be because
    become been before behind being below beneath besides best better between beyond big both but by
    call called can cause certainly charge citing clearly come compared concerning considering
    consider could critics currently dear depending despite did do does during each earlier early
    either else elsewhere especially even eventually ever every everybody everyone everything
    exactly except experts fears few figures finally find first five following for former
    fortunately four from further get getting given giving go going good got great had half hardly
    has have having he hello help hence her here hers herself high him himself his historically
    hopefully how however hundreds i if images important in including increasingly indeed initially
    inside instead into investigators ironically is it its itself just keep know known last late
    lately later least leave less let like likewise little long look looking lots made make making
    many may maybe me meanwhile members might millions mine moreover more most mostly much must my
    nearly neither never nevertheless new next nine no nobody none nonetheless nor not nothing now
    of off officials often oh ok okay old on once one only opposite or other others otherwise ought
    our ours out outside over overall own part particularly people perhaps please plus police
    previously prior prosecutors protesters put quite rather read really recent recently regarding
    remember reportedly reporters reports researchers results right said same saying says scientists
    second see seeing separately set seven several she should similarly simply since six so some
    somebody someone something sometimes soon sources speaking specifically started still such
    suddenly supporters sure surely surrounded take taken taking ten than thank thanks that the
    their theirs them then there thereafter therefore these they think third this those though
    thousands three through throughout thus time to today together tomorrow tonight too towards
    traditionally true try twelve twenty two typically ultimately under unfortunately unless unlike
    until up upon us usually very via visitors volunteers was way we well were what whatever when
    whenever where whereas wherever whether which while who whoever whom whose why will wait with
    within without witnesses wonder workers would writing written wrote yes yesterday yet you your
    yours left above pictured welcome sorry dear hey happy congratulations eat stop begin beginning
    born raised founded opening closing cross-examined under-fire faced hit led told asked uh um ah
    hmm eight god sir madam more watch related subscribe share follow click listen advertisement
    continue comment comments correction update updated note
    """.split()
)
"""Words that stand in capitals only because they begin a sentence."""

VERBS = frozenset(
    """
    was is has had will would could should can may might did does who whose joined won lost scored
    died resigned married grew left took came went became began made got gave beat met led ran held
    sat stood fell rose knew thought felt believes believed wants wanted hopes hoped plans planned
    refused appeared returned arrived served worked received attended pleaded denied faces faced
    nodded smiled laughed shrugged sighed wrote sang played moved lived retired spent saw brought
    sold bought paid hit opened earned threw kicked headed nearly once never now also later
    then testified vowed signed pledged posted tweeted urged visited travelled traveled
    """.split()
)
"""Verbs and adverbs that follow a name where a person acts."""
