"""Verbs of saying in all their forms: evidence for quotations, for speakers and for names."""

_REGULAR = """
    accuse acknowledge add admit advise affirm agree allege announce answer argue ask assert assure
    boast call caution charge cite claim comment complain concede conclude confess confirm contend
    counter criticize criticise declare decline denounce deny describe detail disclose dismiss
    elaborate emphasize emphasise estimate exclaim explain express hint inform insist instruct joke
    lament maintain mention mock muse mutter note observe object opine plead point praise predict
    pledge proclaim promise propose protest quip reaffirm recall recommend recount reiterate remark
    remind repeat reply report request respond retort reveal scoff shout signal specify state stress
    suggest testify tweet urge voice vow warn whisper
"""

_IRREGULAR = """
    say says said saying / tell tells told telling / write writes wrote written writing /
    speak speaks spoke spoken speaking / think thinks thought thinking /
    read reads reading / quote quotes quoted quoting / put puts putting / swear swears swore sworn /
    foresee foresees foresaw foreseen
"""


def _forms(lemma: str) -> list[str]:
    if lemma.endswith("e"):
        return [lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing"]
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return [lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"]
    if lemma in ("admit", "quip"):
        return [lemma, lemma + "s", lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"]
    sibilant = lemma.endswith(("s", "sh", "ch", "x"))
    return [lemma, lemma + ("es" if sibilant else "s"), lemma + "ed", lemma + "ing"]


SPEECH: dict[str, str] = {
    **{form: lemma for lemma in _REGULAR.split() for form in _forms(lemma)},
    **{form: row.split()[0] for row in _IRREGULAR.split("/") for form in row.split()},
}
"""Every form of a verb of saying → its lemma."""
