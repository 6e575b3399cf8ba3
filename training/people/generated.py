"""Annotated stories of our own making: the patterns of `templates.txt` filled with names."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from training.people import names, things

_DATELINES = (" (Reuters) - ", ", Dec 5 - ", " (AP) _ ", " — ", " 1996-08-27\n")
_GENRES = """
    politics courts business people sport sport lists world transcripts headlines
""".split()
_IN_LINES = frozenset(["sport", "lists", "transcripts"])
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

    def dateline(self) -> None:
        """Add the town that the story comes from."""
        town = self.random.choice(things.listed().towns)
        town = town.upper() if self.random.random() < 0.6 else town
        start = len(self.text)
        self.entities.append({"start": start, "end": start + len(town), "label": "PLACE"})
        self.text += town + self.random.choice(_DATELINES)

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
        towns, countries, peoples, trades = things.listed()
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
                return "", pick(things.TITLES)
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
                    return "ORG", pick(things.AGENCIES)
                return "ORG", f"{pick(towns)} {pick(things.PAPERS)}"
            case "C":
                return "PLACE", pick(towns)
            case "N":
                return "PLACE", pick(countries)
            case "S":
                after = names.name(self.random)
                whole = after.full if chance() < 0.3 else after.family
                return "PLACE", f"{whole} {pick(things.STREETS)}"
            case "V":
                given = names.name(self.random).given or "Ida"
                if chance() < 0.4:
                    return "", f"{pick(('HMS', 'MV', 'USS', 'SS'))} {given}"
                return "", f"{pick(things.STORMS)} {given}"
            case "E":
                return "", pick(things.WARES)
            case "A":
                return "", pick(peoples)
            case "D":
                return "", pick(things.DAYS)
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
            kind = pick(("Ministry", "Department", "Bureau", "Institute"))
            return f"{kind} of {pick(things.FIELDS)}"
        stem = pick(things.STEMS) if chance() < 0.6 else pick(things.listed().towns)
        middle = f"{pick(things.FIELDS)} " if chance() < 0.6 else ""
        return f"{stem} {middle}{pick(things.BODIES)}"

    def _firm(self) -> str:
        pick, chance = self.random.choice, self.random.random
        after = names.name(self.random)
        if chance() < 0.15:
            self.firms.append(f"{after.family} {names.name(self.random).family}")
            return self.firms[-1]
        stem = after.family if chance() < 0.55 else pick(things.listed().towns)
        if chance() < 0.25:
            stem = f"{stem} {names.name(self.random).family}"
        self.firms.append(stem)
        if chance() < 0.1:
            return f"{stem} & {names.name(self.random).family}"
        return f"{stem} {pick(things.FIRMS)}"

    def _named_after(self) -> str:
        after = names.name(self.random)
        whole = after.full if self.random.random() < 0.5 else after.family
        return f"{whole} {self.random.choice(things.NAMED_AFTER)}"

    def _team(self) -> str:
        pick, chance = self.random.choice, self.random.random
        town = pick(things.listed().towns)
        if chance() < 0.45:
            return town
        return f"{town} {pick(things.TEAMS)}" if chance() < 0.9 else pick(things.TEAMS[6:])


def stories(random: Random, count: int) -> Iterator[dict[str, Any]]:
    """So many stories, each of one genre with a headline and a credit now and then."""
    patterns = _patterns()
    for _ in range(count):
        story = Story(random)
        genre = random.choice(_GENRES)
        if random.random() < 0.3:
            story.write(random.choice(patterns["headlines"]), "\n\n")
        if random.random() < 0.25:
            story.write(random.choice(patterns["credits"][:8]), "\n\n")
        if random.random() < 0.4:
            story.dateline()
        lines, in_lines = random.randrange(5, _LONGEST), genre in _IN_LINES
        pool = patterns[genre]
        if genre == "sport" and random.random() < 0.6:  # a table: few patterns, many rows
            pool = random.sample(pool, 4)
        for _ in range(lines):
            pattern = random.choice(pool)
            if not story.cast and "{L}" in pattern and "{P}" not in pattern:
                pattern = random.choice([p for p in patterns[genre] if "{P}" in p])
            story.write(pattern, "\n" if in_lines else random.choice((" ", " ", "\n\n")))
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
