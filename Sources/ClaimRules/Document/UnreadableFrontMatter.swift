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
      .failing(
        .document("{ id: DOC-1, type: policy, path: ⟪policy.md⟫ }"),
        Bilingual(ja: "全角のコロン", en: "a full-width colon"),
        files: [("policy.md", "---\ntitle: 基本方針\nstatus：承認済\n---\n本文\n")]
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
      case .unreadable(let fault, let range) = text.frontMatter
    else { return }
    findings.report(
      .unreadable(model.text(path.value), fault),
      at: path.range,
      notes: [.unread(at: range)]
    )
  }
}

extension Finding.Note {
  /// Points to where a front matter cannot be read.
  fileprivate static func unread(at range: SourceRange) -> Finding.Note {
    Finding.Note(Bilingual(ja: "ファイルのこの箇所", en: "here in the file"), at: range)
  }
}

extension Message {
  fileprivate static func unreadable(_ path: String, _ fault: FrontMatterFault) -> Self {
    switch fault {
    case .unclosed:
      Message(
        ja: "「\(path)」の先頭の属性を読めません。--- で始まり、閉じる --- の行がありません",
        en: "the front matter of “\(path)” cannot be read: no line of --- closes it",
        helpJA: "属性の最後の行の下に --- の行を書いてください",
        helpEN: "write a line of --- under its last line"
      )
    case .wideColon:
      Message(
        ja: "「\(path)」の先頭の属性を読めません。キーの後ろのコロンが全角（：）です",
        en: "the front matter of “\(path)” cannot be read: a colon in it is full-width (：)",
        helpJA: "半角のコロンと空白（: ）に直してください",
        helpEN: "write a plain colon and a blank"
      )
    case .otherFormat:
      Message(
        ja: "「\(path)」の先頭の属性は、YAML の「キー: 値」の行ではありません",
        en: "the front matter of “\(path)” is not YAML with one “key: value” a line",
        helpJA: "「キー: 値」の行にして、--- の行で囲んでください",
        helpEN: "write lines of “key: value” between two lines of ---"
      )
    case .noYAML(let message):
      Message(
        Bilingual(
          ja: "「\(path)」の先頭の属性を読めません。\(message.text.ja)",
          en: "the front matter of “\(path)” cannot be read: \(message.text.en)"
        ),
        help: message.help
      )
    }
  }
}
