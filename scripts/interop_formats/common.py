"""What the checks share."""

import copy
import dataclasses
import json
import pathlib
import subprocess
import sys

import check_jsonschema
from click.testing import CliRunner


class Refused(Exception):
    """A validator does not take a file."""


def demand(condition, message):
    """Refuses unless a condition holds."""
    if not condition:
        raise Refused(message)


@dataclasses.dataclass
class Run:
    """One run of the program and what it wrote."""

    name: str
    language: str
    code: int
    files: dict

    def __str__(self):
        return f"{self.name} ({self.language})"

    def bytes(self, format):
        return pathlib.Path(self.files[format]).read_bytes()

    def json(self, format):
        return json.loads(self.bytes(format))

    @property
    def organizations(self):
        """The organisations of our own JSON report, to count against."""
        return self.json("json")["organizations"]

    def findings(self, is_open=True):
        return [
            finding
            for organization in self.organizations
            for finding in organization["findings"]
            if not is_open or (finding["suppressed"] is None and finding["waived"] is None)
        ]

    def with_file(self, format, content, work):
        """The run with another file in place of one."""
        path = work / f"broken-{format}"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return dataclasses.replace(self, files=self.files | {format: str(path)})

    def with_json(self, format, work, change):
        """The run with a changed copy of a JSON file."""
        document = copy.deepcopy(self.json(format))
        change(document)
        return self.with_file(format, json.dumps(document), work)


def tool(name, *arguments, folder=None, accepts=(0,)):
    """Runs a program of this environment and returns what it said."""
    path = pathlib.Path(sys.executable).parent / name
    result = subprocess.run(
        [str(path), *map(str, arguments)], cwd=folder, capture_output=True, text=True
    )
    output = result.stdout + result.stderr
    demand(result.returncode in accepts, f"{name} ended with {result.returncode}: {output.strip()[-2000:]}")
    return output


def fits_schema(schema, path, *options):
    """Has a file judged by check-jsonschema, as its command would do it."""
    arguments = ["--quiet", *options, "--schemafile", str(schema), str(path)]
    result = CliRunner().invoke(check_jsonschema.main, arguments)
    demand(result.exit_code == 0, f"check-jsonschema: {result.output.strip()[-2000:]}")


def named(runs, name, language="en"):
    """One of the runs."""
    return next(run for run in runs if run.name == name and run.language == language)


def relative(path):
    """Whether a path is one that a forge can find in the repository."""
    return bool(path) and not path.startswith(("/", "./", "../")) and "\\" not in path
