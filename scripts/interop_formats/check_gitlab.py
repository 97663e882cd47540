"""GitLab Code Quality.

GitLab's schema is in no package; what it and its parser demand stands here, from gitlab-org/gitlab
`app/validators/json_schemas/codeclimate.json`, `lib/gitlab/ci/parsers/codequality/code_climate.rb`
and GitLab Docs, “Code Quality”. What sarif-tools makes of our SARIF has the same shape.
"""

import json

from common import demand, named, relative, tool

SEVERITIES = {"info", "minor", "major", "critical", "blocker"}


def prepare(work):
    return work / "from-sarif.json"


def check(run, other):
    content = run.bytes("gitlab")
    demand(not content.startswith(b"\xef\xbb\xbf"), "GitLab takes no byte-order mark")
    entries = json.loads(content)
    demand(isinstance(entries, list), "an array")
    demand(len(entries) == len(run.findings()), "an entry for each open finding")
    for entry in entries:
        for key in ["description", "check_name", "fingerprint", "severity"]:
            demand(isinstance(entry.get(key), str) and entry[key], f"{key} is a text")
        demand(entry["severity"] in SEVERITIES, f"{entry['severity']} is no severity")
        demand(relative(entry["location"]["path"]), "a path of the repository")
        begin = entry["location"]["lines"]["begin"]
        demand(type(begin) is int and begin >= 1, "a whole line")
    demand(len({entry["fingerprint"] for entry in entries}) == len(entries), "GitLab shows one finding for a fingerprint")
    if str(run) != "aoba-seiki (en)":
        return
    tool("sarif", "codeclimate", "--output", other, run.files["sarif"])
    converted = json.loads(other.read_text(encoding="utf-8-sig"))
    # GitLab looks at neither of these.
    needed = shape(converted[0]) - {"type", "categories"}
    demand(needed <= shape(entries[0]), f"sarif-tools writes {shape(converted[0])}")


def shape(entry, prefix=""):
    keys = set()
    for key, value in entry.items():
        keys.add(prefix + key)
        if isinstance(value, dict):
            keys |= shape(value, f"{prefix}{key}.")
    return keys


def broken(runs, work):
    run = named(runs, "aoba-seiki")

    def case(what, change):
        return what, run.with_json("gitlab", work, change)

    yield case("an entry without a fingerprint", lambda entries: entries[0].pop("fingerprint"))
    yield case("two entries of one fingerprint", lambda entries: entries[1].update(fingerprint=entries[0]["fingerprint"]))
    yield case("a line that is a text", lambda entries: entries[0]["location"]["lines"].update(begin="3"))
    yield case("a severity of somebody else", lambda entries: entries[0].update(severity="error"))
    yield case("an absolute path", lambda entries: entries[0]["location"].update(path="/a"))
    yield "a byte-order mark", run.with_file("gitlab", b"\xef\xbb\xbf" + run.bytes("gitlab"), work)
