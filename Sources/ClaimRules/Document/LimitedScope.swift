internal import ClaimModel
internal import Diagnostics

/// A document whose scope leaves something out.
struct LimitedScope: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "limited-scope",
    summary: Bilingual(
      ja: "文書の適用範囲が、組織の一部に限られている",
      en: "the scope of a document leaves part of the organisation out"
    ),
    severity: .info,
    effect: .advice,
    rationale: Bilingual(
      ja: "「本社のみ」「工場を除く」と書かれた文書は、項目を組織全体で満たしていることを示しません。残りに別の文書があるかは、人が確かめるほかありません。",
      en:
        "A document for “head office only” or “except the factories” does not show an item for the whole organisation. Whether another one covers the rest, people must judge."
    ),
    remedy: Bilingual(
      ja: "範囲の外を受け持つ文書も根拠に加えるか、限られていることを note に書きます。",
      en: "Cite the document for the rest as well, or say in note that the claim is limited."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.document("{ id: DOC-1, type: policy, scope: 本社⟪のみ⟫ }")),
      .failing(
        .document("{ id: DOC-1, type: policy, scope: 全社（工場⟪を除く⟫） }"),
        Bilingual(ja: "除外", en: "an exception")
      ),
      .passing(.document("{ id: DOC-1, type: policy, scope: 全社と子会社 }")),
      .boundary(
        .document("{ id: DOC-1, type: policy, title: 役員のみ閲覧可, scope: 全社 }"),
        Bilingual(ja: "範囲ではなく文書名の言葉", en: "said in the title, not in the scope")
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let scope = document.scope, !model.words[.limit].isEmpty else { return }
    for words in model.words[.limit] where words.text == scope.range {
      findings.report(.limited(model.written(words)), at: words.range)
    }
  }
}

extension Message {
  fileprivate static func limited(_ words: String) -> Self {
    Message(
      ja: "適用範囲が「\(words)」で限られています",
      en: "“\(words)” limits what the document applies to",
      helpJA: "残りの範囲の文書も根拠に加えるか、限られていることを note に書いてください",
      helpEN: "cite the document for the rest as well, or say so in note"
    )
  }
}
