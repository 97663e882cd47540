internal import ClaimModel
internal import Diagnostics

/// A waiver that does not say what is done instead.
struct UncompensatedWaiver: WaiverRule {
  static let metadata = RuleMetadata(
    id: "uncompensated-waiver",
    summary: Bilingual(
      ja: "例外承認に、代わりの対策が書かれていない",
      en: "a waiver does not say what is done instead"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "例外の間も、リスクは残っています。その間をどうしのぐのかを、監査では必ず尋ねられます。",
      en: "The risk stays while the exception lasts. An auditor asks what keeps it down meanwhile."
    ),
    remedy: Bilingual(
      ja: "代わりの対策を compensating に書きます。ないなら、そう判断した理由を書きます。",
      en: "Write what is done instead in compensating; if nothing is, write why that was accepted."
    )
  )

  static var examples: [RuleExample] {
    let fields = ExampleWaiver.fields(rule: "rule: ⟪stale-document⟫", more: "")
    return [
      .failing("", files: ExampleWaiver.files(fields)),
      .failing(
        "",
        Bilingual(ja: "「なし」は対策ではない", en: "a word for nothing is no measure"),
        files: ExampleWaiver.files(ExampleWaiver.fields(more: ", compensating: ⟪なし⟫"))
      ),
      .passing("", files: ExampleWaiver.files(ExampleWaiver.fields())),
    ]
  }

  func check(_ waiver: Waiver, in model: OrganizationModel, into findings: inout FindingSink) {
    guard !waiver.isMalformed else { return }
    if let compensating = waiver.compensating {
      guard !compensating.value.saysSomething else { return }
      return findings.report(.uncompensated, at: compensating.range)
    }
    findings.report(.uncompensated, at: waiver.place)
  }
}

extension Message {
  fileprivate static var uncompensated: Self {
    Message(
      ja: "代わりの対策（compensating）がありません",
      en: "nothing says what is done instead (compensating)",
      helpJA: "例外の間にリスクを抑える対策を書いてください",
      helpEN: "write what keeps the risk down while the waiver lasts"
    )
  }
}
