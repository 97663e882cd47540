internal import ClaimModel
internal import Diagnostics

/// A document or report whose text leaves something open.
struct PlaceholderInDocument: PieceRule {
  static let metadata = RuleMetadata(
    id: "placeholder-in-document",
    summary: Bilingual(
      ja: "文書や報告書の本文に、まだ埋まっていない記載がある",
      en: "a document's or report's text leaves something to be filled in"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "「未定」や「20XX年」が残る文書は、決めるべきことをまだ決めていません。様式の記入例なら問題ありません。",
      en:
        "A text with “TBD” in it has yet to decide what it is for. In a form to be filled in it is no matter."
    ),
    remedy: Bilingual(
      ja: "決めて書き込みます。様式の記入例なら、様式を別のファイルに分けます。",
      en: "Decide it and write it down; keep forms in a file of their own."
    )
  )

  static var examples: [RuleExample] {
    let text = String(repeating: "情報資産を守るため、責任者を定める。", count: 20)
    return [
      .failing(
        .document("{ id: DOC-1, type: policy, path: policy.md }"),
        files: [("policy.md", "# 基本方針\n\n責任者: ⟪未定⟫\n\(text)\n")]
      ),
      .failing(
        .document("{ id: DOC-1, type: policy, path: policy.md }"),
        files: [("policy.md", "# 基本方針\n\n施行日: ⟪20XX⟫年4月1日\n\(text)\n")]
      ),
      .passing(
        .document("{ id: DOC-1, type: policy, path: policy.md }"),
        files: [("policy.md", "# 基本方針\n\n責任者: 総務部長\n\(text)\n")]
      ),
      .failing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, report: audit.md"
        ),
        Bilingual(ja: "評価の報告書", en: "an evaluation's report"),
        files: [("audit.md", "# 内部監査報告\n\n指摘: ⟪TODO⟫\n\(text)\n")]
      ),
      .boundary(
        .resource("{ kind: operation, id: OP-1, on: 2026-09-01, record: minutes.md }"),
        Bilingual(
          ja: "議事録などの記録は、これからのことも書く",
          en: "minutes and other records say what is still to come"
        ),
        files: [("minutes.md", "# 定例会\n\n- TODO: 台帳を改める（佐藤）\n- 次回の日程: 未定\n")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, path: policy.md }"),
        Bilingual(
          ja: "文の一部としての「未定」と、改版の履歴の表",
          en: "the word inside a sentence, and a table of revisions"
        ),
        files: [("policy.md", "# 基本方針\n\n| 0.1 | 素案 |\n\n時期が未定の計画は、四半期ごとに見直す。\n\(text)\n")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, path: policy.md }"),
        Bilingual(ja: "状態の呼び名として決めている", en: "what states are called"),
        files: [
          (
            "policy.md",
            "# 基本方針\n\n進捗は「検討中」「対応中」「完了」の三つで管理する。\n状態: 検討中、対応中、完了\n\n- 要確認: 情報システム部が一週間以内に確かめる\n\(text)\n"
          )
        ]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, path: policy.md }"),
        Bilingual(
          ja: "例の見出しと、値としての「未定」",
          en: "the heading of an example, and an open value in quotes"
        ),
        files: [
          (
            "policy.md",
            "# 基本方針\n\n## 記入例\n\n責任者は「⟪未定⟫」。\n- ⟪要確認⟫: 部門の名前\n\(text)\n"
          )
        ]
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard key.kind == .document || key.kind == .evaluation,
      let (path, text) = model.finishedText(of: key)
    else { return }
    // `template-document` speaks of the one that weighs more.
    for place in text.placeholders where place != text.template {
      findings.report(.placeholder, at: place, notes: [.cited(at: path.range)])
    }
  }
}

extension Message {
  fileprivate static var placeholder: Self {
    Message(
      ja: "まだ埋まっていない記載です",
      en: "something is still to be filled in here",
      helpJA: "決めた内容を書き込んでください",
      helpEN: "decide it and write it down"
    )
  }
}
