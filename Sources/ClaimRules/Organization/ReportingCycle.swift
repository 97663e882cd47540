internal import ClaimModel
internal import Diagnostics

/// A role that reports, directly or not, to itself.
struct ReportingCycle: OrganizationRule {
  static let metadata = RuleMetadata(
    id: "reporting-cycle",
    summary: Bilingual(
      ja: "役割の上下関係が循環している",
      en: "the reporting lines of some roles form a circle"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja: "上司をたどって元に戻るなら、誰が誰から独立しているのかを判断できません。",
      en: "If the line leads back to where it started, nobody can tell who is independent of whom."
    ),
    remedy: Bilingual(
      ja: "reports_to のどれかを直し、循環をなくします。",
      en: "Correct one of the reports_to so that no circle remains."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: 1
        """,
        files: [
          (
            "shisei.yaml",
            """
            shisei: 1
            kind: Organization
            id: example
            name: Example
            framework: meti-csm-3.0
            roles:
              - { id: ceo, reports_to: ⟪ciso⟫ }
              - { id: ciso, reports_to: ceo }
            """
          )
        ]
      ),
      .passing(
        """
        - item: 1-2
          level: 1
        """
      ),
      .boundary(
        """
        - item: 1-2
          level: 1
        """,
        Bilingual(ja: "自分自身が上司", en: "their own superior"),
        files: [
          ("shisei.yaml", RuleExample.organization + "  - { id: office, reports_to: ⟪office⟫ }\n")
        ]
      ),
      .boundary(
        """
        - item: 1-2
          level: 1
        """,
        Bilingual(
          ja: "循環につながるだけの役割では指摘しない",
          en: "a role that only leads into the circle is not reported"
        ),
        files: [
          (
            "shisei.yaml",
            RuleExample.organization
              + "  - { id: office, reports_to: ⟪office⟫ }\n  - { id: clerk, reports_to: office }\n"
          )
        ]
      ),
    ]
  }

  func check(_ model: OrganizationModel, into findings: inout FindingSink) {
    for role in model.organization.roles {
      guard let line = role.reportsTo, let cycle = cycle(from: role, in: model) else { continue }
      findings.report(
        .cycle(cycle.compactMap(\.id).map { model.title(ofRole: $0.value) }),
        at: line.range,
        notes: cycle.dropFirst().compactMap { other in
          other.reportsTo.map {
            Finding.Note(.reportsTo(model.title(ofRole: $0.value)), at: $0.range)
          }
        }
      )
    }
  }
}

extension Message {
  fileprivate static func cycle(_ roles: [Bilingual]) -> Self {
    let circle = roles + roles.prefix(1)
    return Message(
      ja: "役割の上下関係が循環しています（\(circle.map(\.ja).joined(separator: " → "))）",
      en: "the reporting line forms a circle: \(circle.map(\.en).joined(separator: " → "))",
      helpJA: "reports_to のどれかを直してください",
      helpEN: "correct one of the reports_to"
    )
  }
}

extension Bilingual {
  fileprivate static func reportsTo(_ role: Bilingual) -> Bilingual {
    Bilingual(ja: "「\(role.ja)」が上司", en: "reports to “\(role.en)”")
  }
}

/// Returns the circle that a role is the first of, in the order of the file.
private func cycle(from role: Role, in model: OrganizationModel) -> [Role]? {
  guard let start = role.id, model.role(start.value)?.id?.range == start.range else { return nil }
  var steps = 0
  var next = role.reportsTo
  while let superior = next.flatMap({ model.role($0.value) }), let id = superior.id {
    if id.value == start.value { return superiors(of: role, count: steps, in: model) }
    steps += 1
    guard id.range.start > start.range.start, steps < model.organization.roles.count else {
      return nil
    }
    next = superior.reportsTo
  }
  return nil
}

private func superiors(of role: Role, count: Int, in model: OrganizationModel) -> [Role] {
  var roles = [role]
  for _ in 0..<count {
    guard let line = roles.last?.reportsTo, let superior = model.role(line.value) else { break }
    roles.append(superior)
  }
  return roles
}
