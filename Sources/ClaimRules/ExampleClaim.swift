/// Claims that many examples share, so that each example shows only what matters.
enum ExampleClaim {
  /// A claim of level 4 that cites one evaluation, given by its fields.
  static func evaluated(
    _ evaluation: String,
    item: String = "5-6",
    level: Int = 4,
    owner: String? = "infrastructure",
    claimedOn: String? = "2026-10-01"
  ) -> String {
    var lines = ["- item: \(item)", "  level: \(level)"]
    if let owner { lines.append("  owner: \(owner)") }
    if let claimedOn { lines.append("  claimed_on: \(claimedOn)") }
    lines.append("  evaluations:")
    lines.append("    - { \(evaluation) }")
    return lines.joined(separator: "\n")
  }

  /// A claim of level 5 that cites one improvement, given by its fields; it answers finding `F-1`.
  static func improved(
    _ improvement: String,
    evaluatedOn: String = "on: 2026-06-10, ",
    document: String = #"version: "2.0", approved_on: 2026-07-20"#,
    owner: String? = "infrastructure"
  ) -> String {
    let status = document.contains("status:") ? "" : "status: approved, "
    return """
      - item: 5-6
        level: 5
        \(owner.map { "owner: \($0)" } ?? "note: 担当はまだ決めていない")
        documents:
          - { id: DOC-1, type: standard, author: infrastructure, approved_by: ciso, \(status)\(document) }
        evaluations:
          - { id: EV-1, type: internal_audit, \(evaluatedOn)by: internal-audit, findings: [{ id: F-1, severity: low }] }
        improvements:
          - { \(improvement) }
      """
  }

  /// A document that holds: approved, in force, reviewed this year.
  static func document(id: String, type: String) -> String {
    """
    { id: \(id), type: \(type), title: 情報セキュリティの定め, version: "1.0", status: approved, author: ciso, \
    approved_by: ceo, approved_on: 2026-04-01, effective_on: 2026-04-01, reviewed_on: 2026-04-01, \
    review_due: 2027-03-31, scope: 全社, announced_on: 2026-04-01, location: 本社 書庫 }
    """
  }
}
