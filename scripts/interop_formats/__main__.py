"""Runs the program in many ways and has every report judged by somebody else's program.

    python scripts/interop_formats BINARY

A validator that takes everything would prove nothing: each must also refuse a broken copy.
"""

import importlib
import os
import pathlib
import sys
import tempfile
import time

from common import Refused
from runs import all_runs

CHECKS = sys.argv[2:] or ["sarif", "junit", "gitlab", "rdjson", "tables", "markdown", "badge", "github", "gemara", "oscal"]

# A key that is missing or of another type is refused by whoever looks it up.
REFUSALS = (Refused, LookupError, TypeError, ValueError)


def main(binary):
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        runs = all_runs(binary, work)
        print(f"formats: {len(runs)} runs, every one with the exit code that it should have")
        for name in CHECKS:
            start = time.monotonic()
            check = importlib.import_module(f"check_{name}")
            state = check.prepare(work)
            for run in runs:
                try:
                    check.check(run, state)
                except REFUSALS as refusal:
                    sys.exit(f"interop: {name} of {run}: {refusal!r}")
            broken = 0
            for what, run in check.broken(runs, work):
                try:
                    check.check(run, state)
                except REFUSALS:
                    broken += 1
                else:
                    sys.exit(f"interop: {name}: nobody minds {what}")
            seconds = time.monotonic() - start
            print(f"formats: {name}: {len(runs)} reports taken, {broken} broken ones refused ({seconds:.1f} s)")


if __name__ == "__main__":
    os.environ["MPLCONFIGDIR"] = tempfile.gettempdir()
    main(sys.argv[1])
