internal import ClaimModel
internal import Diagnostics

/// A finding that an earlier evaluation had made already, and that had been closed.
struct RepeatedFinding: OrganizationRule {
  static let metadata = RuleMetadata(
    id: "repeated-finding",
    summary: Bilingual(
      ja: "終わったはずの指摘が、後の評価で繰り返されている",
      en: "a finding that had been closed was made again"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "同じ指摘が戻ってくるのは、原因ではなく症状を直したしるしです。レベル 5 の「改善」とは言えません。",
      en:
        "A finding that comes back shows that the symptom was mended and not the cause. That is no improvement in the sense of level 5."
    ),
    remedy: Bilingual(
      ja: "前の指摘の原因を調べ直し、再発を止める改善を加えます。",
      en: "Look for the cause again, and add an improvement that stops it."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(claims("特権の共用", closed: ", closed_on: 2025-12-20", again: "⟪特権の共用⟫")),
      .failing(
        claims("特権ＩＤの共用", closed: ", closed_on: 2025-12-20", again: "⟪特権IDの、共用。⟫"),
        Bilingual(ja: "全角・半角と記号だけが違う", en: "only widths and signs differ")
      ),
      .passing(claims("特権の共用", closed: ", closed_on: 2025-12-20", again: "退職者の権限")),
      .boundary(
        claims("特権の共用", closed: "", again: "特権の共用"),
        Bilingual(ja: "前の指摘がまだ終わっていない", en: "the earlier one is still open")
      ),
    ]
  }

  func check(_ model: OrganizationModel, into findings: inout FindingSink) {
    guard model.evidence.evaluations.count > 1 else { return }
    // Only what had been closed can be made again.
    guard model.evidence.findings.contains(where: { $0.closedOn != nil }) else { return }
    var known: [String: Int] = [:]
    // By day, so that of two the later one repeats the earlier.
    let days = model.evidence.evaluations.map { $0.on?.value.daysSinceEpoch ?? .max }
    let evaluations = days.indices.sorted { left, right in
      days[left] == days[right] ? left < right : days[left] < days[right]
    }
    for index in evaluations {
      for position in model.evidence.evaluations[index].findings {
        let finding = model.evidence.findings[position]
        guard let summary = finding.summary else { continue }
        let text = model.comparable(summary)
        guard let first = known[text] else {
          known[text] = position
          continue
        }
        report(
          finding,
          at: summary.range,
          repeating: model.evidence.findings[first],
          model,
          &findings
        )
      }
    }
  }

  private func report(
    _ finding: EvaluationFinding,
    at place: SourceRange,
    repeating earlier: EvaluationFinding,
    _ model: OrganizationModel,
    _ findings: inout FindingSink
  ) {
    guard finding.evaluation != earlier.evaluation, let closed = earlier.closedOn,
      let on = model.evidence.evaluations[Int(finding.evaluation)].on, closed.value <= on.value
    else { return }
    findings.report(
      .again(model.name(of: earlier), closed: closed.value),
      at: place,
      notes: [
        Finding.Note(Bilingual(ja: "前の指摘を終えた日", en: "the earlier one was closed"), at: closed.range)
      ]
    )
  }
}

extension Message {
  fileprivate static func again(_ finding: String, closed: CalendarDay) -> Self {
    Message(
      ja: "\(closed) に終えた指摘 \(finding) と同じ内容です",
      en: "this repeats the finding \(finding), which was closed on \(closed)",
      helpJA: "前の指摘の原因を調べ直し、再発を止める改善を加えてください",
      helpEN: "look for the cause again, and add an improvement that stops it"
    )
  }
}

private func claims(_ first: String, closed: String, again: String) -> String {
  """
  - item: 5-6
    level: 4
    evaluations:
      - { id: EV-1, type: internal_audit, on: 2025-11-10, by: internal-audit, findings: [{ id: F-1, severity: low, summary: \(first)\(closed) }] }
      - { id: EV-2, type: internal_audit, on: 2026-06-10, by: internal-audit, findings: [{ id: F-2, severity: low, summary: \(again) }] }
  """
}
