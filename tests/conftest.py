"""Rules for all tests: of time, and of those that other programs are needed for.

`EVERY_READER=1` says that all is there that the tests of citations and of training need.
"""

import os
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import settings

# How long one example takes says more about the machine; tests of time measure it themselves.
settings.register_profile("pullquote", deadline=None)
settings.load_profile("pullquote")

EVERY = os.environ.get("EVERY_READER") == "1"
NEEDING = [Path(__file__).parent / room for room in ("model/citation", "training")]


def _needed(path: Path | None) -> bool:
    """Whether nothing that the test asks for should be missing."""
    return EVERY and path is not None and any(path.is_relative_to(room) for room in NEEDING)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test that is skipped has failed, where nothing should be missing."""
    report = yield
    if report.skipped and _needed(item.path) and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same of a whole file."""
    report = yield
    if report.skipped and _needed(collector.path):
        report.outcome = "failed"
    return report
