"""The runs that every format is held against: good, bad, hostile, unreadable and empty ones."""

import itertools
import json
import os
import pathlib
import re
import shutil
import subprocess

from common import Run

AS_OF = "2026-10-15"

ENDINGS = {
    "json": "json", "jsonl": "jsonl", "csv": "csv", "sarif": "sarif", "junit": "xml",
    "gitlab": "gitlab.json", "github": "github.txt", "rdjson": "rdjson.json", "markdown": "md",
    "badge": "svg", "shields": "shields.json", "oscal": "oscal.json", "oscal-poam": "oscal-poam.json",
    "gemara": "gemara.json",
}

# What an earlier command of the same step wrote.
BEFORE = {"summary": "before\n", "outputs": "before=1\n"}

# Texts that break formats, terminals, spreadsheets and pages.
HOSTILE = [
    "]]> <b onclick='x'>&\"quoted\"</b> <!-- -- --> <![CDATA[ <?php",
    "%0A::error file=x::pwned%0D%25 ::set-output name=a::b",
    "=cmd|'/C calc'!A0",
    "@SUM(1+9)*cmd",
    "\t+1 @everyone #12 GH-3 https://evil.example/?q=1 www.evil.example a@evil.example",
    "\U0001f469\u200d\U0001f469\u200d\U0001f467 \U0001f3f4\u200d\u2620\ufe0f \u8fbb\U000e0100",
    "| a | b |\n| - | - |\n\n# head\n- list\n1. one\n```\ncode\n~~~ **bold** __it__",
    "$$\\frac{1}{2}$$ ${{ secrets.X }} `x` :smile: [x](javascript:alert(1)) ![i](http://x/y.png)",
    "-2+3", "</summary></details><script>alert(1)</script>", "&amp; &#8203; &#x202e;",
    "a,\u0301b\"\u0301c:\u0301d%\u03010A|\u0301`\u0301", "長い題名" * 500, "x" * 3000, '"', "'", "\\", ",", "\r\n::error::x",
]

# The program itself refuses these in values; they must not come out in what it says about them.
CONTROLS = ["\u202eevil\u2066x\u2069 \u200b\ufeff", "\u0001\u0007\u001b[31mred\u001b[0m\u0085\u2028\u2029\u007f"]


def hostile(example, folder, texts, id="hostile"):
    """A copy of an example in which every title and name is one of some texts."""
    shutil.copytree(example, folder, dirs_exist_ok=True)
    texts = itertools.cycle(texts)
    keys = "title|name|reason|summary|scope|what|held_by"
    written = re.compile(rf"\b({keys}): (\{{[^}}\n]*\}})|^( *(?:- )?(?:{keys})): ([^\n{{>|'\"].*)$", re.M)
    for path in sorted(folder.rglob("*.yaml")):
        def replaced(match):
            one, other = json.dumps(next(texts)), json.dumps(next(texts))
            # JSON writes pairs of surrogates, which YAML does not know.
            both = f"{{ ja: {one}, en: {other} }}" if match[2] else one
            return f"{match[1] or match[3]}: {unpaired(both)}"
        path.write_text(written.sub(replaced, path.read_text(encoding="utf-8")), encoding="utf-8")
    organization = folder / "shisei.yaml"
    organization.write_text(organization.read_text(encoding="utf-8").replace("id: aoba-seiki", f"id: {id}"), encoding="utf-8")
    claims = folder / "claims" / "01-policy.yaml"
    text = claims.read_text(encoding="utf-8")
    (folder / "claims" / "00 %0A,a:b|c<d>&e 日本語.yaml").write_text(text, encoding="utf-8")


def compared(example, folder):
    """A repository whose last commit is an example, and whose work tree is a hostile copy of it."""
    shutil.copytree(example, folder)
    git = ["git", "-C", str(folder), "-c", "user.name=a", "-c", "user.email=a@example.invalid"]
    for arguments in [["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "first"]]:
        subprocess.run([*git, *arguments], check=True)
    for path in folder.iterdir():
        if path.name != ".git":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    hostile(example, folder, HOSTILE, id="aoba-seiki")


def unpaired(text):
    """The text with pairs of surrogates put together as YAML writes them."""
    def joined(match):
        high, low = int(match[1], 16), int(match[2], 16)
        return f"\\U{0x10000 + (high - 0xD800) * 0x400 + low - 0xDC00:08x}"
    return re.sub(r"\\u(d[89ab]..)\\u(d[c-f]..)", joined, text)


def all_runs(binary, work):
    """Makes what is to be checked, checks it in both languages, and holds the exit codes."""
    examples = pathlib.Path("examples").resolve()
    hostile(examples / "aoba-seiki", work / "hostile %0A,a:b|c<d>&e", HOSTILE)
    hostile(examples / "aoba-seiki", work / "controls", CONTROLS)
    lenient = work / "lenient.yaml"
    lenient.write_text(
        "shisei: 1\nkind: Policy\nid: lenient\ntitle: {ja: ゆるい, en: Lenient}\n"
        "over_claims: 99\nfail_on: none\n"
    )
    unreadable = work / "unreadable"
    unreadable.mkdir()
    (unreadable / "shisei.yaml").write_text('shisei: 1\nkind: Organization\nid: "<b>%0A\n')
    empty = work / "empty"
    empty.mkdir()
    (empty / "shisei.yaml").write_text(
        "shisei: 1\nkind: Organization\nid: empty\nname: {ja: 空, en: Empty}\n"
        "framework: meti-csm-3.0\npolicy: baseline\n"
        "roles: [{id: ceo, title: 社長, authority: executive}]\n"
    )
    compared(examples / "aoba-seiki", work / "compared")
    # Reports name files from where the program ran: what is checked lies below that folder.
    shutil.copytree(examples, work / "examples")
    wanted = [
        ("aoba-seiki", ["examples/aoba-seiki"], [], 1),
        ("first-steps", ["examples/first-steps"], [], 1),
        ("both", ["examples"], [], 1),
        ("hostile", ["hostile %0A,a:b|c<d>&e"], [], 1),
        ("controls", ["controls"], [], 2),
        ("met", ["examples/aoba-seiki"], ["--policy", "lenient.yaml"], 0),
        ("quiet", ["examples/aoba-seiki"], ["--policy", "lenient.yaml", "--select", "unanswered-item"], 0),
        ("unreadable", ["unreadable"], [], 2),
        ("empty", ["empty"], [], 3),
        ("compared", ["compared"], ["--base", "HEAD"], 1),
        ("mixed", ["examples", "unreadable", "empty", "hostile %0A,a:b|c<d>&e"], [], 2),
    ]
    runs = []
    for name, folders, options, code in wanted:
        for language in ["ja", "en"]:
            files = {}
            command = [binary, "check", *folders, *options, "--as-of", AS_OF, "--language", language]
            for format, ending in ENDINGS.items():
                files[format] = str(work / f"{name}.{language}.{ending}")
                command += ["--format", f"{format}={files[format]}"]
            steps = {"summary": "GITHUB_STEP_SUMMARY", "outputs": "GITHUB_OUTPUT"}
            environment = os.environ | {"GITHUB_ACTIONS": "true"}
            for kind, variable in steps.items():
                files[kind] = environment[variable] = str(work / f"{name}.{language}.{kind}")
                # What stands there must be kept.
                pathlib.Path(files[kind]).write_text(BEFORE[kind])
            result = subprocess.run(command, cwd=work, capture_output=True, text=True, env=environment)
            if result.returncode != code:
                raise SystemExit(
                    f"interop: {name} ended with {result.returncode}, not {code}: {result.stderr}"
                )
            runs.append(Run(name, language, result.returncode, files))
    return runs
