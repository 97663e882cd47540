internal import ClaimModel
internal import Diagnostics

/// A document that was approved only after the claim it supports.
struct DocumentApprovedAfterClaim: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "document-approved-after-claim",
    summary: Bilingual(
      ja: "申告より後に承認された文書を根拠にしている",
      en: "a document was approved after the claim that cites it"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "申告した日に承認されていなかった文書は、その申告の裏付けになりません。後から作った根拠とも見分けがつきません。",
      en:
        "On the day of the claim the document was no decision yet, and it cannot be told from evidence made up afterwards."
    ),
    remedy: Bilingual(
      ja: "文書の承認後に改めて申告し claimed_on を更新するか、申告の時点で有効だった文書を根拠にします。",
      en:
        "Claim anew after the approval and update claimed_on, or cite what was in force on the day of the claim."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: 2
          claimed_on: 2026-10-01
          documents:
            - { id: DOC-1, type: policy, approved_on: ⟪2026-10-02⟫ }
        """
      ),
      .passing(
        """
        - item: 1-2
          level: 2
          claimed_on: 2026-10-01
          documents:
            - { id: DOC-1, type: policy, approved_on: 2026-04-01 }
        """
      ),
      .boundary(
        """
        - item: 1-2
          level: 2
          claimed_on: 2026-10-01
          documents:
            - { id: DOC-1, type: policy, approved_on: 2026-10-01 }
        """,
        Bilingual(ja: "承認と申告が同じ日", en: "approved and claimed on the same day")
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let approved = document.approvedOn else { return }  // `document-without-approval-date`
    // `undated-claim` speaks of a claim without a day.
    guard let claimed = claim.claimedOn, claimed.value < approved.value else { return }
    findings.report(
      .approvedLate(on: approved.value, claimed: claimed.value),
      at: approved.range,
      notes: [
        Finding.Note(
          Bilingual(ja: "申告日はここに書かれています", en: "the claim is dated here"),
          at: claimed.range
        )
      ]
    )
  }
}

extension Message {
  fileprivate static func approvedLate(on day: CalendarDay, claimed: CalendarDay) -> Self {
    Message(
      ja: "承認されたのは \(day) で、申告した \(claimed) より後です",
      en: "approved on \(day), after the claim of \(claimed)",
      helpJA: "申告の内容を確かめ直し、claimed_on を更新してください",
      helpEN: "check the claim again and update claimed_on"
    )
  }
}
