package import Diagnostics

/// Builds the small repositories of examples, so that each example shows only what matters.
///
/// The framework of examples is `meti-csm-3.0`. Item `1-2` needs an approved policy for level 2;
/// item `5-6` climbs the standard ladder: document (2), person, funding, competence, operation (3),
/// evaluation (4), improvement (5).
extension RuleExample {
  /// The organisation that examples belong to.
  package static let organization = organization(policy: "baseline")

  private static func organization(policy: String) -> String {
    """
    shisei: 1
    kind: Organization
    id: example
    name: Example
    industry: manufacturing
    framework: meti-csm-3.0
    policy: \(policy)
    roles:
      - { id: board, authority: board }
      - { id: ceo, authority: executive, reports_to: board }
      - { id: ciso, authority: executive, reports_to: ceo }
      - { id: infrastructure, authority: manager, reports_to: ciso }
      - { id: operator, authority: staff, reports_to: infrastructure }
      - { id: internal-audit, authority: manager, reports_to: board }

    """
  }

  /// The organisation of examples with a policy of its own, given by its lines.
  static func files(policy lines: String) -> [(path: String, text: String)] {
    [
      ("shisei.yaml", organization(policy: "own.yaml")),
      ("own.yaml", "shisei: 1\nkind: Policy\nid: own\n\(lines)\n"),
    ]
  }

  /// The organisation of examples with a role whose authority is no word for one.
  static let organizationWithUnreadableAuthority =
    organization + "  - { id: yakuin, authority: 役員 }\n"

  /// The organisation of examples under another name.
  package static func organization(called name: String) -> String {
    organization.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0 == "name: Example" ? "name: \(name)" : String($0) }
      .joined(separator: "\n")
  }

  /// The file of claims around the entries of `claims:`.
  package static func claims(_ entries: String) -> String {
    "shisei: 1\nkind: Claims\nclaims:\n" + entries.indented(by: 2)
  }

  /// An example in which the rule speaks at every `⟪…⟫`.
  ///
  /// - Parameters:
  ///   - entries: The entries of `claims:`, at the left margin.
  ///   - note: What is special about it.
  ///   - asOf: The as-of day.
  ///   - files: More files by path, or others in place of `shisei.yaml` and `claims/claims.yaml`.
  ///   - unreadable: The paths among them that nobody may read.
  ///   - history: How the files came about.
  /// - Returns: A small repository.
  package static func failing(
    _ entries: String,
    _ note: Bilingual? = nil,
    asOf: String = "2026-10-15",
    files: [(path: String, text: String)] = [],
    unreadable: [String] = [],
    history: History = .notAsked
  ) -> RuleExample {
    make(.failing, entries, note, asOf, files, unreadable, history)
  }

  /// An example in which the rule is silent.
  package static func passing(
    _ entries: String,
    _ note: Bilingual? = nil,
    asOf: String = "2026-10-15",
    files: [(path: String, text: String)] = [],
    history: History = .notAsked
  ) -> RuleExample {
    make(.passing, entries, note, asOf, files, [], history)
  }

  /// An example at the last point where the rule is silent, or the first where it speaks.
  package static func boundary(
    _ entries: String,
    _ note: Bilingual,
    asOf: String = "2026-10-15",
    files: [(path: String, text: String)] = [],
    history: History = .notAsked
  ) -> RuleExample {
    make(.boundary, entries, note, asOf, files, [], history)
  }

  private static func make(
    _ kind: Kind,
    _ entries: String,
    _ note: Bilingual?,
    _ asOf: String,
    _ files: [(path: String, text: String)],
    _ unreadable: [String],
    _ history: History
  ) -> RuleExample {
    var all = files
    if !all.contains(where: { $0.path == "shisei.yaml" }) {
      all.insert(("shisei.yaml", organization), at: 0)
    }
    if !all.contains(where: { $0.path == "claims/claims.yaml" }) {
      all.insert(("claims/claims.yaml", claims(entries)), at: 0)
    }
    return RuleExample(
      kind: kind,
      asOf: asOf,
      files: all,
      unreadable: unreadable,
      history: history,
      note: note
    )
  }
}

extension String {
  /// The text with every line moved to the right.
  fileprivate func indented(by count: Int) -> String {
    let margin = String(repeating: " ", count: count)
    return split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "\n" : margin + $0 + "\n" }
      .joined()
  }
}
