"""Markdown, rendered by GitHub's own implementation (cmark-gfm) with raw HTML let through."""

import html.parser
import re

import cmarkgfm
from cmarkgfm.cmark import Options
from common import demand, named

LIMIT = 60_000
# What we write; anything else came from somebody's file.
TAGS = set("h2 h3 p ul li table thead tbody tr th td strong code br span details summary pre".split())
ATTRIBUTES = {("th", "align"), ("td", "align")}
# What GitHub looks for in the finished page.
PATTERNS = {
    "a mention": r"(?<![\w`])@[A-Za-z0-9]",
    "a reference": r"(?<!\w)(?:#|GH-)\d",
    "an address": r"(?:https?|ftp)://|www\.",
    "an e-mail address": r"[\w.+-]+@[\w-]+\.\w",
    "an emoji": r":[a-z0-9_+-]+:",
    "a formula": r"\$[^\s$]",
}


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.texts, self.rows, self.headings, self.depth = [], [], [], [], 0

    def handle_starttag(self, tag, attributes):
        demand(tag in TAGS, f"<{tag}> is none of ours")
        for name, _ in attributes:
            demand((tag, name) in ATTRIBUTES, f"<{tag} {name}> is none of ours")
        if tag == "br":
            return
        self.open.append(tag)
        if tag == "tr":
            self.rows.append(0)
        if tag in {"td", "th"}:
            self.rows[-1] += 1
        if tag == "h2":
            self.headings.append("")

    def handle_endtag(self, tag):
        demand(self.open and self.open.pop() == tag, f"</{tag}> closes something else")

    def handle_comment(self, text):
        # By this an action finds the comment that it wrote before.
        demand(text == " shisei:posture ", f"a comment: {text[:40]}")

    def handle_data(self, text):
        if self.open and self.open[-1] == "h2":
            self.headings[-1] += text
        if "code" not in self.open and "pre" not in self.open and "span" not in self.open:
            self.texts.append(text)


def prepare(work):
    return LIMIT


def check(run, limit):
    text = run.bytes("markdown").decode()
    demand(len(text) <= limit, f"{len(text)} characters")
    page = Page()
    page.feed(cmarkgfm.github_flavored_markdown_to_html(text, options=Options.CMARK_OPT_UNSAFE))
    demand(not page.open, f"not closed: {page.open}")
    first = text.removeprefix("<!-- shisei:posture -->\n\n")
    demand(first.startswith("## ") and page.headings, "the verdict stands first")
    is_compared = first != text
    demand(page.headings[0].startswith("✅") == (run.code == 0), "green if and only if the policy is met")
    for heading in page.headings[1:]:
        demand(any(mark in heading for mark in "✅❌⚠"), "a heading says how an organisation stands")
    for text in page.texts:
        for what, pattern in PATTERNS.items():
            found = re.search(pattern, text)
            demand(not found, f"{what}: {text[max(0, found.start() - 20):][:60]!r}" if found else "")
    directions = sum(len(one["directions"]) for one in run.organizations)
    is_alone = len(run.organizations) == 1 and not is_compared
    expected = {5} if is_alone else {4, 5}
    demand(set(page.rows) <= expected, f"rows of {set(page.rows)} cells")
    if is_alone and directions:
        demand(len(page.rows) == directions + 2, "a row for each direction, a head and a total")
    name = (run.organizations[0]["name"] or {}).get(run.language)
    if len(run.organizations) == 1 and name and len(name) < 40:
        shown = page.headings[0].replace("\u200b", "")
        demand(" ".join(name.split()) in shown, f"the heading names {name!r}: {shown!r}")


def broken(runs, work):
    run = named(runs, "aoba-seiki")
    text = run.bytes("markdown").decode()

    def case(what, changed):
        assert changed != text
        return what, run.with_file("markdown", changed, work)

    yield case("markup of somebody else", text + "\n<a href='x'>click</a>\n")
    yield case("an attribute of somebody else", text + "\n<span onclick='x'>click</span>\n")
    yield case("an image", text + "\n![x](http://x/y.png)\n")
    yield case("a mention", text + "\nhello @someone\n")
    yield case("a reference to an issue", text + "\nsee #12\n")
    yield case("a link", text + "\nhttps://evil.example/\n")
    yield case("a cell too many", text.replace("| 4.00 |", "| 4.00 | x | y | z", 1).replace("| --- |", "| --- | - | - |", 1))
    yield case("details that are not closed", text.replace("</details>", "", 1))
    yield case("green though the policy is not met", text.replace("## ❌", "## ✅", 1))
    yield case("a comment that is too long", text + "x" * 60_000)
    yield case("a verdict that does not come first", "hello\n\n" + text)
