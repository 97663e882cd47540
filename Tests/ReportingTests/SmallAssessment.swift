import ClaimModel
import Reporting
import TestSupport

/// An organisation with a framework and a policy of its own, so that reports can be read whole.
enum SmallAssessment {
  static func report(claims: String, policy: String = policy) throws -> OrganizationReport {
    let files = MemoryFiles([
      "shisei.yaml": organization, "framework.yaml": framework, "policy.yaml": policy,
      "claims/a.yaml": claims,
    ])
    guard let day = CalendarDay("2026-10-01") else { preconditionFailure("an existing day") }
    return try CheckedRepository.report(of: files, asOf: day)
  }

  /// The first item is properly claimed, the second beyond its evidence; nobody speaks of the others.
  static let claims = """
    shisei: 1
    kind: Claims
    claims:
      - {item: a-1, level: 1, owner: ciso, claimed_on: 2026-09-01}
      - {item: a-2, level: 3, owner: ciso, claimed_on: 2026-09-01}
    """

  private static let organization = """
    shisei: 1
    kind: Organization
    id: kou
    name: {ja: 甲社, en: Kou}
    framework: framework.yaml
    policy: policy.yaml
    roles: [{id: ciso, title: 役員, authority: executive}]
    """

  private static let framework = """
    shisei: 1
    kind: Framework
    id: small
    version: "1"
    title: {ja: 小さな枠組み, en: Small framework}
    document_types:
      rule: {title: {ja: 規程, en: rule}, approver: staff, review_within: 12 months}
    levels:
    - {level: 1, title: {ja: 未実施, en: not done}, template: {ja: "{x}", en: "{x}"}}
    - {level: 2, title: {ja: 文書化, en: written}, template: {ja: "{x}", en: "{x}"}}
    - {level: 3, title: {ja: 実施, en: done}, template: {ja: "{x}", en: "{x}"}}
    ladders:
      only:
      - {level: 2, id: document, evidence: [document], title: {ja: 文書, en: a document}}
      - {level: 3, id: operation, evidence: [operation], title: {ja: 記録, en: a record}}
    directions:
    - id: a
      label: {ja: 方針, en: Policy}
      title: {ja: 方針を定める, en: Set a policy}
      items:
      - {id: a-1, subject: {ja: 方針, en: policy}, ladder: only}
      - {id: a-2, subject: {ja: 周知, en: announcement}, ladder: only}
    - id: b
      label: {ja: 委託先の管理, en: Suppliers}
      title: {ja: 委託先を管理する, en: Manage suppliers}
      items:
      - {id: b-1, subject: {ja: 契約, en: contracts}, ladder: only}
      - {id: b-2, subject: {ja: 台帳, en: register}, ladder: only}
      - {id: b-3, subject: {ja: 点検, en: checks}, ladder: only}
    """

  static let policy = """
    shisei: 1
    kind: Policy
    id: own
    title: {ja: 自社の条件, en: Our own}
    minimum: {overall: "1.5", directions: {a: "1.0"}, items: {all: 1}}
    coverage: "100"
    fail_on: none
    """
}
