internal import ClaimModel
internal import Diagnostics

/// A document whose description of itself cannot be read.
struct UnreadableFrontMatter: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "unreadable-front-matter",
    summary: Bilingual(
      ja: "文書の先頭の属性（--- で囲んだ部分）が YAML として読めない",
      en: "a document's front matter, between two lines of ---, is no YAML"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "そこに案や別の版と書かれていても分かりません。分からないものは根拠に数えません。",
      en: "It may say draft, or another version; what cannot be known does not count."
    ),
    remedy: Bilingual(
      ja: "「キー: 値」の行に直します。「:」や「#」を含む値は引用符で囲みます。",
      en: "Make it lines of “key: value”, quoting values with “:” or “#”."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .document("{ id: DOC-1, type: policy, path: ⟪policy.md⟫ }"),
        files: [("policy.md", "---\ntitle: [基本方針\nstatus: draft\n---\n本文\n")]
      ),
      .passing(
        .document("{ id: DOC-1, type: policy, path: policy.md }"),
        files: [("policy.md", "---\ntitle: 基本方針\n---\n本文\n")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, path: policy.md }"),
        Bilingual(ja: "文を囲む罫線は属性ではない", en: "rules around a sentence are no front matter"),
        files: [("policy.md", "---\n社外秘\n---\n本文\n")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, path: policy.md }"),
        Bilingual(ja: "閉じられていない罫線も属性ではない", en: "nor is a rule that nothing closes"),
        files: [("policy.md", "---\ntitle: [基本方針\n")]
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let path = document.path, let text = model.facts(of: path).text,
      case .unreadable(let range) = text.frontMatter
    else { return }
    findings.report(
      .unreadable(model.text(path.value)),
      at: path.range,
      notes: [.inFile(at: range)]
    )
  }
}

extension Message {
  fileprivate static func unreadable(_ path: String) -> Self {
    Message(
      ja: "「\(path)」の先頭の属性を読めません",
      en: "the front matter of “\(path)” cannot be read",
      helpJA: "「キー: 値」の YAML に直してください",
      helpEN: "make it YAML, one “key: value” a line"
    )
  }
}
