"""Badges: the SVG by an XML reader, the JSON by the keys that shields.io takes.

The service is no package; its keys stand here from badges/shields `services/endpoint-common.js`,
which refuses any other.
"""

import re
import xml.etree.ElementTree as xml

from common import Refused, demand, named

SVG = "{http://www.w3.org/2000/svg}"
KEYS = {
    "schemaVersion": int, "label": str, "message": str, "color": str, "labelColor": str,
    "isError": bool, "namedLogo": str, "logoSvg": str, "logoColor": str, "logoWidth": int,
    "style": str, "cacheSeconds": int,
}
GREEN = "1a7f37"


def prepare(work):
    return None


def check(run, _):
    shields = run.json("shields")
    for key, value in shields.items():
        demand(key in KEYS, f"shields.io does not know {key}")
        demand(type(value) is KEYS[key], f"{key} is no {KEYS[key].__name__}")
    demand(shields["schemaVersion"] == 1 and "label" in shields and shields["message"], "what shields.io asks for")
    demand(re.fullmatch("[0-9a-f]{6}", shields["color"]), "a colour")
    met = run.code == 0
    demand(met or shields["color"] != GREEN, "green though the policy is not met")
    demand(shields["isError"] == (not met), "an error keeps its colour")
    try:
        root = xml.fromstring(run.bytes("badge"))
    except xml.ParseError as refusal:
        raise Refused(str(refusal)) from refusal
    demand(root.tag == f"{SVG}svg" and root.get("role") == "img", "a picture")
    title = root.findtext(f"{SVG}title")
    demand(title and title == root.get("aria-label"), "a title for who cannot see it")
    demand(title == f"{shields['label']}: {shields['message']}", "both badges say the same")
    fills = {element.get("fill") for element in root.iter()} - {None}
    demand(met or f"#{GREEN}" not in fills, "green though the policy is not met")
    demand(f"#{shields['color']}" in fills, "both badges have one colour")
    x = 0
    for text in root.iter(f"{SVG}text"):
        demand(int(text.get("x")) >= x + 6, "texts do not touch")
        x = int(text.get("x")) + int(text.get("textLength"))
    demand(x + 6 == int(root.get("width")), "the badge is as wide as its texts")
    allowed = {f"{SVG}{tag}" for tag in ["svg", "title", "rect", "path", "g", "text"]}
    demand({element.tag for element in root.iter()} <= allowed, "nothing but shapes and texts")
    links = [name for element in root.iter() for name in element.attrib if "href" in name or name.startswith("on")]
    demand(not links, f"a badge needs nothing from outside: {links}")


def broken(runs, work):
    run = named(runs, "aoba-seiki")
    svg = run.bytes("badge").decode()
    yield "a key that shields.io does not know", run.with_json("shields", work, lambda one: one.update(score="3"))
    yield "no message", run.with_json("shields", work, lambda one: one.update(message=""))
    yield "a version that is a text", run.with_json("shields", work, lambda one: one.update(schemaVersion="1"))
    yield "green though not met", run.with_json("shields", work, lambda one: one.update(color=GREEN))
    yield "a green picture", run.with_file("badge", re.sub("#cf222e", f"#{GREEN}", svg), work)
    yield "a picture without a title", run.with_file("badge", re.sub("<title>.*</title>", "", svg), work)
    yield "a script", run.with_file("badge", svg.replace("</svg>", "<script/></svg>"), work)
    yield "markup that is not closed", run.with_file("badge", svg.replace("</g>", ""), work)
