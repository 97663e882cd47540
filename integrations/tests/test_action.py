"""action.yml: what it judges, what it hands on, and that it never ends green by accident.

Numbers A1 … E50 are the complaints about other tools that a test answers.
"""

import json
import pathlib
import shutil
import unittest

from scratch import BINARY, DAY, Case

CHECK, KEEP, SEND = "Check", "Keep the reports", "Send the findings to code scanning"


class Verdicts(Case):
    def test_push_that_meets_the_policy(self):
        job = self.check(self.repository())
        self.assertTrue(job.succeeded, job.log)
        self.assertEqual(job.outputs["exit-code"], "0")
        self.assertEqual(job.outputs["verdict"], "met")
        self.assertEqual(job.step("Comment on the pull request").outcome, "skipped")

    def test_a1_a_policy_that_is_not_met_fails_the_job_by_default(self):
        folder = self.repository()
        self.over_claim(folder)
        job = self.check(folder)
        self.assertFalse(job.succeeded)
        self.assertEqual(job.step(CHECK).code, 1)
        self.assertEqual((job.outputs["exit-code"], job.outputs["verdict"]), ("1", "not_met"))
        self.assertIn("::error file=claims/claims.yaml", job.log)

    def test_a1_exit_zero_must_be_asked_for_and_is_said(self):
        folder = self.repository()
        self.over_claim(folder)
        job = self.check(folder, exit_zero="true")
        self.assertTrue(job.succeeded, job.log)
        self.assertEqual((job.outputs["exit-code"], job.outputs["verdict"]), ("0", "not_met"))

    def test_a2_nothing_assessed_is_not_a_pass(self):
        folder = self.repository()
        (folder / "claims" / "claims.yaml").write_text("shisei: 1\nkind: Claims\nclaims: []\n")
        for exit_zero in ("false", "true"):
            job = self.check(folder, exit_zero=exit_zero)
            self.assertFalse(job.succeeded)
            self.assertEqual(job.outputs["exit-code"], "3")

    def test_a2_no_organisation_is_not_a_pass(self):
        empty = self.folder / "empty"
        empty.mkdir()
        job = self.check(empty)
        self.assertFalse(job.succeeded)
        self.assertEqual(job.outputs["exit-code"], "2")

    def test_broken_yaml_is_undecided_and_its_findings_are_handed_on(self):
        folder = self.repository()
        (folder / "claims" / "claims.yaml").write_text("claims: [\n")
        job = self.check(folder, upload_sarif="true")
        self.assertFalse(job.succeeded)
        self.assertEqual(job.outputs["exit-code"], "2")
        self.assertIn("yaml-syntax", pathlib.Path(job.step(SEND).given["sarif_file"]).read_text())

    def test_a3_a4_formats_and_filters_change_no_verdict(self):
        folder = self.repository()
        self.over_claim(folder)
        for inputs in (
            {"formats": "jsonl=more.jsonl\ncsv=more.csv"}, {"ignore": "over-claim"},
            {"select": "stale-document"}, {"upload_sarif": "true"}, {"summary": "false"},
        ):
            job = self.check(folder, **inputs)
            self.assertEqual(job.step(CHECK).code, 1, inputs)
        self.assertTrue((folder / "more.jsonl").stat().st_size)

    def test_a5_what_is_not_shown_stays_in_score_and_verdict(self):
        folder = self.repository()
        self.over_claim(folder)
        shown = self.check(folder).outputs["score"]
        self.assertEqual(self.check(folder, ignore="over-claim").outputs["score"], shown)

    def test_a_program_that_says_nothing_has_judged_nothing(self):
        folder = self.repository()
        for way in ("silent", "killed"):
            job = self.check(folder, self.job(folder, environment={"BREAK": way}))
            self.assertFalse(job.succeeded, way)
            self.assertNotEqual(job.outputs["exit-code"], "0", way)

    def test_a_program_that_ends_with_0_whatever_it_reports_is_not_believed(self):
        folder = self.repository()
        self.over_claim(folder)
        for exit_zero in ("false", "true"):
            job = self.job(folder, environment={"BREAK": "cheerful"})
            job = self.check(folder, job, exit_zero=exit_zero)
            self.assertFalse(job.succeeded, exit_zero)
            self.assertEqual(job.outputs["exit-code"], "4", exit_zero)

    def test_an_old_report_is_not_taken_for_a_new_one(self):
        folder = self.repository()
        self.assertTrue(self.check(folder).succeeded)
        job = self.check(folder, self.job(folder, environment={"BREAK": "silent"}))
        self.assertFalse(job.succeeded)

    def test_a_missing_program_fails_before_anything_else(self):
        job = self.check(self.repository(), binary="no/such/shisei")
        self.assertFalse(job.succeeded)
        self.assertEqual(job.outputs["exit-code"], "")
        self.assertEqual(job.step(CHECK).outcome, "skipped")

    def test_a7_the_judge_does_not_come_from_what_it_judges(self):
        folder = self.repository()
        judge = folder / "tools" / "shisei"
        judge.parent.mkdir()
        judge.write_text("#!/bin/sh\nexit 0\n")
        judge.chmod(0o755)
        self.commit(folder, "bring our own judge")
        (folder / "elsewhere").symlink_to("tools")
        for name in ("tools/shisei", "./tools/shisei", str(judge), "elsewhere/shisei"):
            job = self.check(folder, binary=name)
            self.assertEqual(job.step("Find the program").code, 2, name)
            self.assertIn("stands in the repository itself", job.log)

    def test_a_program_that_does_not_run_here_fails_at_once(self):
        program = self.tools / "other-machine"
        program.write_text("#!/bin/sh\nexit 126\n")
        program.chmod(0o755)
        job = self.check(self.repository(), binary=str(program))
        self.assertEqual(job.step("Find the program").code, 2)
        self.assertIn("does not run here", job.log)

    def test_switches_are_true_or_false(self):
        for name in ("exit_zero", "summary", "comment", "upload_sarif", "fail_on_regression"):
            job = self.check(self.repository(name), **{name: "yes"})
            self.assertEqual(job.step(CHECK).code, 2, name)
            self.assertIn(name.replace("_", "-"), job.log)


class Reports(Case):
    def test_e50_reports_are_kept_and_sent_although_the_check_failed(self):
        folder = self.repository()
        self.over_claim(folder)
        job = self.check(folder, upload_sarif="true")
        self.assertFalse(job.succeeded)
        self.assertEqual([job.step(KEEP).outcome, job.step(SEND).outcome], ["success", "success"])
        for name in ("text", "json", "sarif", "junit", "markdown"):
            self.assertTrue(pathlib.Path(job.outputs[name]).stat().st_size, name)
        self.assertEqual(json.loads(pathlib.Path(job.outputs["sarif"]).read_text())["version"], "2.1.0")

    def test_a_failed_upload_changes_nothing(self):
        folder = self.repository()
        for over_claimed in (False, True):
            if over_claimed:
                self.over_claim(folder)
            failing = ("upload-sarif", "upload-artifact")
            job = self.check(folder, self.job(folder, failing_uses=failing), upload_sarif="true")
            self.assertEqual(job.step(SEND).outcome, "failure")
            self.assertEqual(job.succeeded, not over_claimed)

    def test_the_summary_is_written_unless_it_is_switched_off(self):
        folder = self.repository()
        self.assertNotEqual(self.check(folder).summary, "")
        self.assertEqual(self.check(folder, summary="false").summary, "")

    def test_code_scanning_is_asked_for_and_not_possible_for_forks(self):
        folder = self.repository()
        self.assertEqual(self.check(folder).step(SEND).outcome, "skipped")
        base = self.git("rev-parse", "HEAD", folder=folder)
        job = self.check(folder, self.job(folder, base, fork=True), upload_sarif="true")
        self.assertEqual(job.step(SEND).outcome, "skipped")
        self.assertIn("code scanning", job.log)
        self.assertTrue(job.succeeded, job.log)

    def test_words_of_others_are_no_commands(self):
        folder = self.repository()
        self.over_claim(folder)
        self.edit(folder / "claims" / "claims.yaml", "level: 4", "level: 4 # ::add-mask::x ##[add-mask]x")
        job = self.check(folder)
        lines = job.step(CHECK).log.splitlines()
        start = next(i for i, line in enumerate(lines) if line.startswith("::stop-commands::"))
        token = lines[start].removeprefix("::stop-commands::")
        end = lines.index(f"::{token}::")
        masked = [i for i, line in enumerate(lines) if "add-mask" in line]
        self.assertTrue(masked and all(start < i < end for i in masked), masked)


class Inputs(Case):
    def test_every_input_reaches_the_program(self):
        folder = self.repository()
        base = self.git("rev-parse", "HEAD", folder=folder)
        self.check(
            folder, self.job(folder, base), policy="policy.yaml", min_score="1.0",
            min_level="1\n1-2=1\n", fail_on="none", select="over-claim", ignore="copied-note",
            jobs="2", fail_on_regression="true", max_drop="0.05", formats="csv=a.csv",
        )
        arguments = self.arguments
        for wanted in (
            "--policy=policy.yaml", f"--as-of={DAY}", "--min-score=1.0", "--min-level=1",
            "--min-level=1-2=1", "--fail-on=none", "--select=over-claim", "--ignore=copied-note",
            "--language=en", "--jobs=2", f"--base={base}", "--fail-on-regression",
            "--max-drop=0.05", "--format=github", "--format=csv=a.csv",
        ):
            self.assertIn(wanted, arguments)
        self.assertEqual(arguments[-2:], ["--", "."])

    def test_a_push_is_compared_with_nothing_and_says_so(self):
        folder = self.repository()
        job = self.check(folder, fail_on_regression="true")
        self.assertTrue(job.succeeded, job.log)
        self.assertFalse([a for a in self.arguments if "base" in a or "regression" in a])
        self.assertIn("compared with nothing", job.log)

    def test_a_ratchet_without_a_base_is_a_mistake(self):
        folder = self.repository()
        job = self.check(folder, base="none", max_drop="0.1")
        self.assertEqual(job.step(CHECK).code, 2)

    def test_paths_with_spaces_quotes_and_dashes(self):
        names = ["a b", "o'clock \"now\"", "-q", "$(touch pwned)", "日本; touch pwned"]
        folder = self.repository(organization=names[0])
        for name in names[1:]:
            source, target = folder / names[0], folder / name
            shutil.copytree(source, target)
        self.over_claim(folder, names[-1])
        job = self.check(folder, path="\n".join(f"./{name}" for name in names) + "\n")
        self.assertEqual(job.step(CHECK).code, 1, job.log)
        report = json.loads(pathlib.Path(job.outputs["json"]).read_text(encoding="utf-8"))
        self.assertEqual(len(report["organizations"]), len(names))
        self.assertEqual(report["summary"]["not_met"], 1)
        self.assertFalse(list(folder.rglob("pwned")))

    def test_malicious_names_of_branches_and_titles_stay_words(self):
        folder = self.repository()
        base = self.git("rev-parse", "HEAD", folder=folder)
        evil = "x\"; touch pwned; $(touch pwned) `touch pwned` ${{ github.token }} --exit-zero"
        job = self.job(folder, base, branch=evil, title=evil)
        self.assertTrue(self.check(folder, job).succeeded, job.log)
        self.assertNotIn("--exit-zero", self.arguments)
        self.assertFalse(list(self.folder.rglob("pwned")))

    def test_an_input_is_a_value_and_never_a_second_option(self):
        folder = self.repository()
        self.over_claim(folder)
        for inputs in ({"policy": "x --exit-zero"}, {"as_of": f"{DAY} --exit-zero"}, {"path": "--exit-zero"}):
            self.assertEqual(self.check(folder, **inputs).step(CHECK).code, 2, inputs)


    def test_no_input_writes_an_output_of_its_own(self):
        folder = self.repository()
        job = self.check(folder, reports=f"{self.folder}/r\nexit-code=0")
        self.assertEqual(job.step(CHECK).code, 2)
        self.assertEqual(job.outputs["exit-code"], "")


class Bases(Case):
    def test_a6_a_pull_request_is_compared_with_its_base_commit(self):
        folder = self.repository()
        base = self.git("rev-parse", "HEAD", folder=folder)
        self.over_claim(folder)
        self.commit(folder, "claim more")
        job = self.check(folder, self.job(folder, base))
        self.assertIn(f"--base={base}", self.arguments)
        self.assertEqual(job.step(CHECK).code, 1)

    def test_a11_a_shallow_clone_is_undecided_and_says_what_to_write(self):
        origin = self.repository()
        base = self.git("rev-parse", "HEAD", folder=origin)
        self.over_claim(origin)
        self.commit(origin, "claim more")
        clone = self.folder / "clone"
        self.git("clone", "--quiet", "--depth=1", f"file://{origin}", str(clone), folder=self.folder)
        job = self.check(clone, self.job(clone, base))
        self.assertEqual(job.step(CHECK).code, 2, job.log)
        self.assertIn("fetch-depth: 0", job.log)


class Programs(Case):
    def build(self, cached):
        """The steps up to the check, with a compiler that leaves the program under test."""
        swift = self.tools / "swift"
        swift.write_text(
            '#!/bin/sh\nwhile [ $# -gt 0 ]; do [ "$1" = --scratch-path ] && out=$2; shift; done\n'
            f'mkdir -p "$out/release" && cp "{BINARY}" "$out/release/shisei"\n'
        )
        swift.chmod(0o755)
        folder = self.repository()
        job = self.job(folder, cached=cached)
        return self.check(folder, job, binary="")

    def test_without_a_program_one_is_built_from_the_action_itself(self):
        job = self.build(cached=False)
        self.assertEqual(job.step("Build the program").outcome, "success", job.log)
        self.assertRegex(job.step("Look for an earlier build").given["key"], r"^shisei-Linux-X64-[0-9a-f]{32}$")
        self.assertTrue((self.folder / "temp" / "shisei-program" / "shisei").exists())

    def test_a_build_from_the_cache_is_used(self):
        program = self.folder / "temp" / "shisei-program" / "shisei"
        program.parent.mkdir(parents=True)
        program.symlink_to(BINARY)
        job = self.build(cached=True)
        self.assertEqual(job.step("Build the program").outcome, "skipped")

    def test_without_a_compiler_it_says_what_to_do(self):
        folder = self.repository()
        tools = self.folder / "bare"
        tools.mkdir()
        for name in ("bash", "env", "cat", "dirname", "find", "sort", "xargs", "sha256sum", "cut", "sed"):
            (tools / name).symlink_to(shutil.which(name))
        job = self.check(folder, self.job(folder, environment={"PATH": str(tools)}), binary="")
        self.assertFalse(job.succeeded)
        self.assertIn("needs Swift 6.2", job.log)


if __name__ == "__main__":
    unittest.main()
