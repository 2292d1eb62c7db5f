"""The command line: `python -m queue_server --help`."""

import sys

if sys.argv[1:2] == ["run"]:
    # First of all: what is imported before would keep sockets and locks that block every page.
    from gevent import monkey

    monkey.patch_all()

from queue_server.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
