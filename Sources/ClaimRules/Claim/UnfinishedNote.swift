internal import ClaimModel
internal import Diagnostics

/// A note that says something is not done yet, or not everywhere, while the level says it is.
struct UnfinishedNote: ClaimRule {
  static let metadata = RuleMetadata(
    id: "unfinished-note",
    summary: Bilingual(
      ja: "説明には「一部」「予定」とあるのに、実施済みのレベルを申告している",
      en: "a note says “partly” or “planned” at a level at which things are done"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "レベル 3 からは、担当と資源を割り当てて実際に動かしていることを申告します。これからのことや一部だけのことは、そのレベルに達したことを示しません。",
      en:
        "From level 3 on a claim says that people and resources are assigned and at work. What is planned, or done in part, is not there yet."
    ),
    remedy: Bilingual(
      ja: "できている範囲をはっきり書くか、申告するレベルを下げます。",
      en: "Say exactly what is done, or lower the claim."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 5-6
          level: 3
          note: 診断は⟪一部⟫の拠点で、残りは来年度に実施⟪予定⟫
        """
      ),
      .failing(
        """
        - item: 5-6
          level: 4
          note: The scan is ⟪not yet⟫ run at the plants
        """,
        Bilingual(ja: "英語の説明", en: "a note in English")
      ),
      .passing(
        """
        - item: 5-6
          level: 3
          note: 診断を全拠点で予定どおり実施し、東証一部上場の委託先も確かめた
        """,
        Bilingual(ja: "同じ文字の別の意味", en: "the same characters with another meaning")
      ),
      .passing(
        """
        - item: 5-6
          level: 3
          note: 未完了の指摘を毎週確かめている。未対応の脆弱性は月次で0にしている。年間予定に組み込み、計画通りに行っている
        """,
        Bilingual(ja: "終わっていないものへの対応を述べている", en: "what is done about open things")
      ),
      .boundary(
        """
        - item: 5-6
          level: 3
          note: ⟪未実施⟫の拠点を残している。⟪未対応⟫の脆弱性がある。⟪未完了⟫の指摘は10件
        """,
        Bilingual(ja: "残していると述べている", en: "it says that they remain")
      ),
      .boundary(
        """
        - item: 5-6
          level: 2
          note: 手順書はある。診断は来年度に実施予定
        """,
        Bilingual(ja: "文書化までのレベル", en: "a level of documents only")
      ),
    ]
  }

  func check(
    _ claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let note = claim.note, !model.words[.hedge].isEmpty, let level = claim.level?.value,
      level >= model.framework.lowestLevel + 2
    else { return }
    for words in model.words[.hedge] where words.text == note.range {
      findings.report(.unfinished(model.written(words), level: level), at: words.range)
    }
  }
}

extension Message {
  fileprivate static func unfinished(_ words: String, level: Int) -> Self {
    Message(
      ja: "「\(words)」とありますが、申告はレベル \(level) です",
      en: "the note says “\(words)”, but level \(level) is claimed",
      helpJA: "できている範囲をはっきり書くか、level を下げてください",
      helpEN: "say exactly what is done, or lower the level"
    )
  }
}
