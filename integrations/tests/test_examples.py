"""examples/ci: every command that stands in them is run, in a repository that meets its policy, in one
that does not, and in one that cannot be judged; what they say they leave behind is there.

A line that is not known here fails the test: no command may be added that nobody runs.
"""

import json
import os
import re
import subprocess
import unittest

import yaml

from expressions import fill
from runner import ROOT
from scratch import BINARY, DAY, HERE, QUIET_GIT, Case

EXAMPLES = ROOT / "examples" / "ci"


class Example(Case):
    def setUp(self):
        super().setUp()
        self.repo = self.repository()
        (self.tools / "shisei").symlink_to(HERE / "program.py")
        self.today = DAY

    def shell(self, script, shell="bash", **environment):
        """Runs a script line as a CI system does, on a day of our choice."""
        # Programs read the day here, and `date` is given one to count from.
        date = self.tools / "date"
        date.write_text(
            '#!/bin/sh\nfor word; do shift; case $word in\n'
            f'  "+30 days") word="{self.today} +30 days" ;; --date=*) word="--date={self.today} ${{word#--date=}}" ;;\n'
            'esac; set -- "$@" "$word"; done\nexec /bin/date "$@"\n'
        )
        date.chmod(0o755)
        epoch = subprocess.check_output(["/bin/date", "-u", "-d", self.today, "+%s"], text=True).strip()
        run = subprocess.run(
            [shell, "-e", "-c", script], cwd=self.repo, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            env={
                "PATH": f"{self.tools}:{os.environ['PATH']}", "HOME": str(self.folder),
                "SHISEI_REAL": BINARY, "ASKED": str(self.folder / "asked.json"),
                "SOURCE_DATE_EPOCH": epoch, **QUIET_GIT, **environment,
            },
        )
        return run

    def states(self):
        """Puts the repository into each state, and names the exit code that belongs to it."""
        claims = self.repo / "claims" / "claims.yaml"
        good = claims.read_text(encoding="utf-8")
        yield 0
        self.over_claim(self.repo)
        yield 1
        claims.write_text("shisei: 1\nkind: Claims\nclaims: []\n", encoding="utf-8")
        yield 3
        claims.write_text("claims: [\n", encoding="utf-8")
        yield 2
        claims.write_text(good, encoding="utf-8")

    def clean(self, *names):
        for name in names:
            (self.repo / name).unlink(missing_ok=True)


class GitHub(Example):
    def run_workflow(self, name, event, **options):
        """Runs the steps of the one job of a workflow; of `uses:`, only our action is run."""
        workflow = yaml.safe_load((EXAMPLES / "github" / name).read_text(encoding="utf-8"))
        (job,) = workflow["jobs"].values()
        steps = {}
        for step in job["steps"]:
            if "run" in step:
                output = self.folder / "step-output"
                run = self.shell(step["run"], GITHUB_OUTPUT=str(output))
                self.assertEqual(run.returncode, 0, run.stdout)
                lines = output.read_text().splitlines()
                steps[step["id"]] = {"outputs": dict(line.split("=", 1) for line in lines)}
            elif step["uses"].startswith("YOUR-ORGANISATION/shisei@"):
                given = {
                    key.replace("-", "_"): fill(value, {"steps": steps})
                    for key, value in step["with"].items()
                }
                result = self.job(self.repo, event, **options)
                given.setdefault("as_of", self.today)
                return workflow, job, result.run(binary="shisei", **given)
            else:
                self.assertTrue(step["uses"].startswith("actions/checkout@"), step)
                self.assertEqual(step["with"], {"fetch-depth": 0, "persist-credentials": False})
        self.fail("the workflow does not use the action")

    def test_push_and_pull_request(self):
        base = self.git("rev-parse", "HEAD", folder=self.repo)
        for code in self.states():
            for event in (None, base):
                _, _, result = self.run_workflow("shisei.yml", event)
                self.assertEqual(result.step("Check").code, code, result.log)
                self.assertEqual(result.succeeded, code == 0)
                sent = result.step("Send the findings to code scanning").outcome
                self.assertEqual(sent, "success")

    def test_a_pull_request_from_a_fork(self):
        base = self.git("rev-parse", "HEAD", folder=self.repo)
        denied = {"POST": "Resource not accessible by integration (HTTP 403)"}
        _, _, result = self.run_workflow("shisei.yml", base, fork=True, fail=denied)
        self.assertTrue(result.succeeded, result.log)

    def test_rights_are_the_least(self):
        for name in ("shisei.yml", "shisei-lapsing.yml"):
            workflow, job, _ = self.run_workflow(name, None)
            self.assertEqual(workflow["permissions"], {})
            writes = {key for key, right in job["permissions"].items() if right == "write"}
            allowed = {"pull-requests", "security-events"} if name == "shisei.yml" else set()
            self.assertEqual(writes, allowed)
            # YAML reads the key `on` as true.
            self.assertNotIn("pull_request_target", workflow[True])

    def test_what_lapses_in_30_days_fails_today(self):
        self.today = "2027-02-01"
        _, _, result = self.run_workflow("shisei-lapsing.yml", None)
        self.assertTrue(result.succeeded, result.log)
        self.today = "2027-03-20"
        _, _, result = self.run_workflow("shisei-lapsing.yml", None)
        self.assertEqual(result.step("Check").code, 1)
        self.assertIn("--as-of=2027-04-19", json.loads(self.asked.read_text()))


class GitLab(Example):
    def setUp(self):
        super().setUp()
        self.pipeline = yaml.safe_load((EXAMPLES / "gitlab" / ".gitlab-ci.yml").read_text(encoding="utf-8"))

    def test_the_check_and_what_it_leaves(self):
        (script,) = self.pipeline["shisei"]["script"]
        reports = self.pipeline["shisei"]["artifacts"]
        files = [*reports["paths"], *reports["reports"].values()]
        self.assertEqual(reports["when"], "always")
        base = self.git("rev-parse", "HEAD", folder=self.repo)
        for code in self.states():
            for merge_request in ({}, {"CI_MERGE_REQUEST_DIFF_BASE_SHA": base}):
                self.clean(*files)
                for shell in ("bash", "dash"):
                    run = self.shell(script, shell, **merge_request)
                    self.assertEqual(run.returncode, code, run.stdout)
                for name in files:
                    self.assertTrue((self.repo / name).stat().st_size, name)
                asked = json.loads((self.folder / "asked.json").read_text())
                self.assertEqual("--fail-on-regression" in asked, bool(merge_request))
        quality = json.loads((self.repo / "gl-code-quality-report.json").read_text())
        self.assertEqual(quality[0]["check_name"], "yaml-syntax")

    def test_the_page_shows_the_report_as_text(self):
        self.edit(self.repo / "shisei.yaml", "有限会社ひなた食器", "<script>alert(1)</script> & Co.")
        self.shell(self.pipeline["shisei"]["script"][0])
        for line in self.pipeline["pages"]["script"]:
            run = self.shell(line)
            self.assertEqual(run.returncode, 0, run.stdout)
        page = (self.repo / "public" / "index.html").read_text(encoding="utf-8")
        self.assertIn("&lt;script>alert(1)&lt;/script> &amp; Co.", page)
        self.assertNotIn("<script", page)

    def test_the_whole_history_is_fetched_and_both_pipelines_run(self):
        self.assertEqual(self.pipeline["variables"]["GIT_DEPTH"], "0")
        rules = " ".join(rule["if"] for rule in self.pipeline["workflow"]["rules"])
        self.assertIn("merge_request_event", rules)
        self.assertIn("$CI_DEFAULT_BRANCH", rules)


class Jenkins(Example):
    def test_the_check_and_what_it_leaves(self):
        text = (EXAMPLES / "jenkins" / "Jenkinsfile").read_text(encoding="utf-8")
        scripts = re.findall(r"^\s*sh '(.*)'$", text, re.MULTILINE)
        self.assertEqual(len(scripts), len(re.findall(r"\bsh\b", text)))
        self.assertEqual(text.count("{"), text.count("}"))
        named = re.findall(r"(?:testResults|artifacts): '([^']*)'", text)
        files = [name.strip() for names in named for name in names.split(",")]
        self.assertEqual(len(files), 3)
        for code in self.states():
            self.clean(*files)
            run = self.shell(scripts[0], "sh")
            self.assertEqual(run.returncode, code, run.stdout)
            for name in files:
                self.assertTrue((self.repo / name).stat().st_size, name)


class Azure(Example):
    def test_the_check_and_what_it_leaves(self):
        pipeline = yaml.safe_load((EXAMPLES / "azure" / "azure-pipelines.yml").read_text(encoding="utf-8"))
        install, check = [step["bash"] for step in pipeline["steps"] if "bash" in step]
        self.assertRegex(install, r'^sudo dpkg --install "\$AGENT_TEMPDIRECTORY/shisei/shisei_[0-9.]+_amd64\.deb"$')
        self.assertEqual(pipeline["steps"][0]["fetchDepth"], "0")
        staging = self.folder / "staging area"
        staging.mkdir()
        self.git("update-ref", "refs/remotes/origin/release/1", "HEAD", folder=self.repo)
        for code in self.states():
            for target in ("", "refs/heads/release/1", "release/1"):
                for file in staging.iterdir():
                    file.unlink()
                run = self.shell(
                    check, BUILD_ARTIFACTSTAGINGDIRECTORY=str(staging),
                    **({"SYSTEM_PULLREQUEST_TARGETBRANCH": target} if target else {}),
                )
                self.assertEqual(run.returncode, code, run.stdout)
                self.assertEqual(
                    sorted(file.name for file in staging.iterdir()),
                    ["shisei-junit.xml", "shisei-report.json", "shisei.sarif"],
                )
        tasks = [step for step in pipeline["steps"] if "task" in step or "publish" in step][1:]
        self.assertEqual([step["condition"] for step in tasks], ["succeededOrFailed()"] * 2)
        self.assertIs(tasks[0]["inputs"]["failTaskOnFailedTests"], False)


class Cron(Example):
    def lapsing(self, *arguments):
        script = EXAMPLES / "cron" / "shisei-lapsing"
        return self.shell(" ".join([str(script), str(self.repo), *arguments]), "sh")

    def test_silence_while_nothing_lapses(self):
        self.today = "2027-02-01"
        run = self.lapsing()
        self.assertEqual((run.returncode, run.stdout), (0, ""))

    def test_what_lapses_in_30_days_is_listed_and_fails(self):
        self.today = "2027-03-20"
        run = self.lapsing()
        self.assertEqual(run.returncode, 1)
        self.assertIn("2027-04-15", run.stdout)
        self.assertIn("claims/claims.yaml:19", run.stdout)

    def test_what_cannot_be_judged_is_no_silence(self):
        for code in self.states():
            self.assertEqual(self.lapsing().returncode, code)


class All(unittest.TestCase):
    def test_every_example_is_looked_at(self):
        files = {str(path.relative_to(EXAMPLES)) for path in EXAMPLES.rglob("*") if path.is_file()}
        self.assertEqual(files, {
            "README.md", "github/shisei.yml", "github/shisei-lapsing.yml", "gitlab/.gitlab-ci.yml",
            "jenkins/Jenkinsfile", "azure/azure-pipelines.yml", "cron/shisei-lapsing",
            "pre-commit/.pre-commit-config.yaml",
        })

    def test_actions_are_pinned_to_commits(self):
        for path in [ROOT / "action.yml", *(EXAMPLES / "github").glob("*.yml")]:
            for line in re.findall(r"uses: (\S+)(.*)", path.read_text(encoding="utf-8")):
                self.assertRegex(line[0], r"^[\w./-]+@[0-9a-f]{40}$", path)
                if not line[0].startswith("YOUR-ORGANISATION/"):
                    self.assertRegex(line[1], r"^ # v\d+\.\d+\.\d+$", path)


if __name__ == "__main__":
    unittest.main()
