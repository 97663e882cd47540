internal import ClaimModel
internal import Diagnostics

/// A waiver granted again and again.
struct RenewedWaiver: WaiverRule {
  private static let renewals = RuleOption(
    "renewals",
    standard: 1,
    in: 0...10,
    meaning: Bilingual(ja: "同じ例外を更新できる回数", en: "how often the same waiver may be renewed"),
    reason: Bilingual(
      ja: "一度の延長は遅れで済みますが、二度目からは直す見込みがないと見られるためです。",
      en: "One extension is a delay; from the second on, nobody expects it to be mended."
    )
  )

  static let metadata = RuleMetadata(
    id: "renewed-waiver",
    summary: Bilingual(ja: "同じ例外承認が何度も更新されている", en: "the same waiver was renewed again and again"),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "繰り返し延ばされた例外は、実際にはその水準で運用しているということです。",
      en: "An exception that is always extended is how things are really done."
    ),
    remedy: Bilingual(
      ja: "元の問題を直すか、申告するレベルやポリシーの条件を、実態に合わせて見直します。",
      en: "Mend the matter, or bring the claim or the policy in line with how things are."
    ),
    options: [renewals]
  )

  static var examples: [RuleExample] {
    let (first, second, third) = (
      ExampleWaiver.fields(approvedOn: "2025-06-01", expiresOn: "2025-12-31"),
      ExampleWaiver.fields(approvedOn: "2026-01-01", expiresOn: "2026-06-30"),
      ExampleWaiver.fields(rule: "rule: ⟪stale-document⟫")
    )
    return [
      .failing("", files: ExampleWaiver.files(first, second, third)),
      .passing("", files: ExampleWaiver.files(ExampleWaiver.fields())),
      .boundary(
        "",
        Bilingual(ja: "一度だけ更新された", en: "renewed once"),
        files: ExampleWaiver.files(second, ExampleWaiver.fields())
      ),
    ]
  }

  func check(_ waiver: Waiver, in model: OrganizationModel, into findings: inout FindingSink) {
    // Only the last of a row speaks, so that a record of the past is no new finding.
    guard let approved = waiver.approvedOn?.value else { return }
    let earlier = model.waivers.filter { other in
      model.isSameMatter(other, waiver) && (other.approvedOn?.value).map { $0 < approved } ?? false
    }
    let isLast = !model.waivers.contains { other in
      model.isSameMatter(other, waiver) && (other.approvedOn?.value).map { $0 > approved } ?? false
    }
    guard isLast, earlier.count > model.value(of: Self.renewals, of: Self.metadata) else { return }
    let notes = earlier.map { Finding.Note.earlier(at: $0.place) }
    findings.report(.renewed(earlier.count), at: waiver.place, notes: notes)
  }
}

extension Finding.Note {
  fileprivate static func earlier(at range: SourceRange) -> Finding.Note {
    Finding.Note(Bilingual(ja: "以前の承認", en: "granted before"), at: range)
  }
}

extension Message {
  fileprivate static func renewed(_ times: Int) -> Self {
    Message(
      ja: "同じ例外が \(times) 回更新されています",
      en: "the same waiver was renewed \(times) times",
      helpJA: "元の問題を直すか、申告や条件を実態に合わせてください",
      helpEN: "mend the matter, or bring claim or policy in line with how things are"
    )
  }
}
