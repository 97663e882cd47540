#!/usr/bin/env python3
"""Measures the tool against the floor: libyaml parsing the same files and doing nothing else.

    run.py TOOL [--quick] [--check] [--diff] [--work DIR]

Generates organisations, checks that the tool judges them as the generator says it must, builds the
floor, then runs floor and tool in turn and prints one Markdown table; then commits organisations to
git, changes one, and measures what comparing with the base costs. See README.md for how to read
it. Exits 0 even if a goal is missed (times depend on the machine), 1 if results are wrong, 2 if
something could not run.

Needs Python 3.9, a C compiler, pkg-config and libyaml; no packages.
"""

import argparse
import csv
import hashlib
import json
import os
import platform
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

HERE = Path(__file__).resolve().parent
AS_OF = "2026-10-15"
SEED = 1
DEFECTS = 0.1

# Measured rounds for each number of organisations; one round runs every command once.
ROUNDS = {1: 200, 100: 30, 1_000: 9, 10_000: 3}
CHECKED_ORGANIZATIONS = 100
MISMATCHES_SHOWN = 20

# The tool exits with 0 if the policy is met and with 1 if not; both are results.
TOOL_RESULTS = (0, 1)

FLOOR, ONE_JOB, TWO_JOBS = "floor", "tool, 1 job", "tool, 2 jobs"

# Rounds for each number of organisations in one git repository.
DIFF_ROUNDS = {1: 50, 1_000: 7}
# The branches to compare with and the days of their commits, each on top of the one before. Two
# weeks make no difference to any organisation; before they claimed anything, all were different.
UNCLAIMED, EARLIER, SAME_DAY = "unclaimed", "earlier", "main"
CHANGE_DAY = "2026-10-29"
BASE_DAYS = {UNCLAIMED: "2026-09-14", EARLIER: AS_OF, SAME_DAY: CHANGE_DAY}
PLAIN = "check"
ON = {SAME_DAY: "base of the same day", EARLIER: "base two weeks old",
      UNCLAIMED: "base before all claims"}
# What time changed everywhere is no change of one organisation, which the goals speak of.
WITH_GOALS = (SAME_DAY, EARLIER)

Judgements = Dict[Tuple[str, str], Tuple[Optional[int], Optional[int]]]


class Failure(Exception):
    """Something could not run, so there is nothing to report."""


# Running programs


class Run(NamedTuple):
    """What one run of a program cost."""

    wall_ms: float
    cpu_ms: float
    peak_mb: float


def execute(command: Sequence[str]) -> str:
    """Runs a helper to its end and returns its output."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        raise Failure(f"{shlex.join(command)}\nexit code {done.returncode}\n{done.stderr.strip()}")
    return done.stdout


def measure(launcher: Path, command: Sequence[str], allowed: Sequence[int]) -> Run:
    """Runs `command` once through the launcher; output goes nowhere.

    Raises `Failure` if it dies of a signal or exits with a code that is no result.
    """
    done = subprocess.run(
        [str(launcher), os.devnull, *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    fields = done.stdout.split()
    if done.returncode != 0 or len(fields) != 6:
        raise Failure(f"the launcher failed: {done.stderr.strip()}")
    wall_ns, user_us, system_us, peak_kib, code, signal = map(int, fields)
    if signal or code not in allowed:
        ending = f"signal {signal}" if signal else f"exit code {code}"
        raise Failure(f"{shlex.join(command)}\n{ending}\n{done.stderr.strip()[-2000:]}")
    return Run(wall_ns / 1e6, (user_us + system_us) / 1e3, peak_kib * 1024 / 1e6)


# Building


def is_static(program: Path) -> bool:
    """Whether an ELF program needs no dynamic loader, that is, has no PT_INTERP header."""
    with open(program, "rb") as file:
        header = file.read(64)
        if header[:5] != b"\x7fELF\x02":
            return False
        order = "little" if header[5] == 1 else "big"
        table = int.from_bytes(header[32:40], order)
        entry_size = int.from_bytes(header[54:56], order)
        entries = int.from_bytes(header[56:58], order)
        file.seek(table)
        headers = file.read(entry_size * entries)
    kinds = (headers[start : start + 4] for start in range(0, len(headers), entry_size))
    return all(int.from_bytes(kind, order) != 3 for kind in kinds)


def compile_c(source: str, output: Path, static: bool, flags: Sequence[str] = ()) -> None:
    """Compiles one C file of this folder."""
    linking = ["-static"] if static else []
    compiler = shlex.split(os.environ.get("CC", "cc"))
    execute([*compiler, "-O2", *linking, str(HERE / source), "-o", str(output), *flags])


def build_floor(work: Path, linking: str) -> Tuple[Path, str]:
    """Builds the floor and says how it is linked; without a static libyaml, dynamically."""
    output = work / "floor"
    if linking == "static":
        try:
            flags = execute(["pkg-config", "--cflags", "--libs", "--static", "yaml-0.1"]).split()
            compile_c("floor.c", output, True, ['-DFLOOR_LINKING="static"', *flags])
            return output, "static"
        except Failure as failure:
            note(f"no static floor, using a dynamic one: {str(failure).splitlines()[-1]}")
    flags = execute(["pkg-config", "--cflags", "--libs", "yaml-0.1"]).split()
    compile_c("floor.c", output, False, flags)
    return output, "dynamic"


def build_launcher(work: Path) -> Path:
    """Builds the launcher, static where the system allows, to keep its own memory small."""
    output = work / "spawn"
    try:
        compile_c("spawn.c", output, True)
    except Failure:
        compile_c("spawn.c", output, False)
    return output


def generate(work: Path, organizations: int) -> Path:
    """Generates that many organisations, unless an earlier run left the very same ones."""
    folder = work / f"organizations-{organizations}"
    stamp = work / f"organizations-{organizations}.stamp"
    generator = HERE / "generate.py"
    arguments = [f"--organizations={organizations}", f"--seed={SEED}", f"--defects={DEFECTS}"]
    recipe = hashlib.sha256(generator.read_bytes()).hexdigest() + " " + " ".join(arguments)
    if folder.is_dir() and stamp.exists() and stamp.read_text() == recipe:
        return folder
    note(f"generating {organizations:,} organisations")
    stamp.unlink(missing_ok=True)
    execute([sys.executable, str(generator), *arguments, "--out", str(folder)])
    stamp.write_text(recipe)
    return folder


def commit(folder: Path, day: str, message: str) -> None:
    """Commits all files of a repository at noon of a day, by settings of nobody's."""
    date = f"{day}T12:00:00+09:00"
    environment = {
        "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "bench", "GIT_COMMITTER_NAME": "bench",
        "GIT_AUTHOR_EMAIL": "bench@example.jp", "GIT_COMMITTER_EMAIL": "bench@example.jp",
        "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date,
    }
    for arguments in (["add", "--all"], ["commit", "--quiet", "--message", message]):
        done = subprocess.run(["git", "-c", "gc.auto=0", *arguments], cwd=folder, env=environment,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode != 0:
            raise Failure(f"git {arguments[0]} in {folder}: {done.stdout}")


def generate_repository(work: Path, organizations: int) -> Path:
    """Commits that many organisations, more days, then a change of one, unless that is there."""
    folder = work / f"repository-{organizations}"
    stamp = work / f"repository-{organizations}.stamp"
    recipe = hashlib.sha256((HERE / "generate.py").read_bytes()).hexdigest() + " 2"
    if folder.is_dir() and stamp.exists() and stamp.read_text() == recipe:
        return folder
    note(f"generating a repository of {organizations:,} organisations")
    stamp.unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)
    execute([sys.executable, str(HERE / "generate.py"), f"--organizations={organizations}",
             f"--seed={SEED}", f"--defects={DEFECTS}", "--out", str(folder)])
    execute(["git", "init", "--quiet", f"--initial-branch={UNCLAIMED}", str(folder)])
    commit(folder, BASE_DAYS[UNCLAIMED], "what was there")
    for branch in (EARLIER, SAME_DAY):
        execute(["git", "-C", str(folder), "switch", "--quiet", "--create", branch])
        (folder / "README.md").write_text(f"# Organisations on {BASE_DAYS[branch]}\n")
        commit(folder, BASE_DAYS[branch], "something else")
    execute(["git", "-C", str(folder), "switch", "--quiet", "--create", "change"])
    claims = folder / "org-00001" / "claims" / "claims.yaml"
    claims.write_text(claims.read_text().replace("  level: 2\n", "  level: 1\n", 1))
    commit(folder, CHANGE_DAY, "one level less")
    # As a clone has it: packed, and with an index that trusts what it sees.
    execute(["git", "-C", str(folder), "gc", "--quiet"])
    execute(["git", "-C", str(folder), "status", "--short"])
    stamp.write_text(recipe)
    return folder


# Checking results


def judgements_of(document: dict) -> Judgements:
    """The levels in the tool's JSON report; the one place that knows its shape."""
    return {
        (organization["id"], item["item"]): (item["claimed"], item["supported"])
        for organization in document["organizations"]
        for item in organization["items"]
    }


def expected_judgements(folder: Path) -> Judgements:
    """The levels the generator promises, by construction."""
    with open(folder / "expected.csv", encoding="utf-8", newline="") as file:
        return {
            (row["organization"], row["item"]): (int(row["claimed"]), int(row["supported"]))
            for row in csv.DictReader(file)
        }


def reported_judgements(tool: Path, folder: Path) -> Judgements:
    """Runs the tool for a JSON report and reads the levels out of it."""
    command = [str(tool), "check", "--format", "json", "--as-of", AS_OF, str(folder)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    errors = done.stderr.decode(errors="replace").strip()
    if done.returncode not in TOOL_RESULTS:
        raise Failure(f"{shlex.join(command)}\nexit code {done.returncode}\n{errors[-2000:]}")
    try:
        return judgements_of(json.loads(done.stdout))
    except (ValueError, KeyError, TypeError) as error:
        raise Failure(f"the JSON report cannot be read: {error!r}") from error


def results_are_right(tool: Path, work: Path) -> bool:
    """Compares the tool's levels with the expected ones and prints what differs."""
    folder = generate(work, CHECKED_ORGANIZATIONS)
    expected, reported = expected_judgements(folder), reported_judgements(tool, folder)
    wrong = [key for key in sorted(expected.keys() | reported.keys())
             if expected.get(key) != reported.get(key)]
    print(f"Results: {len(expected):,} claims of {CHECKED_ORGANIZATIONS} organisations, "
          + (f"{len(wrong):,} differ:" if wrong else "all as expected."))
    for organization, item in wrong[:MISMATCHES_SHOWN]:
        print(f"- {organization} {item}: expected {describe(expected.get((organization, item)))}, "
              f"reported {describe(reported.get((organization, item)))}")
    if len(wrong) > MISMATCHES_SHOWN:
        print(f"- … and {len(wrong) - MISMATCHES_SHOWN:,} more")
    print()
    return not wrong


def describe(levels: Optional[Tuple[Optional[int], Optional[int]]]) -> str:
    """A pair of levels in words."""
    return "nothing" if levels is None else f"claimed {levels[0]}, supported {levels[1]}"


# Measuring


class Series:
    """All runs of all commands over one number of organisations."""

    def __init__(self, organizations: int, volume: int, runs: Dict[str, List[Run]]) -> None:
        self.organizations = organizations
        self.volume = volume
        self.runs = runs

    def median(self, command: str, field: str) -> float:
        """The middle of one measure of one command."""
        return statistics.median(getattr(run, field) for run in self.runs[command])

    def ratio(self, command: str, field: str) -> float:
        """A command's median relative to the floor's."""
        return self.median(command, field) / self.median(FLOOR, field)

    def spread(self, command: str, field: str) -> Tuple[float, float]:
        """The quartiles of the ratio taken round by round: how far to trust `ratio`."""
        pairs = zip(self.runs[command], self.runs[FLOOR])
        ratios = [getattr(run, field) / getattr(floor, field) for run, floor in pairs]
        if len(ratios) < 2:
            return ratios[0], ratios[0]
        low, _, high = statistics.quantiles(ratios, n=4, method="inclusive")
        return low, high

    def peak_mb(self) -> float:
        """The most memory any run of the tool took."""
        return max(run.peak_mb for command in (ONE_JOB, TWO_JOBS) for run in self.runs[command])


def measure_series(
    organizations: int, rounds: int, folder: Path, launcher: Path, floor: Path, tool: Sequence[str]
) -> Series:
    """Warms up, then runs floor and tool in turn, each round starting with another of them."""
    commands = {
        FLOOR: ([str(floor), str(folder)], (0,)),
        ONE_JOB: (arguments_for(tool, folder, jobs=1), TOOL_RESULTS),
        TWO_JOBS: (arguments_for(tool, folder, jobs=2), TOOL_RESULTS),
    }
    volume = int(execute([str(floor), str(folder)]).split(" bytes")[0].split()[-1])
    for _ in range(min(5, rounds) if organizations < 1_000 else 1):
        for command, allowed in commands.values():
            measure(launcher, command, allowed)
    runs: Dict[str, List[Run]] = {name: [] for name in commands}
    names = list(commands)
    for index in range(rounds):
        first = index % len(names)
        for name in names[first:] + names[:first]:
            runs[name].append(measure(launcher, *commands[name]))
    return Series(organizations, volume, runs)


def arguments_for(tool: Sequence[str], folder: Path, jobs: int) -> List[str]:
    """The tool's command line with its placeholders filled in."""
    values = {"{dir}": str(folder), "{jobs}": str(jobs), "{as-of}": AS_OF}
    return [values.get(argument, argument) for argument in tool]


def measure_comparisons(
    rounds: int, folder: Path, launcher: Path, tool: Path
) -> Dict[str, List[Run]]:
    """Runs a plain check and checks against each base in turn, with as many jobs as processors."""
    plain = [str(tool), "check", "--quiet", "--as-of", CHANGE_DAY, str(folder)]
    commands = {PLAIN: plain}
    commands.update((name, [*plain, "--base", branch]) for branch, name in ON.items())
    for command in commands.values():
        measure(launcher, command, TOOL_RESULTS)
    runs: Dict[str, List[Run]] = {name: [] for name in commands}
    names = list(commands)
    for index in range(rounds):
        first = index % len(names)
        for name in names[first:] + names[:first]:
            runs[name].append(measure(launcher, commands[name], TOOL_RESULTS))
    return runs


def comparison_table(measured: Dict[int, Dict[str, List[Run]]]) -> str:
    """What comparing with a base costs, beside a plain check of the same repository."""
    header = ["N in one repository", "runs", "what", "wall ms", "to check", "more ms", "CPU ms",
              "to check", "peak MB"]
    rows = [header, ["---:", "---:", "---"] + ["---:"] * 6]
    for organizations, runs in measured.items():
        wall, cpu = (median(runs[PLAIN], field) for field in ("wall_ms", "cpu_ms"))
        for name, own in runs.items():
            own_wall, own_cpu = median(own, "wall_ms"), median(own, "cpu_ms")
            rows.append([
                f"{organizations:,}", str(len(own)), name, milliseconds(own_wall),
                f"**{own_wall / wall:.2f}**", milliseconds(own_wall - wall), milliseconds(own_cpu),
                f"**{own_cpu / cpu:.2f}**", f"{max(run.peak_mb for run in own):.1f}",
            ])
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def comparison_goals(measured: Dict[int, Dict[str, List[Run]]]) -> str:
    """Each goal of comparing and whether it is met."""
    lines = []
    for name in map(ON.get, WITH_GOALS):
        wall = {size: median(runs[name], "wall_ms") for size, runs in measured.items()}
        plain = {size: median(runs[PLAIN], "wall_ms") for size, runs in measured.items()}
        many, one = wall[1_000] / plain[1_000], wall[1] - plain[1]
        lines.append(f"- {'met' if many <= 1.3 else '**missed**'}: {name}, check × ≤ 1.3 "
                     f"at N = 1,000: {many:.2f}")
        lines.append(f"- {'met' if one <= 60 else '**missed**'}: {name}, above a check ≤ 60 ms "
                     f"at N = 1: {one:.1f} ms")
    return "\n".join(lines)


def median(runs: Sequence[Run], field: str) -> float:
    """The middle of one measure."""
    return statistics.median(getattr(run, field) for run in runs)


# Reporting


def table(measured: Sequence[Series]) -> str:
    """All series as one Markdown table."""
    header = ["N", "YAML MB", "runs", "floor CPU ms", "tool CPU ms, 1 job", "ratio",
              "floor wall ms", "tool wall ms, 1 job", "ratio",
              "tool wall ms, 2 jobs", "ratio", "peak MB"]
    rows = [header, ["---:"] * len(header)]
    for series in measured:
        rows.append([
            f"{series.organizations:,}",
            f"{series.volume / 1e6:.2f}",
            str(len(series.runs[FLOOR])),
            milliseconds(series.median(FLOOR, "cpu_ms")),
            milliseconds(series.median(ONE_JOB, "cpu_ms")),
            ratio_cell(series, ONE_JOB, "cpu_ms"),
            milliseconds(series.median(FLOOR, "wall_ms")),
            milliseconds(series.median(ONE_JOB, "wall_ms")),
            ratio_cell(series, ONE_JOB, "wall_ms"),
            milliseconds(series.median(TWO_JOBS, "wall_ms")),
            ratio_cell(series, TWO_JOBS, "wall_ms"),
            f"{series.peak_mb():.1f}",
        ])
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def milliseconds(value: float) -> str:
    """Three significant digits or so."""
    return f"{value:.2f}" if value < 10 else f"{value:.1f}" if value < 100 else f"{value:,.0f}"


def ratio_cell(series: Series, command: str, field: str) -> str:
    """A ratio of medians with the quartiles of the round-by-round ratios."""
    low, high = series.spread(command, field)
    return f"**{series.ratio(command, field):.2f}** ({low:.2f}–{high:.2f})"


def goals(measured: Sequence[Series]) -> str:
    """Each goal and whether it is met; a series that was left out decides nothing."""
    by_size = {series.organizations: series for series in measured}

    def line(text: str, size: int, limit: float, value, unit: str = "") -> str:
        if size not in by_size:
            return f"- not measured: {text} ≤ {limit:g}{unit} at N = {size:,}"
        reached = value(by_size[size])
        verdict = "met" if reached <= limit else "**missed**"
        return f"- {verdict}: {text} ≤ {limit:g}{unit} at N = {size:,}: {reached:.2f}{unit}"

    return "\n".join([
        line("CPU, 1 job, floor ×", 1_000, 1.4, lambda series: series.ratio(ONE_JOB, "cpu_ms")),
        line("wall, 2 jobs, floor ×", 1_000, 0.75,
             lambda series: series.ratio(TWO_JOBS, "wall_ms")),
        line("peak memory", 1, 16, Series.peak_mb, " MB"),
        line("peak memory", 10_000, 60, Series.peak_mb, " MB"),
        line("cold start (wall, 1 job), floor ×", 1, 2.5,
             lambda series: series.ratio(ONE_JOB, "wall_ms")),
    ])


def note(text: str) -> None:
    """Progress, apart from the report."""
    print(f"bench: {text}", file=sys.stderr, flush=True)


# Command line


def parse_arguments() -> argparse.Namespace:
    """The options; `--full` is the default and exists to be said aloud."""
    parser = argparse.ArgumentParser(description="Measure the tool against bare libyaml.")
    parser.add_argument("tool", type=Path, help="the built program, the one that is shipped")
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--quick", action="store_true", help="leave out 10,000 organisations")
    size.add_argument("--full", action="store_true", help="include them (default)")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help="only check the results")
    what.add_argument("--no-check", action="store_true", help="only measure")
    what.add_argument("--diff", action="store_true", help="only measure comparing with a base")
    # Outside this repository: inside, git would be asked for the history of every file.
    parser.add_argument("--work", type=Path,
                        default=Path(tempfile.gettempdir()) / "shisei-bench", metavar="DIR",
                        help="where generated and built files are kept (%(default)s)")
    parser.add_argument("--linking", choices=["auto", "static", "dynamic"], default="auto",
                        help="of the floor; auto does as the tool does")
    parser.add_argument("--arguments", metavar="TEMPLATE",
                        default="check --quiet --as-of {as-of} --jobs {jobs} {dir}",
                        help="what to call the tool with (%(default)s)")
    return parser.parse_args()


def run(options: argparse.Namespace) -> int:
    """Checks, measures and reports; returns the exit code."""
    tool = options.tool.resolve()
    if not os.access(tool, os.X_OK):
        raise Failure(f"{options.tool}: no program there; build it first")
    work = options.work.resolve()
    work.mkdir(parents=True, exist_ok=True)

    right = options.no_check or options.diff or results_are_right(tool, work)
    if options.check:
        return 0 if right else 1

    launcher = build_launcher(work)
    if options.diff:
        print_comparisons(tool, work, launcher)
        return 0

    tool_linking = "static" if is_static(tool) else "dynamic"
    linking = tool_linking if options.linking == "auto" else options.linking
    floor, floor_linking = build_floor(work, linking)
    command = [str(tool), *shlex.split(options.arguments)]

    measured = []
    for organizations, rounds in ROUNDS.items():
        if options.quick and organizations > 1_000:
            continue
        folder = generate(work, organizations)
        note(f"measuring {organizations:,} organisations, {rounds} rounds")
        measured.append(measure_series(organizations, rounds, folder, launcher, floor, command))

    largest = measured[-1]
    speed = largest.volume / 1e3 / largest.median(FLOOR, "cpu_ms")
    print(table(measured))
    print(f"\nFloor: libyaml, {floor_linking}, {speed:.0f} MB per second of CPU. "
          f"Tool: {tool_linking}, {tool.stat().st_size / 1e6:.1f} MB. "
          f"{platform.system()} {platform.machine()}, {os.cpu_count()} CPUs.\n")
    print(goals(measured) + "\n")
    print_comparisons(tool, work, launcher)
    return 0 if right else 1


def print_comparisons(tool: Path, work: Path, launcher: Path) -> None:
    """Measures what comparing with a base costs, and prints it."""
    measured = {}
    for organizations, rounds in DIFF_ROUNDS.items():
        folder = generate_repository(work, organizations)
        note(f"comparing {organizations:,} organisations with a base, {rounds} rounds")
        measured[organizations] = measure_comparisons(rounds, folder, launcher, tool)
    print(comparison_table(measured) + "\n")
    print(comparison_goals(measured))


def main() -> int:
    """Turns failures into a message and exit code 2."""
    try:
        return run(parse_arguments())
    except (Failure, OSError) as failure:
        print(f"bench: {failure}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
