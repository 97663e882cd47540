"""Gemara: the published models of gemara-python."""

import gemara.v1
from common import demand, named
from gemara.v1 import AssessmentLog, EvaluationLog

WORDS = {"met": "Passed", "not_met": "Failed", "undecided": "Unknown", "nothing_assessed": "Not Run"}


def prepare(work):
    return None


def check(run, _):
    log = EvaluationLog.model_validate(run.json("gemara"))
    # Its own way in reads YAML, which takes a while.
    if str(run) == "aoba-seiki (en)":
        read = gemara.v1.loads(run.bytes("gemara"))
        demand(read == log, f"a {type(read).__name__}")
    demand(log.metadata.gemara_version == gemara.v1.SCHEMA_VERSION, "the version of the models")
    demand(log.result.value == WORDS[run.json("json")["summary"]["verdict"]], "the verdict")
    known = {reference.id for reference in log.metadata.mapping_references or []}
    items = sum(len(organization["items"]) or 1 for organization in run.organizations)
    demand(len(log.evaluations) == items, "an evaluation for each item")
    for evaluation in log.evaluations:
        demand(evaluation.control.reference_id in known, "a reference that is declared")
        demand(evaluation.assessment_logs, "an assessment")
        for entry in evaluation.assessment_logs:
            # The models leave these open; what stands in them is published too.
            assessment = AssessmentLog.model_validate(entry)
            demand(assessment.start or assessment.result.value == "Not Run", "when it was executed")
    demand(run.code != 0 or log.result.value == "Passed", "passed if the policy is met")


def broken(runs, work):
    run = named(runs, "aoba-seiki")

    def case(what, change):
        return what, run.with_json("gemara", work, change)

    yield case("a result of somebody else", lambda log: log.update(result="OK"))
    yield case("a log without evaluations", lambda log: log.update(evaluations=[]))
    yield case("a log of another type", lambda log: log["metadata"].update(type="Diary"))
    yield case("an assessment without steps", lambda log: log["evaluations"][0]["assessment-logs"][0].update(steps=[]))
    yield case("a control of nobody", lambda log: log["evaluations"][0]["control"].update({"reference-id": "x"}))
