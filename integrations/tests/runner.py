"""A stand-in for GitHub's runner: executes every step of action.yml, with the files and variables
that a real one gives. `uses:` steps are not executed but noted, with what they were given."""

import os
import pathlib
import subprocess
from dataclasses import dataclass, field

import yaml

from expressions import fill, holds

ROOT = pathlib.Path(__file__).resolve().parents[2]


@dataclass
class Step:
    """What became of one step."""

    name: str
    outcome: str  # success, failure, skipped
    code: int = 0
    log: str = ""
    outputs: dict = field(default_factory=dict)
    given: dict = field(default_factory=dict)
    tolerated: bool = False


class Job:
    """One run of the action in a workspace."""

    def __init__(self, workspace, temp, event=None, event_name="push", environment=None,
                 token="a-token", failing_uses=(), cached=False):
        self.workspace = pathlib.Path(workspace)
        self.temp = pathlib.Path(temp)
        self.temp.mkdir(parents=True, exist_ok=True)
        self.failing_uses = failing_uses
        self.cached = cached
        self.environment = environment or {}
        self.github = {
            "event": event or {}, "event_name": event_name, "repository": "aoba/posture",
            "token": token,
        }
        self.steps = []
        self.outputs = {}
        self.summary = ""

    def step(self, name):
        return next(step for step in self.steps if step.name == name)

    @property
    def log(self):
        return "".join(step.log for step in self.steps)

    @property
    def succeeded(self):
        return all(step.outcome != "failure" for step in self.steps if not step.tolerated)

    def run(self, **inputs):
        action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
        unknown = {name.replace("_", "-") for name in inputs} - set(action["inputs"])
        assert not unknown, f"action.yml has no inputs {unknown}"
        contexts = {"github": self.github, "runner": {"temp": str(self.temp)}, "steps": {}}
        values = {
            name: fill(spec.get("default", ""), contexts) for name, spec in action["inputs"].items()
        }
        values.update({name.replace("_", "-"): value for name, value in inputs.items()})
        contexts["inputs"] = values
        failed = False
        for spec in action["runs"]["steps"]:
            step = self.run_step(spec, contexts, failed)
            step.tolerated = bool(spec.get("continue-on-error"))
            self.steps.append(step)
            if step.outcome == "failure" and not step.tolerated:
                failed = True
            if "id" in spec:
                contexts["steps"][spec["id"]] = {"outputs": step.outputs, "outcome": step.outcome}
        self.outputs = {
            name: fill(spec["value"], contexts) for name, spec in action["outputs"].items()
        }
        return self

    def run_step(self, spec, contexts, failed):
        name = spec["name"]
        if not holds(spec.get("if", "success()"), contexts, failed):
            return Step(name, "skipped")
        if "uses" in spec:
            given = {key: fill(value, contexts) for key, value in spec.get("with", {}).items()}
            outcome = "failure" if any(part in spec["uses"] for part in self.failing_uses) else "success"
            outputs = {"cache-hit": "true" if self.cached else ""} if "cache" in spec["uses"] else {}
            return Step(name, outcome, given=given, outputs=outputs)
        assert spec["shell"] == "bash" and "${{" not in spec["run"], name
        return self.run_script(name, spec, contexts)

    def run_script(self, name, spec, contexts):
        files = {}
        for file in ("OUTPUT", "ENV", "PATH", "STATE", "STEP_SUMMARY"):
            files[f"GITHUB_{file}"] = self.temp / f"{file}-{len(self.steps)}"
            files[f"GITHUB_{file}"].write_text("")
        script = self.temp / f"step-{len(self.steps)}.sh"
        script.write_text(spec["run"], encoding="utf-8")
        environment = {
            "PATH": os.environ["PATH"], "HOME": str(self.temp), "LANG": "C.UTF-8",
            "CI": "true", "GITHUB_ACTIONS": "true", "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_WORKSPACE": str(self.workspace), "GITHUB_REPOSITORY": "aoba/posture",
            "GITHUB_SERVER_URL": "https://github.com", "GITHUB_RUN_ID": "4711",
            "GITHUB_EVENT_NAME": self.github["event_name"],
            "RUNNER_TEMP": str(self.temp), "RUNNER_OS": "Linux", "RUNNER_ARCH": "X64",
            **{key: str(path) for key, path in files.items()},
            **self.environment,
            **{key: fill(value, contexts) for key, value in spec.get("env", {}).items()},
        }
        run = subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", script],
            cwd=self.workspace, env=environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120,
        )
        log = run.stdout.decode("utf-8", "replace")
        self.summary += files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8")
        assert not files["GITHUB_ENV"].read_text() and not files["GITHUB_PATH"].read_text()
        outcome = "success" if run.returncode == 0 else "failure"
        return Step(name, outcome, run.returncode, log, read_outputs(files["GITHUB_OUTPUT"]))


def read_outputs(path):
    """What a step wrote to GITHUB_OUTPUT: `name=value`, or `name<<END` … `END`."""
    outputs = {}
    lines = iter(path.read_text(encoding="utf-8").splitlines())
    for line in lines:
        name, equals, value = line.partition("=")
        if "<<" in name or not equals:
            name, _, end = line.partition("<<")
            assert end, f"not an output: {line!r}"
            parts = []
            for part in lines:
                if part == end:
                    break
                parts.append(part)
            value = "\n".join(parts)
        outputs[name] = value
    return outputs
