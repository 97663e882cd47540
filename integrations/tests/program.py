#!/usr/bin/env python3
"""The program under test, and a note of what it was asked: SHISEI_REAL is run with the arguments,
and ASKED gets them as JSON.

What the real program does not have yet is done here in its place: `--base`, `--fail-on-regression`,
`--max-drop`, the format `markdown`, and the outputs and summary of GitHub. A program that has them is
not helped.
"""

import json
import os
import pathlib
import subprocess
import sys

arguments = sys.argv[1:]
real = os.environ["SHISEI_REAL"]
asked = pathlib.Path(os.environ["ASKED"])
if arguments[:1] == ["check"]:
    asked.write_text(json.dumps(arguments, ensure_ascii=False), encoding="utf-8")
    if os.environ.get("BREAK") == "killed":
        os.kill(os.getpid(), 9)
    if os.environ.get("BREAK") == "silent":
        sys.exit(0)


def knows(word):
    help_text = subprocess.run([real, "check", "--help"], capture_output=True, text=True, check=True)
    return word in help_text.stdout


def main():
    rest, base, markdown = list(arguments), None, None
    if arguments[:1] == ["check"] and not knows("--base"):
        rest, base = without_base(rest)
        if base and subprocess.run(["git", "merge-base", base, "HEAD"], capture_output=True).returncode:
            print(f"shisei: no merge base with {base}: fetch-depth: 0", file=sys.stderr)
            return 2
    if arguments[:1] == ["check"] and not knows("markdown"):
        markdown = next((a.split("=", 2)[2] for a in rest if a.startswith("--format=markdown=")), None)
        rest = [argument for argument in rest if not argument.startswith("--format=markdown=")]
    before = size("GITHUB_OUTPUT")
    code = subprocess.run([real, *rest]).returncode
    report = next((a.split("=", 2)[2] for a in rest if a.startswith("--format=json=")), None)
    if report and pathlib.Path(report).exists():
        result = json.loads(pathlib.Path(report).read_text(encoding="utf-8"))
        verdict = result["summary"]["verdict"]
        score = (result["organizations"][0]["score"] or {}).get("supported")
        if markdown:
            marker = "<!-- shisei:posture -->\n\n" if base else ""
            pathlib.Path(markdown).write_text(f"{marker}## {verdict}\n\n{score}\n", encoding="utf-8")
        if os.environ.get("GITHUB_ACTIONS") == "true" and size("GITHUB_OUTPUT") == before:
            note("GITHUB_OUTPUT", f"verdict={verdict}\nscore={score}\nsupported-level=1\n")
            note("GITHUB_STEP_SUMMARY", f"## {verdict}\n")
    return code if code >= 0 else 128 - code


def without_base(words):
    """The arguments without those that compare, and what they compare with."""
    rest, base = [], None
    left = iter(words)
    for word in left:
        if word == "--base":
            base = next(left)
        elif word.startswith("--base="):
            base = word.partition("=")[2]
        elif word != "--fail-on-regression" and not word.startswith("--max-drop="):
            rest.append(word)
    return rest, base


def size(variable):
    path = os.environ.get(variable)
    return os.path.getsize(path) if path and os.path.exists(path) else 0


def note(variable, text):
    if os.environ.get(variable):
        with open(os.environ[variable], "a", encoding="utf-8") as file:
            file.write(text)


sys.exit(main())
