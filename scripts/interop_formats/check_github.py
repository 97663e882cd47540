"""GitHub Actions: annotations, summary and outputs, read as the runner reads them.

The runner is no package; how it reads stands here from actions/runner `ActionCommand.cs` and
`FileCommandManager.cs`.
"""

import re

import check_markdown
from common import demand, named, relative
from runs import BEFORE

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")
PROPERTIES = {"file", "line", "endLine", "col", "endColumn", "title"}
MIB = 1024 * 1024


def prepare(work):
    return work


def unescaped(text, *pairs):
    for code, char in [("%0D", "\r"), ("%0A", "\n"), *pairs, ("%25", "%")]:
        text = text.replace(code, char)
    return text


def check(run, root):
    commands = []
    for line in run.bytes("github").decode().splitlines():
        if not line.startswith("::"):
            demand("::" not in line and "##[" not in line, f"a line that is half a command: {line[:60]}")
            continue
        match = COMMAND.fullmatch(line)
        demand(match, f"no annotation: {line[:80]}")
        properties = dict(pair.split("=", 1) for pair in match[2].split(","))
        demand(set(properties) <= PROPERTIES, f"properties of somebody else: {set(properties)}")
        path = unescaped(properties["file"], ("%3A", ":"), ("%2C", ","))
        demand(relative(path) and (root / path).is_file(), f"{path} is a file of the repository")
        demand(all(properties[key].isdigit() for key in ["line", "endLine"]), "lines are numbers")
        demand(match[3].strip(), "a message")
        commands.append(match[1])
    demand(len(commands) == len(run.findings()), "an annotation for each open finding")
    if len(run.organizations) == 1:
        order = ["error", "warning", "notice"]
        demand(commands == sorted(commands, key=order.index), "the most severe first")
    check_outputs(run)
    summary = run.bytes("summary")
    demand(summary.startswith(BEFORE["summary"].encode()), "what stood in the summary is kept")
    demand(len(summary) <= MIB, "a summary takes 1 MiB")
    # The page of the run takes the same Markdown as a comment, only more of it.
    ours = summary[len(BEFORE["summary"]) :].lstrip(b"\n")
    page = run.with_file("markdown", ours, root)
    check_markdown.check(page, MIB)
    hidden = any(commands.count(kind) > 10 for kind in ["error", "warning"])
    demand((b" 10 " in ours.split(b"|")[0]) >= hidden, "what GitHub does not show is said")


def check_outputs(run):
    text = run.bytes("outputs").decode()
    demand(text.startswith(BEFORE["outputs"]), "what stood in the outputs is kept")
    lines = text[len(BEFORE["outputs"]) :].splitlines()
    values = {}
    while lines:
        name, mark, delimiter = lines.pop(0).partition("<<")
        demand(mark and delimiter and delimiter in lines, f"no end of {name}")
        end = lines.index(delimiter)
        demand(name not in values, f"{name} is given twice")
        values[name] = "\n".join(lines[:end])
        del lines[: end + 1]
    summary = run.json("json")["summary"]
    demand(values["verdict"] == summary["verdict"], "the verdict")
    demand(values["exit-code"] == str(run.code), "the exit code")
    if len(run.organizations) == 1 and run.organizations[0]["score"]:
        score = run.organizations[0]["score"]["supported"]["decimal"]
        demand(values["score"].startswith(score[:3]), "the score")
    else:
        demand(values["score"] == "", "no score is made up")


def broken(runs, work):
    run = named(runs, "aoba-seiki")
    text = run.bytes("github").decode()
    outputs = run.bytes("outputs").decode()
    yield "a command of somebody else", run.with_file("github", text + "::set-output name=a::b\n", work)
    yield "a property of somebody else", run.with_file("github", text.replace(",line=", ",x=1,line=", 1), work)
    yield "a lost annotation", run.with_file("github", text.split("\n", 1)[1], work)
    yield "an annotation too late", run.with_file("github", "\n".join(reversed(text.splitlines())), work)
    yield "an output without an end", run.with_file("outputs", outputs.rsplit("SHISEI", 1)[0], work)
    yield "a verdict that is not the run's", run.with_file("outputs", outputs.replace("not_met", "met"), work)
    yield "a replaced summary", run.with_file("summary", "## hello\n", work)
    yield "a summary that is too long", run.with_file("summary", run.bytes("summary") + b"x" * MIB, work)
