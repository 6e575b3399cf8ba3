"""The small words around and inside names: forms of address, titles, particles.

All lower case, straight apostrophes.
"""

HONORIFICS: dict[str, str] = {
    **dict.fromkeys(
        """
        mr mr. sir lord fr fr. rev. father brother imam messrs messrs. alhaji shri sri. ustaz
        ustad datuk dato dato' tengku tunku encik pak bapak mbah kiai haji hajji pir maulana
        moulvi mullah mallam malam mzee phra oba kabiyesi ratu kīngi swami pandit khun
        ssalongo hajj hojjatoleslam ven. señor herr monsieur signor
        hadji hadj alhaj alh. kyai otunba katakyie ogbeni thiru janab hazrat lordship
        omukungu opanyin clr tā hacı omutaka abbé abbe père
        """.split(),
        "m",
    ),
    **dict.fromkeys(
        """
        mrs mrs. ms ms. miss dame lady madam madame mme mme. mlle mlle. mademoiselle tsarevna daw
        baroness sister alhaja hajia nalongo mbuya granny smt smt. srimati puan señora señorita
        frau signora hajiya hajjah hajja dona doña ibu woizero weizero shrimati mohtarma
        ladyship mdm
        """.split(),
        "f",
    ),
    **dict.fromkeys(
        """
        dr dr. prof prof. rev hon hon. mx engr engr. barr barr. adv adv. advocate cde cde. tpl arc.
        worship excellency
        """.split(),
        "",
    ),
}
"""Forms of address → the gender they tell. They are never part of a name nor a role."""

TITLES = frozenset(
    """
    president vice-president premier minister chancellor secretary undersecretary ambassador consul
    senator sen sen. sens. congressman congresswoman representative rep rep. reps. gov gov. governor
    lieutenant lt lt. mayor councillor councilman councilwoman councilor cllr cllr. alderman speaker
    judge justice magistrate sheriff chief commissioner superintendent supt supt. inspector det det.
    insp. detective constable officer agent sergeant sgt sgt. corporal cpl. private pvt. captain
    capt capt. major maj. colonel col col. general gen gen. brigadier commander cmdr. cmdr admiral
    adm. commodore marshal lieutenant-general major-general king queen prince princess duke duchess
    earl count countess baron emperor empress sheikh sheik sultan emir ayatollah mullah
    pope cardinal archbishop bishop monsignor pastor deacon rabbi chairman chairwoman chair
    director professor coach spokesman spokeswoman spokesperson leader envoy attorney solicitor
    prosecutor deputy co-founder founder ceo cfo coo mp mps msp mep vp md editor analyst singer
    actor actress author manager comrade dictator treasurer principal headteacher coroner nurse
    doctor trooper chaplain aide head tsar czar tsarina kaiser shogun marquis marquess viscount
    mk mla mna mca mmc secretary-general lieutenant-colonel attorney-general surrogate
    viscountess pharaoh advisor adviser ch insp pc dc dci di pcso
    """.split()
)
"""Words that stand in capitals right before a name ("President", "Judge", "Sen.")."""

QUALIFIERS = frozenset(
    """
    former late acting interim deputy vice assistant associate senior chief lead leading head top
    ex incoming outgoing then longtime veteran prime foreign home defense defence finance interior
    retired disgraced executive first second state federal national district attorney
    attorney-general
    special honorary emeritus managing founding visiting
    """.split()
)
"""Words that belong to the title or the trade behind them."""

PARTICLES = frozenset(
    """
    van der den de del della di da dos das do du la le von zu zur ter ten bin ibn bint ben abu abd
    el al ul ud y e af av arap wa op 't las los san dela delos binti bte
    """.split()
)
"""Small words inside a family name."""

SUFFIXES = frozenset("jr jr. sr sr. ii iii iv esq".split())
