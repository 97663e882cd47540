internal import ClaimModel
internal import Diagnostics

/// A waiver that holds but has nothing to apply to.
struct UnusedWaiver: WaiverUseRule {
  static let metadata = RuleMetadata(
    id: "unused-waiver",
    summary: Bilingual(
      ja: "当てはまる指摘も条件もない例外承認",
      en: "a waiver applies to no finding and no condition"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "問題が直った後も残った例外承認は、同じ問題が戻ったときに黙って通してしまいます。",
      en: "A waiver left over once the matter is mended lets it come back without a word."
    ),
    remedy: Bilingual(
      ja: "問題が直っていれば、例外承認を消します。",
      en: "If the matter is mended, delete the waiver."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing("", files: ExampleWaiver.files(ExampleWaiver.fields(rule: "rule: ⟪missing-file⟫"))),
      .passing("", files: ExampleWaiver.files(ExampleWaiver.fields())),
      .boundary(
        "",
        Bilingual(
          ja: "期限切れのものは expired-waiver が指摘する",
          en: "an expired one is the business of expired-waiver"
        ),
        files: ExampleWaiver.files(
          ExampleWaiver.fields(rule: "rule: missing-file", expiresOn: "2026-10-14")
        )
      ),
    ]
  }

  func check(_ use: WaiverUse, in model: OrganizationModel, into findings: inout FindingSink) {
    guard use.state == .unused else { return }
    findings.report(.unused, at: use.waiver.place)
  }
}

extension Message {
  fileprivate static var unused: Self {
    Message(
      ja: "この例外承認が当てはまる指摘も条件もありません",
      en: "there is nothing that this waiver applies to",
      helpJA: "問題が直っていれば消し、そうでなければ rule と item を確かめてください",
      helpEN: "delete it if the matter is mended, else check its rule and item"
    )
  }
}
