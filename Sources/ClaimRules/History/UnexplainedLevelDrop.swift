internal import ClaimModel
internal import Diagnostics

/// A claim that was lowered without a word about why.
struct UnexplainedLevelDrop: ClaimRule {
  static let metadata = RuleMetadata(
    id: "unexplained-level-drop",
    summary: Bilingual(
      ja: "申告のレベルを下げたのに、説明が変わっていない",
      en: "a claim was lowered while its explanation stayed the same"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "下げた理由が残っていないと、次の担当者も監査人も、何が失われたのかを知ることができません。後から note を書き足せば指摘は消えます。",
      en:
        "Without the reason, neither the next owner nor an auditor learns what was lost. A note written later clears the finding."
    ),
    remedy: Bilingual(
      ja: "下げた理由を note に書きます。",
      en: "Say in the note why the level fell."
    )
  )

  static var examples: [RuleExample] {
    func claim(_ level: String, note: String? = nil) -> String {
      "- item: 1-2\n  level: \(level)" + (note.map { "\n  note: \($0)" } ?? "")
    }
    let before = claim("3", note: "規程を運用している")
    return [
      .failing(
        claim("⟪2⟫", note: "規程を運用している"),
        history: .changed([("2026-04-01", [claimsFile(before)])], then: "2026-09-01")
      ),
      .passing(
        claim("2", note: "担当者が異動し、予算も付かなかった"),
        history: .changed([("2026-04-01", [claimsFile(before)])], then: "2026-09-01")
      ),
      .boundary(
        claim("2", note: "担当者が異動した"),
        Bilingual(ja: "説明を後から書いた", en: "explained in a later commit"),
        history: .changed(
          [
            ("2026-04-01", [claimsFile(before)]),
            ("2026-08-01", [claimsFile(claim("2", note: "規程を運用している"))]),
          ],
          then: "2026-09-01"
        )
      ),
    ]
  }

  func check(_ claim: Claim, in model: OrganizationModel, into findings: inout FindingSink) {
    let history = model.claimHistory(claim)
    guard let level = claim.level, let last = history.levels.last, last.to < last.from,
      let present = history.last?.after, present.explanation == last.explanations.before
    else { return }
    findings.report(.fell(last), at: level.range)
  }
}

extension Message {
  fileprivate static func fell(_ change: LevelChange) -> Self {
    let step = change.point.title
    return Message(
      ja: "\(step.ja)で、レベルが \(change.from) から \(change.to) に下がりましたが、理由が書かれていません",
      en: "the level fell from \(change.from) to \(change.to) in \(step.en), and nothing says why",
      helpJA: "下げた理由を note に書いてください",
      helpEN: "say why in the note"
    )
  }
}
