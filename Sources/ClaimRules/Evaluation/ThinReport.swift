internal import ClaimModel
internal import Diagnostics

/// An evaluation whose report says next to nothing.
struct ThinReport: EvidenceRule {
  /// How long a text must be.
  private static let characters = RuleOption(
    "characters",
    standard: 20,
    in: 1...100_000,
    meaning: Bilingual(
      ja: "報告書の本文に要る文字数（空白、見出し、罫線、コメントを除く）",
      en: "how many characters a report needs, without blanks, headings, rules and comments"
    ),
    reason: Bilingual(
      ja: "何を見て、何が分かったかを一文ずつ書けば、短くても 20 字になります。",
      en: "A short sentence each on what was looked at and what was found comes to 20."
    )
  )

  static let metadata = RuleMetadata(
    id: "thin-report",
    summary: Bilingual(
      ja: "評価の報告書が見出しだけか、短すぎる",
      en: "an evaluation's report has only headings, or hardly any text"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "何を見て何が分かったかのない報告書からは、評価したことも結果も読み取れません。",
      en: "A report without what was looked at and found shows neither that nor how it went."
    ),
    remedy: Bilingual(
      ja: "見た範囲と結果を報告書に書きます。",
      en: "Write down what was looked at and what was found."
    ),
    options: [characters]
  )

  private static func audit(_ path: String) -> String {
    ExampleClaim.evaluated(
      "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, report: \(path)"
    )
  }

  static var examples: [RuleExample] {
    [
      .failing(audit("⟪audit.md⟫"), files: [("audit.md", "x\n")]),
      .failing(
        audit("⟪audit.md⟫"),
        Bilingual(ja: "見出しだけ", en: "nothing but headings"),
        files: [("audit.md", "# 内部監査報告\n\n## 範囲\n\n## 結果\n")]
      ),
      .passing(
        audit("audit.md"),
        files: [("audit.md", "# 内部監査報告\n\n全部門の記録を規程と照らして確認した。指摘は 1 件であった。\n")]
      ),
      .boundary(
        audit("audit.md"),
        Bilingual(ja: "ちょうど 20 字", en: "exactly 20 characters"),
        files: [("audit.md", "# 内部監査報告\n\n\(String(repeating: "査", count: 20))\n")]
      ),
      .boundary(
        audit("⟪audit.txt⟫"),
        Bilingual(ja: "1 字足りない", en: "one character short"),
        files: [("audit.txt", "\(String(repeating: "査", count: 19))\n")]
      ),
      .boundary(
        .resource("{ kind: operation, id: OP-1, on: 2026-09-01, record: records/review.md }"),
        Bilingual(ja: "記録は短くてもよい", en: "a record may be short"),
        files: [("records/review.md", "9/1 確認済み 佐藤\n")]
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // `unreadable-text` speaks of what cannot be counted.
    guard let path = evaluation.report, let text = model.text(ofFile: path), text.fault == nil
    else { return }
    let least = model.value(of: Self.characters, of: Self.metadata)
    guard text.characters < least else { return }
    findings.report(.thin(model.text(path.value), text.characters, least: least), at: path.range)
  }
}

extension Message {
  fileprivate static func thin(_ path: String, _ count: Int, least: Int) -> Self {
    Message(
      ja: "「\(path)」の本文は \(count) 字で、\(least) 字に足りません",
      en: "“\(path)” has \(count) characters of text and not \(least)",
      helpJA: "見た範囲と結果を書いてください",
      helpEN: "write down what was looked at and what was found"
    )
  }
}
