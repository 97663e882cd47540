"""SARIF: the schema of OASIS, a reader (sarif-tools), and what GitHub takes.

GitHub's own checker is a package of npm; its rules and limits stand here, from GitHub Docs, “SARIF
support for code scanning” and “SARIF results exceed one or more limits”.
"""

import gzip
import json
import pathlib
import sqlite3
import sysconfig
import urllib.parse

import sarif.loader
from common import demand, fits_schema, named, relative, tool

# Where `schemastore` keeps the final schema of https://github.com/oasis-tcs/sarif-spec.
SCHEMA_ID = "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json"


def prepare(work):
    store = pathlib.Path(sysconfig.get_path("purelib")) / "schemastore" / "cache.sqlite"
    answers = sqlite3.connect(f"file:{store}?mode=ro&immutable=1", uri=True).execute("SELECT value FROM responses")
    for (answer,) in answers:
        # A pickled answer of a server; the JSON in it stands whole.
        if not answer or SCHEMA_ID.encode() not in answer[:4000]:
            continue
        start = answer.index(b"{\r\n")
        schema, _ = json.JSONDecoder().raw_decode(answer[start:].decode("utf-8", "replace"))
        if schema.get("id") == SCHEMA_ID or schema.get("$id") == SCHEMA_ID:
            path = work / "sarif-schema-2.1.0.json"
            path.write_text(json.dumps(schema))
            return path
    raise SystemExit("interop: schemastore has no schema of SARIF 2.1.0")


def check(run, schema):
    path = run.files["sarif"]
    # One of the schema's patterns is none in Unicode mode, which check-jsonschema takes otherwise.
    fits_schema(schema, path, "--regex-variant", "nonunicode")
    log = run.json("sarif")
    errors = github(log, run, pathlib.Path(path).parent)
    demand(len(gzip.compress(run.bytes("sarif"))) <= 10_000_000, "GitHub takes 10 MB of gzip")
    # A reader counts what we count.
    read = sarif.loader.load_sarif_file(path)
    demand(read.get_result_count() == len(run.findings(is_open=False)), "sarif-tools counts other results")
    counted = read.get_report().get_issue_count_for_severity("error")
    demand(counted == errors, f"sarif-tools counts {counted} errors, not {errors}")
    if str(run) in {"aoba-seiki (en)", "quiet (en)"}:
        tool("sarif", "--check", "error", "summary", path, accepts=[0] if errors == 0 else range(1, 256))
    if str(run) == "aoba-seiki (en)":
        same = tool("sarif", "diff", path, path)
        demand("all levels: +0 +0" in same and same.count("no changes") == 3, f"a report differs from itself: {same}")


def github(log, run, root):
    runs = log["runs"]
    demand(len(runs) <= 20, "20 runs at most")
    categories = [(one["tool"]["driver"]["name"], one["automationDetails"]["id"]) for one in runs]
    demand(len(set(categories)) == len(categories), "one run for each tool and category")
    demand(all(category.endswith("/") for _, category in categories), "the category ends with a slash")
    results = [(one, result) for one in runs for result in one["results"]]
    demand(len(results) <= 25_000, "25,000 results at most")
    demand(len(results) == len(run.findings(is_open=False)), "a result for each finding")
    for one in runs:
        rules = one["tool"]["driver"]["rules"]
        demand(rules and len(rules) <= 25_000, "25,000 rules at most, and some")
        demand(len({rule["id"] for rule in rules}) == len(rules), "rules have names of their own")
        for rule in rules:
            for key in ["shortDescription", "fullDescription"]:
                demand(0 < len(rule[key]["text"]) <= 1024, f"{rule['id']}: 1 to 1024 characters of {key}")
            demand(rule["help"]["text"] and rule["help"]["markdown"], f"{rule['id']}: help as text and Markdown")
            demand(len(rule["properties"]["tags"]) <= 20, "20 tags at most")
    prints = set()
    for one, result in results:
        demand(result["message"]["text"].strip(), "a message that is not empty")
        demand(one["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"], "the right rule")
        demand(0 < len(result.get("locations", [])) <= 1000, "a location for each result")
        place = result["locations"][0].get("physicalLocation")
        demand(place, "a physical location for each result")
        path = urllib.parse.unquote(place["artifactLocation"]["uri"])
        demand(relative(path) and (root / path).is_file(), f"{path} is a file of the repository")
        region = place["region"]
        demand(region["startLine"] >= 1 and region["startColumn"] >= 1, "lines and columns from one")
        demand((region["endLine"], region["endColumn"]) >= (region["startLine"], region["startColumn"]), "an end")
        marked = result["partialFingerprints"]
        demand(marked["primaryLocationLineHash"] and marked["shisei/v1"], "a fingerprint")
        prints.add(marked["primaryLocationLineHash"])
    demand(len(prints) == len(results), "every fingerprint once")
    states = {result.get("baselineState") for _, result in results}
    wanted = {"new", "unchanged", "updated"} if run.name == "compared" else {None}
    demand(states <= wanted, f"states {states}")
    accepted = sum(bool(result.get("suppressions")) for _, result in results)
    demand(accepted == len(results) - len(run.findings()), "what is accepted is marked, not dropped")
    return sum(result["level"] == "error" for _, result in results)


def broken(runs, work):
    run = named(runs, "aoba-seiki")

    def case(what, change):
        return what, run.with_json("sarif", work, lambda log: change(log["runs"][0]))

    def result(one):
        return one["results"][0]

    yield case("a level that SARIF does not know", lambda one: result(one).update(level="fatal"))
    yield case("a result without locations", lambda one: result(one).pop("locations"))
    yield case("a place without a file", lambda one: result(one)["locations"][0].pop("physicalLocation"))
    yield case(
        "an absolute path",
        lambda one: result(one)["locations"][0]["physicalLocation"]["artifactLocation"].update(uri="/etc/passwd"),
    )
    yield case("two equal fingerprints", lambda one: one["results"].append(one["results"][0]))
    yield case("a dropped waiver", lambda one: [entry.pop("suppressions", 0) for entry in one["results"]])
    yield case("a rule without help", lambda one: one["tool"]["driver"]["rules"][0].pop("help"))
    yield case("an empty message", lambda one: result(one)["message"].update(text=" "))
