"""What a bare "$" means where several dollars are told of."""

import os
import subprocess
import sys

_READ = """
from pullquote.model.extraction.extract import extract
from pullquote.model.reading.plain import read_plain
text = "It cost NZ$4 million and S$3 million. The rest was $5 million."
print(*(money.currency for money in extract(read_plain(text, id="a")).money))
"""


def test_of_two_dollars_told_as_often_the_same_is_taken_in_every_run() -> None:
    found = {
        subprocess.run(
            [sys.executable, "-c", _READ],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in "0145"
    }  # fmt: skip
    assert found == {"NZD SGD NZD\n"}
