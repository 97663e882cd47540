"""OSCAL: compliance-trestle imports and validates; ids are what Python makes of the names."""

import contextlib
import datetime
import io
import json
import os
import shutil
import sys
import uuid

from common import demand, named, tool
from trestle.cli import Trestle

NAMESPACE = "https://shisei.invalid/ns/oscal"
MODELS = {
    "oscal": ("assessment-results", "assessment-results"),
    "oscal-poam": ("plan-of-action-and-milestones", "plan-of-action-and-milestones"),
}


def prepare(work):
    folder = work / "trestle"
    folder.mkdir()
    tool("trestle", "init", folder=folder)
    return folder


def trestle(folder, *arguments):
    """Runs trestle as its command would, without starting Python again."""
    said, before = io.StringIO(), (os.getcwd(), sys.argv)
    os.chdir(folder)
    sys.argv = ["trestle", *arguments]
    try:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            code = Trestle().run()
    except SystemExit as end:
        code = end.code
    finally:
        os.chdir(before[0])
        sys.argv = before[1]
    demand(code == 0, f"trestle ended with {code}: {said.getvalue()[-2000:]}")


def check(run, folder):
    for format, (root, model) in MODELS.items():
        document = run.json(format)
        demand(list(document) == [root], f"one {root}")
        text = json.dumps(document)
        demand(text.count(NAMESPACE) > 0 and "[]" not in text, "our properties, and no empty array")
        # Every validation takes a second: half of the runs are enough.
        if run.language == "en" or run.name in {"hostile", "mixed"}:
            shutil.rmtree(folder / model, ignore_errors=True)
            trestle(folder, "import", "--file", run.files[format], "--output", "report")
            trestle(folder, "validate", "--all")
            shutil.rmtree(folder / model, ignore_errors=True)
    results(run, run.json("oscal")["assessment-results"])
    plan(run, run.json("oscal-poam")["plan-of-action-and-milestones"])


def results(run, document):
    demand(len(document["results"]) == len(run.organizations), "a result for each organisation")
    for result, organization in zip(document["results"], run.organizations):
        name = organization["id"] or organization["folder"]
        parts = [name, organization["folder"], organization["as_of"] or "", "result"]
        # RFC 9562, from the other side.
        expected = uuid.uuid5(uuid.uuid5(uuid.NAMESPACE_URL, NAMESPACE), "\x1f".join(parts))
        demand(result["uuid"] == str(expected), f"{result['uuid']} is not {expected}")
        applicable = [item for item in organization["items"] if item["state"] != "not_applicable"]
        findings = result.get("findings", [])
        demand(len(findings) == len(applicable), "a finding for each item that applies")
        observed = {one["uuid"] for one in result.get("observations", [])}
        for finding, item in zip(findings, applicable):
            status = finding["target"]["status"]
            good = item["claimed"] is not None and item["supported"] >= item["claimed"]
            judged = organization["verdict"] in {"met", "not_met"}
            demand(status["state"] == "not-satisfied" or good and judged, f"{finding['title']} is not satisfied")
            for one in finding.get("related-observations", []):
                demand(one["observation-uuid"] in observed, "an observation of this result")
        for one in result.get("observations", []):
            for key in ["collected", "expires"]:
                if key in one:
                    demand(datetime.datetime.fromisoformat(one[key].replace("Z", "+00:00")).tzinfo, "a zone")
        if judged_by_policy := organization["verdict"] in {"met", "not_met"}:
            demand(judged_by_policy and observed, "something was observed")
        waived = [one for one in result.get("risks", []) if one["status"] == "deviation-approved"]
        applied = [one for one in organization["waivers"] if one["state"] == "applied"]
        demand(len(waived) == len(applied), "a risk for each waiver that holds")


def plan(run, document):
    items = document["poam-items"]
    demand(items and len({one["uuid"] for one in items}) == len(items), "items, each with an id of its own")
    risks = {one["uuid"] for one in document.get("risks", [])}
    for item in items:
        for one in item.get("related-risks", []):
            demand(one["risk-uuid"] in risks, "a risk of this plan")


def broken(runs, work):
    run = named(runs, "aoba-seiki")

    def case(what, change):
        return what, run.with_json("oscal", work, lambda one: change(one["assessment-results"]))

    def result(one):
        return one["results"][0]

    yield case("an empty array", lambda one: result(one).update(attestations=[]))
    yield case("a key that OSCAL does not know", lambda one: one.update(score=3))
    yield case("an id that is no UUID", lambda one: one.update(uuid="report"))
    yield case("a moment without a zone", lambda one: one["metadata"].update({"last-modified": "2026-10-15T00:00:00"}))
    yield case("an item that is satisfied by decree", lambda one: [
        finding["target"]["status"].update(state="satisfied") for finding in result(one)["findings"]])
    yield case("a lost risk", lambda one: result(one).pop("risks"))
    yield "a plan without items", run.with_json(
        "oscal-poam", work, lambda one: one["plan-of-action-and-milestones"].update({"poam-items": []}))
