"""Words that show a capitalised run is no person: organisations, places, things, firms."""

ORGANISATION = frozenset(
    """
    inc inc. corp corp. ltd ltd. llc plc plc. co co. cos cos. company companies
    corporation group holdings
    committee commission council congress parliament senate assembly cabinet ministry department
    dept dept. bureau agency authority administration office service services university college
    school academy institute institution hospital clinic center centre foundation trust fund bank
    association society federation union league club team united fc afc party alliance coalition
    movement front police army navy force forces guard corps brigade regiment battalion court
    tribunal board panel programme program project initiative campaign network media news times post
    journal herald tribune telegraph guardian gazette chronicle observer independent daily press
    magazine television tv radio channel studios pictures entertainment records books publishing
    airlines airways air airport motors electric energy oil gas petroleum mining steel
    pharmaceuticals pharma technologies technology systems software solutions industries
    international global partners capital securities investments investment insurance financial
    finance management consulting associates brothers bros. sons hotel resort casino restaurant
    museum gallery theatre theater opera orchestra church cathedral mosque temple synagogue
    ministries conference summit forum festival award awards prize cup championship championships
    games olympics tournament series stadium arena field bowl act bill law treaty agreement accord
    protocol constitution amendment code reform plan report review survey study index exchange
    market markets line lines railway railways rail bus station terminal port harbor harbour labs
    laboratory laboratories research sciences science studies house houses tower building bridge
    street avenue road lane drive boulevard square plaza park gardens garden palace castle hall
    valley river lake creek bay beach island islands mountain mountains mount coast sea ocean strait
    canal desert region province district county city town village state states republic kingdom
    empire emirates nations nation world earth war revolution crisis day week month year eve
    christmas easter ramadan thanksgiving halloween hurricane storm typhoon cyclone tropical
    operation air-force government treasury pentagon kremlin fed reserve supreme crown homes foods
    food farms farm snacks stores store supermarkets beer brewery airlines health care healthcare
    medical medicine life sports sport football soccer basketball baseball cricket rugby hockey
    racing rangers rovers wanderers athletic albion hotspur parliamentary democrats republicans
    tories conservatives archives library libraries supporters shop shops register ledger internet
    online app phone web site website windows prison jail airbase base camp fort zoo lodge inn cafe
    education command troops airmen paralympics shelf rocks weekly cross class wing wars justice
    expo convention statistics bar pub grill bistro deli kitchen boats boat ferry ship uss hms rms
    comics podcast draft medal mysteries girls boys bulletin baseball catholic minute album
    security intelligence defence defense interior affairs relations leisure logistics opposition
    enterprises properties ventures catering
    """.split()
)
"""Words that make a capitalised run an organisation, a place, an event or a thing."""

KINDS = frozenset(
    """
    baptist methodist lutheran presbyterian episcopal anglican evangelical pentecostal orthodox
    catholic unitarian congregational adventist reformed apostolic memorial community primary
    elementary secondary grammar junior senior infant public general regional municipal
    """.split()
)
"""Words before "Church", "School" and "Hall" that no surname stands behind."""

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

THINGS = frozenset(
    """
    brexit covid covid-19 coronavirus facebook twitter google apple amazon microsoft netflix uber
    tesla toyota honda boeing airbus pfizer moderna astrazeneca disney sony samsung nintendo youtube
    instagram tiktok whatsapp telegram reddit wikipedia wikinews wikileaks linkedin reuters
    bloomberg bbc cnn nbc abc cbs fox ap afp nasa nato un fifa uefa nba nfl opec unesco unicef
    interpol mercedes bmw volkswagen ford renault peugeot fiat nissan hyundai intel nvidia oracle
    ibm paypal ebay walmart starbucks adidas nike gucci prada hamas hezbollah isis taliban al-qaeda
    al-shabaab houthi houthis fatah likud gop pentagon kremlin whitehall bitcoin ebola bible koran
    quran islam christianity judaism buddhism hinduism english mandarin arabic latin hebrew internet
    android iphone ipad windows macbook premiership bundesliga juventus barcelona arsenal chelsea
    everton tottenham liverpool celtic ajax benfica porto yankees lakers knicks mets nazis nazi
    holocaust ramadan brics asean image video photo photograph picture caption photos images source
    sources file pictured monday tuesday wednesday thursday friday saturday sunday january february
    march april may june july august september october november december jan. feb. mar. apr. jun.
    jul. aug. sep. sept. oct. nov. dec. god allah jesus christ satan santa la firefox chrome safari
    us uk eu qaeda vichy rolls-royce waitrose
    aldi lidl asda ofgem ofsted ofcom ofwat unison greenpeace oxfam rspca waterstones argos primark
    ikea zara uniqlo dior chanel hermès hollywood bollywood holyrood stormont westminster
    """.split()
)
"""Single names of firms, movements, tongues and days that look like surnames."""

FIRMS = frozenset(
    " ".join(firm.split())
    for firm in """
    goldman sachs, morgan stanley, jpmorgan chase, jp morgan, wells fargo, charles schwab,
    merrill lynch, bear stearns, credit suisse, deutsche bank, deutsche telekom, eli lilly,
    johnson controls, aston martin, rolls royce, harley davidson, alfa romeo, land rover, louis
    vuitton, ralph lauren, calvin klein, hugo boss, giorgio armani, tommy hilfiger, jimmy choo,
    ted baker, ernst young, grant thornton, booz allen, john deere, jack daniels, john lewis,
    marks spencer, ben jerry, standard chartered, jane street, hewlett packard, warner bros,
    abercrombie fitch, estee lauder, saint laurent, yves rocher, dow jones, nasdaq composite,
    air france, sky news, fox news, al jazeera, le monde, der spiegel, el pais, el país, el
    mundo, la repubblica, le figaro, il sole, boko haram, al shabaab, big ben, roland garros,
    aston villa, fleet street, wall street, downing street, capitol hill, jardine fleming,
    jardine matheson, hoare govett, james capel, smith barney, dean witter, dean witter
    reynolds, kidder peabody, paine webber, salomon brothers, lehman brothers, morgan grenfell,
    kleinwort benson, w.i carr, wi carr, barclays de zoete wedd, crosby securities, sun hung
    kai, henderson land, cheung kong, hutchison whampoa, hang seng, swire pacific, cathay
    pacific, sime darby, julius baer, julius bär, sal oppenheim, merck finck, bremer vulkan,
    blohm voss, thyssen krupp, krupp hoesch, hoesch krupp, lazard freres, lazard frères, rowe
    price, t rowe price, a.g edwards, piper jaffray, prudential bache, drexel burnham, drexel
    burnham lambert, oppenheimer funds, donaldson lufkin, arthur andersen, ernst whinney, peat
    marwick, price waterhouse, pricewaterhouse coopers, deloitte touche, coopers lybrand, touche
    ross, baker mckenzie, clifford chance, allen overy, norton rose, king wood mallesons,
    slaughter may, sullivan cromwell, cravath swaine, philip morris, r.j reynolds, rj reynolds,
    rjr nabisco, brown williamson, phillips petroleum, phillips van heusen, j.c penney, jc
    penney, f.w woolworth, j.p morgan, w.r grace, wr grace, w.h smith, wh smith, taylor wimpey,
    wilson bowden, taylor woodrow, balfour beatty, harland wolff, swan hunter, cammell laird,
    vickers armstrong, hawker siddeley, pratt whitney, black decker, briggs stratton, dun
    bradstreet, harcourt brace, simon schuster, harper collins, random house, houghton mifflin,
    mcgraw hill, sara lee, ben jerrys, levi strauss, brooks brothers, marks & spencer, marks and
    spencer, neiman marcus, lord taylor, bergdorf goodman, christian dior, freddie mac, fannie
    mae, sallie mae, ginnie mae, farmer mac, krispy kreme, tim hortons, bristol myers, johnson
    johnson, procter gamble, smith nephew, smithkline beecham, glaxo wellcome, burroughs
    wellcome, parke davis, warner lambert, novo nordisk, harris poll, opinion research, a.c
    nielsen, ac nielsen, booz allen hamilton, norfolk southern, burlington northern, union
    pacific, roadway express, tata steel, tata motors, larsen toubro, bajaj auto, hero honda,
    maruti suzuki, dr reddy's, kotak mahindra, kingston college, calabar high, mercedes benz,
    harley-davidson, rolls-royce, de beers, anglo american, harmony gold, placer dome, rio
    tinto, bhp billiton, mount isa, broken hill, louis dreyfus, philipp brothers
    """.split(",")
)
"""Firms, papers and clubs of several words that read like a person's name."""

NAMESAKES = frozenset(
    """
    boots
    fitch barclays citigroup nomura moody's moody lehman merrill kellogg hershey marriott hilton
    walgreen walgreens abbott baxter lilly merck roche bayer sanofi novartis glaxo wellcome zeneca
    cargill hess baker hughes halliburton raytheon lockheed northrop grumman honeywell bosch porsche
    ferrari maserati lamborghini bentley chrysler dodge cadillac lincoln chevrolet buick suzuki
    mazda yamaha kawasaki toshiba hitachi mitsubishi sumitomo tata birla mahindra reliance sainsbury
    morrison morrisons tesco debenhams selfridges harrods burberry ladbrokes greggs wetherspoon
    deloitte bain mckinsey accenture blackstone carlyle lazard rothschild bertelsmann warner hearst
    gannett philips siemens daimler mercedes-benz renault bloomberg dell kraft heinz cadbury mattel
    hasbro macy's macy sears penney tiffany gap dillard nordstrom kroger safeway wendy's mcdonald's
    mcdonald wrigley gillette colgate kimberly-clark goodyear firestone michelin pirelli caterpillar
    cummins deere boeing bombardier embraer dassault thales finmeccanica olivetti fininvest
    mediaset benetton parmalat pechiney schneider lafarge danone carrefour michelin credit-lyonnais
    paribas suez vivendi hoechst krupp thyssen mannesmann commerzbank dresdner allianz volkswagen
    ericsson electrolux volvo saab nokia maersk heineken unilever stork fokker solvay nestle
    nestlé sandoz ciba lonza swatch holcim investor skandia norsk statoil kvaerner samsung daewoo
    kia jardine swire cathay qantas coles woolworths telstra westpac amp lend foster's
    harvard yale princeton stanford columbia cornell dartmouth duke vanderbilt rutgers villanova
    gonzaga drexel emory baylor rice tulane marquette purdue brandeis oxford cambridge eton harrow
    essex sussex surrey kent middlesex glamorgan derby derbyshire durham gloucester gloucestershire
    hampshire lancashire leicester leicestershire northampton nottingham somerset warwickshire
    worcester yorkshire burnley bolton blackburn bradford bristol barnsley brentford bury cardiff
    carlisle charlton chester chesterfield coventry crewe darlington doncaster exeter fulham
    gillingham grimsby halifax hartlepool hereford huddersfield hull ipswich leeds luton mansfield
    middlesbrough millwall newcastle norwich oldham peterborough plymouth portsmouth preston reading
    rochdale rotherham scarborough scunthorpe sheffield shrewsbury southend stockport stoke
    sunderland swansea swindon torquay tranmere walsall watford wigan wimbledon wolves wrexham
    wycombe york hearts hibernian kilmarnock motherwell aberdeen dundee dunfermline falkirk raith
    ajax feyenoord anderlecht bruges galatasaray fenerbahce besiktas juve roma lazio inter parma
    sampdoria fiorentina atalanta napoli udinese vicenza cagliari lens metz lille nantes auxerre
    monaco guingamp bastia caen schalke werder bochum duisburg freiburg cologne karlsruhe rostock
    valencia deportivo betis espanyol zaragoza valladolid oviedo celta tenerife benfica sporting
    penrith canterbury parramatta cronulla manly illawarra balmain essendon collingwood carlton
    geelong hawthorn fitzroy fremantle melbourne richmond footscray
    bild spiegel stern focus figaro kommersant izvestia pravda interfax itar-tass tass xinhua
    interpol scotland-yard europol nasdaq dow nikkei footsie enterprise challenger columbia
    discovery endeavour atlantis galileo cassini hubble rosetta katrina irma
    haiyan harley chevy jeep vespa hagupit mangkhut hato hagibis idai gombe doksuri noru bopha
    ketsana sacco
    """.split()
)
"""Firms, clubs, universities, papers, ships and storms whose names read like surnames or first
names: as a word alone they are nobody unless an article says more."""
