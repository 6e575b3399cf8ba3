"""What journalists call people, and the words that show a capitalised run is not a person.

All lower case, straight apostrophes. Titles and trades give roles and evidence for names;
the words of organisations, places and things speak against them.
"""

HONORIFICS: dict[str, str] = {
    **dict.fromkeys(
        "mr mr. sir lord fr fr. rev. father brother imam messrs messrs. don".split(), "m"
    ),
    **dict.fromkeys(
        "mrs mrs. ms ms. miss dame lady madam madame mme mme. mlle daw baroness sister".split(), "f"
    ),
    **dict.fromkeys("dr dr. prof prof. rev hon hon. mx".split(), ""),
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
    earl count countess baron emperor empress sheikh sheik sultan emir crown ayatollah mullah
    grand pope cardinal archbishop bishop monsignor pastor deacon rabbi chairman chairwoman chair
    director professor coach spokesman spokeswoman spokesperson leader envoy attorney solicitor
    prosecutor deputy co-founder founder ceo cfo coo mp mps msp md editor analyst singer actor
    actress author manager comrade dictator treasurer principal headteacher coroner nurse doctor
    trooper chaplain aide head ch insp pc dc dci di pcso
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
        accountant activist adjuster administrator adviser advisor advocate analyst anchor
        announcer architect archivist artist assistant astronaut astronomer athlete attorney
        author backer banker barrister baroness bassist batsman biographer biologist blogger
        bookkeeper boss botanist bowler boxer broadcaster broker builder buyer campaigner candidate
        caretaker cartographer cellist ceo champion chancellor chef chemist choreographer cleric
        clerk climber co-author co-chair co-founder co-host co-owner collector colleague columnist
        comedian commentator commander composer conductor conservative consultant contestant
        contractor convict coordinator coroner correspondent cosplayer counsel counsellor courtier
        creator critic curator cyclist dancer dealer deckhand defector defendant defender democrat
        deputy designer detective developer dictator diplomat director dissident doctor donor
        dramatist driver drummer economist editor educator emeritus employee engineer entrepreneur
        envoy epidemiologist executive expert farmer fellow figure film-maker filmmaker financier
        firefighter fixer footballer forward founder freelancer frontman fullback geographer
        geologist goalkeeper golfer governor graduate guard guitarist gymnast hairdresser head
        headmaster headmistress heir heiress hero historian host hunter illustrator immigrant
        immunologist independent informant inspector instructor interpreter inventor investigator
        investor journalist judge jurist jockey keeper lawmaker lawyer leader lecturer legend
        legislator liaison liberal librarian linguist lobbyist mage magnate maker
        manager mathematician
        mayor mechanic mediator medic member mentor merchant microbiologist midfielder midwife
        militant millionaire billionaire minister model moderator mogul musician nationalist
        naturalist negotiator neighbour neighbor neurologist neuroscientist novelist nurse officer
        official oligarch oncologist operator organiser organizer orphan owner painter paramedic
        participant passenger pastor patient pathologist patron pediatrician performer pharmacist
        philanthropist philosopher photographer physician physicist pianist pilot pioneer pitcher
        planner player playwright plumber poet police policymaker politician pollster porter
        practitioner preacher presenter president principal prisoner producer professor programmer
        promoter prosecutor provost psychiatrist psychologist publisher pundit pupil quarterback
        racer ranger rapper realtor receptionist recruit refugee registrar regulator reporter
        representative republican rescuer researcher resident restaurateur retiree reviewer rider
        ringleader rival rocker ruler runner sailor scholar schoolteacher scientist scorer
        screenwriter sculptor secretary seller senator sergeant servant shareholder shadow
        singer singer-songwriter skater skier skipper socialist socialite sociologist soldier
        solicitor songwriter soprano specialist spokesman spokesperson spokeswoman sprinter
        staffer star strategist striker student suspect swimmer striker surgeon surveyor survivor
        teacher teammate team-mate technician technologist teenager tenor therapist toddler tourist
        trader trainer trainee translator traveller treasurer trustee tutor tycoon undersecretary
        upstart vet veteran veterinarian vicar victim villager violinist virologist visitor
        volunteer voter waiter warden warlord whistleblower winemaker winger winner witness worker
        wrestler writer youngster youth academic astrologer backbencher barista bodyguard
        bureaucrat captive cadet chairperson chieftain choirmaster coach commissioner conspirator
        councillor counterpart craftsman cricketer crewmember critic demonstrator detainee
        dermatologist dietitian discoverer ecologist elder emperor entertainer epidemiologist
        ethicist ethnographer exile ex-president explorer extremist fan fighter firebrand flautist
        fugitive gambler gamer gardener geneticist geophysicist guerrilla guru handler helper hiker
        hostage humorist hydrologist impresario incumbent inmate innovator insider jeweller
        juror killer labourer landlady landlord lieutenant lifeguard marine mayor-elect
        meteorologist
        miner missionary monarch mourner murderer nominee nutritionist oceanographer oilman
        offender onlooker opponent optician pacifist partygoer peer pensioner petitioner plaintiff
        politico potter predecessor president-elect pretender printer procurator professional
        protege protégé protester protestor quartermaster radiologist rebel receiver rector
        reformer reverend revolutionary roommate runner-up sceptic seaman separatist shooter
        shopkeeper shopper sleuth sociologist speaker speechwriter spy statistician streamer
        successor superintendent supporter supervisor teacher tenant terrorist toxicologist
        treasurer trumpeter umpire undertaker underwriter valedictorian vice-chairman
        vice-president viceroy watchdog weaver webmaster welder zookeeper zoologist cofounder
        midfield centre-back right-back left-back centre-half fly-half scrum-half hooker prop
        point-guard linebacker cornerback pitcher infielder outfielder shortstop goaltender
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
    south-korean hungarian javanese maori aboriginal hindu sikh buddhist mormon
    """.split()
)
"""Words of nation, faith and party: before a name they belong to the role."""

ORGANISATION = frozenset(
    """
    inc inc. corp corp. ltd ltd. llc plc plc. co co. company companies corporation group holdings
    committee commission council congress parliament senate assembly cabinet ministry department
    dept dept. bureau agency authority administration office service services university college
    school academy institute institution hospital clinic center centre foundation trust fund bank
    association society federation union league club team united fc afc party alliance coalition
    movement front police army navy force forces guard corps brigade regiment battalion court
    tribunal board panel programme program project initiative campaign network media news times
    post journal herald tribune telegraph guardian gazette chronicle observer independent daily
    press magazine television tv radio channel studios pictures entertainment records books
    publishing airlines airways air airport motors electric energy oil gas petroleum mining steel
    pharmaceuticals pharma technologies technology systems software solutions industries
    international global partners capital securities investments investment insurance financial
    finance management consulting associates brothers bros. sons hotel resort casino restaurant
    museum gallery theatre theater opera orchestra church cathedral mosque temple synagogue
    ministries conference summit forum festival award awards prize cup championship championships
    games olympics tournament series stadium arena field bowl act bill law treaty agreement accord
    protocol constitution amendment code reform plan report review survey study index exchange
    market markets line lines railway railways rail bus station terminal port harbor harbour labs
    laboratory laboratories research sciences science studies center's house houses tower building
    bridge street avenue road lane drive boulevard square plaza park gardens garden palace castle
    hall valley river lake creek bay beach island islands mountain mountains mount coast sea ocean
    strait canal desert region province district county city town village state states republic
    kingdom empire emirates nations nation world earth war revolution crisis day week month year
    eve christmas easter ramadan thanksgiving halloween hurricane storm typhoon cyclone tropical
    operation air-force government treasury pentagon kremlin fed reserve supreme
    crown foods food farms farm snacks stores store supermarkets beer brewery airlines health care
    healthcare medical medicine life sports sport football soccer basketball baseball cricket rugby
    hockey racing rangers rovers wanderers athletic albion city's hotspur
    parliamentary democrats republicans tories conservatives workers' labour's society's
    archives library libraries supporters shop shops street's register ledger review's
    internet online app phone web site website windows prison jail airbase base camp fort zoo
    lodge inn cafe education paralympics shelf rocks weekly cross class wing wars justice expo
    convention statistics
    bar pub grill bistro deli kitchen boats boat ferry ship uss hms rms
    summit's protocol's security intelligence defence defense interior affairs relations
    """.split()
)
"""Words that make a capitalised run an organisation, a place, an event or a thing."""

ALSO_SURNAMES = frozenset(
    """
    park parks bush field fields banks law street church house hall hill lane bay lake rivers
    day week guard post temple rangers march bridge bridges castle forest garden port ford
    brooks brook marsh meadows stone rock wells moore wood woods bell king pope bishop judge
    knight major marshall price rice cash christmas bank chase page love power powers best
    world war battle young long short small little brown black white green gray grey
    """.split()
)
"""Words that are organisations, places or titles, yet close a person's name as readily."""

PARTICLES = frozenset(
    """
    van der den de del della di da dos das do du la le von zu zur ter ten bin ibn bint ben abu abd
    el al ul ud y e af av op 't las los san
    """.split()
)
"""Small words inside a family name."""

SUFFIXES = frozenset("jr jr. sr sr. ii iii iv esq".split())
POSTNOMINALS = frozenset("kc qc mp obe cbe mbe phd md frs".split())

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
    ahmadinejad mubarak mugabe chavez chávez berlusconi sarkozy hollande cameron blair beyoncé
    beyonce madonna rihanna adele bono pelé messi ronaldo neymar eminem oprah
    """.split()
)
"""People so well known that the news gives one word alone."""

THINGS = frozenset(
    """
    brexit covid covid-19 coronavirus facebook twitter google apple amazon microsoft netflix uber
    tesla toyota honda boeing airbus pfizer moderna astrazeneca disney sony samsung nintendo
    youtube instagram tiktok whatsapp telegram reddit wikipedia wikinews wikileaks linkedin reuters
    bloomberg bbc cnn nbc abc cbs fox ap afp nasa nato un fifa uefa nba nfl opec unesco unicef
    interpol mercedes bmw volkswagen ford renault peugeot fiat nissan hyundai intel nvidia oracle
    ibm paypal ebay walmart mcdonald's starbucks adidas nike gucci prada hamas hezbollah isis
    taliban al-qaeda al-shabaab houthi houthis fatah likud gop pentagon kremlin whitehall
    bitcoin ebola bible koran quran islam christianity judaism buddhism hinduism english mandarin
    arabic latin hebrew internet android iphone ipad windows macbook premiership bundesliga
    juventus barcelona arsenal chelsea everton tottenham liverpool celtic ajax benfica porto
    osasuna yankees lakers knicks mets nazis nazi holocaust ramadan brics asean
    image video photo photograph picture caption photos images source sources file pictured
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept.
    oct. nov. dec. god allah jesus christ satan santa internet's la us uk eu msc m.sc qaeda anbar
    mother's
    """.split()
)
"""Single names of firms, movements, tongues and days that look like surnames."""

FIRMS = frozenset(
    " ".join(firm.split())
    for firm in """
    goldman sachs, morgan stanley, jpmorgan chase, jp morgan, wells fargo, charles schwab,
    merrill lynch, bear stearns, credit suisse, deutsche bank, deutsche telekom, eli lilly,
    johnson controls, aston martin, rolls royce, harley davidson, alfa romeo, land rover,
    louis vuitton, ralph lauren, calvin klein, hugo boss, giorgio armani, tommy hilfiger,
    jimmy choo, ted baker, ernst young, booz allen, john deere, jack daniels,
    john lewis, marks spencer, ben jerry, standard chartered, jane street, hewlett packard,
    warner bros, abercrombie fitch, estee lauder, saint laurent, yves rocher, dow jones,
    nasdaq composite, air france, sky news, fox news, al jazeera, le monde, der spiegel,
    el pais, el país, el mundo, la repubblica, le figaro, il sole, boko haram, al shabaab,
    red cross, big ben, premier league, grand slam, grand prix, roland garros, real madrid,
    aston villa, crystal palace, leyton orient, san lorenzo, linkin park, pearl jam, paris
    saint-germain,
    borussia dortmund, bayern munich, real betis, sporting lisbon
    """.split(",")
)
"""Firms, papers and clubs of several words that read like a person's name."""
