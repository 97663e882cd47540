#!/usr/bin/env python3
"""The program under test, and a note of what it was asked: SHISEI_REAL is run with the arguments, and
ASKED gets those of `check` as JSON. BREAK makes it misbehave as no program of ours should.
"""

import json
import os
import pathlib
import subprocess
import sys

arguments = sys.argv[1:]
if arguments[:1] == ["check"]:
    asked = pathlib.Path(os.environ["ASKED"])
    asked.write_text(json.dumps(arguments, ensure_ascii=False), encoding="utf-8")
    if os.environ.get("BREAK") == "killed":
        os.kill(os.getpid(), 9)
    if os.environ.get("BREAK") == "silent":
        sys.exit(0)
    if os.environ.get("BREAK") == "cheerful":
        subprocess.run([os.environ["SHISEI_REAL"], *(a for a in arguments if a != "--exit-zero")])
        sys.exit(0)
os.execv(os.environ["SHISEI_REAL"], [os.environ["SHISEI_REAL"], *arguments])
