"""Rows for spreadsheets and databases: CSV by Python's reader, JSON line by line."""

import csv
import io
import json

from common import Refused, demand, named

COLUMNS = 13


def prepare(work):
    return None


def check(run, _):
    try:
        check_csv(run)
        check_lines(run)
    except (csv.Error, UnicodeDecodeError, json.JSONDecodeError) as refusal:
        raise Refused(str(refusal)) from refusal


def check_csv(run):
    content = run.bytes("csv")
    demand(content.startswith(b"\xef\xbb\xbf"), "Excel knows the encoding by the mark")
    text = content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    demand(text.endswith("\r\n"), "lines end as RFC 4180 has it")
    demand(all(len(row) == COLUMNS for row in rows), f"{COLUMNS} cells in every row")
    items = sum(len(organization["items"]) or 1 for organization in run.organizations)
    demand(len(rows) == items + 1, "a row for each item")
    for cell in (cell for row in rows[1:] for cell in row):
        # OWASP, “CSV Injection”.
        demand(not cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")), f"{cell[:40]!r} is a formula")
        demand(all(char >= " " for char in cell), f"{cell[:40]!r} has a control character")


def check_lines(run):
    content = run.bytes("jsonl")
    demand(content.endswith(b"\n"), "the last line is ended too")
    lines = [json.loads(line) for line in content.decode().split("\n")[:-1]]
    counts = {"organization": 0, "item": 0, "finding": 0}
    for line in lines:
        demand(line.get("type") in counts and "organization" in line, "a line says what it is and whose")
        counts[line["type"]] += 1
    organizations = run.organizations
    demand(counts["organization"] == len(organizations), "a line for each organisation")
    demand(counts["item"] == sum(len(one["items"]) for one in organizations), "a line for each item")
    demand(counts["finding"] == len(run.findings(is_open=False)), "a line for each finding")
    for line in lines:
        if line["type"] == "organization":
            verdicts = {one["verdict"] for one in organizations}
            demand(line["verdict"] in verdicts, "the verdict of the other report")


def broken(runs, work):
    run = named(runs, "aoba-seiki")
    table, lines = run.bytes("csv").decode(), run.bytes("jsonl").decode()
    yield "a formula", run.with_file("csv", table.replace(",aoba-seiki,", ",=1+1,").replace("aoba-seiki,", "=1+1,"), work)
    yield "a row with a cell too many", run.with_file("csv", table.replace("\r\n", ",\r\n", 1), work)
    yield "a quotation mark that is not closed", run.with_file("csv", table.replace(",", ',"', 1), work)
    yield "a table without a mark", run.with_file("csv", table[1:], work)
    yield "a line that is no JSON", run.with_file("jsonl", lines + "{\n", work)
    yield "a lost line", run.with_file("jsonl", lines.split("\n", 2)[2], work)
