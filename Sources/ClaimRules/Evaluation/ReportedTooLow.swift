internal import ClaimModel
internal import Diagnostics

/// An evaluation that was reported to somebody below the executives, where a level asks for a report.
///
/// Where none does, a report to a manager must not weigh more than none at all.
struct ReportedTooLow: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "reported-too-low",
    summary: Bilingual(
      ja: "評価の報告先が経営層ではない",
      en: "an evaluation was reported to a role below the executives"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "部門内で止まった報告では、経営者が資源や優先順位を決め直せません。",
      en: "A report that stays in the department moves no decision on resources or priorities."
    ),
    remedy: Bilingual(
      ja: "役員または取締役会に報告し、その役割を reported_to に書きます。",
      en: "Report to an executive or the board, and name that role in reported_to."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, reported_to: ⟪infrastructure⟫, reported_on: 2026-06-24"
        )
      ),
      .passing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, reported_to: board, reported_on: 2026-06-24"
        )
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, reported_to: ciso, reported_on: 2026-06-24"
        ),
        Bilingual(ja: "役員は経営層に当たる", en: "an executive is management")
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, reported_to: yakuin, reported_on: 2026-06-24"
        ),
        Bilingual(
          ja: "読み取れない権限については invalid-choice が指摘する",
          en: "of an authority that cannot be read invalid-choice speaks"
        ),
        files: [("shisei.yaml", RuleExample.organizationWithUnreadableAuthority)]
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: kpi, on: 2026-09-10, by: operator, reported_to: infrastructure, reported_on: 2026-09-12",
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
    guard let recipient = evaluation.reportedTo else { return }  // see `unreported-evaluation`
    guard let role = model.role(recipient.value) else { return }  // `unknown-role` speaks of that
    guard let authority = model.authority(of: recipient.value), authority < .executive,
      model.levelAskingForReport(of: evaluation, in: claim) != nil
    else { return }
    findings.report(
      .tooLow(model.title(ofRole: recipient.value), authority: authority),
      at: recipient.range,
      notes: [.authority(of: role)]
    )
  }
}

extension Message {
  fileprivate static func tooLow(_ role: Bilingual, authority: Authority) -> Self {
    Message(
      ja: "報告先「\(role.ja)」の権限は\(authority.title.ja)で、経営層ではありません",
      en:
        "it was reported to “\(role.en)”, whose authority is \(authority.title.en), not management",
      helpJA: "役員または取締役会に報告し、その役割を reported_to に書いてください",
      helpEN: "report to an executive or the board, and name that role in reported_to"
    )
  }
}
