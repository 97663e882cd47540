"""docs/ci.md and docs/ci.ja.md: their commands run, and what they name is there."""

import re
import unittest

import yaml

from runner import ROOT
from test_examples import EXAMPLES, Example


class Documents(Example):
    LANGUAGES = ("docs/ci.md", "docs/ci.ja.md")

    def test_the_commands_in_the_documents_run(self):
        for name in self.LANGUAGES:
            text = (ROOT / name).read_text(encoding="utf-8")
            blocks = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
            lines = [line for block in blocks for line in block.splitlines()]
            own = [line for line in lines if line.startswith("shisei ")]
            # What else there is needs docker, which is not everywhere.
            self.assertEqual([line.split()[0] for line in lines if line not in own], ["docker"])
            self.assertTrue(own)
            for self.today, code in (("2027-02-01", 0), ("2027-03-20", 1)):
                for line in own:
                    self.assertEqual(self.shell(line).returncode, code, line)

    def test_evidence_list_judges_nothing(self):
        self.today = "2027-03-20"
        run = self.shell("shisei evidence list --expiring 30d")
        self.assertEqual(run.returncode, 0)
        self.assertIn("2027-04-15", run.stdout)

    def test_inputs_outputs_and_links_are_there(self):
        action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
        named = []
        for name in self.LANGUAGES:
            text = (ROOT / name).read_text(encoding="utf-8")
            for link in re.findall(r"\]\(([^)#:]+)\)", text):
                self.assertTrue((ROOT / "docs" / link).exists(), link)
            table = re.search(r"\| (?:input|入力) \|.*?\n\n", text, re.DOTALL).group(0)
            inputs = [word for row in table.strip().splitlines()[2:]
                      for word in re.findall(r"`([^`]+)`", row.split("|")[1])]
            self.assertLessEqual(set(inputs), set(action["inputs"]))
            outputs = next(line for line in text.splitlines() if "`exit-code`" in line)
            self.assertEqual(set(re.findall(r"`([^`]+)`", outputs)), set(action["outputs"]))
            for folder in EXAMPLES.iterdir():
                if folder.is_dir():
                    self.assertIn(f"../examples/ci/{folder.name}/", text)
            named.append(inputs)
        self.assertEqual(named[0], named[1])


if __name__ == "__main__":
    unittest.main()
