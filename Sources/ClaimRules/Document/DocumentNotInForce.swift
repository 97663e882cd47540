internal import ClaimModel
internal import Diagnostics

/// A document that takes effect only later.
struct DocumentNotInForce: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "document-not-in-force",
    summary: Bilingual(
      ja: "文書がまだ施行されていない",
      en: "a document is not yet in force"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "承認されていても施行前の文書は、基準日の業務をまだ縛っていません。",
      en:
        "Approved or not, a document that takes effect later does not yet govern how work is done."
    ),
    remedy: Bilingual(
      ja: "施行を待って申告するか、いま有効な版を根拠にします。",
      en: "Claim the level once it is in force, or cite the version in force today."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .document(
          "{ id: DOC-1, type: policy, approved_on: 2026-10-01, effective_on: ⟪2026-10-16⟫ }"
        )
      ),
      .passing(
        .document("{ id: DOC-1, type: policy, approved_on: 2026-03-24, effective_on: 2026-04-01 }")
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, approved_on: 2026-10-01, effective_on: 2026-10-15 }"),
        Bilingual(ja: "施行日の当日", en: "on the day it takes effect")
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // Without a day of its own it is in force once approved: `future-date` watches that day.
    guard let effective = document.effectiveOn, effective.value > model.asOf else { return }
    findings.report(.notInForce(until: effective.value, on: model.asOf.day), at: effective.range)
  }
}

extension Message {
  fileprivate static func notInForce(until day: CalendarDay, on asOf: CalendarDay) -> Self {
    Message(
      ja: "施行日は \(day) で、基準日（\(asOf)）にはまだ有効ではありません",
      en: "the document takes effect on \(day), after the as-of day \(asOf)",
      helpJA: "施行を待つか、いま有効な文書を根拠にしてください",
      helpEN: "wait until then, or cite a document that is in force"
    )
  }
}
