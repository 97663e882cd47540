internal import ClaimModel
internal import Diagnostics

/// An improvement whose findings all come from evaluations that support nothing in the claim.
///
/// An evaluation that was sound in its day may have grown old since: from a finding to a verified
/// effect takes time, so the window of improvements decides how far back it may lie.
struct BaselessImprovement: ChainRule {
  static let metadata = RuleMetadata(
    id: "baseless-improvement",
    summary: Bilingual(
      ja: "改善が応えた指摘の評価が、この申告の根拠になっていない",
      en: "no finding that an improvement answers comes from an evaluation that supports the claim"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "レベル 5 は、評価から改善が生まれる流れを示します。別の項目の評価や、数えられない評価への指摘を借りてきても、流れはつながりません。",
      en:
        "Level 5 shows improvements growing out of evaluations. A finding borrowed from another item, or from an evaluation that does not count, shows no such thing."
    ),
    remedy: Bilingual(
      ja: "指摘のあった評価を同じ申告の evaluations に挙げ、その評価への指摘を直します。事故や脅威の変化がきっかけなら trigger に書きます。",
      en:
        "Cite the evaluation that made the finding in the same claim, and mend what is said of it. If an incident or a new threat gave rise to the improvement, say so in trigger."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        claim(cited: Self.sound, addresses: "⟪F-2⟫")
          + "\n- item: 5-5\n  level: 4\n  evaluations:\n    - { id: EV-2, type: internal_audit, on: 2026-06-10, by: internal-audit, findings: [{ id: F-2, severity: low }] }",
        Bilingual(
          ja: "別の申告の評価への指摘",
          en: "the finding of an evaluation that another claim cites"
        )
      ),
      .failing(
        claim(
          cited: Self.sound.replacing("by: internal-audit", with: "by: operator"),
          addresses: "⟪F-1⟫"
        ),
        Bilingual(ja: "部下による評価への指摘", en: "the finding of a subordinate's evaluation")
      ),
      .failing(
        claim(cited: Self.sound.replacing("internal_audit", with: "inventory"), addresses: "⟪F-1⟫"),
        Bilingual(
          ja: "この項目では数えない種類の評価",
          en: "an evaluation of a type that does not count for the item"
        )
      ),
      .passing(claim(cited: Self.sound, addresses: "F-1")),
      .boundary(
        claim(cited: Self.sound.replacing("2026-06-10", with: "2024-10-15"), addresses: "F-1"),
        Bilingual(
          ja: "評価がちょうど 24 か月前でも、改善の元にはなる",
          en: "an evaluation of exactly 24 months ago may still have given rise to it"
        )
      ),
      .boundary(
        claim(cited: Self.sound.replacing("2026-06-10", with: "2024-10-14"), addresses: "⟪F-1⟫"),
        Bilingual(ja: "24 か月より 1 日古い評価", en: "an evaluation one day older than 24 months")
      ),
      .boundary(
        claim(cited: Self.sound, addresses: "F-9, F-1"),
        Bilingual(ja: "元になる評価が一つあれば足りる", en: "one sound evaluation is enough")
      ),
    ]
  }

  func check(
    _ improvement: Improvement,
    of claim: Claim,
    in model: OrganizationModel,
    disqualified: [Bool],
    into findings: inout FindingSink
  ) {
    // `untraced-improvement` and `trigger-not-shown` speak of an improvement without findings.
    guard improvement.trigger == nil else { return }
    var first: (flaw: Flaw, address: Located<Name>, evaluation: Evaluation)?
    for address in model.evidence.addresses[improvement.addresses] {
      // `unknown-finding` speaks of a finding that no evaluation has.
      guard let finding = model.finding(address.value) else { continue }
      let key = EvidenceKey(kind: .evaluation, index: finding.evaluation)
      guard let flaw = flaw(of: key, in: claim, model, disqualified) else { return }
      first = first ?? (flaw, address, model.evidence.evaluations[Int(finding.evaluation)])
    }
    guard let (flaw, address, evaluation) = first else { return }
    let name = evaluation.id.map { model.text($0.value) } ?? ""
    findings.report(
      .baseless(flaw, evaluation: name, finding: model.text(address.value)),
      at: address.range,
      notes: [
        Finding.Note(
          Bilingual(ja: "指摘のあった評価", en: "the evaluation that made the finding"),
          at: evaluation.place
        )
      ]
    )
  }

  private func flaw(
    of key: EvidenceKey,
    in claim: Claim,
    _ model: OrganizationModel,
    _ disqualified: [Bool]
  ) -> Flaw? {
    guard let citation = claim.citations.first(where: { model.citations[$0].key == key }) else {
      return .notCited
    }
    let evaluation = model.evidence.evaluations[Int(key.index)]
    guard !disqualified[citation], !evaluation.isMalformed, let on = evaluation.on else {
      return .unsound
    }
    guard model.isOfAcceptedType(key, in: claim) else { return .unfitting }
    let window = model.window(for: .improvement, of: claim)
    return model.lapse(of: on.value, within: window).map { .old(on.value, until: $0) }
  }

  private static let sound =
    "{ id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, criteria: 基準, scope: 全社, result: 指摘 1 件, reported_to: ceo, reported_on: 2026-06-24, findings: [{ id: F-1, severity: low }] }"

  private static func claim(cited evaluation: String, addresses: String) -> String {
    """
    - item: 5-6
      level: 5
      owner: infrastructure
      claimed_on: 2026-10-01
      evaluations:
        - \(evaluation)
      improvements:
        - { id: IMP-1, addresses: [\(addresses)], done_on: 2026-07-20 }
    """
  }
}

/// Why an evaluation gives an improvement no ground.
private enum Flaw {
  case notCited
  case unsound
  case unfitting
  case old(CalendarDay, until: CalendarDay)
}

extension Message {
  fileprivate static func baseless(_ flaw: Flaw, evaluation: String, finding: String) -> Self {
    switch flaw {
    case .notCited:
      Message(
        ja: "指摘 \(finding) のあった評価 \(evaluation) を、この申告は挙げていません",
        en:
          "the claim does not cite \(evaluation), the evaluation that made the finding \(finding)",
        helpJA: "申告の evaluations に ref: \(evaluation) を加えてください",
        helpEN: "add ref: \(evaluation) to the evaluations of the claim"
      )
    case .unsound:
      Message(
        ja: "指摘 \(finding) のあった評価 \(evaluation) は、この申告では数えられません",
        en: "the evaluation \(evaluation), which made the finding \(finding), does not count here",
        helpJA: "その評価への指摘を直してください",
        helpEN: "mend what is said of that evaluation"
      )
    case .unfitting:
      Message(
        ja: "指摘 \(finding) のあった評価 \(evaluation) は、この項目では数えない種類です",
        en:
          "the evaluation \(evaluation), which made the finding \(finding), is of a type that does not count for the item",
        helpJA: "この項目で認められる種類の評価への指摘を addresses に書いてください",
        helpEN: "name in addresses the finding of an evaluation that counts for the item"
      )
    case .old(let day, let lastDay):
      Message(
        ja: "指摘 \(finding) のあった \(day) の評価は、\(lastDay) までしか改善の元になりません",
        en:
          "the evaluation of \(day) that made the finding \(finding) gave ground to improvements until \(lastDay)",
        helpJA: "その後の評価への指摘に応えた改善を示してください",
        helpEN: "show an improvement that answers a later evaluation"
      )
    }
  }
}
