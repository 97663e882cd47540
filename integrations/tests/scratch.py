"""Repositories to try integrations on, made of the example `first-steps` and a policy that it meets
on 15 October 2026."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from runner import ROOT, Job

HERE = pathlib.Path(__file__).resolve().parent
BINARY = os.environ["SHISEI_BINARY"]
DAY = "2026-10-15"

POLICY = """\
shisei: 1
kind: Policy
id: ours
title: { ja: 自社の条件, en: Our own }
minimum: { overall: "1.0" }
coverage: "10"
over_claims: 0
fail_on: none
"""

QUIET_GIT = {
    "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Kuramochi", "GIT_AUTHOR_EMAIL": "office@example.com",
    "GIT_COMMITTER_NAME": "Kuramochi", "GIT_COMMITTER_EMAIL": "office@example.com",
    "GIT_AUTHOR_DATE": "2026-10-14T09:00:00+09:00", "GIT_COMMITTER_DATE": "2026-10-14T09:00:00+09:00",
}


class Case(unittest.TestCase):
    """A test with a folder of its own."""

    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="shisei-integrations-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.tools = self.folder / "tools"
        self.tools.mkdir()

    def git(self, *arguments, folder):
        run = subprocess.run(
            ["git", *arguments], cwd=folder, env={**os.environ, **QUIET_GIT}, check=True,
            capture_output=True, text=True,
        )
        return run.stdout.strip()

    def repository(self, name="repository", organization="."):
        """A repository that meets its policy, with one commit on `main`."""
        folder = self.folder / name
        place = folder / organization
        shutil.copytree(ROOT / "examples" / "first-steps", place)
        (place / "policy.yaml").write_text(POLICY, encoding="utf-8")
        claims = place / "shisei.yaml"
        text = claims.read_text(encoding="utf-8")
        claims.write_text(text.replace("policy: baseline ", "policy: policy.yaml "), encoding="utf-8")
        self.git("init", "--quiet", "--initial-branch=main", folder=folder)
        self.commit(folder, "the organisation as it is")
        return folder

    def commit(self, folder, message):
        self.git("add", "--all", folder=folder)
        self.git("commit", "--quiet", "--message", message, folder=folder)
        return self.git("rev-parse", "HEAD", folder=folder)

    def edit(self, file, old, new):
        text = file.read_text(encoding="utf-8")
        self.assertIn(old, text)
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def over_claim(self, folder, organization="."):
        """Claims a level that nothing supports: the policy is not met any more."""
        self.edit(folder / organization / "claims" / "claims.yaml", "level: 2", "level: 4")

    def job(self, workspace, pull_request=None, fork=False, comments=(), fail=None, gh=True, **options):
        """A run of the action; `pull_request` is its base commit."""
        self.state = self.folder / "gh.json"
        self.state.write_text(json.dumps({"comments": list(comments), "calls": [], "fail": fail or {}}))
        self.asked = self.folder / "asked.json"
        # Only what the steps may count on, and gh if the runner has it.
        program = self.tools / "shisei"
        if not program.exists():
            program.symlink_to(HERE / "program.py")
        if gh and not (self.tools / "gh").exists():
            (self.tools / "gh").symlink_to(HERE / "fake_gh.py")
        event = {}
        if pull_request:
            repository = "mallory/posture" if fork else "aoba/posture"
            event = {"pull_request": {
                "number": 7, "title": options.pop("title", "Renew"), "base": {"sha": pull_request},
                "head": {"repo": {"full_name": repository}, "ref": options.get("branch", "renew")},
            }}
        environment = {
            "PATH": f"{self.tools}:{os.environ['PATH']}", "SHISEI_REAL": BINARY,
            "ASKED": str(self.asked), "FAKE_GH": str(self.state),
            "GITHUB_HEAD_REF": options.pop("branch", ""), **QUIET_GIT,
            **options.pop("environment", {}),
        }
        return Job(
            workspace, self.folder / "temp", event=event, environment=environment,
            event_name="pull_request" if pull_request else "push", **options,
        )

    def check(self, workspace, job=None, **inputs):
        """Runs the action with the program under test, on the day for which the policy is met."""
        job = job or self.job(workspace)
        return job.run(**{"binary": "shisei", "as_of": DAY, "language": "en", **inputs})

    @property
    def gh(self):
        return json.loads(self.state.read_text(encoding="utf-8"))

    @property
    def arguments(self):
        return json.loads(self.asked.read_text(encoding="utf-8"))
