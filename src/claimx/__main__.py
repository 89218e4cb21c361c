"""``python -m claimx``, where the command itself is not on the path."""

import sys

from claimx.cli import main

if __name__ == "__main__":
    sys.exit(main())
