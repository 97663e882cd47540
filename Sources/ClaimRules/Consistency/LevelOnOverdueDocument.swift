internal import ClaimModel
internal import Diagnostics

/// A high level of something that follows a document whose review is overdue.
struct LevelOnOverdueDocument: OrganizationRule {
  static let metadata = RuleMetadata(
    id: "level-on-overdue-document",
    summary: Bilingual(
      ja: "従うべき計画の見直しが遅れているのに、その対策を高く申告している",
      en: "a measure is claimed high while the review of the plan it follows is overdue"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "古いリスク対応計画に照らして対策を評価しても、今のリスクに足りているとは言えません。どの項目がどの計画に従うかは、フレームワークが定めます。",
      en:
        "Measures evaluated against an old plan may not fit today’s risks. Which items follow which plan is part of the framework."
    ),
    remedy: Bilingual(
      ja: "計画を見直してから評価し直すか、申告を下げます。",
      en: "Review the plan and evaluate anew, or lower the claim."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 4-3
          level: 2
          documents:
            - { id: PLAN-1, type: treatment_plan, review_due: 2026-10-14 }
        - item: 5-6
          level: ⟪4⟫
        """
      ),
      .passing(
        """
        - item: 4-3
          level: 2
          documents:
            - { id: PLAN-1, type: treatment_plan, review_due: 2027-03-31 }
        - item: 5-6
          level: 4
        """
      ),
      .boundary(
        """
        - item: 4-3
          level: 2
          documents:
            - { id: PLAN-1, type: treatment_plan, review_due: 2026-10-15 }
        - item: 5-6
          level: 4
        """,
        Bilingual(ja: "見直しの期限の日", en: "the day on which the review is due")
      ),
      .boundary(
        """
        - item: 4-3
          level: 2
          documents:
            - { id: PLAN-1, type: treatment_plan, review_due: 2026-10-14 }
        - item: 5-6
          level: 3
        """,
        Bilingual(ja: "評価のレベルに届かない申告", en: "a level that takes no evaluation")
      ),
    ]
  }

  func check(
    _ model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    for relation in model.framework.relations where relation.kind?.value == .schedule {
      for basis in relation.bases {
        guard let due = model.overdueReview(ofDocumentsFor: basis, of: relation.types.map(\.value))
        else { continue }
        for subject in relation.subjects {
          guard let claimed = model.claimedLevel(of: subject),
            claimed.value >= relation.level ?? model.framework.lowestLevel + 1
          else { continue }
          findings.report(
            .overdue(model.framework.itemID(subject), claimed.value, since: due.value),
            at: claimed.range,
            notes: [Finding.Note(relation.reason, at: due.range)],
            items: [model.framework.itemID(subject)]
          )
        }
      }
    }
  }
}

extension Message {
  fileprivate static func overdue(_ item: String, _ level: Int, since day: CalendarDay) -> Self {
    Message(
      ja: "項目 \(item) はレベル \(level) ですが、従うべき計画の見直しは \(day) が期限でした",
      en:
        "item \(item) is claimed at level \(level), but the plan it follows was due for review on \(day)",
      helpJA: "計画を見直してから評価し直すか、level を下げてください",
      helpEN: "review the plan and evaluate anew, or lower the level"
    )
  }
}
