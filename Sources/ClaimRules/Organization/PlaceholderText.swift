internal import ClaimModel
internal import Diagnostics

/// A text of the organisation, a claim or a waiver that somebody meant to fill in later.
struct PlaceholderText: OrganizationRule {
  static let metadata = RuleMetadata(
    id: "placeholder-text",
    summary: Bilingual(
      ja: "組織・申告・例外承認の記載が、仮の文字やひな型のままになっている",
      en: "a text of the organisation, a claim or a waiver is still a placeholder"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "ひな型の会社名や「TODO」が残った自己評価は、読み手に、誰も読み返していないと伝えます。根拠の中の仮の記載は placeholder-evidence が扱います。",
      en:
        "A template's company name or a “TODO” tells the reader that nobody has read the self-assessment through. Placeholders in evidence are the matter of placeholder-evidence."
    ),
    remedy: Bilingual(
      ja: "実際の内容に書き換えるか、その行を消します。",
      en: "Write what is really so, or remove the line."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: 1
          note: "⟪TODO⟫ 広報部に確認する"
        """
      ),
      .failing(
        """
        - item: 1-2
          level: 1
        """,
        Bilingual(ja: "組織の名称", en: "the organisation's name"),
        files: [
          (
            "shisei.yaml",
            RuleExample.organization(called: "株式会社⟪〇〇⟫")
          )
        ]
      ),
      .passing(
        """
        - item: 1-2
          level: 1
          note: 方針は取締役会で決議した
        """
      ),
      .boundary(
        """
        - item: 1-2
          level: 1
          note: 目標値は経営会議で検討中
        """,
        Bilingual(ja: "文の途中で述べている", en: "said within a sentence")
      ),
      .boundary(
        """
        - item: 1-2
          level: 1
          note: ⟪検討中⟫
        """,
        Bilingual(ja: "それだけしか書いていない", en: "nothing else is said")
      ),
    ]
  }

  func check(_ model: OrganizationModel, into findings: inout FindingSink) {
    for words in model.words.placeholders {
      if case .piece = words.owner { continue }
      findings.report(.placeholder(model.written(words)), at: words.range)
    }
  }
}

extension Message {
  fileprivate static func placeholder(_ words: String) -> Self {
    Message(
      ja: "「\(words)」は、まだ埋まっていない仮の記載です",
      en: "“\(words)” stands for something that is still to be filled in",
      helpJA: "実際の内容に書き換えるか、この行を消してください",
      helpEN: "write what is really so, or remove the line"
    )
  }
}
