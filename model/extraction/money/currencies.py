"""Currencies: signs, codes, parts of units, and scales.

ISO 4217 is the source of the codes; the local signs and words are those of the countries' own
English-language press.
"""

from decimal import Decimal
from typing import NamedTuple


class Unit(NamedTuple):
    """What a sum is counted in: a currency, or a word that several countries use."""

    code: str | None
    """ISO 4217, or None where the place has to decide."""
    word: str = ""
    """The shared word, "dollar", and for parts of a unit "cent" or "penny"."""
    part: int = 0
    """Decimal places of a part of a unit: 2 for cents."""


CODES = frozenset(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP
    BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP
    GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR
    KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK
    MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR
    SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH
    UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG ZWL
    """.split()
)
PLAIN_CODES = frozenset("usd eur gbp rmb chf cad aud nzd mxn btc inr cny myr".split())
"""Codes that people also write in small letters."""
CODE_WORDS = frozenset(
    """
    ALL TRY TOP MAD COP CUP PEN SOS BOB GEL MOP LAK BAM ERN ANG SDG CVE AMD KGS Euro EURO Euros
    """.split()
)
"""Codes that are words or other abbreviations too ("COP27"): they need a large figure."""

MILLION_CODES = {f"M{code}": code for code in CODES - CODE_WORDS - {"UAH"}}
"""As Nordic companies write: "MSEK 120", "120 MEUR"."""

SIGNS = {
    "$": Unit(None, "dollar"), "£": Unit(None, "pound"), "€": Unit("EUR"), "¥": Unit("JPY"),
    "￥": Unit("JPY"), "₹": Unit("INR"), "₨": Unit(None, "rupee"), "₩": Unit("KRW"),
    "₽": Unit("RUB"), "₺": Unit("TRY"), "₴": Unit("UAH"), "₪": Unit("ILS"), "₫": Unit("VND"),
    "₱": Unit("PHP"), "₦": Unit("NGN"), "₵": Unit("GHS"), "₡": Unit("CRC"), "฿": Unit("THB"),
    "₭": Unit("LAK"), "₮": Unit("MNT"), "₸": Unit("KZT"), "₾": Unit("GEL"), "₼": Unit("AZN"),
    "৳": Unit("BDT"), "₲": Unit("PYG"), "₿": Unit("XBT"), "元": Unit("CNY"), "円": Unit("JPY"),
    "¢": Unit(None, "cent", 2), "#": Unit("GBP"),
}  # fmt: skip

DOLLARS = {
    "US": "USD", "U.S.": "USD", "USD": "USD", "A": "AUD", "AU": "AUD", "Aus": "AUD", "AUD": "AUD",
    "C": "CAD", "CA": "CAD", "Can": "CAD", "CAD": "CAD", "Cdn": "CAD", "NZ": "NZD", "NZD": "NZD",
    "S": "SGD", "SG": "SGD", "HK": "HKD", "HKD": "HKD", "NT": "TWD", "N": "NAD", "R": "BRL",
    "J": "JMD", "JA": "JMD", "TT": "TTD", "Bds": "BBD", "BDS": "BBD", "BD": "BMD", "Z": "ZWL",
    "ZW": "ZWL", "Mex": "MXN",
    "MX": "MXN", "MXN": "MXN", "BZ": "BZD", "EC": "XCD", "FJ": "FJD", "F": "FJD", "G": "GYD",
    "GY": "GYD", "L": "LRD", "B": "BND", "SI": "SBD", "T": "TOP", "CI": "KYD", "AR": "ARS",
    "CLP": "CLP", "COP": "COP", "Col": "COP", "Gy": "GYD", "RD": "DOP",
    "Arg": "ARS", "U": "UYU", "ZWL": "ZWL", "Sur": "SRD", "SR": "SRD", "SBD": "SBD",
}  # fmt: skip
"""What stands before "$" and makes it another country's dollar, or another currency's sign."""
OTHER_SIGNS = {
    ("GH", "₵"): "GHS", ("CN", "¥"): "CNY", ("RMB", "¥"): "CNY", ("JP", "¥"): "JPY",
    ("E", "£"): "EGP", ("LE", "£"): "EGP", ("S", "£"): "SYP", ("IR", "£"): "IEP",
    ("GH", "¢"): "GHS", ("Gh", "¢"): "GHS", ("Gh", "₵"): "GHS",
}  # fmt: skip

LOCAL = {
    "Rs": Unit(None, "rupee"), "Rs.": Unit(None, "rupee"), "Re": Unit(None, "rupee"),
    "Tk": Unit("BDT"), "Tk.": Unit("BDT"), "RM": Unit("MYR"), "Rp": Unit("IDR"),
    "Rp.": Unit("IDR"), "R": Unit("ZAR"), "Dh": Unit(None, "dirham"), "Dhs": Unit(None, "dirham"),
    "Dhs.": Unit(None, "dirham"), "RMB": Unit("CNY"), "KD": Unit("KWD"), "QR": Unit("QAR"),
    "SR": Unit("SAR"), "BD": Unit("BHD"), "RO": Unit("OMR"), "JD": Unit("JOD"), "LE": Unit("EGP"),
    "KSh": Unit("KES"), "Ksh": Unit("KES"), "Kshs": Unit("KES"), "Sh": Unit(None, "shilling"),
    "Shs": Unit(None, "shilling"), "USh": Unit("UGX"), "Ush": Unit("UGX"), "Shs.": Unit("UGX"),
    "TSh": Unit("TZS"), "Tsh": Unit("TZS"), "Sh.": Unit(None, "shilling"), "GHC": Unit("GHS"),
    "GHc": Unit("GHS"), "Kč": Unit("CZK"), "zł": Unit("PLN"), "NIS": Unit("ILS"),
    "Fr": Unit("CHF"), "SFr": Unit("CHF"), "SwFr": Unit("CHF"), "DM": Unit("DEM"),
    "Birr": Unit("ETB"), "PhP": Unit("PHP"), "Php": Unit("PHP"), "P": Unit(None, "peso"),
    "N": Unit("NGN"), "K": Unit(None, "kwacha"), "FCFA": Unit("XOF"), "CFA": Unit("XOF"),
    "BTC": Unit("XBT"), "XBT": Unit("XBT"), "TL": Unit("TRY"), "VND": Unit("VND"),
    "Lek": Unit("ALL"), "MVR": Unit("MVR"), "Rf": Unit("MVR"), "SLRs": Unit("LKR"),
    "Ngn": Unit("NGN"), "MK": Unit("MWK"), "LL": Unit("LBP"), "E": Unit("SZL"), "NRs": Unit("NPR"),
    "Afs": Unit("AFN"), "Nu": Unit("BTN"), "Le": Unit("SLE"), "D": Unit("GMD"),
    "=N=": Unit("NGN"), "F CFA": Unit("XOF"), "Bt": Unit("THB"), "Hr": Unit("UAH"),
    "B": Unit("THB"),
    "FRw": Unit("RWF"), "Frw": Unit("RWF"),
    "FBu": Unit("BIF"), "M": Unit("LSL"), "MT": Unit("MZN"), "VT": Unit("VUV"), "YR": Unit("YER"),
    "Br": Unit("ETB"), "ZK": Unit("ZMW"), "ZiG": Unit("ZWG"), "Lm": Unit("MTL"),
    "FFr": Unit("FRF"), "BFr": Unit("BEF"), "Pta": Unit("ESP"), "Ptas": Unit("ESP"),
    "Fl": Unit("NLG"), "SKr": Unit("SEK"), "NKr": Unit("NOK"), "DKr": Unit("DKK"),
    "Kr": Unit(None, "crown"), "kr": Unit(None, "crown"), "Kc": Unit("CZK"), "Ft": Unit("HUF"),
    "zl": Unit("PLN"), "Esc": Unit("PTE"), "Y": Unit("JPY"), "CFAF": Unit("XOF"),
    "VNĐ": Unit("VND"), "VNđ": Unit("VND"),
    "Stg": Unit("GBP"), "stg": Unit("GBP"), "shs": Unit(None, "shilling"),
    "sh": Unit(None, "shilling"), "Rwf": Unit("RWF"), "ECU": Unit("XEU"), "Ecu": Unit("XEU"),
    "Euro": Unit("EUR"), "EURO": Unit("EUR"), "Euros": Unit("EUR"),
}  # fmt: skip
LOCAL |= {f"{sign}.": LOCAL[sign] for sign in "Kshs Ksh KSh Ush Tsh Dh NRs SLRs Fr Birr".split()}
"""Signs made of letters, as printed; they stand before the figure, some of them also behind."""
LETTERS = frozenset(
    """
    R P N K D E B M Y Le LE LL Re Fr Sh MK Bt MT VT YR Br ZK Fl Kr kr Kc Ft Hr sh shs
    """.split()
)
"""Signs that are also grades, rooms, roads and sizes: only glued to a figure."""
SCALED_LETTERS = frozenset(
    "P N K D E B M Y Le LL Fr Re Sh MK MT VT YR Br Fl Kr kr Kc Ft Hr sh shs".split()
)
"""Of these the ones that need a figure in the thousands, or a scale, to be a sum."""

BEFORE = frozenset(
    """
    rupees ringgit ringgits naira taka birr rupiah dollar dollars baht pounds euros kwacha rand
    """.split()
)
"""Words that some countries' papers put before the figure: "rupees 500"."""

STRICT_LETTERS = frozenset("B M Y E D".split())
"""Of these the ones that name models and roads too: "Y2K", "E1000"."""

PARTS = {
    "grand": Unit(None, "grand"),
    "cent": Unit(None, "cent", 2), "cents": Unit(None, "cent", 2),
    "pence": Unit("GBP", "", 2), "penny": Unit(None, "penny", 2), "pennies": Unit(None, "penny", 2),
    "paise": Unit("INR", "", 2), "paisa": Unit("INR", "", 2), "sen": Unit("MYR", "", 2),
    "sens": Unit("MYR", "", 2), "kopeck": Unit("RUB", "", 2), "kopecks": Unit("RUB", "", 2),
    "kopek": Unit("RUB", "", 2), "kopeks": Unit("RUB", "", 2), "kopiyka": Unit("UAH", "", 2),
    "kopiykas": Unit("UAH", "", 2), "satoshi": Unit("XBT", "", 8), "satoshis": Unit("XBT", "", 8),
    "centavo": Unit(None, "centavo", 2), "centavos": Unit(None, "centavo", 2),
    "fils": Unit(None, "fils", 3), "piastre": Unit(None, "piastre", 2),
    "piastres": Unit(None, "piastre", 2), "centime": Unit(None, "centime", 2),
    "centimes": Unit(None, "centime", 2), "pfennig": Unit("DEM", "", 2),
    "pfennigs": Unit("DEM", "", 2), "kobo": Unit("NGN", "", 2), "pesewas": Unit("GHS", "", 2),
    "ngwee": Unit("ZMW", "", 2), "thebe": Unit("BWP", "", 2), "satang": Unit("THB", "", 2),
    "halala": Unit("SAR", "", 2), "halalas": Unit("SAR", "", 2), "baisa": Unit("OMR", "", 3),
    "tambala": Unit("MWK", "", 2), "poisha": Unit("BDT", "", 2), "kurus": Unit("TRY", "", 2),
    "toea": Unit("PGK", "", 2), "agorot": Unit("ILS", "", 2), "grosz": Unit("PLN", "", 2),
    "groszy": Unit("PLN", "", 2),
}  # fmt: skip
GLUED_PARTS = {"c": Unit(None, "cent", 2), "p": Unit("GBP", "", 2)}
CENT_CURRENCIES = frozenset(
    "USD EUR AUD CAD NZD SGD HKD TWD JMD TTD BBD NAD FJD LRD ZAR KES BSD BZD XCD GYD NLG".split()
)

WEAK = frozenset(
    """
    won real mark sol som soum lev crown lek kip dong sum colon
    """.split()
)
"""Words with another meaning: they need a scale or a figure in the thousands before them."""
NAMES = frozenset(
    "rand afghani bolivar bolívar cordoba córdoba guarani balboa leone lempira rial mark".split()
)
"""Words that are people, places or peoples when they have a capital: "Ayn Rand"."""


SCALES = {
    word: Decimal(10) ** power
    for power, words in {
        2: "hundred",
        3: "thousand k grand",
        5: "lakh lakhs lac lacs lk",
        6: "million m mn mln mil mio mill millions",
        7: "crore crores cr",
        9: "billion b bn bln bil billions",
        12: "trillion t tn tr trn trln trillions",
        15: "quadrillion",
    }.items()
    for word in words.split()
} | {"dozen": Decimal(12)}
GLUED_SCALES = frozenset("k m b t tr mil mill".split())
"""Short scales that mean something else when they stand alone: only glued to the figure."""
