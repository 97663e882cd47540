"""The comment on a pull request: one, its own, up to date, short enough, silent when there is nothing
to say, and never able to change how the job ends."""

import shutil
import unittest

from scratch import Case

CHECK, COMMENT = "Check", "Comment on the pull request"
MARKER = "<!-- shisei:comment cdb4ee2aea69cc6a -->"  # of the folder "."
UNCHANGED = "<!-- shisei:posture -->\n<!-- shisei:unchanged -->\n## Hinata: the policy is met\n\nNothing has changed.\n"
BOT = {"login": "github-actions[bot]"}


class Comments(Case):
    def setUp(self):
        super().setUp()
        self.repo = self.repository()
        self.base = self.git("rev-parse", "HEAD", folder=self.repo)
        # Something to speak of, which the policy allows.
        self.edit(self.repo / "claims" / "claims.yaml", "    level: 3\n", "    level: 2\n")
        self.commit(self.repo, "claim less")

    def pull_request(self, report=None, inputs=None, **options):
        """Runs the action for a pull request; `report` takes the place of the program's Markdown."""
        job = self.job(self.repo, self.base, **options)
        if report is not None:
            real = job.run_script

            def run_script(name, spec, contexts):
                step = real(name, spec, contexts)
                if name == CHECK:
                    file = self.folder / "temp" / "shisei-reports" / "shisei.md"
                    file.write_text(report, encoding="utf-8")
                    step.outputs["markdown"] = str(file)
                return step

            job.run_script = run_script
        return self.check(self.repo, job, **(inputs or {}))

    def comment(self, identifier, text, user=BOT, marker=MARKER):
        return {"id": identifier, "user": user, "body": f"{marker}\n{text}"}

    def writes(self):
        return [method for method, _ in self.gh["calls"] if method != "GET"]

    def test_the_first_comment_is_made_and_carries_its_marker(self):
        job = self.pull_request()
        self.assertTrue(job.succeeded, job.log)
        self.assertEqual(self.writes(), ["POST"])
        body = self.gh["comments"][0]["body"]
        self.assertTrue(body.startswith(f"{MARKER}\n<!-- shisei:posture -->\n"), body)

    def test_e47_one_comment_is_updated(self):
        others = [{"id": 1, "user": {"login": "hyuga"}, "body": "Looks good"},
                  self.comment(2, "old"), {"id": 3, "user": BOT, "body": "another tool"}]
        self.pull_request(comments=others)
        self.assertEqual(self.writes(), ["PATCH"])
        comments = self.gh["comments"]
        self.assertEqual([comment["id"] for comment in comments], [1, 2, 3])
        self.assertNotIn("old", comments[1]["body"])
        self.assertEqual([comments[0], comments[2]], [others[0], others[2]])

    def test_e47_what_is_said_already_is_not_said_again(self):
        self.pull_request()
        said = self.gh["comments"]
        # GitHub may hand line breaks back in the other way.
        said[0]["body"] = said[0]["body"].replace("\n", "\r\n")
        self.pull_request(comments=said)
        self.assertEqual(self.writes(), [])

    def test_e47_nothing_new_makes_no_comment(self):
        self.pull_request(report=UNCHANGED)
        self.assertEqual(self.writes(), [])

    def test_e47_the_program_says_itself_that_nothing_changed(self):
        self.base = self.git("rev-parse", "HEAD", folder=self.repo)
        (self.repo / "README.md").write_text("# Nothing to do with it\n", encoding="utf-8")
        self.commit(self.repo, "another subject")
        job = self.pull_request()
        self.assertTrue(job.succeeded, job.log)
        self.assertEqual(self.writes(), [])

    def test_e47_an_older_comment_is_mended_when_nothing_is_left_to_say(self):
        self.pull_request(report=UNCHANGED, comments=[self.comment(5, "drops by 0.3")])
        self.assertEqual(self.writes(), ["PATCH"])
        self.assertNotIn("drops", self.gh["comments"][0]["body"])

    def test_somebody_elses_comment_with_our_marker_is_left_alone(self):
        forged = self.comment(9, "all is well", user={"login": "mallory"})
        self.pull_request(comments=[forged])
        self.assertEqual(self.writes(), ["POST"])
        self.assertEqual(self.gh["comments"][0], forged)

    def test_a_quoted_marker_is_no_marker(self):
        quoting = {"id": 9, "user": BOT, "body": f"> {MARKER}\n> all is well"}
        self.pull_request(comments=[quoting])
        self.assertEqual(self.gh["comments"][0], quoting)

    def test_two_organisations_have_two_comments(self):
        self.pull_request(inputs={"comment_key": "head office"})
        first = self.gh["comments"]
        self.pull_request(inputs={"comment_key": "plant"}, comments=first)
        bodies = [comment["body"].split("\n")[0] for comment in self.gh["comments"]]
        self.assertEqual(len(set(bodies)), 2, bodies)

    def test_a_key_is_no_markup(self):
        self.pull_request(inputs={"comment_key": '--> <img src="x"> "); env | '})
        self.assertRegex(self.gh["comments"][0]["body"].split("\n")[0], r"^<!-- shisei:comment [0-9a-f]{16} -->$")

    def test_e46_a_report_that_is_too_long_is_cut_and_written(self):
        long = "## 判定\n\n" + "".join(f"- {number} 行目の指摘です。\n" for number in range(9000))
        job = self.pull_request(report=long)
        body = self.gh["comments"][0]["body"]
        self.assertEqual(self.writes(), ["POST"], job.log)
        self.assertLess(len(body), 65536)
        self.assertIn("## 判定", body)
        self.assertIn("actions/runs/4711", body.splitlines()[-1])
        self.assertTrue(body.splitlines()[-3].endswith("指摘です。"))

    def test_a_fork_without_rights_is_judged_all_the_same(self):
        self.over_claim(self.repo)
        job = self.pull_request(fork=True, fail={"POST": "Resource not accessible by integration (HTTP 403)"})
        self.assertEqual(job.outputs["exit-code"], "1")
        self.assertFalse(job.succeeded)
        self.assertEqual(job.step(COMMENT).outcome, "success")
        self.assertIn("::notice title=shisei::no comment: a pull request from a fork", job.log)

    def test_a_fork_that_meets_the_policy_passes_without_a_comment(self):
        job = self.pull_request(fork=True, fail={"POST": "Resource not accessible by integration (HTTP 403)"})
        self.assertTrue(job.succeeded, job.log)
        self.assertNotIn("::warning", job.step(COMMENT).log)

    def test_without_a_token_it_says_so(self):
        job = self.pull_request(fork=True, inputs={"token": ""})
        self.assertTrue(job.succeeded, job.log)
        self.assertIn("there is no token", job.log)
        self.assertEqual(self.gh["calls"], [])

    def test_without_gh_it_says_so(self):
        if shutil.which("gh"):
            self.skipTest("this machine has gh")
        job = self.pull_request(gh=False)
        self.assertIn("does not have GitHub's command gh", job.log)
        self.assertTrue(job.succeeded, job.log)

    def test_a_failing_interface_hides_no_verdict_and_makes_none(self):
        for over_claimed in (False, True):
            if over_claimed:
                self.over_claim(self.repo)
            for method in ("GET", "POST", "PATCH"):
                comments = [self.comment(5, "old")] if method == "PATCH" else []
                job = self.pull_request(fail={method: "Bad Gateway (HTTP 502)"}, comments=comments)
                self.assertEqual(job.succeeded, not over_claimed, job.log)
                self.assertEqual(job.outputs["exit-code"], "1" if over_claimed else "0")
                self.assertIn("::warning title=shisei::the comment could not be written", job.log)

    def test_a_comment_step_that_breaks_changes_nothing(self):
        job = self.pull_request(environment={"TMPDIR": "/no/such/folder"})
        self.assertEqual(job.step(COMMENT).outcome, "failure")
        self.assertTrue(job.succeeded, job.log)

    def test_what_could_not_be_judged_replaces_an_older_good_news(self):
        job = self.pull_request(inputs={"policy": "no-such-policy"}, comments=[self.comment(5, "met")])
        self.assertEqual(job.step(CHECK).code, 2)
        self.assertIn("could not judge this change (exit code 2)", self.gh["comments"][0]["body"])

    def test_a_program_that_is_missing_is_said_too(self):
        self.pull_request(inputs={"binary": "no-such-program"}, comments=[self.comment(5, "met")])
        self.assertIn("could not judge", self.gh["comments"][0]["body"])

    def test_a_comment_can_be_switched_off(self):
        job = self.pull_request(inputs={"comment": "false"})
        self.assertEqual(job.step(COMMENT).outcome, "skipped")

    def test_messages_come_in_japanese_too(self):
        job = self.pull_request(fail={"GET": "Bad Gateway (HTTP 502)"}, inputs={"language": "ja"})
        self.assertIn("コメントを書けませんでした", job.log)


if __name__ == "__main__":
    unittest.main()
