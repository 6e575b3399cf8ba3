import time
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.article import Money
from pullquote.model.extraction.money.find import find_money
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain


def sums(text: str) -> list[Money]:
    return list(find_money(Analysis(read_plain(text))))


def only(text: str) -> Money:
    (money,) = sums(text)
    return money


@pytest.mark.parametrize(
    ("words", "amount", "currency"),
    [
        ("$5", "5", "USD"),
        ("TL 4.70", "4.70", "TRY"),
        ("$1.4\u00a0billion", "1400000000", "USD"),
        ("£45m", "45000000", "GBP"),
        ("$12.7bn", "12700000000", "USD"),
        ("€41.80", "41.80", "EUR"),
        ("¥1trn", "1000000000000", "JPY"),
        ("$9BN", "9000000000", "USD"),
        ("$17-billion", "17000000000", "USD"),
        ("US$4.2 million", "4200000", "USD"),
        ("U.S. $5 million", "5000000", "USD"),
        ("HK$1.6 billion", "1600000000", "HKD"),
        ("C$75m", "75000000", "CAD"),
        ("A$2.3bn", "2300000000", "AUD"),
        ("N$2,25 million", "2250000", "NAD"),
        ("N$200 000", "200000", "NAD"),
        ("ZAR1,7 million", "1700000", "ZAR"),
        ("EUR 3.5bn", "3500000000", "EUR"),
        ("USD 10 million", "10000000", "USD"),
        ("RM177mil", "177000000", "MYR"),
        ("Rs 500 crore", "5000000000", "INR"),
        ("Rs. 13 500", "13500", "INR"),
        ("₹12,34,567.89", "1234567.89", "INR"),
        ("2.75 lakh rupees", "275000", "INR"),
        ("Tk 45.52 crore", "455200000", "BDT"),
        ("SR2.4 million", "2400000", "SAR"),
        ("R120", "120", "ZAR"),
        ("61 cents", "0.61", "USD"),
        ("50p", "0.50", "GBP"),
        ("388 pence", "3.88", "GBP"),
        ("half a million euros", "500000", "EUR"),
        ("Half a trillion Mexican pesos", "500000000000", "MXN"),
        ("a quarter of a million euros", "250000", "EUR"),
        ("a million dollars", "1000000", "USD"),
        ("two and a half billion yen", "2500000000", "JPY"),
        ("forty-five dollars", "45", "USD"),
        ("two hundred and fifty thousand dollars", "250000", "USD"),
        ("412m Swiss francs", "412000000", "CHF"),
        ("20 million Hong Kong dollars", "20000000", "HKD"),
        ("three million South Korean won", "3000000", "KRW"),
        ("3.2 billion dirhams", "3200000000", "AED"),
        ("42 KWD", "42", "KWD"),
        ("115USD", "115", "USD"),
        ("10k$", "10000", "USD"),
        ("20 €", "20", "EUR"),
        ("3 dollars 50 cents", "3.50", "USD"),
        ("$20 and 43c", "20.43", "USD"),
        ("75 USD million", "75000000", "USD"),
        ("2 1/4 cents", "0.0225", "USD"),
        ("3/4 cent", "0.0075", "USD"),
        ("$37 1/2", "37.5", "USD"),
        ("$8.59-3/4", "8.5975", "USD"),
        ("half a cent", "0.005", "USD"),
        ("one-tenth of a cent", "0.001", "USD"),
        ("25 Canadian cents", "0.25", "CAD"),
        ("80 fils", "0.80", "AED"),
        ("650p", "6.50", "GBP"),
        ("8.5 billion Br", "8500000000", "ETB"),
        ("VNĐ38 billion", "38000000000", "VND"),
        ("P1.2-B", "1200000000", "PHP"),
        ("=N=500,000", "500000", "NGN"),
        ("F CFA 500,000", "500000", "XOF"),
        ("R 150 million", "150000000", "ZAR"),
        ("5.000 euros", "5000", "EUR"),
        ("(1.2) million dollars", "-1200000", "USD"),
    ],
)
def test_a_sum_is_read_exactly(words: str, amount: str, currency: str) -> None:
    text = f"The council paid {words} for it."
    money = only(text)
    assert money.span.of(text) == words
    assert (money.amount, money.amount_max, money.currency) == (Decimal(amount), None, currency)


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("It cost between $200 million and $250 million.", "$200 million and $250 million",
         200_000_000, 250_000_000),
        ("It will cost $12-14 billion.", "$12-14 billion", 12_000_000_000, 14_000_000_000),
        ("It costs between £90,000 and £120,000.", "£90,000 and £120,000", 90_000, 120_000),
        ("A profit of €1.0bn-€1.1bn is likely.", "€1.0bn-€1.1bn", 10**9, 1_100_000_000),
        ("From a range of €900m to €950m.", "€900m to €950m", 900_000_000, 950_000_000),
        ("It takes between 2 and 2.2 billion dollars.", "2 and 2.2 billion dollars",
         2 * 10**9, 2_200_000_000),
        ("They ask 10-20 dollars.", "10-20 dollars", 10, 20),
        ("Worth US$3 million to $5 million.", "US$3 million to $5 million",
         3_000_000, 5_000_000),
        ("Fees are two to three million pounds.", "two to three million pounds",
         2_000_000, 3_000_000),
    ],
)  # fmt: skip
def test_a_range_is_one_sum(text: str, words: str, low: int, high: int) -> None:
    money = only(text)
    assert money.span.of(text) == words
    assert (money.amount, money.amount_max) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    "text",
    [
        "Shares fell 35 cents to $12.40.",
        "Profit rose from $2 million to $3 million.",
        "Sales climbed to €214m, from €187m.",
        "He paid $5 and $7 for them.",
    ],
)
def test_from_one_sum_to_another_is_no_range(text: str) -> None:
    assert [money.amount_max for money in sums(text)] == [None, None]


def test_a_sum_in_brackets_is_its_own() -> None:
    found = sums("It would spend ¥4.5bn (£23.4m) on a plant.")
    assert [(money.currency, money.amount) for money in found] == [
        ("JPY", Decimal(4_500_000_000)),
        ("GBP", Decimal(23_400_000)),
    ]


def test_a_number_leans_on_the_sum_before_it() -> None:
    found = sums("She spent a quarter of a million euros on the house and 30,000 on the garden.")
    assert [(money.amount, money.currency) for money in found] == [
        (Decimal(250_000), "EUR"),
        (Decimal(30_000), "EUR"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It lost billions of dollars.", "billions of dollars"),
        ("Bribes of hundreds of thousands of dollars.", "hundreds of thousands of dollars"),
        ("A multi-million-dollar refit.", "multi-million-dollar"),
        ("Several hundred million pounds went.", "Several hundred million pounds"),
        ("A multibillion-dollar plan.", "multibillion-dollar"),
    ],
)
def test_a_sum_without_a_figure_has_no_amount(text: str, words: str) -> None:
    money = only(text)
    assert money.span.of(text) == words
    assert money.amount is None


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("He earns £110,000 a week.", "week"),
        ("It needs $60 million more per year.", "year"),
        ("A £1,200-a-month charge.", "month"),
        ("Oil rose to $81.20 per barrel.", "barrel"),
        ("Wheat at $1.50 a bushel.", "bushel"),
        ("A 90-cent-an-hour raise.", "hour"),
        ("They paid me €2,000 an episode and left.", "episode"),
        ("Earnings per share came to 61 cents.", "share"),
        ("It pays passengers $300 each.", "each"),
        ("He paid $300 a spokesman said.", None),
    ],
)
def test_a_rate_is_told(text: str, per: str | None) -> None:
    assert only(text).per == per


@pytest.mark.parametrize(
    ("before", "qualifier"),
    [
        ("about", "about"), ("roughly", "about"), ("some", "about"), ("nearly", "nearly"),
        ("at least", "at least"), ("more than", "more than"), ("up to", "up to"),
        ("as much as", "up to"), ("no more than", "up to"), ("less than", "less than"),
        ("an additional", "additional"), ("a further", "additional"),
        ("an estimated", "estimated"), ("the", None), ("for", None),
    ],
)  # fmt: skip
def test_a_qualifier_stands_before_the_sum(before: str, qualifier: str | None) -> None:
    text = f"The council spent {before} $5 million."
    assert only(text).qualifier == qualifier
    assert only(text).span.of(text) == "$5 million"


def test_to_hand_over_money_is_not_more_than_it() -> None:
    assert only("He handed over $5 million.").qualifier is None


@pytest.mark.parametrize(
    "text",
    [
        "He weighed 180 pounds and won 20 matches.",
        "Police seized 10,000 pounds of cocaine.",
        "The World Cup 2018 draw took place at 7.30 p.m. in room R250.",
        "Leaders met at COP27 and COP 28.",
        "It was a real threat, a 5 percent risk, 12 per cent more.",
        "It was a dollar-for-dollar match, he said, not worth a penny more.",
        "She scored 482 marks in 2018.",
        "50 Cent sang in 1080p.",
        "The dollar rose against the euro.",
        "Twenty people died on the M25 at 9am.",
    ],
)
def test_what_only_looks_like_money_is_left_alone(text: str) -> None:
    assert sums(text) == []


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("CAIRO — The ministry in Egypt set aside 5 million pounds.", "EGP"),
        ("Officials in Pakistan paid 5,000 rupees.", "PKR"),
        ("MANILA — Officials in the Philippines paid 5,000 pesos.", "PHP"),
        ("SYDNEY — The council will spend $5 million.", "AUD"),
        ("SYDNEY (Reuters) — The council will spend $5 million.", "USD"),
        ("The council will spend $5 million.", "USD"),
        ("The dividend is 22 cents; profit was €5m. A loaf costs 40 cents.", "EUR"),
    ],
)
def test_the_place_decides_what_a_shared_word_means(text: str, currency: str) -> None:
    assert sums(text)[0].currency == currency


def test_cents_belong_to_the_currency_of_the_article() -> None:
    assert [money.currency for money in sums("Profit was €5m, or 22 cents a share.")] == [
        "EUR",
        "EUR",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ferry boss quits over £14m terminal",
        "The treasurer was sacked over £6m debts.",
        "She resigned on Monday over £2m theft.",
        "The firm was fined over £4m fraud.",
        "Senate summons minister over £12m road contract",
        "Chief, assemblyman remanded over £2.4m cash",
        "Court convicts ex-mayor, 3 others over £18.7m tents",
        "The councils have been in a row over £9m in rent.",
    ],
)
def test_what_a_quarrel_is_over_is_no_more_than(text: str) -> None:
    assert only(text).qualifier is None


@pytest.mark.parametrize(
    "text",
    [
        "The firm was fined over £3m last year.",
        "The convicted man spent, all told, over £3m on cars.",
        "He resigned after spending over £7m.",
        "It cost over £3m.",
    ],
)
def test_what_is_paid_over_is_more_than(text: str) -> None:
    assert only(text).qualifier == "more than"


def test_crowns_need_no_thousands_where_a_price_is_told() -> None:
    text = "The broker has a price target of 910 crowns. She paid 60 crowns for a chair."
    assert [money.amount for money in sums(text)] == [910, 60]
    assert not sums("The dentist fitted 12 crowns. She won 15 crowns in the ring.")


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Sales rose to $1.61 billion from 1.47 billion a year ago.", [1610000000, 1470000000]),
        ("Profit was €3.1 million, up from 2.4 million.", [3100000, 2400000]),
        ("Revenue hit £1.4m, compared with 900,000 a year ago.", [1400000, 900000]),
        ("The target was raised to 910 crowns from 850.", [910, 850]),
        ("The price rose to $4 from 2019.", [4]),
        ("Sales fell from 3.2 billion to 2.9 billion crowns.", [3200000000, 2900000000]),
        ("It raised $5 million from 2.4 million members.", [5000000]),
        ("It sold 3 million tickets, up from 2 million.", []),
    ],
)
def test_what_a_sum_is_compared_with_shares_its_currency(text: str, amounts: list[int]) -> None:
    found = sums(text)
    assert [money.amount for money in found] == amounts
    assert len({money.currency for money in found}) <= 1


def test_a_range_in_crowns_has_both_its_ends() -> None:
    money = only("PRAGUE (AP) — It expects a profit of 6.5-6.9 billion crowns.")
    assert (money.amount, money.amount_max) == (Decimal(6500000000), Decimal(6900000000))
    assert money.currency == "CZK"


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("In Iquique, Chile, the boat cost 400 escudos.", "CLE"),
        ("The stall in Lisbon sold it for 400 escudos.", "PTE"),
        ("She paid 400 escudos.", "CVE"),
        ("Tours leave Argentina often, Argentina says. In Chile one costs 900 pesos.", "CLP"),
        ("In Gothenburg, Sweden, a ticket costs 140 crowns.", "SEK"),
    ],
)
def test_a_shared_word_is_the_currency_of_the_country_that_is_named(
    text: str, currency: str
) -> None:
    assert only(text).currency == currency


def test_ids_follow_the_order_of_the_text() -> None:
    assert [money.id for money in sums("He paid $1, then $2.\n\nIt was $3.")] == ["m1", "m2", "m3"]


WORDS = st.sampled_from(
    "$ £ € US$ EUR Rs 5 5,000 1.2 m bn million half a quarter of and to - – between cents p c R P "
    "dollars pounds won hundred several hundreds billions per week . , ( ) multi thousand two "
    "forty more than 12,34 ½ 1,7 ' \n\n".split(" ")
)


@given(
    st.one_of(st.text(st.characters()), st.lists(WORDS).map(" ".join), st.lists(WORDS).map("".join))
)
def test_any_text_gives_sums_in_order_that_do_not_touch(text: str) -> None:
    found = sums(text)
    for before, after in pairwise(found):
        assert before.span.end <= after.span.start
    for money in found:
        assert money.amount_max is None or money.amount is None or money.amount < money.amount_max


@pytest.mark.parametrize(
    "unit",
    [
        "$",
        "$5 to ",
        "a half ",
        "billions of ",
        "5-",
        "and ",
        "1 000 ",
        "Rs",
        "5 pesos ",
        "5m from ",
    ],
)
def test_junk_takes_time_in_proportion_to_its_length(unit: str) -> None:
    begin = time.process_time()
    sums(unit * (60_000 // len(unit)))
    assert time.process_time() - begin < 3


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Fees of 5, 10 and 15 euros were paid.", ["5", "10", "15"]),
        ("A loss of 4.3bn yen, against a profit of 2.1 billion.", ["4300000000", "2100000000"]),
        ("It lost 8 billion rupees on revenue of 19.9 billion.", ["8000000000", "19900000000"]),
        ("It was at 472 naira per dollar, from 470 a day earlier.", ["472", "470"]),
        ("Shares rose 14 pence to 711 on talk of a bid.", ["0.14", "7.11"]),
        ("Hollis made $5m. Tarn's profit rose to 1.38 billion.", ["5000000", "1380000000"]),
        ("They are paid 13.50 an hour, against a minimum of $15.", ["13.50", "15"]),
        ("The rouble fell to 15,500 to the dollar.", ["15500"]),
        ("Losses narrowed to (1.2) million dollars from (3.4) million.", ["-1200000", "-3400000"]),
        ("It costs $10 a dose, and 31 million came from Tarn.", ["10"]),
    ],
)
def test_a_number_without_a_currency_leans_on_the_sum_beside_it(
    text: str, amounts: list[str]
) -> None:
    assert [one.amount for one in sums(text)] == [Decimal(amount) for amount in amounts]


@pytest.mark.parametrize(
    ("text", "currencies"),
    [
        ("The mayor of Tarawa Flat, New Zealand, lent NZ$2m. About $900,000 is back.",
         ["NZD", "NZD"]),
        ("The firm in Toronto said C$16m ($12m) was lost, and $3m more.", ["CAD", "USD", "USD"]),
        ("Families pay LE50. A pensioner gets four thousand pounds.", ["EGP", "EGP"]),
        ("Cheung Kong rose 10 cents to HK$9.45.", ["HKD", "HKD"]),
        ("It closed at 1.72 reais, off five centavos.", ["BRL", "BRL"]),
    ],
)  # fmt: skip
def test_the_sums_of_the_article_tell_what_a_bare_unit_means(
    text: str, currencies: list[str]
) -> None:
    assert [one.currency for one in sums(text)] == currencies


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Fuel rose to 450 francs ($1.30) a litre.", "litre"),
        ("It earned $0.11 per American Depositary Share.", "share"),
        ("It pays 3.10 reais per thousand shares.", "share"),
        ("The mine loses $9.5 million for each day it stands idle.", "day"),
        ("Pulp dropped to $530 a tonne from a peak.", "tonne"),
    ],
)
def test_the_unit_may_stand_behind_a_bracket_or_a_kind_of_share(text: str, unit: str) -> None:
    assert sums(text)[0].per == unit


@pytest.mark.parametrize(
    "text",
    [
        "They were 2,000 real people.",
        "The Y2K fault and a 1080p film.",
        "He never paid a penny.",
        "The dollar fell against the pound.",
        "It was a dollar-for-dollar match.",
        "See http://t.co/lzCRy4Tk and t.co/5AYw0n1p for more.",
        "The B2B fair is past the 2,000 mark.",
        "He won the 2006 crown and scored at Euro 1996.",
        "That is my two cents.",
        "It opens at 4. 25p. m. today.",
    ],
)
def test_words_that_only_look_like_sums_are_left_alone(text: str) -> None:
    assert sums(text) == []


def test_a_sum_goes_on_in_the_next_line_of_a_paragraph_with_hard_breaks() -> None:
    text = (
        "Results:\n\n8 - Nilis\n7 - Cocu\n\nHe said eight million guilders ($4.7\nmillion) was it."
    )
    assert [one.amount for one in sums(text)] == [Decimal(8_000_000), Decimal(4_700_000)]


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("Revenue rose to $5 million from 2.4 million a year earlier, and members from 1.1 million "
         "to 1.3 million.", ["$5 million", "2.4 million"]),
        ("Revenue rose to $5 million, membership from 1.1 million to 1.3 million.", ["$5 million"]),
        ("Sales came to $5 million but visits slid from 4.4 million.", ["$5 million"]),
        ("Sales came to $5 million, a jump of 9% from 4.4 million.", ["$5 million", "4.4 million"]),
        ("Sales came to $5 million, sharply up from 4.4 million.", ["$5 million", "4.4 million"]),
    ],
)  # fmt: skip
def test_a_sum_is_compared_with_what_it_was_and_not_with_the_figures_of_another_thing(
    text: str, sums: list[str]
) -> None:
    assert [money.span.of(text) for money in find_money(Analysis(read_plain(text)))] == sums


def test_dollars_are_found_in_an_article_whose_link_is_broken() -> None:
    document = read_plain("The mill cost $5 million.")
    source = document.source.model_copy(update={"url": "https://[a.b/c"})
    (money,) = find_money(Analysis(document.model_copy(update={"source": source})))
    assert (money.amount, money.currency) == (Decimal(5_000_000), "USD")


def test_what_follows_a_sum_converted_in_brackets_leans_on_the_sum_before_them() -> None:
    text = (
        "Profit fell to 14.3 billion Norwegian crowns ($1.41 billion) from 23.1 billion a year"
        " earlier, missing the 15.6 billion expected by analysts."
    )
    found = find_money(Analysis(read_plain(text)))
    assert [(money.currency, str(money.amount)) for money in found] == [
        ("NOK", "14300000000"),
        ("USD", "1410000000"),
        ("NOK", "23100000000"),
        ("NOK", "15600000000"),
    ]


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("He got a 1.2 billion crown guarantee in Prague.", "1200000000", "CZK"),
        ("Ford laid out #86.4 million for it.", "86400000", "GBP"),
        ("It sold 100 million European currency units of notes.", "100000000", "XEU"),
        ("She collected 100,000 pounds on Sunday.", "100000", "GBP"),
    ],
)
def test_rare_forms_of_sums_are_read(text: str, amount: str, currency: str) -> None:
    money = only(text)
    assert (money.amount, money.currency) == (Decimal(amount), currency)


def test_a_grand_is_a_thousand_of_the_money_of_the_article() -> None:
    found = sums("The kerb cost €1,150. “I had the drive done for three grand,” she said.")
    assert (found[-1].amount, found[-1].currency) == (Decimal(3000), "EUR")
    assert not sums("They own three grand pianos.")


def test_what_is_bid_and_asked_is_one_range() -> None:
    money = only("Gold was quoted in London at $342.40/$342.80.")
    assert (money.amount, money.amount_max) == (Decimal("342.40"), Decimal("342.80"))


def test_how_much_of_something_is_cut_is_a_range() -> None:
    money = only("They could cut $35 million to $40 million of overhead.")
    assert (money.amount, money.amount_max) == (Decimal(35_000_000), Decimal(40_000_000))
    assert len(sums("The price was cut $5 to $12 on Monday.")) == 2


def test_a_bare_number_is_money_behind_a_verb_of_paying() -> None:
    found = sums("She said $259 million was needed but donors had pledged only 72 million.")
    assert [money.amount for money in found] == [Decimal(259_000_000), Decimal(72_000_000)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Offers of 30 lakh, 40 lakh rupees came.", ["30 lakh", "40 lakh rupees"]),
        ("It got 63 million euros, of which 33 million was paid.",
         ["63 million euros", "33 million"]),
        ("He paid four and a half grand cash.", ["four and a half grand"]),
        ("In Seoul 50,000 won the right to stay; tea costs 5,000 won a cup.", ["5,000 won"]),
    ],
)  # fmt: skip
def test_what_leans_on_the_words_around_it_is_read(text: str, words: list[str]) -> None:
    analysis = Analysis(read_plain(text))
    assert [money.span.of(text) for money in find_money(analysis)] == words


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("I pay £18,000 rent and £24,000 EMI every month.", ["month", "month"]),
        ("He pays £500 rent a month.", ["month"]),
        ("They paid £500 rent a year ago.", [None]),
        ("Cocoa futures hit $11,000 a tonne in April and traded at $7,200 on Thursday.",
         ["tonne", "tonne"]),
    ],
)  # fmt: skip
def test_a_rate_is_shared_by_what_is_paid_or_priced_together(
    text: str, rates: list[str | None]
) -> None:
    assert [money.per for money in find_money(Analysis(read_plain(text)))] == rates
