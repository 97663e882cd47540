internal import ClaimModel
internal import Diagnostics

/// An id that was given to another piece of evidence, finding or role before.
struct DuplicateId: OrganizationRule {
  static let metadata = RuleMetadata(
    id: "duplicate-id",
    summary: Bilingual(
      ja: "同じ識別子が、別の根拠・指摘・役割に使われている",
      en: "an id was given to two pieces of evidence, findings or roles"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja: "参照がどちらを指すのか決まらず、監査人も同じものを見られません。根拠への参照は最初のものを指すとし、同じ識別子の役割には権限を認めません。",
      en:
        "A reference to it might mean either, so no auditor can follow it. For evidence it is taken to mean the first; roles with one id have no authority at all."
    ),
    remedy: Bilingual(
      ja: "後のものに別の識別子を付けます。",
      en: "Give the later one another id."
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
            - { id: ⟪DOC-1⟫, type: standard }
        """
      ),
      .failing(
        """
        - item: 5-6
          level: 4
          evaluations:
            - { id: EV-1, type: internal_audit, findings: [{ id: F-1 }, { id: ⟪F-1⟫ }] }
        """,
        Bilingual(ja: "指摘の識別子", en: "the id of a finding")
      ),
      .failing(
        """
        - item: 1-2
          level: 1
        """,
        Bilingual(ja: "役割の識別子", en: "the id of a role"),
        files: [
          ("shisei.yaml", RuleExample.organization + "  - { id: ⟪ciso⟫, authority: manager }\n")
        ]
      ),
      .passing(
        """
        - item: 1-2
          level: 2
          documents:
            - { id: DOC-1, type: policy }
            - { id: DOC-2, type: standard }
        """
      ),
      .boundary(
        """
        - item: 5-6
          level: 4
          evaluations:
            - { id: EV-1, type: internal_audit, findings: [{ id: EV-1 }] }
        """,
        Bilingual(ja: "指摘と評価は互いに別の名前空間にある", en: "findings and evaluations have separate names")
      ),
    ]
  }

  func check(_ model: OrganizationModel, into findings: inout FindingSink) {
    model.evidence.forEachPiece { key, id, _ in
      guard let id, let first = model.piece(id.value), first != key else { return }
      findings.report(
        .duplicate(model.text(id.value)),
        at: id.range,
        notes: [.first(at: model.evidence[first].place)]
      )
    }
    for finding in model.evidence.findings {
      guard let id = finding.id, let first = model.finding(id.value), first.place != id.range else {
        continue
      }
      findings.report(
        .duplicate(model.text(id.value)),
        at: id.range,
        notes: [.first(at: first.place)]
      )
    }
    var firstRoles: [Name: Located<Name>] = [:]
    for role in model.organization.roles {
      guard let id = role.id else { continue }
      guard let first = firstRoles[id.value] else {
        firstRoles[id.value] = id
        continue
      }
      findings.report(
        .duplicate(model.text(id.value)),
        at: id.range,
        notes: [.first(at: first.range)]
      )
    }
  }
}

extension Message {
  fileprivate static func duplicate(_ id: String) -> Self {
    Message(
      ja: "識別子「\(id)」はすでに使われています",
      en: "the id “\(id)” is taken already",
      helpJA: "別の識別子を付けてください",
      helpEN: "give this one another id"
    )
  }
}
