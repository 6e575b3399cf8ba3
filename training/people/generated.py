"""Annotated stories of our own making: the patterns of `templates.txt` filled with names."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from pullquote.model.extraction.people.words.lexicon import lexicon
from pullquote.model.extraction.people.words.titles import PEOPLES, TRADES
from training.people import names

_TITLES = (
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
_STEMS = (
    "National|International|United|General|Central|Northern|Southern|Eastern|Western|"
    "Pacific|Atlantic|Royal|Federal|First|Global|Continental|American|European|African|"
    "Asian|People's|Democratic|Social|Liberal|World|Public"
).split("|")
_FIELDS = (
    "Health|Energy|Trade|Labour|Labor|Water|Steel|Food|Transport|Electoral|Human Rights|"
    "Education|Press|Football|Cricket|Tennis|Mining|Farmers|Teachers|Workers|Justice|"
    "Defence|Finance|Space|Weather|Aviation|Insurance|Banking"
).split("|")
_BODIES = (
    "Council|Commission|Committee|Union|Party|Agency|Authority|Association|Federation|"
    "Bank|Board|Court|Institute|Organization|Organisation|Congress|Assembly|Front|"
    "Alliance|Ministry|Department|Service|Bureau|Movement|Fund"
).split("|")
_FIRMS = (
    "Inc|Inc.|Corp|Corp.|Ltd|Ltd.|Plc|PLC|Group|Holdings|AG|SA|NV|Motors|Airlines|"
    "Airways|Industries|Energy|Oil|Gas|Bank|Insurance|Mutual|Foods|Steel|Pharmaceuticals|"
    "Capital|Partners|Securities|& Co|Technologies|Systems|Media|Wire|Telecom|Electric|"
    "Mining|Properties|Logistics|Stores|Records|Labs|Software|Resources|Brothers|& Sons"
).split("|")
_NAMED_AFTER = (
    "Foundation|University|College|Hospital|Medical Center|Centre|Center|Museum|"
    "Institute|Airport|School|Library|Theatre|Theater|Gallery|Trust|Stadium|"
    "Prize Foundation|Hall|Church|Academy|School of Law|High School|Clinic"
).split("|")
_STREETS = (
    "Street|Road|Avenue|Lane|Drive|Square|Park|Bridge|Square Garden|High School|"
    "Primary School|Church|Hill|Creek|Valley|Beach|Bay|Island|River|Hotel|House|Vale|"
    "Grove|Close|Court|Farm|Prison|Cemetery|Lodge|Mill|Heights"
).split("|")
_TEAMS = (
    "United|City|Rovers|Town|Athletic|Wanderers|FC|Rangers|Tigers|Bears|Lions|Hawks|"
    "Giants|Kings|Wolves|Bulls|Eagles|Sharks|Stars|Cubs|Devils|Flames|Bruins|Raptors|"
    "Wizards|Spartak|Dynamo"
).split("|")
_WARES = (
    "Windows|Model S|iPhone|Galaxy|Macbeth|Hamlet|Othello|Emma|Carmen|Evita|Sonata|Civic|"
    "Corolla|Clio|Megane|Madeleine|Desert Orchid|Red Rum|Cigar|Singspiel|The Long Road|"
    "A Quiet Place|Brexit|Covid-19|Ebola|Medicare|Obamacare|Zantac|Viagra|Prozac|Linux|"
    "Java|Alexa|Siri|Cortana|Watson|Tomahawk|Patriot|Kalashnikov|Oscar|Tony|Grammy|Emmy"
).split("|")
_STORMS = "Hurricane|Tropical Storm|Typhoon|Cyclone|Storm|Superstorm".split("|")
_PAPERS = (
    "Times|Post|Herald|Guardian|Daily Telegraph|Tribune|Chronicle|Gazette|Star|Observer|"
    "Monitor|Standard|Sun|Mail"
).split("|")
_AGENCIES = "Reuters|AP|AFP|Xinhua|Interfax|Bloomberg|BBC|CNN|Kyodo|ANSA|Tass|Yonhap|PTI".split("|")
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday".split("|")
_DATELINES = (" (Reuters) - ", ", Dec 5 - ", " (AP) _ ", " — ", " 1996-08-27\n")
_SLOT = re.compile(r"\{(\w+)\}")
_LONGEST = 24


@cache
def _patterns() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    genre = ""
    for line in Path(__file__).with_name("templates.txt").read_text("utf-8").splitlines():
        if line.startswith("= "):
            genre = line[2:]
            found[genre] = []
        elif line and not line.startswith("#"):
            found[genre].append(line)
    return found


@cache
def _places() -> tuple[list[str], list[str], list[str], list[str]]:
    """Towns, countries, words of nation, trades. Well-known towns come oftener."""
    words = lexicon()
    known, lesser = (
        sorted(p.title() for p in places if p and p.replace(" ", "").isalpha())
        for places in (words.places, words.towns)
    )
    towns = known * (len(lesser) // len(known)) + lesser
    countries = (
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
    peoples = sorted(p.capitalize() for p in PEOPLES if not p.endswith(("man", "ist")))
    return towns, countries, peoples, sorted(TRADES)


class Story:
    """A story in the making: its text, the names in it, and who has been named so far."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.text = ""
        self.entities: list[dict[str, Any]] = []
        self.cast: list[names.Name] = []
        self.ones: list[names.Name] = []
        self.firms: list[str] = []

    def write(self, pattern: str, end: str) -> None:
        """Add a line."""
        at = 0
        bare = _SLOT.sub("", pattern)
        shouted = bare.isupper() and any(len(word) > 2 and word.isalpha() for word in bare.split())
        for slot in _SLOT.finditer(pattern):
            self.text += pattern[at : slot.start()]
            at = slot.end()
            label, written = self._fill(slot[1])
            written = written.upper() if shouted else written
            if label:
                start = len(self.text)
                self.entities.append({"start": start, "end": start + len(written), "label": label})
            self.text += written
        self.text += pattern[at:] + end

    def _known(self) -> names.Name:
        if not self.cast:
            self.cast.append(names.name(self.random))
        return self.random.choice(self.cast[-6:])

    def _new(self) -> names.Name:
        made = names.name(self.random)
        if self.cast and self.random.random() < 0.05:  # relatives share the surname
            made = names.Name(made.given, self._known().family)
        self.cast.append(made)
        return made

    def _fill(self, slot: str) -> tuple[str, str]:
        pick, chance = self.random.choice, self.random.random
        towns, countries, peoples, trades = _places()
        match slot:
            case "P":
                return "PERSON", self._new().full
            case "X":
                return "PERSON", self._known().full if chance() < 0.5 else self._new().full
            case "L":
                return "PERSON", self._known().family
            case "F":
                one = self._known() if chance() < 0.6 else names.name(self.random)
                return "PERSON", one.given or one.family
            case "I":
                one = self._new()
                space = pick((" ", "")) if chance() < 0.3 else " "
                return "PERSON", f"{(one.given or 'A')[0]}.{space}{one.family}"
            case "Z":
                one = self._new()
                return "PERSON", f"{(one.given or 'A')[0]}.{one.family}"
            case "i":
                return "", names.name(self.random).given or "Ida"
            case "K":
                return "PERSON", self._new().full.upper()
            case "KL":
                return "PERSON", self._known().family.upper()
            case "M":
                if not self.ones or chance() < 0.4:
                    self.ones.append(names.mononym(self.random))
                return "PERSON", pick(self.ones).family
            case "T":
                return "", pick(_TITLES)
            case "R":
                return "", pick(trades)
            case "O":
                return "ORG", self._body()
            case "H":
                return "ORG", self._named_after()
            case "B":
                return "ORG", self._firm()
            case "b":
                if not self.firms or chance() < 0.3:
                    self._firm()
                return "ORG", pick(self.firms)
            case "q":
                return "", self._known().family if chance() < 0.5 else names.name(
                    self.random
                ).family
            case "U":
                return "ORG", self._team()
            case "W":
                if chance() < 0.4:
                    return "ORG", pick(_AGENCIES)
                return "ORG", f"{pick(towns)} {pick(_PAPERS)}"
            case "C":
                return "PLACE", pick(towns)
            case "N":
                return "PLACE", pick(countries)
            case "S":
                after = names.name(self.random)
                whole = after.full if chance() < 0.3 else after.family
                return "PLACE", f"{whole} {pick(_STREETS)}"
            case "V":
                given = names.name(self.random).given or "Ida"
                if chance() < 0.4:
                    return "", f"{pick(('HMS', 'MV', 'USS', 'SS'))} {given}"
                return "", f"{pick(_STORMS)} {given}"
            case "E":
                return "", pick(_WARES)
            case "A":
                return "", pick(peoples)
            case "D":
                return "", pick(_DAYS)
            case "s":
                return "", str(self.random.randrange(1, 33))
            case "n":
                return "", str(self.random.randrange(1, pick((12, 40, 100, 2000))))
        raise ValueError(slot)

    def _body(self) -> str:
        pick, chance = self.random.choice, self.random.random
        if chance() < 0.15:
            return "".join(pick("ABCDEFGHIJKLMNOPRSTUVW") for _ in range(pick((2, 3, 3, 4, 5))))
        if chance() < 0.2:
            return f"{pick(('Ministry', 'Department', 'Bureau', 'Institute'))} of {pick(_FIELDS)}"
        stem = pick(_STEMS) if chance() < 0.6 else pick(_places()[0])
        middle = f"{pick(_FIELDS)} " if chance() < 0.6 else ""
        return f"{stem} {middle}{pick(_BODIES)}"

    def _firm(self) -> str:
        pick, chance = self.random.choice, self.random.random
        after = names.name(self.random)
        if chance() < 0.15:
            self.firms.append(f"{after.family} {names.name(self.random).family}")
            return self.firms[-1]
        stem = after.family if chance() < 0.55 else pick(_places()[0])
        if chance() < 0.25:
            stem = f"{stem} {names.name(self.random).family}"
        self.firms.append(stem)
        if chance() < 0.1:
            return f"{stem} & {names.name(self.random).family}"
        return f"{stem} {pick(_FIRMS)}"

    def _named_after(self) -> str:
        after = names.name(self.random)
        whole = after.full if self.random.random() < 0.5 else after.family
        return f"{whole} {self.random.choice(_NAMED_AFTER)}"

    def _team(self) -> str:
        pick, chance = self.random.choice, self.random.random
        town = pick(_places()[0])
        if chance() < 0.45:
            return town
        return f"{town} {pick(_TEAMS)}" if chance() < 0.9 else pick(_TEAMS[6:])


def stories(random: Random, count: int) -> Iterator[dict[str, Any]]:
    """So many stories, each of one genre with a headline and a credit now and then."""
    patterns = _patterns()
    genres = ["politics", "courts", "business", "people", "sport", "sport", "lists", "world"]
    genres += ["transcripts", "headlines"]
    for _ in range(count):
        story = Story(random)
        genre = random.choice(genres)
        if random.random() < 0.3:
            story.write(random.choice(patterns["headlines"]), "\n\n")
        if random.random() < 0.25:
            story.write(random.choice(patterns["credits"][:8]), "\n\n")
        if random.random() < 0.4:
            town = random.choice(_places()[0])
            at = len(story.text)
            town = town.upper() if random.random() < 0.6 else town
            story.text += town
            story.entities.append({"start": at, "end": at + len(town), "label": "PLACE"})
            story.text += random.choice(
                (" (Reuters) - ", ", Dec 5 - ", " (AP) _ ", " — ", " 1996-08-27\n")
            )
        lines = random.randrange(5, _LONGEST)
        pool = patterns[genre]
        if genre == "sport" and random.random() < 0.6:  # a table: few patterns, many rows
            pool = random.sample(pool, 4)
        for _ in range(lines):
            pattern = random.choice(pool)
            if not story.cast and "{L}" in pattern and "{P}" not in pattern:
                pattern = random.choice([p for p in patterns[genre] if "{P}" in p])
            end = (
                "\n"
                if genre in ("sport", "lists", "transcripts")
                else random.choice((" ", " ", "\n\n"))
            )
            story.write(pattern, end)
        if random.random() < 0.2:
            story.write(random.choice(patterns["credits"]), "\n")
        if genre != "sport" and random.random() < 0.1:
            story.text = _wrapped(story.text, random.randrange(56, 76))
        yield {"text": story.text.strip(), "entities": story.entities}


def _wrapped(text: str, width: int) -> str:
    """The text with its lines broken to a width, each blank at most turned into a line's end."""
    letters = list(text)
    begun = blank = 0
    for at, letter in enumerate(text):
        if letter == "\n":
            begun = blank = at + 1
        elif letter == " ":
            if at - begun > width and blank > begun:
                letters[blank] = "\n"
                begun = blank + 1
            blank = at
    return "".join(letters)
