"""A browser finds the very words that a link names: headless Chromium, the pages of `tests/pages`.

Chromium says of each directive of an address which words it leads to (`getMatchingRange`), so that
a page is opened once for many quotations. Skipped where there is no Chromium.
"""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pullquote.model.article import Article, Span
from pullquote.model.citation.deeplink import text_directive
from pullquote.model.extraction.extract import extract
from pullquote.model.reading.read import read_bytes

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)
PAGES = sorted((Path(__file__).parents[2] / "pages").glob("*.html"))
SHARE = 0.99
# An address holds no more directives than these.
AT_ONCE = 6

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]

# What is not found is never told, so that waiting has an end. A page of AMP shows nothing until a
# program that is not here has been loaded. Told are the words and what their block has before them.
SCRIPT = """(async () => {
  const shown = document.createElement('style');
  shown.textContent = 'body {animation: none !important; visibility: visible !important}';
  document.documentElement.append(shown);
  const patience = new Promise(resolve => setTimeout(() => resolve(null), 1500));
  const place = range => {
    if (!range) return null;
    let block = range.startContainer;
    const inline = node => node.nodeType !== 1 || getComputedStyle(node).display === 'inline';
    while (block.parentNode && inline(block)) block = block.parentNode;
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEnd(range.startContainer, range.startOffset);
    return [range.toString(), before.toString()];
  };
  const told = one => Promise.race([one.getMatchingRange(), patience]).catch(() => null);
  const ranges = await Promise.all(document.fragmentDirective.items.map(told));
  const found = ranges.map(place);
  return JSON.stringify(document.body.innerText.trim() ? found : null);
})()"""

Found = tuple[str, str] | None


class Browser:
    """Chromium, spoken to through a pair of pipes; it may load nothing from outside."""

    def __init__(self, profile: Path) -> None:
        heard, say = os.pipe()
        hear, said = os.pipe()
        options = (
            "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync "
            "--disable-background-networking --disable-component-update --remote-debugging-pipe "
            "--enable-blink-features=TextFragmentAPI"
        ).split()
        closed = ["--host-resolver-rules=MAP * ~NOTFOUND", f"--user-data-dir={profile}"]
        self._process = subprocess.Popen(
            # It reads from the third pipe of a process, and writes to the fourth.
            [
                "bash",
                "-c",
                f'exec "$@" 3<&{heard} 4>&{said}',
                "-",
                str(CHROMIUM),
                *options,
                *closed,
            ],
            pass_fds=(heard, said),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(heard)
        os.close(said)
        self._say, self._hear = os.fdopen(say, "wb", buffering=0), os.fdopen(hear, "rb")
        self._heard = b""
        self._count = 0
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)[
            "sessionId"
        ]
        self.call("Page.enable", self._session)

    def call(self, method: str, session: str = "", **params: object) -> dict[str, Any]:
        self._count += 1
        message = {"id": self._count, "method": method, "params": params}
        whole = {**message, "sessionId": session} if session else message
        self._say.write(json.dumps(whole).encode() + b"\0")
        answer = self._until(lambda one: one.get("id") == self._count)
        result: dict[str, Any] = answer["result"]
        return result

    def _until(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        while True:
            while b"\0" not in self._heard:
                piece = os.read(self._hear.fileno(), 65536)
                assert piece, "Chromium has ended"
                self._heard += piece
            text, _, self._heard = self._heard.partition(b"\0")
            message: dict[str, Any] = json.loads(text)
            if wanted(message):
                return message

    def found(self, page: Path, directives: list[str]) -> list[Found] | None:
        """What each directive leads to; None for a page of which a browser shows nothing."""
        # Only a page that is loaded anew looks at the directives of its address.
        for address in ("about:blank", f"{page.as_uri()}#:~:{'&'.join(directives)}"):
            self._count += 1
            message = {"id": self._count, "method": "Page.navigate", "params": {"url": address}}
            self._say.write(json.dumps({**message, "sessionId": self._session}).encode() + b"\0")
            self._until(lambda one: one.get("method") == "Page.loadEventFired")
        answer = self.call("Runtime.evaluate", self._session, expression=SCRIPT, awaitPromise=True)
        found: list[Found] | None = json.loads(answer["result"]["value"])
        return found

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(10)
        self._say.close()
        self._hear.close()


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    one = Browser(tmp_path_factory.mktemp("profile"))
    yield one
    one.close()


def letters(text: str) -> str:
    """Without blanks, and without what is never seen: soft hyphens, joiners."""
    return re.sub(r"[\s\u00ad\u200b-\u200d\u2060\ufeff]", "", text)


def missed(browser: Browser, page: Path, article: Article, spans: list[Span]) -> list[str] | None:
    """The words to which no link leads; None for a page of which a browser shows nothing."""
    lost = []
    named = {text_directive(article, [span]).removeprefix(":~:"): span for span in spans}
    pairs = list(named.items())
    for at in range(0, len(pairs), AT_ONCE):
        some = pairs[at : at + AT_ONCE]
        found = browser.found(page, [directive for directive, _ in some])
        if found is None:
            return None
        assert len(found) == len(some), page.name
        for (directive, span), one in zip(some, found, strict=True):
            block = next(b.span for b in article.blocks if b.span.start <= span.start < b.span.end)
            before = letters(article.text[block.start : span.start])[-12:]
            words = letters(span.of(article.text).rstrip(" ,"))
            if one is None or letters(one[0]) != words or not letters(one[1]).endswith(before):
                lost.append(f"{page.name}: {span.of(article.text)!r} by {directive} → {one}")
    return lost


def test_a_browser_finds_the_very_words_of_nearly_every_quotation(browser: Browser) -> None:
    total, lost, unseen = 0, [], []
    for page in PAGES:
        article = extract(read_bytes(page.read_bytes(), name=page.name))
        spans = [part for quote in article.quotes for part in quote.parts]
        some = missed(browser, page, article, spans)
        if some is None:
            unseen.append(page.name)
        else:
            total += len(spans)
            lost += some
    # Its title is never closed, so that a browser takes the whole page for it.
    assert unseen == ["broken-html.html"]
    assert total > 200
    assert len(lost) <= (1 - SHARE) * total, f"{len(lost)} of {total}:\n" + "\n".join(lost)


HARD = """<!doctype html><meta charset=utf-8><title>T</title>
<ul><li><a href=/a>We will not close the pier</a></ul>
<article>
<p>“We will not close it,” she said. “We will not close it,” she said again.</p>
<p>“It is a ques&shy;tion of hon&shy;or&nbsp;and mud,” he said.</p>
<p>“The pier is the&#8239;last thing,” he said. “48&thinsp;million, not 40,” she said.</p>
<p>“It was a <b>sp</b>len<i>did</i> well&#8209;known good<wbr>bye,” he said.</p>
<p>“First — with no <em>pause</em> — came 5–6, then 7-8 &amp; 9,” he said.</p>
<p>“No,” she said. “No,” he said. They said “No” together, and “no” once more.</p>
<p>“He said, ‘Wait,’ (I think) [sic] at 100% of #1,” she said.</p>
<p>“Oh!” he said. “We knew that it would not be simple and that the bill would come due one day,
<span style="display:none">unseen words</span><a href=/b>as all bills do, however far off they
seem<span style="position:absolute;clip-path:inset(50%)">, opens in new tab</span></a>, and we said
that we would pay it out of what the ferry earns,” he said.</p>
</article>"""

HARD_TEXT = [
    "“We will not close it,” she said. “We will not close it,” she said again.",
    "“It is a question of honor\u00a0and mud,” he said.",
    "“The pier is the\u202flast thing,” he said. “48\u2009million, not 40,” she said.",
    "“It was a splendid well\u2011known goodbye,” he said.",
    "“First — with no pause — came 5–6, then 7-8 & 9,” he said.",
    "“No,” she said. “No,” he said. They said “No” together, and “no” once more.",
    "“He said, ‘Wait,’ (I think) [sic] at 100% of #1,” she said.",
    "“Oh!” he said. “We knew that it would not be simple and that the bill would come due one day, "
    "as all bills do, however far off they seem, and we said that we would pay it out of what the "
    "ferry earns,” he said.",
]


def test_a_browser_finds_words_among_odd_blanks_hidden_ones_and_their_like(
    browser: Browser, tmp_path: Path
) -> None:
    page = tmp_path / "hard.html"
    page.write_text(HARD, encoding="utf-8")
    text = "\n".join(HARD_TEXT)
    starts = [text.index(paragraph) for paragraph in HARD_TEXT]
    blocks = tuple(
        {"span": {"start": at, "end": at + len(words)}, "number": number}
        for number, (at, words) in enumerate(zip(starts, HARD_TEXT, strict=True), 1)
    )
    article = Article.model_validate({"id": "i", "text": text, "blocks": blocks})
    spans = [
        Span(start=found.start(1), end=found.end(1)) for found in re.finditer(r"“([^”]+)”", text)
    ]
    whole = spans.pop()
    assert missed(browser, page, article, spans) == []
    # What stands unseen within long words is marked with them.
    (found,) = browser.found(page, [text_directive(article, [whole]).removeprefix(":~:")]) or [None]
    assert found and found[0].startswith("We knew") and found[0].endswith("ferry earns")
