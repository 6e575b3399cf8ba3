"""The reader who loses a sentence never comes back: what begins like furniture may be the story."""

import pytest

from pullquote.model.article import BlockKind
from pullquote.model.reading.furniture import kind_of
from pullquote.model.reading.plain import read_plain

SENTENCE = "A ferry sank off the coast on Tuesday night, and 23 people drowned, the owner said."
STORY = (
    "Email threats sent to schools closed three campuses on Monday.",
    "Log industry leaders met on Tuesday in Salem.",
    "Sign inspectors will visit every shop in the district.",
    "Sponsored by the state, the programme feeds 4,000 children.",
    "Advertisements for the drug will be banned from June.",
    "Advertisement rules will change in June, the ministry announced on Friday.",
    "Terms and conditions of the sale were not disclosed.",
    "Terms of sale were not disclosed.",
    "Reporting by the Guardian showed in 2019 that ministers knew of the leak.",
    "Compiled by the Home Office, the figures show a fall of 4 percent.",
    "Edited by two former judges, the book runs to 900 pages.",
    "Writing by hand helps pupils to remember.",
    "With agencies stretched, the county turned to volunteers.",
    "What do you think happens next?",
    "What do you think of the plan?",
    "Tell us what happened that night.",
    "If you can afford rent here, you are lucky.",
    "Stories like this are common in Kesterton.",
    "Before you go to the polls, here is what you need to know.",
    "Unlock the door, the officer shouted.",
    "Unlock the potential of the port and jobs will follow.",
    "Register to vote by 18 June.",
    "This content is harmful to teenagers, researchers found.",
    "This video can be seen on the ferry company's site.",
    "More from the same batch were recalled on Friday.",
    "Share one meal with a stranger.",
    "Comments have been submitted by 400 residents.",
    "Listen to the waves and you hear the stones.",
    "You may also need a passport.",
    "An earlier version of this bill died in committee last year.",
    "Privacy policy changes at the company take effect in May.",
    "Most popular among teenagers, the app has 40 million users.",
    "Trending upward since March, inflation reached 4 percent.",
    "Scammers want the fake notice to land in your inbox.",
    "The water is delivered to you by truck.",
    "Ms Ruiz wrote in the comments that the sale was off.",
    "He entered the building without permission.",
    "The officers searched the home without permission from a judge.",
    "The rescue was made possible by members of the sailing club.",
    "Anyone with information is asked to call the police on 0800 555 111.",
    "Anyone with information should contact the sheriff's office at tips@kesterton.gov.",
    "Anyone with information may write to tips@kesterton.gov.",
    "The full report is at https://kesterton.gov/report.",
    "Last year she sued Getty Images.",
    "The agency was later bought by Getty Images.",
    "She posted a photo: a burned car on an empty road.",
    "He kept a picture by the bed.",
    "The photo by Ana Ruiz won the prize.",
    "The image by a passenger was shared widely.",
    "A file photo showed the wrong man.",
    "Follow the river on foot for a mile and you reach the camp.",
    "Follow the money on both sides.",
    "Also in the car were two children.",
    "See more than 40 species in a single day.",
    "View all of them and the pattern is clear.",
    "Top stories of the year were told on the radio.",
    "Support local journalism, the mayor told the crowd.",
    "Let us know when you land, his mother wrote.",
    "Get our troops home.",
    "Start a free clinic in every town, the report urges.",
    "Recommended doses vary.",
    "Watch: he turns left before the shot.",
    "Join the conversation, she tells her pupils.",
    "Dear readers, the letter began.",
    "Republish this and we will sue.",
    "Try a free sample and you are hooked.",
    "Video by Ana Ruiz won the prize.",
    "For the latest victims, help came too late.",
    "For more from him, the court must wait.",
    "Contact us, the kidnappers wrote.",
    "Copy link by link, the chain was rebuilt.",
    "Free speech for All",
    "Sam Poll / The Hague",
    "Print this money and inflation follows.",
    "Click here, the message read.",
    "Log in with a stolen card and nobody asks.",
    "Sign in the window: no vacancies.",
    "Produced by Ana Ruiz and Tom Lee",
    "Subscribe to the theory and you are lost.",
    "Cookie settings differ from country to country.",
    "Become a member and you pay nothing, the club promised.",
    "Donate today, the posters urged.",
    "Read next to the original, the translation limps.",
    "Share via ferry is falling.",
    "Email the council before Friday.",
    "Related stories of abuse emerged in Leeds.",
    "Related coverage of the war took over the schedule.",
    "Print, the oldest of media, is dying.",
    "Listen: the sea is rising.",
    "Updated rules apply from Monday.",
    "Published in 1984, the book sold a million copies.",
    "Watch the skies.",
    "Copyright 2024 law is unclear, judges said.",
    "Do you have a story you tell only at night?",
    "Call the office at 555 0100 to book a seat.",
    "Text the number 60777 to donate.",
    "Make a gift of time this winter.",
    "We need your help, the police chief told residents.",
    "Got a question about the tax? Here are answers.",
    "Choose a plan that suits your income.",
    "Notice a typo on a ballot and it is void.",
    "Explore more of the coast on foot.",
    "Live updates: none came.",
    "Start your free trial on the charge and you may regret it.",
    "Get full access to the courts, the charity demands.",
    "Skip to the last page and you know the killer.",
    "Have you been affected by the flood? The council pays 500 pounds.",
)


@pytest.mark.parametrize("line", STORY)
def test_a_sentence_that_begins_or_ends_like_furniture_is_the_story(line: str) -> None:
    assert kind_of(line, lone=False) is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Sign up for our newsletter.", "furniture"),
        ("Get the best stories in your inbox every morning.", "furniture"),
        ("Subscribe now for $1 a week!", "furniture"),
        ("You may also like", "furniture"),
        ("Recommended for you", "furniture"),
        ("Most popular", "furniture"),
        ("More from Northwire", "furniture"),
        ("Advertisement", "furniture"),
        ("Advertisement: Double glazing, call today!", "furniture"),
        ("Register to read this article", "furniture"),
        ("What do you think? Tell us in the comments below.", "furniture"),
        ("(Reporting by Ana Ruiz in Leeds and Tom Lee; Editing by Sam Poll)", "furniture"),
        ("Additional reporting by Ana Ruiz", "furniture"),
        ("With agency inputs", "furniture"),
        ("Edited by: Sam Poll", "furniture"),
        ("An earlier version of this article gave a wrong date.", "furniture"),
        ("Northwire is a nonprofit, independent newsroom.", "furniture"),
        ("This may not be reproduced without written permission.", "furniture"),
        ("Do you have a story for us? Call our newsroom on 0800 555 111.", "furniture"),
        ("The ferry on Monday. Getty Images", "caption"),
        ("The ferry on Monday (photo: Ana Ruiz)", "caption"),
        ("The ferry on Monday. Photo by Ana Ruiz", "caption"),
        ("The mayor is seen in this undated file photo.", "caption"),
        ("A man on the quay. (AP Photo/Ana Ruiz)", "caption"),
    ],
)
def test_what_the_page_says_of_itself_is_not_the_story(line: str, kind: BlockKind) -> None:
    assert kind_of(line, lone=False) == kind


def test_the_days_of_a_chronology_are_no_publication_date_and_hide_no_sentence() -> None:
    days = ("March 3, 2024", "March 5, 2024", "March 9, 2024")
    told = "\n\n".join(f"{day}\n\nThe ferry was seen on the bank again." for day in days)
    document = read_plain(f"How the ferry sank\n\nBy Ana Ruiz\n\n{told}")
    assert document.source.published is None
    assert [block.kind for block in document.blocks] == ["headline", "byline", *["paragraph"] * 6]


def test_by_tuesday_is_no_writer() -> None:
    document = read_plain(f"Ferry sinks\n\n{SENTENCE}\n\nBy Tuesday\n\n{SENTENCE}\n\n{SENTENCE}")
    assert document.source.authors == ()
    assert [block.kind for block in document.blocks][1:] == ["paragraph"] * 4


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Letters may be sent to the clerk at clerk@kesterton.example.", "paragraph"),
        ("The account behind the leak was @ferrywatch.", "paragraph"),
        ("Contact Ana Ruiz at ana@northwire.example.", "furniture"),
        ("Ana Ruiz can be reached at ana@northwire.example.", "furniture"),
        ("Follow her on @anaruiz", "furniture"),
    ],
)
def test_an_address_at_the_end_is_the_story_unless_it_is_the_writer_s(line: str, kind: str) -> None:
    document = read_plain(f"Ferry sinks\n\nBy Ana Ruiz\n\n{SENTENCE}\n\n{SENTENCE}\n\n{line}")
    assert document.blocks[-1].kind == kind


@pytest.mark.parametrize(
    ("title", "below"),
    [
        ("Ferry soup", "Serves 4"),
        ("Kesterton 3", "Leeds 1"),
        ("Your stars", "ARIES"),
        ("Ferry facts", "Length: 80 m"),
    ],
)
def test_a_title_of_two_words_stays_the_title_above_a_short_line(title: str, below: str) -> None:
    document = read_plain(f"{title}\n\n{below}\n\n{SENTENCE}\n\n{SENTENCE}")
    assert document.source.title == title
    assert [block.kind for block in document.blocks] == ["headline", *["paragraph"] * 3]


def test_a_label_above_the_title_is_none() -> None:
    document = read_plain(f"Politics\n\nFerry sinks off Maine\n\n{SENTENCE}\n\n{SENTENCE}")
    assert document.source.title == "Ferry sinks off Maine"


@pytest.mark.parametrize("line", ["https://ferry.example/leak", "Updated March 4, 2024"])
def test_what_looks_like_a_head_within_the_story_makes_no_headline_of_it(line: str) -> None:
    other = "Nobody knew why for days."
    document = read_plain(f"Ferry sinks\n\n{SENTENCE}\n\n{other}\n\n{line}\n\n{SENTENCE}")
    assert [block.kind for block in document.blocks][:3] == ["headline", "paragraph", "paragraph"]
