#!/usr/bin/env python3
"""A stand-in for GitHub's command `gh`: keeps the comments of one pull request in a file, answers
`gh api` as the real one does (jq filters the answers), and fails when told to.

FAKE_GH names the file: {"comments": [...], "calls": [...], "fail": {"POST": "message"}}.
"""

import json
import os
import pathlib
import subprocess
import sys

state_file = pathlib.Path(os.environ["FAKE_GH"])
state = json.loads(state_file.read_text(encoding="utf-8"))


def main(arguments):
    assert os.environ.get("GH_TOKEN"), "gh without a token asks somebody to log in"
    assert os.environ.get("GH_HOST") == "github.com"
    assert arguments.pop(0) == "api"
    method, fields, program, path, silent = "GET", {}, None, None, False
    while arguments:
        argument = arguments.pop(0)
        if argument == "--method":
            method = arguments.pop(0)
        elif argument == "--field":
            key, _, value = arguments.pop(0).partition("=")
            fields[key] = pathlib.Path(value[1:]).read_text(encoding="utf-8") if value[0] == "@" else value
        elif argument == "--jq":
            program = arguments.pop(0)
        elif argument == "--silent":
            silent = True
        elif argument != "--paginate":
            assert path is None and not argument.startswith("-"), argument
            path = argument
    state["calls"].append([method, path])
    failure = state["fail"].get(method)
    if failure:
        print(f"gh: {failure}", file=sys.stderr)
        return 1
    answer = serve(method, path, fields)
    if answer is None:
        print("gh: Not Found (HTTP 404)", file=sys.stderr)
        return 1
    if program is not None:
        run = subprocess.run(["jq", "-r", program], input=json.dumps(answer).encode(), check=True,
                             stdout=subprocess.PIPE)
        sys.stdout.buffer.write(run.stdout)
    elif not silent:
        print(json.dumps(answer))
    return 0


def serve(method, path, fields):
    comments = state["comments"]
    if path == "repos/aoba/posture/issues/7/comments?per_page=100" and method == "GET":
        return comments
    if path == "repos/aoba/posture/issues/7/comments" and method == "POST":
        assert len(fields["body"]) <= 65536, "body is too long (maximum is 65536 characters)"
        comment = {"id": 1000 + len(comments), "user": {"login": "github-actions[bot]"},
                   "body": stored(fields["body"])}
        comments.append(comment)
        return comment
    for comment in comments:
        if path == f"repos/aoba/posture/issues/comments/{comment['id']}":
            if method == "PATCH":
                assert len(fields["body"]) <= 65536
                comment["body"] = stored(fields["body"])
            return comment
    return None


def stored(body):
    """GitHub keeps comments without the last line break."""
    return body.rstrip("\n")


code = main(sys.argv[1:])
state_file.write_text(json.dumps(state, ensure_ascii=False), encoding="utf-8")
sys.exit(code)
