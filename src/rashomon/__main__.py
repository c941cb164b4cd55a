"""``python -m rashomon``: the same as the ``rashomon`` command."""

import sys

from rashomon.cli import main

if __name__ == "__main__":
    sys.exit(main())
