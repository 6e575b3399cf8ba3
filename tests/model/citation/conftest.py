"""Other programs read and make citations too; `EVERY_READER=1` says that all of them are there."""

import os
from collections.abc import Generator

import pytest

EVERY = os.environ.get("EVERY_READER") == "1"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test that is skipped has failed, where nothing should be missing."""
    report = yield
    if EVERY and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same of a whole file."""
    report = yield
    if EVERY and report.skipped:
        report.outcome = "failed"
    return report
