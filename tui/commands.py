"""Every command once: its keys, its words, what it does.

Bindings, footer, help, palette and the README's table are made from this list.
"""

from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from textual.binding import Binding, BindingType

Place = Literal["screen", "lines", "articles"]


@dataclass(frozen=True, slots=True)
class Command:
    """Something a reader can do.

    `where` says who answers: the article's screen, or the list or text that has the focus. Some
    are answered by the list of articles, too.
    """

    id: str
    keys: tuple[str, ...]
    words: str
    """What it does, in a few words: shown in the help, the palette and the README."""
    action: str
    group: str
    where: Place = "screen"
    short: str = ""
    """One word for the footer; empty keeps it out."""


COMMANDS: tuple[Command, ...] = (
    Command("tab.timeline", ("1",), "Timeline", "tab('timeline')", "Tabs"),
    Command("tab.quotes", ("2",), "Quotes", "tab('quotes')", "Tabs"),
    Command("tab.money", ("3",), "Money", "tab('money')", "Tabs"),
    Command("tab.people", ("4",), "People", "tab('people')", "Tabs"),
    Command("tab.next", ("]",), "Next tab", "next_tab(1)", "Tabs"),
    Command("tab.previous", ("[",), "Previous tab", "next_tab(-1)", "Tabs"),
    Command("move.down", ("j", "down"), "Down", "move(1)", "Moving", "lines"),
    Command("move.up", ("k", "up"), "Up", "move(-1)", "Moving", "lines"),
    Command("move.first", ("g", "home"), "First", "first", "Moving", "lines"),
    Command("move.last", ("G", "end"), "Last", "last", "Moving", "lines"),
    Command("move.half-down", ("ctrl+d",), "Half a page down", "page(0.5)", "Moving", "lines"),
    Command("move.half-up", ("ctrl+u",), "Half a page up", "page(-0.5)", "Moving", "lines"),
    Command("move.page-down", ("pagedown", "space"), "A page down", "page(1)", "Moving", "lines"),
    Command("move.page-up", ("pageup",), "A page up", "page(-1)", "Moving", "lines"),
    Command("open.passage", ("enter",), "Go to the passage; on a person, to their facts",
            "enter", "Reading", short="passage"),
    Command("back", ("escape",), "Back; clear the search", "back", "Reading"),
    Command("focus.other", ("tab", "shift+tab"), "Between the list and the text",
            "other_pane", "Reading"),
    Command("open.link", ("o",), "Open the article's link", "app.open_link", "Reading",
            short="link"),
    Command("open.file", ("ctrl+o",), "Open another article", "app.open_file", "Reading"),
    Command("reload", ("r",), "Read the file or the link again", "app.reload", "Reading"),
    Command("furniture", ("full_stop",), "Show or hide what is not the story: links, adverts",
            "furniture", "Reading"),
    Command("about", ("i",), "About the article: its facts, where each is from, notes",
            "about", "Reading", short="about"),
    Command("date", ("d",), "Set the publication date", "app.set_date", "Reading", short="date"),
    Command("source", ("e",), "Give or mend author, outlet, date, title, link", "app.give_source",
            "Reading"),
    Command("zoom", ("z",), "Zoom the timeline: by day, month or year", "zoom", "Timeline",
            short="zoom"),
    Command("inferred", ("u",), "Show or hide events whose date is inferred", "inferred",
            "Timeline"),
    Command("order", ("s",), "Sort the sums: by size or as in the text", "order", "Money",
            short="sort"),
    Command("bars", ("b",), "Bars of the sums: by powers of ten or linear", "bars", "Money"),
    Command("totals", ("t",), "Totals: what the sums come to, what is left out", "totals", "Money",
            short="totals"),
    Command("search", ("/",), "Search as you type, everywhere", "search", "Finding",
            short="search"),
    Command("search.next", ("n",), "Next match", "match(1)", "Finding"),
    Command("search.previous", ("N",), "Previous match", "match(-1)", "Finding"),
    Command("search.all", ("F",), "Search all articles in its folder", "app.search_all",
            "Finding"),
    Command("narrow", ("f",),
            "Filter by person, speaker, kind of quote, what sums are for; again: all",
            "narrow", "Finding", short="filter"),
    Command("cite", ("y",), "Cite: copy the fact, or all that is marked, credited", "app.cite",
            "Copying", short="cite"),
    Command("cite.style", ("Y",), "Choose the style of citing, seeing what is copied",
            "app.choose_style", "Copying", short="style"),
    Command("mark", ("m",), "Mark the fact, to cite several together", "app.mark", "Copying",
            short="mark"),
    Command("marked", ("M",), "Show what is marked; take marks away", "app.marked", "Copying"),
    Command("copy.words", ("c",), "Copy the bare words", "app.copy_words", "Copying", short="copy"),
    Command("copy.selection", ("ctrl+c",), "Copy what the mouse selected", "copy_text", "Copying"),
    Command("help", ("question_mark", "f1"), "Keys and help", "help", "Program", short="help"),
    Command("palette", ("ctrl+p",), "All commands, by name", "app.command_palette", "Program"),
    Command("theme", (), "Change the theme", "theme", "Program"),
    Command("quit", ("q", "ctrl+q"), "Quit", "app.quit", "Program", short="quit"),
)  # fmt: skip


class Own(NamedTuple):
    """What a command is called in the list of several articles."""

    words: str = ""
    """Empty if it does there what it does in an article."""
    short: str = ""
    """For the footer."""


THE_LIST = "A list of articles"
"""The group of the commands that do something else there."""

AMONG_ARTICLES = {
    "open.passage": Own("Open the article, at what was found", "open"),
    "order": Own("Sort the articles: the newest first, or by file", "sort"),
    "reload": Own("Look for articles anew"),
    "search": Own("Search as you type, in all articles", "search"),
    "search.all": Own("Search in all articles, too"),
    "search.next": Own("Next in the list"), "search.previous": Own("Previous in the list"),
    "back": Own(), "focus.other": Own(), "open.file": Own(), "help": Own(short="help"),
    "theme": Own(), "quit": Own(short="quit"),
}  # fmt: skip
"""The commands that the list of several articles answers to as well."""

KEY_WORDS = {
    "question_mark": "?", "full_stop": ".",
    "f1": "F1", "down": "↓", "up": "↑", "home": "Home", "end": "End",
    "pagedown": "PgDn", "pageup": "PgUp", "space": "Space", "enter": "Enter", "escape": "Esc",
    "tab": "Tab", "shift+tab": "Shift+Tab",
}  # fmt: skip


def key_words(command: Command) -> str:
    """A command's keys as they are shown: "? F1", "Ctrl+D"."""
    return " ".join(KEY_WORDS.get(key) or key.replace("ctrl+", "Ctrl+") for key in command.keys)


def bindings(where: Place) -> list[BindingType]:
    """Textual's bindings for the commands answered in one place."""
    return [
        Binding(",".join(command.keys), command.action, command.words, id=command.id, show=False)
        for command in commands_at(where)
        if command.keys
    ]


def commands_at(where: Place) -> tuple[Command, ...]:
    """The commands answered in one place; in the list of articles, its own first."""
    if where != "articles":
        return tuple(command for command in COMMANDS if command.where == where)
    of_id = {command.id: command for command in COMMANDS}
    return tuple(
        replace(
            of_id[id],
            words=own.words or of_id[id].words,
            group=THE_LIST if own.words else of_id[id].group,
            short=own.short,
        )
        for id, own in AMONG_ARTICLES.items()
    )
