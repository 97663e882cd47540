internal import ClaimModel
internal import Diagnostics

/// A claim that cites the same piece of evidence twice.
struct RepeatedCitation: ClaimRule {
  static let metadata = RuleMetadata(
    id: "repeated-citation",
    summary: Bilingual(
      ja: "1 つの申告が、同じ根拠を 2 回示している",
      en: "a claim cites the same piece of evidence twice"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "同じ根拠を繰り返しても、数は増えません。写し間違いのことも多くあります。",
      en: "Citing it again makes it no more, and often another piece was meant."
    ),
    remedy: Bilingual(
      ja: "重なった参照を消すか、本来の根拠に直します。",
      en: "Remove the second reference, or make it the piece that was meant."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: 2
          documents:
            - { id: DOC-1, type: policy }
            - ref: ⟪DOC-1⟫
        """
      ),
      .passing(
        """
        - item: 1-2
          level: 2
          documents:
            - { id: DOC-1, type: policy }
            - { id: DOC-2, type: policy }
        """
      ),
      .boundary(
        """
        - item: 1-2
          level: 2
          documents:
            - { id: DOC-1, type: policy }
        - item: 1-3
          level: 2
          documents:
            - ref: DOC-1
        """,
        Bilingual(ja: "別の申告で使うのはかまわない", en: "another claim may cite it too")
      ),
    ]
  }

  func check(_ claim: Claim, in model: OrganizationModel, into findings: inout FindingSink) {
    for index in claim.citations {
      guard let key = model.citations[index].key else { continue }
      for earlier in claim.citations.lowerBound..<index where model.citations[earlier].key == key {
        findings.report(
          .repeated,
          at: model.place(ofCitation: index),
          notes: [.first(at: model.place(ofCitation: earlier))],
          fix: model.removal(ofReferenceAt: model.place(ofCitation: index))
        )
        break
      }
    }
  }
}

extension Message {
  fileprivate static var repeated: Self {
    Message(
      ja: "この根拠は、同じ申告ですでに示されています",
      en: "this piece is cited already by the same claim",
      helpJA: "重なった参照を消すか、本来の根拠に直してください",
      helpEN: "remove the second reference, or make it the piece that was meant"
    )
  }
}
