internal import ClaimModel
internal import Diagnostics

/// A document that says next to nothing.
struct ThinDocument: EvidenceRule {
  /// How long a text must be.
  private static let characters = RuleOption(
    "characters",
    standard: 200,
    in: 1...100_000,
    meaning: Bilingual(
      ja: "本文に要る文字数（空白、見出し、罫線、コメントを除く）",
      en: "how many characters a text needs, without blanks, headings, rules and comments"
    ),
    reason: Bilingual(
      ja: "目的、適用範囲、守ることを一文ずつ書けば、200 字ほどになります。",
      en: "A sentence each on purpose, scope and what is to be done comes to about 200."
    )
  )

  static let metadata = RuleMetadata(
    id: "thin-document",
    summary: Bilingual(
      ja: "文書が見出しだけか、短すぎる",
      en: "a document has only headings, or hardly any text"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "見出しだけの文書は、これから書く予定を示すだけで、誰も従えません。",
      en: "A document of headings shows an intention to write one; nobody can follow it."
    ),
    remedy: Bilingual(
      ja: "誰が何をするかを本文に書きます。",
      en: "Write down who does what."
    ),
    options: [characters]
  )

  static var examples: [RuleExample] {
    let long = String(repeating: "情報資産を守るため、責任者を定める。", count: 20)
    return [
      .failing(
        .document("{ id: DOC-1, type: policy, path: ⟪policy.md⟫ }"),
        files: [("policy.md", "# 基本方針\n\n## 目的\n\n## 適用範囲\n")]
      ),
      .passing(
        .document("{ id: DOC-1, type: policy, path: policy.md }"),
        files: [("policy.md", "# 基本方針\n\n\(long)\n")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, path: policy.md }"),
        Bilingual(ja: "ちょうど 200 字", en: "exactly 200 characters"),
        files: [("policy.md", "# 基本方針\n\n\(String(repeating: "守", count: 200))\n")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, path: ⟪policy.md⟫ }"),
        Bilingual(ja: "1 字足りない", en: "one character short"),
        files: [("policy.md", "# 基本方針\n\n\(String(repeating: "守", count: 199))\n")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: register, path: register.csv }"),
        Bilingual(ja: "文章でないファイルは数えない", en: "files that are no text are not counted"),
        files: [("register.csv", "番号,資産\n")]
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // `unreadable-text` speaks of what cannot be counted.
    guard let path = document.path, let text = model.text(ofFile: path), text.fault == nil
    else { return }
    let least = model.value(of: Self.characters, of: Self.metadata)
    guard text.characters < least else { return }
    findings.report(
      text.characters == 0
        ? .empty(model.text(path.value))
        : .short(model.text(path.value), text.characters, least: least),
      at: path.range
    )
  }
}

extension Message {
  fileprivate static func empty(_ path: String) -> Self {
    Message(
      ja: "「\(path)」には見出ししかありません",
      en: "“\(path)” has nothing but headings",
      helpJA: "誰が何をするかを本文に書いてください",
      helpEN: "write down who does what"
    )
  }

  fileprivate static func short(_ path: String, _ count: Int, least: Int) -> Self {
    Message(
      ja: "「\(path)」の本文は \(count) 字で、\(least) 字に足りません",
      en: "“\(path)” has \(count) characters of text and not \(least)",
      helpJA: "誰が何をするかを本文に書いてください",
      helpEN: "write down who does what"
    )
  }
}
