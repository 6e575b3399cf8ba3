"""Currencies in words: dollars, francs and crowns, and the countries they belong to."""

from pullquote.model.extraction.money.currencies import Unit

# code; words in the singular; adjectives; places. The first row of a shared word is its usual
# meaning; the others need the article's place or an adjective ("Canadian dollars").
_ROWS = """
USD; dollar buck; us u.s. american; united_states america washington new_york
CAD; dollar; canadian; canada toronto ottawa montreal vancouver calgary manitoba alberta quebec
AUD; dollar; australian aussie; australia sydney melbourne canberra brisbane perth adelaide
NZD; dollar; new_zealand kiwi; new_zealand auckland wellington christchurch
SGD; dollar; singapore singaporean; singapore
HKD; dollar; hong_kong; hong_kong
TWD; dollar; taiwan taiwanese new_taiwan; taiwan taipei
JMD; dollar; jamaican jamaica; jamaica kingston
TTD; dollar; trinidadian; trinidad tobago port_of_spain
BBD; dollar; barbadian barbados; barbados bridgetown
NAD; dollar; namibian namibia; namibia windhoek
FJD; dollar; fijian fiji; fiji suva
LRD; dollar; liberian; liberia monrovia
ZWL; dollar; zimbabwean zimbabwe; zimbabwe harare
GYD; dollar; guyanese guyana; guyana georgetown
BSD; dollar; bahamian; bahamas nassau
BZD; dollar; belize; belize
XCD; dollar; eastern_caribbean; grenada dominica antigua
BND; dollar; brunei; brunei
GBP; pound quid; british; britain uk u.k. england london scotland wales british manchester
EGP; pound geneh; egyptian; egypt cairo alexandria egyptian
LBP; pound; lebanese; lebanon beirut lebanese
SYP; pound; syrian; syria damascus syrian
SDG; pound; sudanese; sudan khartoum sudanese
SSP; pound; south_sudanese; south_sudan juba
IEP; punt; irish;
EUR; euro; ;
JPY; yen; japanese;
CNY; yuan renminbi kuai; chinese;
KRW; won; korean south_korean;
KPW; ; north_korean;
INR; rupee; indian; india delhi new_delhi mumbai kolkata chennai bengaluru hyderabad indian
INR; ; ; bangalore maharashtra gujarat kerala rajasthan bihar odisha assam karnataka telangana
INR; ; ; haryana lucknow jaipur ahmedabad pune chandigarh bjp
PKR; rupee; pakistani pakistan; pakistan islamabad karachi lahore pakistani
PKR; ; ; rawalpindi peshawar sindh balochistan
LKR; rupee; sri_lankan sri_lanka; sri_lanka colombo
NPR; rupee; nepali nepalese; nepal kathmandu nepali
MUR; rupee; mauritian; mauritius
SCR; rupee; seychelles; seychelles
IDR; rupiah; indonesian;
MYR; ringgit; malaysian malaysia;
THB; baht; thai;
VND; dong; vietnamese;
PHP; peso; philippine filipino; philippines manila cebu philippine
MXN; peso; mexican; mexico mexican tijuana
ARS; peso; argentine argentinian argentinean; argentina buenos_aires argentine
CLP; peso; chilean; chile santiago valparaiso valparaíso chilean
COP; peso; colombian; colombia bogota bogotá colombian
CUP; peso; cuban; cuba havana cuban
DOP; peso; dominican; dominican santo_domingo
UYU; peso; uruguayan; uruguay montevideo
BRL; real reais; brazilian;
PEN; sol soles; peruvian;
BOB; boliviano; bolivian;
VES; bolivar bolívar bolivares; venezuelan;
CRC; colon colón colones; costa_rican;
GTQ; quetzal quetzales; guatemalan;
HNL; lempira; honduran;
NIO; cordoba córdoba; nicaraguan;
PYG; guarani guaraníes guaranies; paraguayan;
HTG; gourde; haitian;
CHF; franc; swiss; switzerland zurich geneva bern swiss
XOF; franc; cfa f_cfa west_african_cfa; senegal dakar mali bamako abidjan niger benin togo
XAF; franc; central_african_cfa; cameroon gabon chad congo
FRF; franc; french; france paris french
BEF; franc; belgian; belgium brussels belgian
RWF; franc; rwandan; rwanda kigali
CDF; franc; congolese; kinshasa
GNF; franc; guinean; guinea conakry
NOK; krone kroner crown; norwegian; norway oslo norwegian
DKK; krone kroner crown; danish; denmark copenhagen danish
SEK; krona kronor crown; swedish; sweden stockholm gothenburg swedish
ISK; krona krónur kronur crown; icelandic; iceland reykjavik icelandic
CZK; koruna korunas crown; czech; prague czech
PLN; zloty złoty zlotys; polish;
HUF; forint; hungarian;
RON; leu lei; romanian; romania bucharest romanian
MDL; leu lei; moldovan; moldova chisinau
BGN; lev leva; bulgarian;
ALL; lek; albanian;
RSD; dinar; serbian; serbia belgrade serbian
JOD; dinar; jordanian; jordan amman jordanian
KWD; dinar; kuwaiti; kuwait kuwaiti
IQD; dinar; iraqi; iraq baghdad iraqi
BHD; dinar; bahraini; bahrain manama
DZD; dinar; algerian; algeria algiers algerian
TND; dinar; tunisian; tunisia tunis tunisian
LYD; dinar; libyan; libya tripoli benghazi libyan
MKD; denar; macedonian;
RUB; rouble ruble; russian; russia moscow russian
BYN; rouble ruble; belarusian; belarus minsk
UAH; hryvnia hryvna; ukrainian;
TRY; lira; turkish; turkey istanbul ankara turkish
ITL; lira lire; italian; italy rome milan italian
LBP; lira; lebanese;
GEL; lari; georgian;
AMD; dram; armenian;
AZN; manat; azerbaijani; azerbaijan baku
TMT; manat; turkmen; turkmenistan
KZT; tenge; kazakh;
UZS; som soum sum; uzbek; uzbekistan tashkent
KGS; som; kyrgyz; kyrgyzstan bishkek
ILS; shekel; israeli new_israeli new;
IRR; rial toman; iranian; iran tehran iranian
SAR; riyal rial; saudi; saudi_arabia riyadh jeddah saudi
QAR; riyal rial; qatari; qatar doha qatari
OMR; riyal rial; omani; oman muscat omani
YER; riyal rial; yemeni; yemen sanaa yemeni
IRR; riyal; iranian;
AED; dirham; emirati uae; uae dubai dhabi emirates
MAD; dirham; moroccan; morocco rabat casablanca moroccan
AFN; afghani; ;
BDT; taka; bangladeshi;
MMK; kyat; myanmar;
KHR; riel; cambodian;
LAK; kip; lao laotian;
MNT; tugrik tögrög; mongolian;
ZAR; rand; south_african;
NGN; naira; nigerian;
GHS; cedi; ghanaian ghana;
KES; shilling; kenyan kenya; kenya nairobi kenyan
TZS; shilling; tanzanian; tanzania dodoma tanzanian
UGX; shilling; ugandan uganda; uganda kampala ugandan
SOS; shilling; somali; somalia mogadishu
ETB; birr; ethiopian;
ZMW; kwacha; zambian; zambia lusaka zambian
MWK; kwacha; malawian; malawi lilongwe
BWP; pula; ;
MZN; metical meticais; mozambican;
AOA; kwanza; angolan;
GMD; dalasi; ;
SLE; leone; ;
MGA; ariary; ;
PGK; kina; ;
MOP; pataca; ;
NLG; guilder; dutch; netherlands holland amsterdam rotterdam hague dutch
ANG; guilder; antillean; curacao curaçao antilles
DEM; mark deutschmark deutsche_mark; german west_german;
ESP; peseta; spanish;
GRD; drachma; greek;
ATS; schilling; austrian;
CVE; escudo; cape_verdean; cape_verde praia
PTE; escudo; portuguese; portugal lisbon porto portuguese
CLE; escudo; chilean; chile santiago valparaiso valparaíso chilean
FIM; markka; finnish;
XBT; bitcoin btc; ;
TTD; ; ; trinidadian chaguanas tobagonian san_fernando naparima arima
FJD; ; ; lautoka nadi labasa viti_levu vanua_levu itaukei fijians
NZD; ; ; māori maori iwi waitangi dunedin rotorua tauranga waikato otago aotearoa kiwi kiwis
NZD; ; ; pākehā pakeha hīkoi rnz
GYD; ; ; stabroek demerara berbice linden essequibo
JMD; ; ; montego_bay mandeville st_andrew spanish_town jamaicans
SGD; ; ; singaporeans hdb jalan cpf
BBD; ; ; barbadians bajan
NZD; ; ; invercargill southland otago waikato taranaki rotorua whangarei aotearoa all_blacks
NZD; ; ; black_caps white_ferns basin_reserve
HKD; ; ; kowloon new_territories legco tsim_sha wan_chai hongkongers
TTD; ; ; tobago trinidadian trinbago tunapuna chaguanas
AUD; ; ; queensland nsw new_south_wales tasmania hobart darwin
CAD; ; ; ontario saskatchewan winnipeg edmonton halifax nova_scotia british_columbia
MXN; ; ; guanajuato jalisco guadalajara monterrey oaxaca yucatán yucatan sinaloa chiapas veracruz
MXN; ; ; puebla querétaro san_miguel sonora chihuahua zapata hidalgo
PHP; ; ; davao quezon luzon mindanao visayas makati bulacan iloilo
COP; ; ; medellin medellín cali barranquilla
ARS; ; ; cordoba rosario mendoza
KES; ; ; mombasa kisumu eldoret nakuru
UGX; ; ; entebbe gulu jinja buganda
TZS; ; ; dar_es zanzibar arusha
AUD; ; ; icac asic accc ato asx afl nrl centrelink parramatta geelong wollongong townsville cairns
AUD; ; ; ballarat bendigo toowoomba launceston fremantle northern_territory western_australia
CAD; ; ; rcmp mountie mounties saskatoon mississauga nunavut yukon newfoundland new_brunswick tsx
CAD; ; ; loblaw loblaws
NZD; ; ; nzx nzta nzi kiwisaver kiwibank kiwirail trade_me timaru gisborne marlborough tasman
HKD; ; ; mong_kok sha_tin tuen_mun kwun_tong causeway_bay yuen_long hkma mtr
SGD; ; ; jurong tampines bedok toa_payoh changi temasek iras
JMD; ; ; portmore gleaner st_catherine clarendon trelawny negril ocho_rios
XEU; ecu; ;
TJS; somoni; tajik;
HRK; kuna; croatian;
SIT; tolar; slovenian;
LTL; lita litas; lithuanian;
LVL; lat; latvian;
EEK; kroon; estonian;
SKK; koruna korunas crown; slovak; slovakia bratislava slovak
MRU; ouguiya; ;
SZL; lilangeni emalangeni; swazi;
LSL; loti maloti; ;
KMF; franc; comorian; comoros
DJF; franc; djibouti; djibouti
BIF; franc; burundian burundi; burundi bujumbura
XPF; franc; pacific cfp; caledonia noumea tahiti
LUF; franc; luxembourg; luxembourg
ERN; nakfa; eritrean;
BTN; ngultrum; bhutanese;
MVR; rufiyaa; maldivian;
VUV; vatu; ;
WST; tala; samoan;
TOP; pa'anga paanga; tongan;
PAB; balboa; panamanian;
SRD; dollar; surinamese suriname; suriname paramaribo
KYD; dollar; cayman; cayman
SBD; dollar; solomon; solomon honiara
ARA; austral australes; argentine;
BRC; cruzado cruzados; brazilian;
BRR; cruzeiro; brazilian;
PEI; inti; peruvian;
FIM; mark; finnish; finland helsinki finnish
FIM; markkaa; finnish;
ECS; sucre; ;
BAM; mark; bosnian convertible; bosnia sarajevo bosnian
YUN; dinar; yugoslav; yugoslavia yugoslav
BWP; peso; ; botswana gaborone
PGK; kwacha; ; moresby
MTL; lira; maltese; malta valletta maltese
CYP; pound; cypriot cyprus; cyprus nicosia cypriot
IEP; pound; irish;
"""

UNITS: dict[str, Unit] = {}
"""Every word of a currency, singular and plural."""
ADJECTIVES: dict[tuple[str, str], str] = {}
"""("canadian", "dollar") to CAD."""
PLACES: dict[str, tuple[str, ...]] = {}
"""A place or a nationality to the currencies of its country that share a word with others."""
AT_HOME: dict[str, frozenset[str]] = {}
"""A currency to places and bodies of its country that few but its own papers name."""
SHARED: dict[str, tuple[str, ...]] = {}
"""A shared word to its currencies, the usual one first."""
FIRST_WORDS: frozenset[str]
"""First words of adjectives that a unit may have: "New Zealand dollars"."""


def _fill() -> frozenset[str]:
    owners: dict[str, list[str]] = {}
    rows = [tuple(part.strip() for part in line.split(";")) for line in _ROWS.strip().split("\n")]
    for code, words, adjectives, *_ in rows:
        for word in words.split():
            owners.setdefault(word, []).append(code)
            for adjective in adjectives.split():
                ADJECTIVES[adjective.replace("_", " "), word] = code
    for word, codes in owners.items():
        SHARED[word] = tuple(codes)
        unit = Unit(codes[0] if len(codes) == 1 else None, word)
        UNITS[word.replace("_", " ")] = UNITS.setdefault(_plural(word), unit)
    for code, words, adjectives, *places in rows:
        names = [place.replace("_", " ") for place in " ".join(places).split()]
        for name in names:
            PLACES[name] = (*PLACES.get(name, ()), code)
        if not words and not adjectives:
            AT_HOME[code] = AT_HOME.get(code, frozenset()).union(names)
    return frozenset(adjective.split()[0] for adjective, _ in ADJECTIVES)


def _plural(word: str) -> str:
    invariable = ("yen", "yuan", "won", "baht", "renminbi", "reais", "lei", "leva", "lire", "quid")
    return word if word in invariable or word.endswith("s") else word + "s"


FIRST_WORDS = _fill()
