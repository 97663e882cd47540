import ClaimModel
import Diagnostics
import Scoring
import Testing

/// Something that is wrong with a repository: what is said of it, where, and how the check ends.
struct BadInput: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let rule: RuleID
  let verdict: VerdictKind
  let organization: SmallOrganization

  init(
    _ description: String,
    _ rule: RuleID,
    _ verdict: VerdictKind = .undecided,
    in organization: SmallOrganization
  ) {
    testDescription = description
    self.rule = rule
    self.verdict = verdict
    self.organization = organization
  }

  /// A file of text beside the others.
  init(
    _ description: String,
    _ rule: RuleID,
    _ verdict: VerdictKind = .undecided,
    file path: String,
    _ text: String
  ) {
    var organization = SmallOrganization()
    organization[path] = text
    self.init(description, rule, verdict, in: organization)
  }

  /// A file of bytes beside the others.
  init(_ description: String, _ rule: RuleID, bytes: [UInt8]) {
    var organization = SmallOrganization()
    organization.files["evidence/register.yaml"] = bytes
    self.init(description, rule, .undecided, in: organization)
  }

  /// A claim beside the others.
  init(_ description: String, _ rule: RuleID, _ verdict: VerdictKind = .notMet, claim: String) {
    self.init(description, rule, verdict, file: "claims/more.yaml", SmallOrganization.claims(claim))
  }

  /// A path of which only this is known.
  init(
    _ description: String,
    _ rule: RuleID,
    _ verdict: VerdictKind,
    _ status: (path: String, is: FileStatus),
    claim: String? = nil
  ) {
    var organization = SmallOrganization()
    if let claim {
      organization["claims/more.yaml"] = SmallOrganization.claims(claim)
    } else {
      organization[status.path] = "⟪⟫shisei: 1\nkind: Evidence\n"
    }
    organization.statuses[status.path] = status.is
    self.init(description, rule, verdict, in: organization)
  }
}

extension BadInput {
  static let all = files + bytes + evidenceFiles + claims + roles + policies

  private static let mark = Array("⟪".utf8)
  private static let endMark = Array("⟫".utf8)

  /// Files that are named or found, but cannot be had.
  private static let files = [
    BadInput(
      "missing file",
      "missing-input",
      in: SmallOrganization("evidence: [⟪evidence/none.yaml⟫]")
    ),
    BadInput(
      "pattern without files",
      "missing-input",
      in: SmallOrganization("evidence: [⟪evidense/*.yaml⟫]")
    ),
    BadInput(
      "missing policy",
      "missing-input",
      in: SmallOrganization("policy: ⟪policies/none.yaml⟫")
    ),
    BadInput("folder as file", "unreadable-input", in: SmallOrganization("evidence: [⟪./claims⟫]")),
    BadInput(
      "parent folder",
      "input-outside-repository",
      in: SmallOrganization("evidence: [⟪../a.yaml⟫]")
    ),
    BadInput(
      "roundabout",
      "input-outside-repository",
      in: SmallOrganization("evidence: [⟪a/../../*.yaml⟫]")
    ),
    BadInput(
      "absolute path",
      "input-outside-repository",
      in: SmallOrganization("evidence: [⟪/etc/*.yaml⟫]")
    ),
    BadInput("unreadable file", "unreadable-input", .undecided, ("evidence/a.yaml", .unreadable)),
    BadInput("gone since listed", "missing-input", .undecided, ("evidence/a.yaml", .missing)),
    BadInput(
      "link that leads out",
      "input-outside-repository",
      .undecided,
      ("evidence/a.yaml", .outside)
    ),
    BadInput("empty file", "empty-input", file: "evidence/a.yaml", "⟪⟫"),
    BadInput("white space", "empty-input", file: "evidence/a.yaml", "⟪⟫\n  \n"),
    BadInput("separator alone", "empty-input", file: "evidence/a.yaml", "⟪⟫---\n"),
    BadInput("list as file", "wrong-type", file: "evidence/a.yaml", "⟪- 1⟫\n- 2\n"),
    BadInput("header forgotten", "missing-key", file: "evidence/a.yaml", "⟪kind: Evidence⟫\n"),
    BadInput(
      "later version",
      "invalid-number",
      file: "evidence/a.yaml",
      "shisei: ⟪2⟫\nkind: Evidence\n"
    ),
    BadInput(
      "claims as register",
      "wrong-kind",
      file: "evidence/a.yaml",
      "shisei: 1\nkind: ⟪Claims⟫\nclaims: []\n"
    ),
  ]

  /// Files that are no YAML that may be read.
  private static let bytes = [
    BadInput("picture", "not-utf8", bytes: mark + [0x89] + endMark + Array("PNG\r\n".utf8)),
    BadInput("archive", "control-character", bytes: mark + [0x1F, 0x8B] + endMark + [8, 0, 0]),
    BadInput("program", "control-character", bytes: mark + [0x7F] + endMark + Array("ELF".utf8)),
    // 日本, as a Japanese spreadsheet saves it.
    BadInput(
      "Shift_JIS",
      "not-utf8",
      bytes: Array("# ".utf8) + mark + [0x93] + endMark + [0xFA, 0x96, 0x7B, 0x0A]
    ),
    BadInput(
      "cut off inside a character",
      "not-utf8",
      bytes: Array("# ".utf8) + mark + [0xE6, 0x97] + endMark
    ),
    BadInput(
      "huge",
      "file-too-large",
      bytes: mark + endMark + Array(repeating: 0x23, count: 5 << 20)
    ),
    BadInput(
      "deep",
      "nesting-too-deep",
      bytes: Array((String(repeating: "[", count: 64) + "⟪[⟫").utf8)
    ),
    BadInput(
      "deep and huge",
      "nesting-too-deep",
      bytes: Array(
        (String(repeating: "[", count: 64) + "⟪[⟫" + String(repeating: "[", count: 1 << 20)).utf8
      )
    ),
    BadInput("alias bomb", "too-many-aliases", file: "evidence/a.yaml", bomb),
    BadInput(
      "alias of itself",
      "undefined-alias",
      file: "evidence/a.yaml",
      "documents: &a [⟪*a⟫]\n"
    ),
    BadInput("tab", "yaml-syntax", file: "evidence/a.yaml", "shisei: 1\n⟪\t⟫kind: Evidence\n"),
    BadInput(
      "unclosed quote",
      "yaml-syntax",
      file: "evidence/a.yaml",
      "shisei: 1\nkind: ⟪\"⟫Evidence\n"
    ),
    BadInput(
      "quote that closes where another opens",
      "yaml-syntax",
      file: "evidence/a.yaml",
      "shisei: 1\nkind: ⟪\"⟫Evidence\ntitle: \"x\"\n"
    ),
    BadInput(
      "title with a raw control",
      "control-character",
      claim: "- { item: 1-2, note: a⟪\u{1B}⟫[2J }"
    ).undecided,
    BadInput(
      "title with an escaped control",
      "control-character",
      claim: #"- { item: 1-2, note: ⟪"a\e[2J"⟫ }"#
    ).undecided,
    BadInput(
      "title with a C1 control",
      "control-character",
      claim: #"- { item: 1-2, note: ⟪"a\x9b2J"⟫ }"#
    ).undecided,
    BadInput("title read backwards", "bidi-character", claim: "- { item: 1-2, note: a⟪\u{202E}⟫b }")
      .undecided,
    BadInput(
      "comment read backwards",
      "bidi-character",
      file: "evidence/a.yaml",
      "shisei: 1\nkind: Evidence # ⟪\u{2067}⟫\n"
    ),
  ]

  /// Files that evidence points to.
  private static let evidenceFiles = [
    BadInput("evidence missing", "missing-file", claim: document("⟪policy.md⟫")),
    BadInput(
      "evidence outside",
      "evidence-outside-repository",
      claim: document("⟪../../policy.md⟫")
    ),
    BadInput(
      "evidence of the machine",
      "evidence-outside-repository",
      claim: document("⟪/etc/passwd⟫")
    ),
    BadInput("evidence is a folder", "evidence-is-directory", claim: document("⟪claims⟫")),
    BadInput(
      "evidence unreadable",
      "unreadable-evidence-file",
      .notMet,
      ("policy.md", .unreadable),
      claim: document("⟪policy.md⟫")
    ),
    BadInput(
      "evidence behind a link",
      "evidence-outside-repository",
      .notMet,
      ("policy.md", .outside),
      claim: document("⟪policy.md⟫")
    ),
    BadInput(
      "evidence empty",
      "empty-evidence-file",
      .notMet,
      ("policy.md", .empty),
      claim: document("⟪policy.md⟫")
    ),
  ]

  /// What claims say.
  private static let claims = [
    BadInput("item in two files", "duplicate-claim", claim: "- { item: ⟪1-1⟫, level: 2 }")
      .alsoMarkingFirstClaim,
    BadInput("unknown item", "unknown-item", claim: "- { item: ⟪1-9⟫, level: 1 }"),
    BadInput("item of Ver 2.0", "unknown-item", claim: "- { item: ⟪38⟫, level: 1 }"),
    BadInput("level 0", "unknown-level", claim: "- { item: 1-2, level: ⟪0⟫ }"),
    BadInput("level 6", "unknown-level", claim: "- { item: 1-2, level: ⟪6⟫ }"),
    BadInput("level in words", "invalid-number", claim: "- { item: 1-2, level: ⟪three⟫ }"),
    BadInput("level between", "invalid-number", claim: "- { item: 1-2, level: ⟪3.5⟫ }"),
    BadInput("level in full width", "invalid-number", claim: "- { item: 1-2, level: ⟪３⟫ }"),
    BadInput(
      "level beyond 64 bits",
      "invalid-number",
      claim: "- { item: 1-2, level: ⟪99999999999999999999⟫ }"
    ),
    BadInput("impossible date", "invalid-date", claim: "- { item: 1-2, claimed_on: ⟪2026-02-30⟫ }"),
    BadInput("date in words", "invalid-date", claim: "- { item: 1-2, claimed_on: ⟪来月⟫ }"),
    BadInput(
      "era beyond 64 bits",
      "invalid-date",
      claim: "- { item: 1-2, claimed_on: ⟪R9223372036854775807.1.1⟫ }"
    ),
    BadInput(
      "era without a year",
      "invalid-date",
      claim: "- { item: 1-2, claimed_on: ⟪令和0年1月1日⟫ }"
    ),
    BadInput("mistyped key", "unknown-key", claim: "- { item: 1-2, levl: 1 }").withNeighbourAlone,
    BadInput(
      "id of a piece without ref",
      "wrong-type",
      claim: "- { item: 1-2, level: 2, documents: [⟪DOC-1⟫] }"
    ),
    BadInput("scalar as claim", "wrong-type", claim: "- ⟪1-2⟫"),
    BadInput("empty claim", "missing-value", .undecided, claim: "-⟪⟫"),
  ]

  /// Roles that do not exist, or stand above themselves.
  private static let roles = [
    BadInput("owner unknown", "unknown-owner", claim: "- { item: 1-2, level: 1, owner: ⟪cio⟫ }"),
    BadInput(
      "approver unknown",
      "unknown-role",
      claim: "- { item: 1-2, level: 1, documents: [{ id: D-1, approved_by: ⟪cio⟫ }] }"
    ),
    BadInput(
      "superior unknown",
      "unknown-superior",
      .notMet,
      in: SmallOrganization(roles: "  - { id: it, reports_to: ⟪cio⟫ }")
    ),
    BadInput(
      "superiors in a circle",
      "reporting-cycle",
      .notMet,
      in: SmallOrganization(
        roles:
          "  - { id: a, reports_to: ⟪b⟫ }\n  - { id: b, reports_to: c }\n  - { id: c, reports_to: a }"
      )
    ),
  ]

  /// Policies that extend each other, or are none.
  private static let policies = [
    BadInput("circle of three", "cyclic-policy", in: policies("a", "b", "⟪../policies/a.yaml⟫")),
    BadInput("base missing", "missing-input", in: policies("a", "b", "⟪none.yaml⟫")),
    BadInput("base unknown", "unknown-policy", in: policies("a", "b", "⟪basline⟫")),
    BadInput("framework as policy", "wrong-kind", in: policies("a", "b", "c")),
  ]

  private static let bomb = """
    shisei: 1
    kind: Evidence
    documents:
      - &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
      - &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
      - &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
      - &d [*c, *c, *c, *c, *c, *c, *c, ⟪*c⟫, *c, *c]
      - &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
    """

  private static func document(_ path: String) -> String {
    "- { item: 1-2, level: 1, documents: [{ id: D-1, path: \(path) }] }"
  }

  private static func policies(
    _ first: String,
    _ second: String,
    _ last: String
  ) -> SmallOrganization {
    var organization = SmallOrganization("policy: policies/\(first).yaml")
    organization["policies/\(first).yaml"] =
      "shisei: 1\nkind: Policy\nid: a\nextends: \(second).yaml\n"
    let end = last == "c" ? "c.yaml" : last
    organization["policies/\(second).yaml"] = "shisei: 1\nkind: Policy\nid: b\nextends: \(end)\n"
    if last == "c" { organization["policies/c.yaml"] = "shisei: 1\nkind: ⟪Framework⟫\nid: c\n" }
    return organization
  }

  /// The same input where the whole file is lost.
  private var undecided: BadInput { BadInput(testDescription, rule, .undecided, in: organization) }

  /// The same input with the first claim of the item marked, too.
  private var alsoMarkingFirstClaim: BadInput {
    var organization = organization
    organization["claims/claims.yaml"] = SmallOrganization.claims("- { item: ⟪1-1⟫, level: 1 }")
    return BadInput(testDescription, rule, .nothingAssessed, in: organization)
  }

  /// The same input with the mistake of the neighbour marked: both break one rule.
  private var withNeighbourAlone: BadInput {
    var organization = organization
    organization["claims/more.yaml"] = SmallOrganization.claims("- { item: 1-2, ⟪levl⟫: 1 }")
    organization["claims/neighbour.yaml"] = SmallOrganization.claims("- { item: 1-3, ⟪lebel⟫: 1 }")
    return BadInput(testDescription, rule, verdict, in: organization)
  }
}
