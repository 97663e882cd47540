"""The hooks of .pre-commit-hooks.yaml, run by pre-commit itself in a scratch repository: fetched as a
repository, on commits that pass, fail, cannot be judged and can be mended."""

import os
import subprocess
import sys
import unittest

from runner import ROOT
from scratch import BINARY, DAY, QUIET_GIT, Case

PRE_COMMIT = os.path.join(os.path.dirname(sys.executable), "pre-commit")


class Hooks(Case):
    def setUp(self):
        super().setUp()
        # A clone needs a commit to stand on; the hooks alone are enough for it.
        self.source = self.folder / "source"
        self.source.mkdir()
        (self.source / ".pre-commit-hooks.yaml").write_bytes((ROOT / ".pre-commit-hooks.yaml").read_bytes())
        self.git("init", "--quiet", "--initial-branch=main", folder=self.source)
        self.revision = self.commit(self.source, "hooks")
        self.repo = self.repository()
        # Nothing is left to mend that a test does not bring.
        subprocess.run(
            [BINARY, "check", "--fix", "--exit-zero", "--quiet", "--as-of", DAY], cwd=self.repo,
            check=True, capture_output=True,
        )
        self.git("commit", "--quiet", "--all", "--allow-empty", "--message", "mend", folder=self.repo)
        (self.tools / "shisei").symlink_to(BINARY)

    def configure(self, *hooks):
        """Writes what examples/ci/pre-commit says, with our repository in the place of theirs."""
        example = ROOT / "examples" / "ci" / "pre-commit" / ".pre-commit-config.yaml"
        text = example.read_text(encoding="utf-8")
        text = text.replace("https://git.example.com/security/shisei", self.source.as_uri())
        text = text.replace("0" * 40, self.revision)
        if hooks:
            text = text[:text.index("      - id:")] + "".join(f"      - {hook}\n" for hook in hooks)
        (self.repo / ".pre-commit-config.yaml").write_text(text, encoding="utf-8")
        self.commit(self.repo, "ask for hooks")

    def hook(self, *arguments):
        return subprocess.run(
            [PRE_COMMIT, *arguments], cwd=self.repo, text=True, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            env={
                "PATH": f"{self.tools}:{os.environ['PATH']}", "HOME": str(self.folder),
                "PRE_COMMIT_HOME": str(self.folder / "pre-commit"), "SHISEI_LANGUAGE": "en",
                "SOURCE_DATE_EPOCH": "1792000000", "PIP_NO_INDEX": "1", **QUIET_GIT,
                # The source is a folder beside it.
                "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "protocol.file.allow", "GIT_CONFIG_VALUE_0": "always",
            },
        )

    def test_try_repo(self):
        run = self.hook("try-repo", str(self.source), "shisei-check", "--all-files", "--verbose")
        self.assertEqual(run.returncode, 0, run.stdout)
        self.assertIn("Verdict: the policy is met", run.stdout)

    def test_the_example_passes_what_meets_the_policy(self):
        self.configure()
        run = self.hook("run", "--all-files")
        self.assertEqual(run.returncode, 0, run.stdout)

    def test_a1_a_policy_that_is_not_met_stops_the_commit(self):
        self.configure()
        self.hook("install")
        self.over_claim(self.repo)
        self.git("add", "--all", folder=self.repo)
        run = self.hook("run")
        self.assertEqual(run.returncode, 1, run.stdout)
        self.assertIn("error[over-claim]", run.stdout)
        self.assertIn("exit code: 1", run.stdout)

    def test_evidence_that_is_no_yaml_counts_too(self):
        self.configure()
        (self.repo / "documents" / "security-policy.md").unlink()
        self.git("add", "--all", folder=self.repo)
        run = self.hook("run")
        self.assertEqual(run.returncode, 1, run.stdout)
        self.assertIn("over-claim", run.stdout)

    def test_exit_zero_still_stops_what_cannot_be_judged(self):
        self.configure("id: shisei-check\n        args: [--exit-zero]")
        self.over_claim(self.repo)
        self.git("add", "--all", folder=self.repo)
        self.assertEqual(self.hook("run").returncode, 0)
        for text, code in (("claims: [\n", 2), ("shisei: 1\nkind: Claims\nclaims: []\n", 3)):
            (self.repo / "claims" / "claims.yaml").write_text(text)
            self.git("add", "--all", folder=self.repo)
            run = self.hook("run")
            self.assertEqual(run.returncode, 1, run.stdout)
            self.assertIn(f"exit code: {code}", run.stdout)

    def suppression(self):
        """Something that `--fix` mends without judgement: an expired suppression."""
        claims = self.repo / "claims" / "claims.yaml"
        self.edit(claims, "    level: 2", "    # shisei: allow under-claim until 2026-01-31 because of a test\n    level: 2")
        self.git("add", "--all", folder=self.repo)
        return claims

    def test_fix_writes_and_stops_the_commit_once(self):
        self.configure("id: shisei-fix")
        claims = self.suppression()
        self.assertEqual(self.hook("run").returncode, 1)
        self.assertNotIn("shisei: allow", claims.read_text(encoding="utf-8"))
        self.git("add", "--all", folder=self.repo)
        self.assertEqual(self.hook("run").returncode, 0)

    def test_diff_shows_and_writes_nothing(self):
        self.configure("id: shisei-fix\n        args: [--diff]\n        verbose: true")
        claims = self.suppression()
        run = self.hook("run")
        self.assertEqual(run.returncode, 0, run.stdout)
        self.assertIn("-    # shisei: allow under-claim", run.stdout)
        self.assertIn("shisei: allow", claims.read_text(encoding="utf-8"))

    def test_without_the_program_nothing_passes(self):
        self.configure("id: shisei-check")
        (self.tools / "shisei").unlink()
        run = self.hook("run")
        self.assertEqual(run.returncode, 1, run.stdout)
        self.assertIn("`shisei` not found", run.stdout)


if __name__ == "__main__":
    unittest.main()
