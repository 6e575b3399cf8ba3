"""The process tuned so that a key is soon on the screen, whatever is done beside it."""

import gc
import os
import sys

FRAMES = 120
"""Times a second that the screen may be painted: at Textual's 60 what is found would often wait
for its turn behind the letter just typed."""
TURN = 0.001
"""Seconds that work beside the interface keeps it waiting at most, where Python may interrupt."""
GARBAGE = 10_000
"""New objects after which garbage is looked for: Python's 700 come up several times a frame."""


def tune() -> None:
    """Do so for the whole process, before Textual is imported."""
    os.environ.setdefault("TEXTUAL_FPS", str(FRAMES))
    sys.setswitchinterval(TURN)
    gc.set_threshold(GARBAGE)
