internal import ClaimModel
internal import Diagnostics

/// A text of a piece of evidence that somebody meant to fill in later.
struct PlaceholderEvidence: PieceRule {
  static let metadata = RuleMetadata(
    id: "placeholder-evidence",
    summary: Bilingual(
      ja: "根拠の記載が、仮の文字やひな型のままになっている",
      en: "a text of a piece of evidence is still a placeholder"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja:
        "「未定」「TBD」「○○株式会社」「20XX年」は、まだ何も決まっていないという印です。埋まっていない評価結果や文書名からは、何も確かめられません。文の途中の「検討中」や、「検討中 2件」のような件数は問いません。全角と半角は区別しません。",
      en:
        "“TBD”, “未定”, “○○株式会社” and “20XX” say that nothing is settled yet; a result or a title that is still open shows nothing. Words such as “検討中” count only if they are all that is said; a number of things in that state is a result. Full-width and half-width forms are the same."
    ),
    remedy: Bilingual(
      ja: "実際の内容に書き換えます。決まっていなければ、根拠から外します。",
      en: "Write what is really so; if that is not settled yet, do not cite it."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.evaluation("{ id: EV-1, type: internal_audit, on: 2026-06-10, result: ⟪ＴＢＤ⟫ }")),
      .failing(
        .document("{ id: DOC-1, title: ⟪○○⟫株式会社 情報セキュリティ基本方針, type: policy }"),
        Bilingual(ja: "ひな型の会社名", en: "the company name of a template")
      ),
      .failing(
        .document("{ id: DOC-1, title: 復旧手順（⟪仮⟫）, type: procedure, version: ⟪未定⟫ }", item: "8-1"),
        Bilingual(ja: "括弧の中だけ、または値の全体", en: "alone in brackets, or the whole value")
      ),
      .passing(.evaluation("{ id: EV-1, type: internal_audit, on: 2026-06-10, result: 指摘2件 }")),
      .boundary(
        .document("{ id: DOC-1, title: 仮想環境と仮名加工情報のサンプリング検査手順, type: policy }"),
        Bilingual(ja: "同じ文字で始まる別の言葉", en: "other words that start with the same characters")
      ),
      .boundary(
        .evaluation(
          "{ id: EV-1, type: internal_audit, on: 2026-06-10, result: 指摘2件。1件は対策を検討中 }"
        ),
        Bilingual(ja: "文の途中で述べている", en: "said within a sentence")
      ),
      .boundary(
        .evaluation(
          "{ id: EV-1, type: internal_audit, on: 2026-06-10, result: 指摘5件（完了 3件、検討中 2件）。期限 未定 0件。TODO の残りは0件 }"
        ),
        Bilingual(ja: "件数を数えている", en: "it counts them")
      ),
      .boundary(
        .evaluation(
          "{ id: EV-1, type: internal_audit, on: 2026-06-10, result: CVE-2026-XXXX の名で呼ぶ型の12件 }"
        ),
        Bilingual(ja: "書き方そのものを述べている", en: "it speaks of the form of a number")
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard !model.words.hasNoPlaceholders else { return }
    for words in model.words.placeholders where words.owner == .piece(key) {
      findings.report(.placeholder(model.written(words)), at: words.range)
    }
  }
}

extension Message {
  fileprivate static func placeholder(_ words: String) -> Self {
    Message(
      ja: "「\(words)」は、まだ埋まっていない仮の記載です",
      en: "“\(words)” stands for something that is still to be filled in",
      helpJA: "実際の内容に書き換えてください",
      helpEN: "write what is really so"
    )
  }
}
