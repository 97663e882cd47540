internal import ClaimModel
internal import Diagnostics

/// A document, report or record in which a template's company name or filler text was left.
struct TemplateDocument: PieceRule {
  static let metadata = RuleMetadata(
    id: "template-document",
    summary: Bilingual(
      ja: "文書・報告書・記録に、ひな形の会社名や埋め草の文が残っている",
      en: "a document, report or record still has a template's company name or filler text"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "「○○株式会社」のままの規程は、どの会社のものでもありません。承認した人が読んでいないことも示してしまいます。",
      en:
        "A rule that still says “XX Corp.” is nobody's rule, and shows that whoever approved it had not read it."
    ),
    remedy: Bilingual(
      ja: "自社の名前と内容に書き換え、改めて承認を受けます。",
      en: "Put in your own name and content, and have it approved anew."
    )
  )

  static var examples: [RuleExample] {
    let text = String(repeating: "情報資産を守るため、責任者を定める。", count: 20)
    return [
      .failing(
        .document("{ id: DOC-1, type: policy, path: policy.md }"),
        files: [("policy.md", "# 基本方針\n\n⟪○○⟫株式会社は、情報を守ります。\n\(text)\n")]
      ),
      .failing(
        .document("{ id: DOC-1, type: policy, path: policy.md }"),
        files: [("policy.md", "# Policy\n\n⟪Lorem ipsum⟫ dolor sit amet.\n\(text)\n")]
      ),
      .failing(
        .resource("{ kind: operation, id: OP-1, on: 2026-09-01, record: minutes.md }"),
        Bilingual(ja: "議事録の記録", en: "a record of a meeting"),
        files: [("minutes.md", "# 定例会\n\n出席: ⟪○○⟫株式会社 情報システム部\n")]
      ),
      .failing(
        .document("{ id: DOC-1, type: policy, path: policy.html }"),
        Bilingual(ja: "HTML の文書", en: "a document in HTML"),
        files: [("policy.html", "<title>方針</title>\n<p>⟪○○⟫株式会社は、情報を守ります。</p>\n")]
      ),
      .passing(
        .document("{ id: DOC-1, type: policy, path: policy.md }"),
        files: [("policy.md", "# 基本方針\n\n青葉精機株式会社は、情報を守ります。\n\(text)\n")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, path: policy.md }"),
        Bilingual(
          ja: "記入例の日付は placeholder-in-document が知らせる",
          en: "a date in a form is the business of placeholder-in-document"
        ),
        files: [("policy.md", "# 様式\n\n発生日: 20XX年\n\(text)\n")]
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let (path, text) = model.finishedText(of: key), let place = text.template else { return }
    findings.report(.template, at: place, notes: [.cited(at: path.range)])
  }
}

extension Message {
  fileprivate static var template: Self {
    Message(
      ja: "ひな形の会社名や埋め草の文が残っています",
      en: "a template's company name or filler text is left in",
      helpJA: "自社の名前と内容に書き換え、改めて承認を受けてください",
      helpEN: "put in your own name and content, and have it approved anew"
    )
  }
}
