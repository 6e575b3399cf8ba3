"""What stories name besides people: offices, bodies, firms, teams, streets, wares and places."""

from functools import cache
from typing import NamedTuple

from pullquote.model.extraction.people.words.lexicon import lexicon
from pullquote.model.extraction.people.words.titles import PEOPLES, TRADES

TITLES = (
    "President|Prime Minister|Foreign Minister|Defence Minister|Finance Minister|"
    "Interior Minister|Minister|Chancellor|Senator|Sen.|Rep.|Gov.|Governor|Mayor|Judge|"
    "Justice|General|Gen.|Lt. Gen.|Col.|Colonel|Major|Captain|Capt.|Sgt.|Sergeant|"
    "Detective|Inspector|Superintendent|Commissioner|Chief|Chief Executive|Chairman|"
    "Secretary|Secretary of State|Attorney General|Ambassador|Archbishop|Bishop|Cardinal|"
    "Father|Rev.|Reverend|Rabbi|Imam|Dr|Dr.|Prof|Professor|Sir|Lord|Lady|Dame|Councillor|"
    "Cllr|Deputy Mayor|Vice President|Speaker|Admiral|Coach|Taoiseach|Premier|"
    "State Secretary|U.S. Secretary of State|Sheriff|Officer|Spokesman|Congressman|"
    "Ayatollah"
).split("|")
STEMS = (
    "National|International|United|General|Central|Northern|Southern|Eastern|Western|"
    "Pacific|Atlantic|Royal|Federal|First|Global|Continental|American|European|African|"
    "Asian|People's|Democratic|Social|Liberal|World|Public"
).split("|")
FIELDS = (
    "Health|Energy|Trade|Labour|Labor|Water|Steel|Food|Transport|Electoral|Human Rights|"
    "Education|Press|Football|Cricket|Tennis|Mining|Farmers|Teachers|Workers|Justice|"
    "Defence|Finance|Space|Weather|Aviation|Insurance|Banking"
).split("|")
BODIES = (
    "Council|Commission|Committee|Union|Party|Agency|Authority|Association|Federation|"
    "Bank|Board|Court|Institute|Organization|Organisation|Congress|Assembly|Front|"
    "Alliance|Ministry|Department|Service|Bureau|Movement|Fund"
).split("|")
FIRMS = (
    "Inc|Inc.|Corp|Corp.|Ltd|Ltd.|Plc|PLC|Group|Holdings|AG|SA|NV|Motors|Airlines|"
    "Airways|Industries|Energy|Oil|Gas|Bank|Insurance|Mutual|Foods|Steel|Pharmaceuticals|"
    "Capital|Partners|Securities|& Co|Technologies|Systems|Media|Wire|Telecom|Electric|"
    "Mining|Properties|Logistics|Stores|Records|Labs|Software|Resources|Brothers|& Sons"
).split("|")
NAMED_AFTER = (
    "Foundation|University|College|Hospital|Medical Center|Centre|Center|Museum|"
    "Institute|Airport|School|Library|Theatre|Theater|Gallery|Trust|Stadium|"
    "Prize Foundation|Hall|Church|Academy|School of Law|High School|Clinic"
).split("|")
STREETS = (
    "Street|Road|Avenue|Lane|Drive|Square|Park|Bridge|Square Garden|High School|"
    "Primary School|Church|Hill|Creek|Valley|Beach|Bay|Island|River|Hotel|House|Vale|"
    "Grove|Close|Court|Farm|Prison|Cemetery|Lodge|Mill|Heights"
).split("|")
TEAMS = (
    "United|City|Rovers|Town|Athletic|Wanderers|FC|Rangers|Tigers|Bears|Lions|Hawks|"
    "Giants|Kings|Wolves|Bulls|Eagles|Sharks|Stars|Cubs|Devils|Flames|Bruins|Raptors|"
    "Wizards|Spartak|Dynamo"
).split("|")
WARES = (
    "Windows|Model S|iPhone|Galaxy|Macbeth|Hamlet|Othello|Emma|Carmen|Evita|Sonata|Civic|"
    "Corolla|Clio|Megane|Madeleine|Desert Orchid|Red Rum|Cigar|Singspiel|The Long Road|"
    "A Quiet Place|Brexit|Covid-19|Ebola|Medicare|Obamacare|Zantac|Viagra|Prozac|Linux|"
    "Java|Alexa|Siri|Cortana|Watson|Tomahawk|Patriot|Kalashnikov|Oscar|Tony|Grammy|Emmy"
).split("|")
STORMS = "Hurricane|Tropical Storm|Typhoon|Cyclone|Storm|Superstorm".split("|")
PAPERS = (
    "Times|Post|Herald|Guardian|Daily Telegraph|Tribune|Chronicle|Gazette|Star|Observer|"
    "Monitor|Standard|Sun|Mail"
).split("|")
AGENCIES = "Reuters|AP|AFP|Xinhua|Interfax|Bloomberg|BBC|CNN|Kyodo|ANSA|Tass|Yonhap|PTI".split("|")
DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday".split("|")
_COUNTRIES = (
    "Argentina|Australia|Austria|Bangladesh|Belgium|Bolivia|Brazil|Britain|Bulgaria|"
    "Canada|Chile|China|Colombia|Croatia|Cuba|Czech Republic|Denmark|Egypt|England|"
    "Ethiopia|Finland|France|Georgia|Germany|Ghana|Greece|Hungary|India|Indonesia|Iran|"
    "Iraq|Ireland|Israel|Italy|Jamaica|Japan|Jordan|Kazakstan|Kenya|Kuwait|Lebanon|"
    "Malaysia|Mexico|Morocco|Myanmar|Nepal|Netherlands|New Zealand|Nigeria|North Korea|"
    "Norway|Pakistan|Peru|Philippines|Poland|Portugal|Romania|Russia|Rwanda|Saudi Arabia|"
    "Scotland|Serbia|Singapore|Slovakia|South Africa|South Korea|Spain|Sri Lanka|Sudan|"
    "Sweden|Switzerland|Syria|Tanzania|Thailand|Turkey|Uganda|Ukraine|U.S.|United States|"
    "USA|Uruguay|Venezuela|Vietnam|Wales|West Indies|Yemen|Zaire|Zambia|Zimbabwe"
).split("|")


class Listed(NamedTuple):
    """Words of the package's own lists."""

    towns: list[str]
    """Well-known ones come oftener."""
    countries: list[str]
    peoples: list[str]
    trades: list[str]


@cache
def listed() -> Listed:
    """The places, peoples and trades, in an order that is always the same."""
    words = lexicon()
    known, lesser = (
        sorted(p.title() for p in places if p and p.replace(" ", "").isalpha())
        for places in (words.places, words.towns)
    )
    return Listed(
        known * (len(lesser) // len(known)) + lesser,
        _COUNTRIES,
        sorted(p.capitalize() for p in PEOPLES if not p.endswith(("man", "ist"))),
        sorted(TRADES),
    )
