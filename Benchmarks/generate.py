#!/usr/bin/env python3
"""Writes a tree of made-up organisations and what a checker has to find in it.

    generate.py --organizations N --out DIR [--seed 1] [--defects 0.1]

Each organisation is a folder with `shisei.yaml`, 40 claims, a register of evidence and six small
records, about 16 KB of YAML, judged as of 2026-10-15. A share of the claims above level 1 has one defect
each. The levels that the evidence supports are known by construction, not computed by a checker, and go to
`DIR/expected.csv` (organization, item, claimed, supported).

The same arguments always give the same bytes, and an organisation is the same in trees of any size.
"""

import argparse
import random
import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Dict, List, NamedTuple, Optional, Tuple

# What is asked for
#
# Taken by hand from policies/frameworks/meti-csm-3.0.yaml; to be changed together with it. The
# generator reads no YAML, so that it cannot share a mistake with the tool.

# Evidence for level 3 by ladder. `person`, `funding` and `training` stand for pieces that depend on
# the claim's owner; every other name is a piece of the register.
LEVEL_3 = {
    "standard": ["person", "funding", "training", "op-desk"],
    "assessment": ["person", "funding", "training", "op-desk"],
    "scanning": ["person", "funding", "training", "op-quarter-2", "op-quarter-4"],
    "monitoring": ["person", "funding", "training", "op-quarter-3", "op-quarter-4"],
    "response": ["person", "funding", "training", "op-desk"],
    "recovery": ["person", "funding", "training", "op-desk"],
    "recognition": ["person", "op-board", "t-exec"],
    "resources": ["person", "b-security", "s-advisor"],
    "kpi": ["person", "funding", "kpi"],
    "reporting": ["person", "funding", "op-quarter-2", "op-quarter-4"],
    "audit": ["p-audit", "audit"],
    "drill": ["person", "funding", "op-drill"],
    "disclosure": ["person", "funding", "contact-list", "op-desk"],
    "partners": ["person", "funding", "op-board"],
}


# What a level asks for beside its evaluation or improvement: what goes on for a year or two.
SERIES = {
    ("scanning", 4): ["op-quarter-1", "op-quarter-3"],
    ("reporting", 4): ["op-quarter-1", "op-quarter-3"],
    ("kpi", 4): ["kpi-1", "kpi-2", "kpi-3"],
    ("audit", 4): ["audit-1"],
    ("drill", 5): ["drill-1"],
}
# The days of what goes on: inside the gaps that the framework allows.
QUARTERS = ["2026-01-14", "2026-04-14", "2026-07-13", "2026-09-28"]
EARLIER = {"kpi-1": QUARTERS[0], "kpi-2": QUARTERS[1], "kpi-3": QUARTERS[2],
           "audit-1": "2025-11-12", "drill-1": "2025-06-10"}
MEASURED = "[{ what: 復旧までの時間, actual: 9.5, at_most: 24, unit: 時間 }]"


class Item(NamedTuple):
    """A check item: who owns it here, what proves level 2 and what proves level 4."""

    id: str
    ladder: str
    owner: str
    documents: Tuple[str, ...]
    evaluation: str
    topic: str


ITEMS = [
    Item("1-1", "recognition", "cfo", ("sec-policy",), "review", "重要リスク一覧"),
    Item("1-2", "standard", "ciso", ("sec-policy",), "review", "基本方針の公開版"),
    Item("1-3", "standard", "security", ("req-list",), "audit", "法令・契約の要求一覧"),
    Item("2-1", "standard", "ciso", ("sec-policy",), "audit", "体制図と任命書"),
    Item("2-2", "standard", "security", ("sec-rules",), "audit", "役割責任表 (RACI)"),
    Item("2-3", "standard", "ciso", ("sec-policy",), "review", "内部統制・BCPとの関係図"),
    Item("3-1", "resources", "cfo", ("sec-plan",), "review", "予算会議の資料"),
    Item("3-2", "standard", "procurement", ("sec-rules",), "audit", "内製と委託の区分表"),
    Item("3-3", "resources", "hr", ("edu-plan",), "review", "人材要件と育成計画"),
    Item("3-4", "resources", "hr", ("edu-plan",), "audit", "plus-security 研修"),
    Item("3-5", "resources", "procurement", ("sec-rules",), "audit", "サービス選定記録"),
    Item("4-1", "standard", "it", ("asset-list",), "inventory", "情報資産台帳"),
    Item("4-2", "assessment", "security", ("sec-rules", "risk-register"), "review", "risk assessment"),
    Item("4-3", "standard", "ciso", ("treat-plan",), "review", "リスク対応計画"),
    Item("5-1", "standard", "it", ("tech-rules",), "inventory", "CMDB とパッチ適用率"),
    Item("5-2", "standard", "it", ("tech-rules",), "inventory", "SaaS 利用申請"),
    Item("5-3", "standard", "it", ("tech-rules",), "audit", "設計レビュー"),
    Item("5-4", "standard", "it", ("tech-rules",), "scan", "EDR・MFA"),
    Item("5-5", "standard", "it", ("tech-rules",), "scan", "ファイアウォール規則"),
    Item("5-6", "scanning", "it", ("tech-rules",), "scan", "脆弱性の修正期限"),
    Item("5-7", "monitoring", "it", ("log-steps",), "drill", "SIEM とログ保管"),
    Item("5-8", "standard", "csirt", ("log-steps",), "drill", "遮断手順"),
    Item("5-9", "standard", "csirt", ("incident-plan",), "drill", "インシデント票"),
    Item("5-10", "standard", "hr", ("edu-plan",), "audit", "標的型メール訓練"),
    Item("6-1", "kpi", "security", ("kpi-sheet",), "review", "KPI 定義書"),
    Item("6-2", "reporting", "security", ("sec-rules",), "audit", "四半期報告"),
    Item("6-3", "audit", "security", ("sec-rules",), "review", "年間監査計画"),
    Item("6-4", "disclosure", "cfo", ("sec-policy",), "review", "統合報告書の記載"),
    Item("7-1", "response", "csirt", ("incident-plan", "contact-list"), "drill", "初動マニュアル"),
    Item("7-2", "standard", "csirt", ("sec-rules",), "drill", "CSIRT charter"),
    Item("7-3", "standard", "csirt", ("incident-plan",), "drill", "報告・公表の基準"),
    Item("7-4", "drill", "csirt", ("drill-plan",), "drill", "緊急対応の演習"),
    Item("7-5", "standard", "csirt", ("log-steps",), "drill", "証拠保全の手順"),
    Item("8-1", "recovery", "it", ("recovery-plan", "backup"), "drill", "RTO・RPO の一覧"),
    Item("8-2", "drill", "csirt", ("drill-plan",), "drill", "バックアップからの復元"),
    Item("9-1", "partners", "security", ("sec-rules", "supplier-list"), "audit", "グループ各社"),
    Item("9-2", "partners", "procurement", ("sec-rules", "supplier-list"), "audit", "委託先の確認票"),
    Item("9-3", "partners", "procurement", ("sec-rules", "supplier-list"), "review", "許容水準"),
    Item("10-1", "standard", "csirt", ("log-steps",), "audit", "JVN・JPCERT/CC の注意喚起"),
    Item("10-2", "disclosure", "csirt", ("sec-rules",), "drill", "届出の様式"),
]

# How often each level is claimed, in percent.
LEVELS = [1] * 12 + [2] * 38 + [3] * 33 + [4] * 12 + [5] * 5

# Kinds of evaluation by piece, and whether their type demands an independent evaluator.
EVALUATION_TYPES = {
    "audit": ("internal_audit", True),
    "review": ("management_review", True),
    "drill": ("drill", True),
    "scan": ("vulnerability_assessment", True),
    "inventory": ("inventory", False),
    "kpi": ("kpi", False),
}

# Evaluations that come early enough in the year for an improvement to follow. A vulnerability scan
# is worth three months only, so nothing it found can have been fixed, re-issued and verified.
IMPROVABLE = {"audit", "review", "drill", "inventory"}

# Owners whose appointment also states effort, so that their items need no money to be funded; the
# ladders other than `standard`, `recognition` and `resources` demand such a person.
WITH_EFFORT = {"cfo", "security", "csirt", "procurement"}
# Owners whose appointment also states a qualification, which stands for training.
QUALIFIED = {"security"}
# Owners that pay a service instead of a budget line.
SERVED = {"it"}
SERVICE = "s-soc"

DIRECTIONS = ["", "方針", "体制 organisation", "資源", "リスク", "対策 protection", "PDCA", "緊急対応",
              "復旧 recovery", "サプライチェーン", "情報共有 sharing"]

# Made-up names

COMPANY_HEADS = ["青葉", "北星", "東雲", "白樺", "若松", "光洋台", "瑞穂野", "常盤", "千歳川", "みなと", "朝凪", "高嶺"]
COMPANY_TAILS = [("精機", "Seiki", "manufacturing"), ("物産", "Bussan", "wholesale-retail"),
                 ("電子", "Electronics", "manufacturing"), ("食品", "Foods", "manufacturing"),
                 ("運輸", "Logistics", "transport"), ("建設", "Construction", "construction"),
                 ("システムズ", "Systems", "it-services"), ("信用金庫", "Shinkin Bank", "finance")]
COMPANY_HEADS_EN = ["Aoba", "Hokusei", "Shinonome", "Shirakaba", "Wakamatsu", "Koyodai", "Mizuhono",
                    "Tokiwa", "Chitosegawa", "Minato", "Asanagi", "Takamine"]
FAMILY_NAMES = ["佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "山本", "中村", "小林", "加藤", "吉田", "山田",
                "佐々木", "松本", "井上", "木村", "林", "清水", "山崎", "森"]

NOTES = [
    "{topic}を担当部門で管理し、委員会で確認している。",
    '"{topic}: maintained by the team, reviewed with audit"',
    '"{topic}は全拠点が対象。例外は申請による。"',
    "本社と工場の{topic}を統一した。",
    "'{topic} - see the wiki for day-to-day details'",
    "{topic} reworked after the reorganisation",
]
COMMENTS = [
    "  # 監査室と確認済み\n",
    "  # agreed with the committee on 10/1\n",
    "  # 前年度から変更なし\n",
    "  # 詳しくは委員会の議事録を参照\n",
]


def weekdays(first: str, last: str) -> List[str]:
    """All days from `first` to `last` but Saturdays and Sundays, in ISO form."""
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    days = (start + timedelta(offset) for offset in range((end - start).days + 1))
    return [day.isoformat() for day in days if day.weekday() < 5]


# The year of an organisation in its order. Every sound piece takes its dates from here: at least a
# fortnight inside the framework's windows, and no claim is older than its evidence.
BUDGETED = weekdays("2026-03-09", "2026-03-27")
APPROVED = weekdays("2025-11-10", "2026-04-24")
TRAINED = weekdays("2026-05-11", "2026-06-12")
EVALUATED = weekdays("2026-05-11", "2026-05-29")
EVALUATION_REPORTED = weekdays("2026-06-01", "2026-06-05")
IMPROVED = weekdays("2026-06-15", "2026-06-30")
REVISED = weekdays("2026-07-06", "2026-07-31")
EXERCISED = weekdays("2026-08-03", "2026-08-28")
VERIFIED = weekdays("2026-09-01", "2026-09-11")
SCANNED = weekdays("2026-09-07", "2026-09-18")
SCAN_REPORTED = weekdays("2026-09-24", "2026-09-30")
CLAIMED = weekdays("2026-10-01", "2026-10-09")
OUTDATED = weekdays("2024-06-03", "2025-03-28")
FUTURE = weekdays("2026-11-02", "2026-12-18")


class Organization:
    """One organisation: what is drawn for it before anything is written."""

    def __init__(self, number: int, seed: int) -> None:
        self.id = f"org-{number:05d}"
        self.random = random.Random(f"{seed}/{number}")
        pick = self.random.choice
        head = self.random.randrange(len(COMPANY_HEADS))
        tail = pick(COMPANY_TAILS)
        self.name = f"{COMPANY_HEADS[head]}{tail[0]}株式会社"
        self.english_name = f"{COMPANY_HEADS_EN[head]} {tail[1]} Co., Ltd."
        self.industry = tail[2]
        self.employees = self.random.randrange(80, 4000, 5)
        self.people = self.random.sample(FAMILY_NAMES, 9)
        self.versions: Dict[str, str] = {}
        self.year = {
            "budgeted": pick(BUDGETED), "trained": pick(TRAINED), "evaluated": pick(EVALUATED),
            "reported": pick(EVALUATION_REPORTED), "improved": pick(IMPROVED),
            "revised": pick(REVISED), "exercised": pick(EXERCISED), "verified": pick(VERIFIED),
            "scanned": pick(SCANNED), "scan_reported": pick(SCAN_REPORTED), "claimed": pick(CLAIMED),
        }


# A claim and its evidence


class Claim:
    """One claim under construction: pieces by name, each the text of its YAML.

    A piece is either a reference to the register or an inline mapping; a defect replaces or removes
    exactly one of them.
    """

    def __init__(self, item: Item, level: int, evidence_level: int) -> None:
        self.item = item
        self.level = level
        self.supported = evidence_level
        self.pieces: Dict[str, str] = {}
        if evidence_level >= 2:
            self.cite(*item.documents)
        if evidence_level >= 3:
            self.cite(*filter(None, (piece_for(name, item.owner) for name in LEVEL_3[item.ladder])))
        if evidence_level >= 4:
            self.cite(item.evaluation)
        for level in range(4, evidence_level + 1):
            self.cite(*SERIES.get((item.ladder, level), []))

    def cite(self, *names: str) -> None:
        """Adds pieces of the register."""
        for name in names:
            self.pieces[name] = f"{{ ref: {name} }}"

    def yaml(self, organization: Organization) -> str:
        """The claim as an entry of the list `claims:`."""
        rng = organization.random
        item = self.item
        parts = [
            f"- item: {item.id}\n  level: {self.level}\n  owner: {item.owner}\n"
            f"  claimed_on: {organization.year['claimed']}\n"
        ]
        if rng.random() < 0.22:
            parts.append(f"  note: {rng.choice(NOTES).format(topic=item.topic)}\n")
        if rng.random() < 0.08:
            parts.append(rng.choice(COMMENTS))
        lists: Dict[str, List[str]] = {}
        for name, text in self.pieces.items():
            lists.setdefault(list_of(name), []).append(text)
        for key in ("documents", "resources", "evaluations", "improvements"):
            entries = lists.get(key)
            if not entries:
                continue
            flow = "\n" not in "".join(entries) and rng.random() < 0.3
            if flow:
                parts.append(f"  {key}: [{', '.join(entries)}]\n")
            else:
                parts.append(f"  {key}:\n")
                parts.extend(f"  - {block(entry)}\n" for entry in entries)
        return "".join(parts)


def piece_for(name: str, owner: str) -> Optional[str]:
    """The register's piece for a demand that depends on the owner; `None` if another covers it."""
    if name == "person":
        return f"p-{owner}"
    if name == "funding":
        return None if owner in WITH_EFFORT else SERVICE if owner in SERVED else "b-security"
    if name == "training":
        return None if owner in QUALIFIED else "t-admin"
    return name


LISTS = {name: "evaluations" for name in EVALUATION_TYPES}
LISTS.update({name: "documents" for item in ITEMS for name in item.documents})
LISTS.update({name: "evaluations" for name in EARLIER})
LISTS.update({"contact-list": "documents", "improvement": "improvements"})


def list_of(name: str) -> str:
    """The evidence list a piece belongs in."""
    return LISTS.get(name, "resources")


def block(entry: str) -> str:
    """An entry of a block list: references lose their braces, as people write them."""
    return entry[2:-2] if entry.startswith("{ ref: ") else entry


def fields(*lines: str) -> str:
    """An inline piece in block style, indented to stand in a claim's list."""
    return "\n    ".join(lines)


# Inline pieces; sound ones first, then what is wrong with them


def improvement(organization: Organization, item: Item, **changed: Optional[str]) -> str:
    """What followed from the finding of the item's evaluation; `changed` fields differ or go."""
    year = organization.year
    document = item.documents[0]
    values: Dict[str, Optional[str]] = {
        "id": f"imp-{item.id}",
        "addresses": f"[f-{item.evaluation}-1]",
        "cause": "確認が担当者一人に依存し、交代時に途切れた",
        "action": "確認者を2名とし、様式を改めた",
        "owner": item.owner,
        "done_on": year["improved"],
        "verified_by": "audit",
        "verified_on": year["verified"],
        "effect": "確認漏れ 7件 → 0件",
        "revised": f'{{ document: {document}, version: "{organization.versions[document]}" }}',
    }
    values.update(changed)
    return fields(*(f"{key}: {value}" for key, value in values.items() if value is not None))


def evaluation(organization: Organization, item: Item, **changed: Optional[str]) -> str:
    """An evaluation of the item's own; `changed` fields differ or go."""
    year = organization.year
    values: Dict[str, Optional[str]] = {
        "id": f"ev-{item.id}",
        "type": EVALUATION_TYPES[item.evaluation][0],
        "on": year["evaluated"],
        "covers": "{ from: 2025-10-01, to: 2026-03-31 }",
        "by": "audit",
        "criteria": f"{item.topic}の評価基準",
        "scope": "本社および全工場",
        "result": "概ね良好",
        "reported_to": "board",
        "reported_on": year["reported"],
    }
    if EVALUATION_TYPES[item.evaluation][0] == "drill":
        values["measured"] = MEASURED
    if EVALUATION_TYPES[item.evaluation][0] == "vulnerability_assessment":
        values.update({"on": year["scanned"], "reported_on": year["scan_reported"]})
    values.update(changed)
    return fields(*(f"{key}: {value}" for key, value in values.items() if value is not None))


def document(organization: Organization, item: Item, **changed: Optional[str]) -> str:
    """A document of the item's own, of the type its first document has; `changed` fields differ."""
    kind, title = DOCUMENTS[item.documents[0]][:2]
    values: Dict[str, Optional[str]] = {
        "id": f"doc-{item.id}",
        "title": title,
        "type": kind,
        "location": "社内ポータル > 規程集",
        "version": '"2.0"',
        "status": "approved",
        "author": "security",
        "approved_by": "ceo",
        "approved_on": "2026-03-18",
        "effective_on": "2026-04-01",
        "reviewed_on": "2026-03-18",
        "review_due": "2027-03-31",
        "scope": "全社",
        "announced_on": "2026-04-01",
    }
    values.update(changed)
    return fields(*(f"{key}: {value}" for key, value in values.items() if value is not None))


def spoil_document(organization: Organization, claim: Claim, **changed: Optional[str]) -> None:
    """Puts a faulty document in the place of the claim's first one: level 2 fails."""
    claim.pieces[claim.item.documents[0]] = document(organization, claim.item, **changed)
    claim.supported = 1


def spoil_evaluation(organization: Organization, claim: Claim, **changed: Optional[str]) -> None:
    """Puts a faulty evaluation in the place of the one for level 4."""
    claim.pieces[claim.item.evaluation] = evaluation(organization, claim.item, **changed)
    claim.supported = 3


def spoil_improvement(organization: Organization, claim: Claim, **changed: Optional[str]) -> None:
    """Puts a faulty improvement in the place of the one for level 5."""
    claim.pieces["improvement"] = improvement(organization, claim.item, **changed)
    claim.supported = 4


def spoil_resource(claim: Claim, name: str, text: str) -> None:
    """Puts a faulty resource in the place of a sound one: level 3 fails."""
    claim.pieces[name] = text
    claim.supported = 2


# Defects. Each takes an organisation and a sound claim and returns whether it could spoil it.


def draft_document(organization: Organization, claim: Claim) -> bool:
    """A draft that nobody approved."""
    spoil_document(organization, claim, status="draft", approved_by=None, approved_on=None,
                   effective_on=None, announced_on=None)
    return True


def stale_document(organization: Organization, claim: Claim) -> bool:
    """A document that missed its yearly review."""
    day = organization.random.choice(OUTDATED)
    spoil_document(organization, claim, approved_on=day, effective_on=day, reviewed_on=day,
                   review_due=f"{int(day[:4]) + 1}{day[4:]}", announced_on=day)
    return True


def document_not_in_force(organization: Organization, claim: Claim) -> bool:
    """A document that takes effect only after the day of the check."""
    spoil_document(organization, claim, approved_on="2026-09-18", reviewed_on="2026-09-18",
                   effective_on=organization.random.choice(FUTURE), announced_on=None)
    return True


def last_years_budget(organization: Organization, claim: Claim) -> bool:
    """Money of the fiscal year before, where nothing else funds the item."""
    if "b-security" not in claim.pieces or claim.item.owner in WITH_EFFORT:
        return False
    spoil_resource(claim, "b-security", fields(
        f"id: b-{claim.item.id}", "kind: budget", "fiscal_year: 2025", "planned: 6400000",
        "actual: 6120000", "currency: JPY", f"purpose: {claim.item.topic}",
        'resolution: "稟議2025-031"', "approved_by: cfo", "approved_on: 2025-03-14"))
    return True


def ended_service(organization: Organization, claim: Claim) -> bool:
    """A contract that ran out."""
    if SERVICE not in claim.pieces:
        return False
    spoil_resource(claim, SERVICE, fields(
        f"id: s-{claim.item.id}", "kind: service", "vendor: 株式会社ミハリ", f"subject: {claim.item.topic}",
        "from: 2025-07-01", "until: 2026-06-30"))
    return True


def ended_appointment(organization: Organization, claim: Claim) -> bool:
    """A person whose appointment is over."""
    person = next((name for name in claim.pieces if name.startswith("p-")), None)
    if person is None:
        return False
    spoil_resource(claim, person, fields(
        f"id: p-{claim.item.id}", "kind: person", f"role: {claim.item.owner}",
        "appointed_on: 2023-04-03", "until: 2026-06-30"))
    return True


def stale_training(organization: Organization, claim: Claim) -> bool:
    """Training that was held too long ago."""
    training = next((name for name in ("t-admin", "t-exec") if name in claim.pieces), None)
    if training is None:
        return False
    spoil_resource(claim, training, fields(
        f"id: t-{claim.item.id}", "kind: training", f"course: {claim.item.topic}の基礎",
        "audience: 担当者", f"held_on: {organization.random.choice(OUTDATED)}", "completed: 12",
        "target: 12", "record: records/committee.md"))
    return True


def missing_operation(organization: Organization, claim: Claim) -> bool:
    """Nothing shows that it is done; an evaluated drill, or a row of records, shows itself."""
    if claim.item.ladder in ("drill", "scanning", "reporting") and claim.level >= 4:
        return False
    operation = next((name for name in claim.pieces if name.startswith("op-")), None)
    if operation is None:
        return False
    del claim.pieces[operation]
    claim.supported = 2
    return True


def evaluated_by_owner(organization: Organization, claim: Claim) -> bool:
    """Self-praise: the owner evaluated where independence is demanded."""
    if not EVALUATION_TYPES[claim.item.evaluation][1]:
        return False
    spoil_evaluation(organization, claim, by=claim.item.owner)
    return True


def evaluated_by_subordinate(organization: Organization, claim: Claim) -> bool:
    """The evaluator reports to the owner."""
    if not EVALUATION_TYPES[claim.item.evaluation][1] or claim.item.owner != "ciso":
        return False
    spoil_evaluation(organization, claim, by="security")
    return True


def stale_evaluation(organization: Organization, claim: Claim) -> bool:
    """An evaluation older than any window."""
    spoil_evaluation(organization, claim, on="2025-05-21", reported_on="2025-06-11",
                     covers="{ from: 2024-04-01, to: 2025-03-31 }")
    return True


def unreported_evaluation(organization: Organization, claim: Claim) -> bool:
    """An evaluation that never reached management."""
    spoil_evaluation(organization, claim, reported_to=None, reported_on=None)
    return True


def improvement_without_finding(organization: Organization, claim: Claim) -> bool:
    """An improvement that answers no finding."""
    spoil_improvement(organization, claim, addresses=None)
    return True


def improvement_before_finding(organization: Organization, claim: Claim) -> bool:
    """An improvement that was done before anything was found."""
    spoil_improvement(organization, claim, done_on="2026-02-10")
    return True


def unverified_improvement(organization: Organization, claim: Claim) -> bool:
    """An improvement whose effect nobody looked at."""
    spoil_improvement(organization, claim, verified_by=None, verified_on=None, effect=None)
    return True


# By the level whose evidence they spoil; each level has one that always applies.
DEFECTS = {
    2: [draft_document, stale_document, document_not_in_force],
    3: [last_years_budget, ended_service, ended_appointment, stale_training, missing_operation],
    4: [evaluated_by_owner, evaluated_by_subordinate, stale_evaluation, unreported_evaluation],
    5: [improvement_without_finding, improvement_before_finding, unverified_improvement],
}


def make_claim(organization: Organization, item: Item, level: int, faulty: bool) -> Claim:
    """A claim with all it needs, or with one defect at or below its level."""
    rng = organization.random
    if not faulty or level == 1:
        return sound_claim(organization, item, level, level)
    if rng.random() < 0.2:  # claims one level more than there is evidence for
        return sound_claim(organization, item, level, level - 1)
    claim = sound_claim(organization, item, level, level)
    spoiled = level if rng.random() < 0.7 else rng.randint(2, level)
    defects = rng.sample(DEFECTS[spoiled], len(DEFECTS[spoiled]))
    any(defect(organization, claim) for defect in defects)  # up to the first that applies
    return claim


def sound_claim(organization: Organization, item: Item, level: int, evidence_level: int) -> Claim:
    """A claim whose evidence reaches exactly `evidence_level`."""
    claim = Claim(item, level, evidence_level)
    if evidence_level >= 5:
        claim.pieces["improvement"] = improvement(organization, item)
    return claim


# Files

# Type, title and extra fields of the documents in the register.
DOCUMENTS = {
    "sec-policy": ("policy", "{ ja: 情報セキュリティ基本方針, en: Information security policy }",
                   "url: https://www.{id}.example/security/policy"),
    "sec-rules": ("standard", "情報セキュリティ管理規程", "location: 社内ポータル > 規程集 > 2章"),
    "sec-plan": ("plan", '"FY2026 セキュリティ対策・人材計画"', "location: 経営企画 共有フォルダ"),
    "edu-plan": ("education_plan", "人材要件・教育計画", "location: 人事部 共有フォルダ"),
    "treat-plan": ("treatment_plan", "リスク対応計画", "location: リスク委員会 共有フォルダ"),
    "kpi-sheet": ("kpi_sheet", "セキュリティKPI定義書", "location: 社内ポータル > KPI"),
    "req-list": ("requirements_list", "法令・契約の要求一覧", "location: 法務 共有フォルダ"),
    "risk-register": ("risk_register", "リスク登録簿", "location: リスク委員会 共有フォルダ"),
    "drill-plan": ("drill_plan", "年間演習計画", "location: CSIRT 文書庫"),
    "recovery-plan": ("recovery_plan", "IT 復旧計画", "location: 危機対策本部 文書庫"),
    "backup": ("backup_policy", "バックアップ基準", "location: 社内ポータル > 規程集"),
    "asset-list": ("asset_register", "情報資産台帳", "url: https://cmdb.{id}.example/assets"),
    "tech-rules": ("standard", "Technical security standard", "url: https://wiki.{id}.example/std"),
    "log-steps": ("procedure", "ログ管理・監視手順書", "location: SOC 手順書 No.4"),
    "incident-plan": ("response_plan", "インシデント対応計画", "location: CSIRT 文書庫"),
    "supplier-list": ("partner_register", "委託先・グループ会社台帳", "location: 購買システム"),
    "contact-list": ("contact_list", "緊急連絡先と届出様式", "location: CSIRT 文書庫 別紙2"),
}

ROLES = """\
roles:
  - { id: board, title: { ja: 取締役会, en: Board of directors }, authority: board }
  - { id: ceo, title: 代表取締役社長, authority: executive, reports_to: board, held_by: %s }
  - { id: cfo, title: CFO, authority: executive, reports_to: ceo, held_by: %s, deputy: procurement }
  - { id: ciso, title: { ja: 最高情報セキュリティ責任者, en: CISO }, authority: executive, reports_to: ceo, held_by: %s, deputy: it }
  - { id: it, title: 情報システム部長, authority: manager, reports_to: ciso, held_by: %s }
  - { id: security, title: セキュリティ推進室長, authority: manager, reports_to: ciso, held_by: %s }
  - id: csirt
    title: { ja: CSIRTリーダー, en: CSIRT lead }
    authority: manager
    reports_to: ciso
    held_by: %s
    deputy: security
  - { id: procurement, title: 購買部長, authority: manager, reports_to: cfo, held_by: %s }
  - { id: hr, title: 人事部長, authority: manager, reports_to: ceo, held_by: %s }
  - { id: audit, title: 内部監査室長, authority: manager, reports_to: board, held_by: %s } # 取締役会に直属
  - { id: assessor, title: "External assessor (診断会社)", external: true }
"""


def root_file(organization: Organization) -> str:
    """`shisei.yaml`."""
    return (
        f"# {organization.name} サイバーセキュリティ経営 自己評価\nshisei: 1\nkind: Organization\n"
        f"id: {organization.id}\n"
        f'name: {{ ja: {organization.name}, en: "{organization.english_name}" }}\n'
        f"industry: {organization.industry}\nemployees: {organization.employees}\n"
        "fiscal_year_start: 04-01   # 4月始まり\nframework: meti-csm-3.0\npolicy: baseline\n"
        + ROLES % tuple(organization.people)
    )


def claims_file(organization: Organization, claims: List[Claim]) -> str:
    """`claims/claims.yaml`."""
    parts = ["shisei: 1\nkind: Claims\n# 2026年度上期の自己評価。根拠は evidence/register.yaml にまとめる。\nclaims:\n"]
    direction = ""
    for claim in claims:
        current = claim.item.id.split("-")[0]
        if current != direction:
            direction = current
            parts.append(f"# 指示{direction} {DIRECTIONS[int(direction)]}\n")
        parts.append(claim.yaml(organization))
    return "".join(parts)


def register_file(organization: Organization, claims: List[Claim]) -> str:
    """`evidence/register.yaml`: everything that more than one claim may cite."""
    improved = [claim.item for claim in claims if "improvement" in claim.pieces]
    revised = {item.documents[0] for item in improved}
    return "".join([
        "shisei: 1\nkind: Evidence\n# 証跡台帳: 更新はセキュリティ推進室\ndocuments:\n",
        *(register_document(organization, name, name in revised) for name in DOCUMENTS),
        register_resources(organization),
        "evaluations:\n",
        *(register_evaluation(organization, name) for name in EVALUATION_TYPES),
        *(earlier_evaluation(name, day) for name, day in EARLIER.items()),
    ])


def register_document(organization: Organization, name: str, is_revised: bool) -> str:
    """A document in force; one that an improvement changed was approved after it."""
    kind, title, where = DOCUMENTS[name]
    rng = organization.random
    day = organization.year["revised"] if is_revised else rng.choice(APPROVED)
    if kind == "contact_list":  # counts for half a year only
        day = organization.year["trained"]
    more = "  scope: 全社\n" if kind in ("policy", "plan") else ""
    approver = "board" if kind == "policy" else "ciso"
    return (
        f"- id: {name}\n  title: {title}\n  type: {kind}\n  {where.format(id=organization.id)}\n"
        f'  version: "{organization.versions[name]}"\n'
        f"  status: approved\n  author: security\n  approved_by: {approver}\n"
        f"  approved_on: {day}\n  effective_on: {day}\n  reviewed_on: {day}\n"
        f"  announced_on: {day}\n{more}"
    )


def register_resources(organization: Organization) -> str:
    """Money, people, training, contracts and records of operation."""
    year, rng = organization.year, organization.random
    employees = organization.employees
    quarters = "".join(
        f"- {{ id: op-quarter-{number}, kind: operation, on: {day}, record: records/quarter-{number}.md, "
        f"summary: 第{number}四半期の記録 }}\n"
        for number, day in enumerate(QUARTERS, 1)
    )
    return f"""\
resources:
- id: b-security
  kind: budget
  fiscal_year: 2026
  planned: {rng.randrange(8, 90) * 1_000_000}
  actual: {rng.randrange(2, 8) * 1_000_000}
  currency: JPY
  purpose: 情報セキュリティ対策 (FY2026)
  resolution: "取締役会 2026-{rng.randrange(1, 60):02d}"
  approved_by: board
  approved_on: {year["budgeted"]}
# 人: 任命は4月の組織変更に合わせる
- {{ id: p-cfo, kind: person, role: cfo, deputy: procurement, fte: 0.2, appointed_on: 2024-06-26 }}
- {{ id: p-ciso, kind: person, role: ciso, deputy: it, appointed_on: 2025-04-01 }}
- {{ id: p-it, kind: person, role: it, deputy: security, appointed_on: 2023-04-03 }}
- {{ id: p-csirt, kind: person, role: csirt, deputy: security, fte: 1.0, appointed_on: 2026-04-01 }}
- {{ id: p-procurement, kind: person, role: procurement, deputy: cfo, fte: 0.3, appointed_on: 2022-04-01 }}
- {{ id: p-hr, kind: person, role: hr, deputy: procurement, appointed_on: 2025-10-01 }}
- {{ id: p-audit, kind: person, role: audit, deputy: board, fte: 0.6, appointed_on: 2024-04-01 }}
- id: p-security
  kind: person
  role: security
  deputy: it
  fte: {rng.choice(("0.5", "0.8", "1.0", "1.5"))}
  qualification: 情報処理安全確保支援士
  appointed_on: 2025-04-01
- {{ id: t-admin, kind: training, course: 管理者向け実務研修, audience: 担当者, held_on: {year["trained"]}, completed: 24, target: 24, record: records/committee.md }}
- {{ id: t-exec, kind: training, course: "Executive briefing", audience: 役員, held_on: {year["trained"]}, completed: 9, target: 9, record: records/board.md }}
- {{ id: s-soc, kind: service, vendor: 株式会社ミハリ, subject: SOC 監視・EDR 運用, from: 2026-04-01, until: 2027-03-31 }}
- {{ id: s-advisor, kind: service, vendor: "Kagami Advisory", subject: 教育・選定支援, from: 2026-04-01, until: 2027-03-31 }}
- {{ id: op-committee, kind: operation, on: {year["reported"]}, record: records/committee.md, summary: 第1回委員会 }}
- {{ id: op-board, kind: operation, on: {year["verified"]}, record: records/board.md, summary: 経営会議への報告 }}
- {{ id: op-drill, kind: operation, on: {year["exercised"]}, record: records/committee.md, summary: 全{employees}名対象の演習 }}
- {{ id: op-desk, kind: operation, on: {year["verified"]}, record: records/committee.md, summary: 月次の運用報告 }}
{quarters}"""


def register_evaluation(organization: Organization, name: str) -> str:
    """An evaluation with one closed finding if an improvement may follow, else an open one."""
    year = organization.year
    kind = EVALUATION_TYPES[name][0]
    by = {"review": "ceo", "scan": "assessor", "inventory": "it",
          "kpi": "it"}.get(name, "audit")
    on, reported = year["evaluated"], year["reported"]
    finding = f"severity: medium, summary: 確認記録の漏れ, due: 2026-09-30, closed_on: {year['verified']}"
    if name not in IMPROVABLE:
        on, reported = year["scanned"], year["scan_reported"]
        finding = "severity: low, summary: minor settings, due: 2027-01-29"
    measured = f"  measured: {MEASURED}\n" if name in ("drill", "kpi") else ""
    covers = "  covers: { from: 2025-10-01, to: 2026-04-30 }\n" if name == "audit" else ""
    return (
        f"- id: {name}\n  type: {kind}\n  on: {on}\n{covers}"
        f"  by: {by}\n  criteria: 管理規程 2026年版\n  scope: 本社・全工場\n"
        f"  result: 概ね良好\n{measured}  reported_to: board\n  reported_on: {reported}\n"
        f"  findings:\n  - {{ id: f-{name}-1, {finding} }}\n"
    )


def earlier_evaluation(name: str, day: str) -> str:
    """An evaluation of a row that goes back further than one evaluation counts."""
    kind = EVALUATION_TYPES[name.rpartition("-")[0]][0]
    measured = f"  measured: {MEASURED}\n" if kind != "internal_audit" else ""
    return (
        f"- id: {name}\n  type: {kind}\n  on: {day}\n  by: audit\n  criteria: 管理規程\n"
        f"  scope: 本社・全工場\n  result: 概ね良好\n{measured}  reported_to: board\n"
        f"  reported_on: {day}\n"
    )


def record(title: str, day: str, organization: Organization) -> str:
    """A small record that pieces of evidence point to."""
    return (
        f"# {title}\n\n- 日付: {day}\n- 会社: {organization.name}\n- 出席: 社長、CISO、各部長\n\n"
        "1. 前回の指示事項の結果を確認した。\n2. 四半期の運用状況と委託先の状況の報告を受けた。\n"
        "3. 次回までの対応を決めた。\n"
    )


def write_organization(number: int, out: Path, seed: int, defects: float) -> str:
    """Writes one organisation and returns its lines of the oracle."""
    organization = Organization(number, seed)
    rng = organization.random
    for name in DOCUMENTS:
        organization.versions[name] = f"{rng.randint(1, 6)}.{rng.randint(0, 9)}"
    claims = []
    for item in ITEMS:
        level = rng.choice(LEVELS)
        if level == 5 and item.evaluation not in IMPROVABLE:
            level = 4
        claims.append(make_claim(organization, item, level, rng.random() < defects))

    folder = out / organization.id
    for name in ("claims", "evidence", "records"):
        (folder / name).mkdir(parents=True)
    year = organization.year
    for path, text in (
        ("shisei.yaml", root_file(organization)),
        ("claims/claims.yaml", claims_file(organization, claims)),
        ("evidence/register.yaml", register_file(organization, claims)),
        ("records/committee.md", record("セキュリティ委員会 議事録", year["reported"], organization)),
        ("records/board.md", record("経営会議 議事録", year["verified"], organization)),
        *(
            (f"records/quarter-{number}.md", record(f"第{number}四半期の記録", day, organization))
            for number, day in enumerate(QUARTERS, 1)
        ),
    ):
        (folder / path).write_bytes(text.encode("utf-8"))
    return "".join(
        f"{organization.id},{claim.item.id},{claim.level},{claim.supported}\n" for claim in claims
    )


def main() -> None:
    """Reads the arguments and writes the tree, in place of an older one of the same name."""
    parser = argparse.ArgumentParser(description="Generate organisations to measure with.")
    parser.add_argument("--organizations", type=int, required=True, metavar="N")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--defects", type=float, default=0.1, help="share of the claims above level 1 with a defect")
    options = parser.parse_args()

    out: Path = options.out
    if out.exists():
        if any(out.iterdir()) and not (out / "expected.csv").exists():
            parser.error(f"{out} holds something else; name a new folder")
        shutil.rmtree(out)
    out.mkdir(parents=True)
    oracle = out / "expected.csv"
    oracle.write_bytes(b"")  # from here on the folder is known as ours
    lines = ["organization,item,claimed,supported\n"]
    for number in range(1, options.organizations + 1):
        lines.append(write_organization(number, out, options.seed, options.defects))
    oracle.write_bytes("".join(lines).encode("utf-8"))


if __name__ == "__main__":
    main()
