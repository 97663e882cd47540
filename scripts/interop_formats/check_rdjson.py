"""Reviewdog's diagnostic format.

Reviewdog is in no package; it reads the file as its protocol buffer, which knows the keys below and
refuses others (reviewdog/reviewdog `proto/rdf/reviewdog.proto`; protojson.Unmarshal). Lines and
columns are held against the files themselves: columns are bytes of UTF-8.
"""

import pathlib

from common import demand, named, relative

POSITION = {"line": int, "column": int}
RANGE = {"start": POSITION, "end": POSITION}
DIAGNOSTIC = {
    "message": str,
    "location": {"path": str, "range": RANGE},
    "severity": str,
    "source": {"name": str, "url": str},
    "code": {"value": str, "url": str},
    "original_output": str,
}


def prepare(work):
    return work


def fits(value, shape, where):
    if not isinstance(shape, dict):
        demand(type(value) is shape, f"{where} is no {shape.__name__}")
        return
    demand(isinstance(value, dict), f"{where} is no object")
    for key, inner in value.items():
        demand(key in shape, f"{where} has a key that reviewdog does not know: {key}")
        fits(inner, shape[key], f"{where}.{key}")


def check(run, root):
    report = run.json("rdjson")
    diagnostics = report.pop("diagnostics")
    fits(report, {"source": {"name": str, "url": str}, "severity": str}, "report")
    demand(len(diagnostics) == len(run.findings()), "a diagnostic for each open finding")
    for diagnostic in diagnostics:
        fits(diagnostic, DIAGNOSTIC, "diagnostic")
        demand(diagnostic["severity"] in {"ERROR", "WARNING", "INFO"}, "a severity")
        place = diagnostic["location"]
        demand(relative(place["path"]), "a path of the repository")
        lines = (pathlib.Path(root) / place["path"]).read_bytes().split(b"\n")
        start, end = place["range"]["start"], place["range"]["end"]
        for position in [start, end]:
            demand(1 <= position["line"] <= max(1, len(lines)), "a line of the file")
            line = lines[position["line"] - 1]
            demand(1 <= position["column"] <= len(line) + 1, "a column of the line")
            # Not in the middle of a character.
            demand(line[position["column"] - 1 : position["column"]][:1] < b"\x80" or line[position["column"] - 1] >= 0xC0, "a whole character")
        demand((start["line"], start["column"]) <= (end["line"], end["column"]), "an end behind the start")


def broken(runs, work):
    run = named(runs, "aoba-seiki")

    def case(what, change):
        return what, run.with_json("rdjson", work, lambda report: change(report["diagnostics"][0]))

    yield case("a key that reviewdog does not know", lambda one: one.update(rule="x"))
    yield case("a severity in small letters", lambda one: one.update(severity="error"))
    yield case("a line that is not there", lambda one: one["location"]["range"]["start"].update(line=99999))
    yield case("a column that is a text", lambda one: one["location"]["range"]["start"].update(column="1"))
