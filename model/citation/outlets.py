"""What sort of outlet a name belongs to: the styles set newspapers, agencies and sites apart.

APA puts a newspaper's name in italics, of a news site the headline; Chicago prints a newspaper
without its "The".
"""

import re
from typing import Literal

Outlet = Literal["newspaper", "agency", "site"]

# What a newspaper is called by: only these lose "The" in Chicago.
_PAPERS = frozenset(
    """
    advertiser advocate age argus bee bugle bulletin call chronicle citizen clarion courant courier
    daily democrat dispatch echo economist enquirer examiner express financial gazette globe
    guardian herald independent inquirer intelligencer irishman journal leader ledger mail mercury
    messenger mirror monitor nation news newspaper observer oregonian post press
    record register reporter republic review scotsman sentinel spectator standard star
    statesman sun tablet telegraph times tribune union weekly worker
    """.split()
)

# Newspapers and magazines that no such word betrays.
_PAPERS_BY_NAME = frozenset(
    (
        "atlantic", "australian", "barron’s", "barron's", "der spiegel", "der standard", "die welt",
        "die zeit", "el mundo", "el país", "forbes", "fortune", "haaretz", "hindu",
        "la repubblica", "le figaro", "le monde", "new york magazine", "new yorker", "newsday",
        "newsweek", "nikkei", "plain dealer", "stars and stripes", "time", "usa today",
    )
)  # fmt: skip

# Broadcasters and sites: "News" in their names is no newspaper.
_SITES = frozenset(
    """
    abc al axios bbc beast bloomberg buzzfeed cbc cbs channel cnbc cnn ctv fox google
    huffpost itv msn msnbc nbc npr online pbs politico propublica radio rté sbs sky
    television tv vice vox yahoo
    """.split()
)

_AGENCIES = {
    "ap": "Associated Press",
    "ap news": "AP News",
    "associated press": "Associated Press",
    "afp": "Agence France-Presse",
    "agence france-presse": "Agence France-Presse",
    "aap": "Australian Associated Press",
    "australian associated press": "Australian Associated Press",
    "cp": "Canadian Press",
    "canadian press": "Canadian Press",
    "dpa": "Deutsche Presse-Agentur",
    "efe": "EFE",
    "pa": "PA Media",
    "pa media": "PA Media",
    "press association": "Press Association",
    "reuters": "Reuters",
    "thomson reuters": "Thomson Reuters",
    "upi": "United Press International",
    "united press international": "United Press International",
    "xinhua": "Xinhua",
}


def agency_name(name: str) -> str:
    """An agency by its full name: AP is the Associated Press; other names as they are."""
    return _AGENCIES.get(_bare(name), name)


def outlet_of(publisher: str) -> Outlet:
    """A newspaper (or magazine), an agency, or a site: what is not known to be printed is one."""
    bare = _bare(publisher)
    words = frozenset(re.findall(r"[^\W_]+", bare))
    if bare in _AGENCIES:
        return "agency"
    if bare in _PAPERS_BY_NAME:
        return "newspaper"
    if re.search(r"\.\w{2,}$", bare) or words & _SITES:
        return "site"
    return "newspaper" if words & _PAPERS else "site"


def without_the(publisher: str) -> str:
    """A newspaper's name as Chicago prints it: "The New York Times" → "New York Times".

    The manual's own questions and answers; an agency and a site keep what they are called.
    """
    if not publisher.startswith("The ") or publisher.lower() == "the free press":
        return publisher
    return publisher[4:] if outlet_of(publisher) == "newspaper" else publisher


def _bare(name: str) -> str:
    return name.lower().removeprefix("the ").strip()
