"""`pullquote` and `python -m pullquote.tui`."""

import gc
import sys

from pullquote.tui.cli import run


def main() -> int:
    """Run the command line; the exit code is 0, 1 (the input is wrong) or 2 (usage)."""
    # Start-up makes many objects that all stay: looking for garbage among them is lost time.
    gc.set_threshold(50_000, 20, 20)
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
