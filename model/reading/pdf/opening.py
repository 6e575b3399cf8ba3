"""A PDF's bytes to its pages, within limits; or one clear sentence why not.

PDFs come from anywhere: they are damaged, locked, endless, or made to be so. pypdf's own limits
are set to what an article may need, and what it logs is kept off the terminal.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any, Final
from warnings import catch_warnings, simplefilter

from pypdf import PdfReader, apply_configuration
from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError, PyPdfError

from pullquote.model.reading.unreadable import Unavailable, Unreadable

MOST_PAGES: Final = 200
"""No article is as long; of a whole book only so much is read."""
_MOST_STREAM: Final = 8_000_000
_LIMITS: Final[dict[str, Any]] = {
    "zlib_maximum_output_length": _MOST_STREAM,
    "lzw_maximum_output_length": _MOST_STREAM,
    "run_length_maximum_output_length": _MOST_STREAM,
    "array_based_stream_maximum_output_length": _MOST_STREAM,
    "zlib_maximum_recovery_input_length": 500_000,
    "stream_decoding_work_maximum_length": 4 * _MOST_STREAM,
    "stream_parsing_work_maximum_count": 600_000,
    "page_tree_maximum_entries": 20_000,
    "page_tree_maximum_page_entries": 200_000,
}
BROKEN: Final = (
    PyPdfError, DependencyError, ArithmeticError, AssertionError, AttributeError, LookupError,
    NotImplementedError, OSError, RecursionError, TypeError, ValueError,
)  # fmt: skip
"""What pypdf raises on bytes that break the format."""


@contextmanager
def quiet() -> Iterator[None]:
    """pypdf within the limits, and without a word on the terminal."""
    logger = logging.getLogger("pypdf")
    before = logger.disabled, logger.propagate, logger.level
    logger.propagate, logger.level = False, logging.CRITICAL + 1
    try:
        with catch_warnings(), apply_configuration(**_LIMITS):
            simplefilter("ignore")
            yield
    finally:
        logger.disabled, logger.propagate, logger.level = before


@contextmanager
def told(name: str) -> Iterator[None]:
    """What goes wrong with the PDF, as `Unreadable`."""
    try:
        yield
    except DependencyError:
        raise Unavailable(_protected(name)) from None
    except FileNotDecryptedError:
        raise Unreadable(_locked(name)) from None
    except LimitReachedError:
        raise Unreadable(_too_much(name)) from None
    except BROKEN:
        raise Unreadable(_damaged(name)) from None


def opened(data: bytes, name: str) -> PdfReader:
    """The PDF, unlocked if no password is needed to read it."""
    with told(name):
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable(_locked(name))
    return reader


def pages_of(reader: PdfReader, name: str) -> tuple[list[Any], int]:
    """The pages to be read, and how many there are."""
    with told(name):
        count = len(reader.pages)
        pages = [reader.pages[at] for at in range(min(count, MOST_PAGES))]
    if not pages:
        raise Unreadable(f"{name} has no pages: there is nothing to read.")
    return pages, count


def entry_of(reader: PdfReader, key: str) -> str | None:
    """What the PDF says of itself under the key."""
    try:
        about: Any = reader.metadata
        value = about.get(key) if about else None
        return str(value.get_object()).replace("\0", "") if value is not None else None
    except BROKEN:
        return None


def timer(seconds: float, clock: Callable[[], float]) -> Callable[[], bool]:
    """Whether there is time left, whenever it is asked."""
    end = clock() + seconds
    return lambda: clock() < end


def _damaged(name: str) -> str:
    """What is said of bytes that are no whole PDF."""
    return f"{name} is damaged or cut off: it cannot be read as a PDF. Save or download it again."


def no_text(name: str) -> str:
    """What is said of a PDF that is pictures only."""
    return (
        f"{name} has no text layer: it is a scan or a picture. Run text recognition (OCR) on it "
        "first, for example with “ocrmypdf”, and open the result."
    )


def _locked(name: str) -> str:
    return f"{name} is locked with a password. Unlock it, or print it to a new PDF, and open that."


def _protected(name: str) -> str:
    return (
        f"{name} is encrypted with AES. Install “pullquote[crypto]” to read such PDFs, or print it "
        "to a new PDF."
    )


def _too_much(name: str) -> str:
    return f"{name} unpacks to more than any article holds. Print the article alone to a new PDF."
