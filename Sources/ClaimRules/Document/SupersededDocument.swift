internal import ClaimModel
internal import Diagnostics

/// A document that another one in force has replaced.
struct SupersededDocument: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "superseded-document",
    summary: Bilingual(
      ja: "別の文書に置き換えられた文書を根拠にしている",
      en: "a document serves as evidence that another one has replaced"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "置き換えられた文書に従って働く人はいません。現行の文書がその項目を定めているとも限りません。置き換えた文書が承認済みで施行されているときだけ指摘します。",
      en:
        "Nobody works by a document that was replaced, and the new one need not say the same. The rule speaks only if the successor is approved and in force."
    ),
    remedy: Bilingual(
      ja: "置き換えた後の文書を根拠にします。",
      en: "Cite the document that replaced it."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: 2
          documents:
            - { id: ⟪DOC-1⟫, type: policy, status: approved }
            - { id: DOC-2, type: policy, status: approved, supersedes: DOC-1 }
        """
      ),
      .passing(
        """
        - item: 1-2
          level: 2
          documents:
            - { id: DOC-2, type: policy, status: approved, supersedes: DOC-1 }
        """
      ),
      .boundary(
        """
        - item: 1-2
          level: 2
          documents:
            - { id: DOC-1, type: policy, status: approved }
            - { id: DOC-2, type: policy, status: review, supersedes: DOC-1 }
        """,
        Bilingual(ja: "後継の文書はまだ承認されていない", en: "the successor is not approved yet")
      ),
      .boundary(
        """
        - item: 1-2
          level: 2
          documents:
            - { id: ⟪DOC-1⟫, type: policy, status: approved }
            - { id: DOC-2, type: policy, status: approved, effective_on: 2026-10-15, supersedes: DOC-1 }
        """,
        Bilingual(ja: "後継の文書の施行日", en: "the day from which the successor is in force")
      ),
      .boundary(
        """
        - item: 1-2
          level: 2
          documents:
            - { id: DOC-1, type: policy, status: approved }
            - { id: DOC-2, type: policy, status: approved, effective_on: 2026-10-16, supersedes: DOC-1 }
        """,
        Bilingual(ja: "後継の文書の施行前日", en: "the day before it")
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let successor = model.successor(of: document) else { return }
    findings.report(
      .superseded(by: successor.id.map { model.text($0.value) } ?? ""),
      at: document.place,
      notes: [
        Finding.Note(
          Bilingual(ja: "置き換えた文書", en: "the document that replaced it"),
          at: successor.supersedes?.range ?? successor.place
        )
      ]
    )
  }
}

extension Message {
  fileprivate static func superseded(by successor: String) -> Self {
    Message(
      ja: "この文書は「\(successor)」に置き換えられています",
      en: "this document was replaced by “\(successor)”",
      helpJA: "現行の「\(successor)」を根拠にしてください",
      helpEN: "cite “\(successor)” instead"
    )
  }
}
