internal import ClaimModel
internal import Diagnostics

/// A piece of evidence that says itself that the thing was not done.
struct NothingDone: PieceRule {
  static let metadata = RuleMetadata(
    id: "nothing-done",
    summary: Bilingual(
      ja: "根拠が「未実施」「中止」のように、行われなかったことだけを述べている",
      en: "a piece of evidence says itself that nothing was done"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja:
        "「未実施」の評価、「実施せず」の運用記録、効果が「未確認」の改善は、そのことが行われていないという記録です。値の全体がそうした言葉のときだけ数えます。「指摘なし」「中止した機器の台帳を確かめた」のような文は問いません。",
      en:
        "An audit whose result is “not done”, an operation that was cancelled, an improvement whose effect is “not verified” record that it has not happened. Only a value that is nothing but such words counts; “no findings” and sentences that hold these words do not."
    ),
    remedy: Bilingual(
      ja: "行ってから、その内容を書きます。行わないなら、根拠から外します。",
      en: "Do it and write what came of it; if it is not to be done, do not cite it."
    )
  )

  static var examples: [RuleExample] {
    func improved(_ fields: String) -> String {
      ExampleClaim.improved("id: IMP-1, addresses: [F-1], done_on: 2026-07-20, \(fields)")
    }
    return [
      .failing(.evaluation("{ id: EV-1, type: internal_audit, on: 2026-06-10, result: ⟪未実施⟫ }")),
      .failing(
        .evaluation("{ id: EV-1, type: internal_audit, on: 2026-06-10, result: ⟪Not done.⟫ }"),
        Bilingual(ja: "英語", en: "in English")
      ),
      .failing(
        .resource("{ kind: operation, id: OP-1, on: 2026-09-01, summary: ⟪実施せず⟫ }"),
        Bilingual(ja: "行わなかった運用", en: "an operation that was not carried out")
      ),
      .failing(
        improved("action: ⟪なし⟫, effect: ⟪未確認⟫"),
        Bilingual(ja: "何も変えず、効果も見ていない改善", en: "nothing changed, and no effect seen")
      ),
      .failing(improved("effect: ⟪（効果なし）⟫"), Bilingual(ja: "効果がなかった", en: "without effect")),
      .passing(.evaluation("{ id: EV-1, type: internal_audit, on: 2026-06-10, result: 指摘なし }")),
      .boundary(
        .evaluation(
          "{ id: EV-1, type: internal_audit, on: 2026-06-10, result: 未実施の手順は0件。不適合なし }"
        ),
        Bilingual(ja: "文の中の同じ言葉", en: "the same words within a sentence")
      ),
      .boundary(
        .resource("{ kind: operation, id: OP-1, on: 2026-09-01, summary: 該当なし }"),
        Bilingual(ja: "行うべきことがなかったという記録", en: "a record that none was due")
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    func report(_ text: Located<TextNode>?, unless isAnswer: (EmptyAnswer) -> Bool) {
      guard let text, let empty = text.value.emptyAnswer, !isAnswer(empty) else { return }
      findings.report(.nothing(model.text(text), empty), at: text.range)
    }
    let index = Int(key.index)
    switch key.kind {
    case .evaluation:
      // Of 「なし」 `bare-evaluation` speaks: nobody knows what it was meant to say.
      report(model.evidence.evaluations[index].result) { $0 != .notDone && $0 != .notSeen }
    case .operation:
      // A record may show what a bare 「なし」 does not say.
      report(model.evidence.operations[index].summary) { $0 != .notDone && $0 != .notSeen }
    case .improvement:
      report(model.evidence.improvements[index].action) { _ in false }
      report(model.evidence.improvements[index].effect) { _ in false }
    case .document, .budget, .person, .training, .service, .attestation: return
    }
  }
}

extension Message {
  fileprivate static func nothing(_ words: Bilingual, _ answer: EmptyAnswer) -> Self {
    let (ja, en) =
      switch answer {
      case .nothing, .noOccasion: ("だけでは、何をしたのか分かりません", "alone does not say what was done")
      case .notDone: ("は、行われていないことの記録です", "records that it was not done")
      case .notSeen: ("は、まだ確かめていないことの記録です", "records that nobody has looked yet")
      case .noEffect: ("は、効果がなかったことの記録です", "records that it came to nothing")
      }
    return Message(
      ja: "「\(words.ja)」\(ja)",
      en: "“\(words.en)” \(en)",
      helpJA: "行ってからその内容を書くか、根拠から外してください",
      helpEN: "do it and write what came of it, or do not cite it"
    )
  }
}
