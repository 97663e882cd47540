internal import Diagnostics

/// Waivers that many examples share, so that each example shows only what matters.
enum ExampleWaiver {
  /// A repository in which `infrastructure` owns item 5-6, whose document is stale, with waivers.
  static func files(
    _ waivers: String...,
    claim: String = ""
  ) -> [(path: String, text: String)] {
    [
      (
        "claims/claims.yaml",
        RuleExample.claims(
          """
          - item: 5-6
            level: 2
            owner: infrastructure
            claimed_on: 2026-10-01
            documents:
              - { id: DOC-1, type: standard, author: operator, approved_by: ciso, reviewed_on: 2024-04-01 }
          \(claim)
          """
        )
      ),
      (
        "waivers/2026.yaml",
        "shisei: 1\nkind: Waivers\nwaivers:\n" + waivers.map { "  - { \($0) }\n" }.joined()
      ),
    ]
  }

  /// A waiver that holds, but for what an example changes.
  static func fields(
    rule: String = "rule: stale-document",
    item: String = "5-6",
    owner: String = "infrastructure",
    approvedBy: String = "ciso",
    approvedOn: String = "2026-06-01",
    expiresOn: String = "2026-12-31",
    more: String = ", compensating: 月次で差分を確かめる"
  ) -> String {
    """
    \(rule), item: \(item), reason: 規程の改訂中, owner: \(owner), approved_by: \(approvedBy), \
    approved_on: \(approvedOn), expires_on: \(expiresOn)\(more)
    """
  }
}
