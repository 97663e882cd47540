internal import ClaimModel
internal import Diagnostics

/// A document whose description of itself cannot be read.
struct UnreadableFrontMatter: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "unreadable-front-matter",
    summary: Bilingual(
      ja: "文書の先頭の属性（--- で囲む部分）を読めない",
      en: "a document's front matter, between two lines of ---, cannot be read"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "そこに案や別の版と書かれていても分かりません。分からないものは根拠に数えません。",
      en: "It may say draft, or another version; what cannot be known does not count."
    ),
    remedy: Bilingual(
      ja: "UTF-8 の「キー: 値」の行にして、--- の行で囲みます。「:」や「#」を含む値は引用符で囲みます。",
      en:
        "Make it lines of “key: value” in UTF-8 between two lines of ---, quoting values with “:” or “#”."
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
        files: [("policy.md", "---\n本文\n\nversion: どの版も同じ\n")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, path: ⟪policy.md⟫ }"),
        Bilingual(ja: "閉じ忘れた属性", en: "properties that nothing closes"),
        files: [("policy.md", "---\ntitle: 基本方針\nStatus: draft\n\n本文\n")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, path: ⟪policy.md⟫ }"),
        Bilingual(ja: "TOML の属性は読まない", en: "TOML is not read"),
        files: [("policy.md", "+++\nstatus = \"draft\"\n+++\n本文\n")]
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let path = document.path, let text = model.text(ofFile: path),
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
      helpJA: "--- の行で囲んだ UTF-8 の YAML（「キー: 値」の行）に直してください",
      helpEN: "make it YAML in UTF-8 between two lines of ---, one “key: value” a line"
    )
  }
}
