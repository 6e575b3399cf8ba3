"""What journalists call people, and the words names are made of.

All lower case, straight apostrophes. Titles and trades give roles and evidence for names.
"""

from pullquote.model.language.names import TITLES

KIN = frozenset(
    """
    father mother son daughter brother sister husband wife widow widower uncle aunt nephew niece
    cousin grandfather grandmother grandson granddaughter stepfather stepmother stepson
    stepdaughter fiance fiancé fiancee fiancée boyfriend girlfriend partner ex-wife ex-husband
    brother-in-law sister-in-law father-in-law mother-in-law son-in-law daughter-in-law twin
    parents brothers sisters sons daughters children friend friends ex-girlfriend ex-boyfriend
    mum mom dad grandma grandpa half-brother half-sister grandchildren grandparents
    """.split()
)

GENDERED: dict[str, str] = {
    **dict.fromkeys(
        """
        father son brother husband widower uncle nephew grandfather grandson stepfather stepson
        fiance fiancé boyfriend ex-husband ex-boyfriend brother-in-law father-in-law son-in-law dad
        half-brother grandpa man boy king prince duke emperor actor spokesman chairman congressman
        businessman policeman fisherman salesman gunman councilman fireman cameraman sportsman
        anchorman statesman monk pope cardinal imam ayatollah emir
        sultan sheikh waiter bachelor hitman frontman
        """.split(),
        "m",
    ),
    **dict.fromkeys(
        """
        lady mother daughter sister wife widow aunt niece grandmother granddaughter stepmother
        stepdaughter fiancee fiancée girlfriend ex-wife ex-girlfriend sister-in-law mother-in-law
        daughter-in-law mum mom half-sister grandma woman girl queen princess duchess empress
        actress spokeswoman chairwoman congresswoman businesswoman policewoman saleswoman
        councilwoman sportswoman stateswoman nun waitress ballerina midwife heroine hostess
        """.split(),
        "f",
    ),
}
"""Nouns for people that tell a gender."""

TRADES = (
    TITLES
    | frozenset(GENDERED)
    | KIN
    | frozenset(
        """
        accountant adjuster administrator adviser advisor advocate analyst anchor announcer
        architect assistant astronaut astronomer athlete attorney author backer banker barrister
        baroness blogger boss bowler boxer broadcaster broker builder buyer campaigner candidate
        caretaker ceo champion chancellor chef cleric clerk climber co-author co-chair co-founder
        co-host co-owner collector colleague comedian commentator commander composer conductor
        conservative consultant contestant contractor convict coordinator coroner correspondent
        cosplayer counsel counsellor courtier creator critic curator dancer dealer deckhand defector
        defendant defender democrat deputy designer detective developer dictator diplomat director
        dissident doctor donor driver drummer editor educator emeritus employee engineer
        entrepreneur envoy executive expert farmer fellow figure film-maker filmmaker financier
        firefighter fixer footballer forward founder freelancer frontman fullback golfer governor
        graduate guard gymnast hairdresser head headmaster headmistress heir heiress hero historian
        host hunter illustrator immigrant independent informant inspector instructor interpreter
        inventor investigator investor judge jockey lawmaker lawyer leader lecturer legend
        legislator liaison liberal librarian mage magnate maker manager mayor mechanic mediator
        medic member mentor merchant midfielder midwife militant millionaire billionaire minister
        model moderator mogul negotiator neighbour neighbor nurse officer official oligarch operator
        organiser organizer orphan owner painter paramedic participant passenger pastor patient
        patron performer philosopher pilot pioneer pitcher planner player playwright plumber poet
        police policymaker pollster porter practitioner preacher presenter president principal
        prisoner producer professor programmer promoter referee debutant prosecutor provost
        publisher pundit pupil quarterback racer ranger rapper realtor recruit refugee registrar
        regulator reporter representative republican rescuer researcher resident restaurateur
        retiree reviewer rider ringleader rival rocker ruler runner sailor scholar schoolteacher
        scorer screenwriter sculptor secretary seller senator sergeant servant shareholder shadow
        singer singer-songwriter skater skier skipper socialite soldier solicitor songwriter soprano
        sprinter staffer star striker student substitute suspect swimmer surgeon surveyor survivor
        teacher teammate team-mate teenager tenor toddler trader trainer trainee translator
        traveller treasurer trustee tutor tycoon undersecretary upstart vet veteran veterinarian
        vicar victim villager visitor volunteer voter waiter warden warlord whistleblower winemaker
        winger winner witness worker wrestler writer youngster youth academic astrologer backbencher
        barista bodyguard bureaucrat captive cadet chairperson chieftain choirmaster coach
        commissioner conspirator councillor counterpart cricketer crewmember demonstrator detainee
        dietitian discoverer elder emperor entertainer exile ex-president explorer fan fighter
        firebrand fugitive gambler gamer gardener guerrilla guru handler helper hiker hostage
        impresario incumbent inmate innovator insider jeweller juror killer labourer landlady
        landlord lieutenant lifeguard marine mayor-elect miner missionary monarch mourner murderer
        nominee oilman offender onlooker opponent partygoer peer pensioner petitioner plaintiff
        politico potter predecessor president-elect pretender printer procurator professional
        protege protégé protester protestor quartermaster rebel receiver rector reformer reverend
        revolutionary roommate runner-up sceptic seaman shooter shopper sleuth speaker speechwriter
        spy streamer successor superintendent supporter supervisor tenant trumpeter umpire
        undertaker underwriter valedictorian vice-chairman vice-president viceroy watchdog weaver
        webmaster welder cofounder midfield centre-back right-back left-back centre-half fly-half
        scrum-half hooker prop point-guard linebacker cornerback infielder outfielder shortstop
        master matron steward stewardess sommelier restorer fitter clerk bookkeeper protege
        curate verger registrar chancellor statistician ombudsman sheriff bailiff trapper forager
        oncologist goaltender commandant
        heavyweight middleweight lightweight welterweight featherweight
        flyweight bantamweight cruiserweight southpaw contender playmaker goalscorer pontiff
        """.split()
    )
)
"""Heads of what a person is called: "the *spokesman*", "a *botanist*"."""

PEOPLES = frozenset(
    """
    welshman englishman irishman scotsman frenchman dutchman spaniard briton american canadian
    australian german italian russian ukrainian swede dane finn norwegian pole czech turk greek
    serb croat kenyan ethiopian nigerian ghanaian brazilian argentine argentinian chilean mexican
    colombian japanese chinese korean indian pakistani iranian iraqi israeli palestinian saudi
    egyptian moroccan algerian tunisian syrian lebanese jamaican cuban swiss belgian portuguese
    austrian hungarian romanian bulgarian slovak slovene dutch french spanish british english
    scottish welsh irish polish turkish danish swedish finnish ukrainian belarusian afghan
    bangladeshi
    nepali vietnamese thai malaysian indonesian filipino singaporean taiwanese mongolian kazakh
    european african asian western arab jewish muslim christian catholic protestant sunni shiite
    shia kurdish kurd chechen tibetan uighur uyghur rohingya latino hispanic libyan sudanese somali
    ugandan tanzanian rwandan congolese zimbabwean zambian senegalese malian ivorian cameroonian
    yemeni kuwaiti qatari emirati jordanian omani bahraini georgian armenian azerbaijani uzbek
    venezuelan peruvian bolivian ecuadorian uruguayan paraguayan panamanian haitian serbian croatian
    bosnian albanian kosovan macedonian latvian lithuanian estonian icelandic maltese cypriot
    scot welshwoman englishwoman frenchwoman irishwoman texan californian parisian londoner
    labour tory conservative democratic republican democrat communist socialist liberal soviet
    south-korean hungarian javanese maori aboriginal hindu sikh buddhist mormon jew slav slavic
    cossack bedouin berber hutu tutsi pashtun tatar alawite druze maronite copt coptic yazidi
    baloch tamil sinhalese kachin hmong mohawk navajo sioux cherokee inuit zulu xhosa yoruba igbo
    hausa fulani kikuyu oromo tigrayan basque catalan flemish walloon bavarian prussian sicilian
    siberian crimean caucasian andean scandinavian nordic iberian byzantine ottoman persian mughal
    jesuit franciscan marxist maoist fascist zionist islamist burmese cambodian laotian bhutanese
    tajik turkmen kyrgyz moldovan montenegrin kosovar eritrean djiboutian burundian malawian
    mozambican angolan namibian botswanan gambian guinean liberian togolese beninese chadian
    mauritanian gabonese salvadoran guatemalan honduran nicaraguan bahamian barbadian trinidadian
    guyanese surinamese belizean fijian samoan tongan papuan hawaiian alaskan glaswegian
    bolshevik menshevik revolutionary
    liverpudlian mancunian venetian neapolitan muscovite viennese bostonian
    """.split()
)
"""Words of nation, faith and party: before a name they belong to the role."""

POSTNOMINALS = frozenset(
    """
    kc qc sc mp obe cbe mbe dbe kbe bem cmg kcmg gcmg qpm dso dsc ra frcp frsa phd md frs
    mfr ofr cfr gcfr gcon jp
    """.split()
)

RANKS = frozenset(
    """
    PM CM SHO SSP DSP ACP DCP CSP SSI ASI DIG AIG ADGP DGP IGP IG SDM DM DG DPP DPO TD PS CS CJ VC
    RDC BDO UNO CDS COAS Coun Comm Cr Barrister
    """.split()
)
"""Offices of government and police that are titles in short alone: "SHO Ann Lee"."""

STYLES_TOO = frozenset(
    "nana mian ato eze igwe begum syedna tun okyeame osabarima daasebre otumfuo togbe".split()
)
"""Forms of address that are given names as well: the first before a name of two words."""

_SRI = frozenset(["sri", "seri", "paduka"])
_BEFORE_SRI = frozenset("tan puan datuk dato dato' datin".split())


def is_style(before: str, word: str, behind: str, left: int) -> bool:
    """Whether a word is a form of address by its neighbours, with so many words `left` behind it.

    Malaysia's come in pairs: Tan Sri, Datuk Seri.
    """
    if word in _SRI:
        return before in _BEFORE_SRI
    return (word in _BEFORE_SRI and behind in _SRI) or (word in STYLES_TOO and left > 1)


REGAL = frozenset(
    "king queen emperor empress tsar czar kaiser shah pope prince sultan pharaoh khedive".split()
)
"""Titles of those who are numbered."""

FAMILY_FIRST = frozenset(
    """
    kim lee park choi jung kang yoon moon cho jang lim han shin seo kwon hwang ahn song hong yang
    ko bae baek nam noh roh ryu oh chung jeong jeon min son wang li zhang liu chen huang zhao wu
    zhou xu sun ma zhu hu guo he lin gao luo liang xi xie tang deng feng cao peng zeng xiao tian
    dong pan yuan cai jiang yu du ye cheng wei ding ren lu fang shi yao qin gu meng qiu bai nguyen
    tran le pham hoang phan vu vo dang bui do ho ngo duong ly chan wong cheung lau leung cheng ng
    lam tsang ong tan teo goh chua koh hau lai tsai hsieh mao bo
    """.split()
)
"""Chinese, Korean and Vietnamese family names, which stand first."""

FAMOUS = frozenset(
    """
    trump biden obama clinton putin merkel macron zelensky zelenskyy zelenskiy netanyahu erdogan
    modi hitler stalin churchill thatcher reagan nixon kennedy lenin napoleon einstein shakespeare
    gandhi mandela castro assad gaddafi qaddafi khamenei bolsonaro lula maduro starmer sunak truss
    orban orbán musk bezos zuckerberg xi mussolini mozart beethoven bach picasso freud darwin
    newton galileo plato aristotle socrates marx mao gorbachev yeltsin navalny arafat khomeini
    duterte jokowi ardern trudeau scholz milei sheinbaum netanyahu rouhani raisi kishida ishiba
    romney mccain pelosi mcconnell desantis giuliani kavanaugh fauci snowden assange mahathir
    rabin mitterrand chirac milosevic milošević karadzic karadžić mladic mladić suharto habibie
    mobutu kabila gingrich perot lewinsky saddam annan boutros-ghali lebed chernomyrdin primakov
    zyuganov dudayev maskhadov erbakan fujimori menem aristide bhutto vajpayee prodi aznar
    ahmadinejad mubarak mugabe chavez chávez berlusconi sarkozy hollande cameron blair beyoncé
    beyonce madonna rihanna adele bono pelé messi ronaldo neymar eminem oprah
    """.split()
)
"""People so well known that the news gives one word alone."""
