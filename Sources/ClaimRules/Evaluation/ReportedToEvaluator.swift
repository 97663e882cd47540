internal import ClaimModel
internal import Diagnostics

/// An evaluation of which whoever made it was told the result, where a level asks for a report.
struct ReportedToEvaluator: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "reported-to-evaluator",
    summary: Bilingual(
      ja: "評価の報告先が、評価した本人になっている",
      en: "an evaluation was reported to the one who made it"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "評価した人が自分に報告しても、経営には何も伝わりません。役割の名前が違っても、担う人が同じなら本人です。",
      en:
        "Who reports to himself tells management nothing. Two roles that one person holds are one here."
    ),
    remedy: Bilingual(
      ja: "評価していない役員または取締役会に報告し、その役割を reported_to に書きます。",
      en: "Report to an executive who did not evaluate, or to the board, and name that role."
    )
  )

  static var examples: [RuleExample] {
    func report(by evaluator: String, to recipient: String) -> String {
      ExampleClaim.evaluated(
        "id: EV-1, type: internal_audit, on: 2026-06-10, by: \(evaluator), reported_to: \(recipient), reported_on: 2026-06-24"
      )
    }
    return [
      .failing(report(by: "ciso", to: "⟪ciso⟫")),
      .passing(report(by: "internal-audit", to: "ceo")),
      .boundary(
        report(by: "board", to: "board"),
        Bilingual(ja: "取締役会より上はない", en: "nobody is above the board")
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: kpi, on: 2026-09-10, by: operator, reported_to: operator, reported_on: 2026-09-12",
          item: "6-1"
        ),
        Bilingual(ja: "報告を求められていない測定", en: "a measurement that need not be reported")
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let by = evaluation.by, let recipient = evaluation.reportedTo,
      model.isSameHolder(by.value, recipient.value),
      // Whoever stands at the top has nobody else to tell.
      model.role(recipient.value)?.reportsTo != nil,
      model.levelAskingForReport(of: evaluation, in: claim) != nil
    else { return }
    findings.report(
      .toItself(model.title(ofRole: recipient.value)),
      at: recipient.range,
      notes: [
        Finding.Note(Bilingual(ja: "評価した役割", en: "who evaluated"), at: by.range)
      ]
    )
  }
}

extension Message {
  fileprivate static func toItself(_ role: Bilingual) -> Self {
    Message(
      ja: "評価した「\(role.ja)」本人が報告先になっています",
      en: "“\(role.en)” evaluated and was also the one to be told",
      helpJA: "評価していない役員または取締役会に報告してください",
      helpEN: "report to an executive who did not evaluate, or to the board"
    )
  }
}
