"""`pullquote` and `python -m pullquote.tui`."""

import sys

from pullquote.tui.cli import run


def main() -> int:
    """Run the command line; the exit code is 0, 1 (the input is wrong) or 2 (usage)."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
