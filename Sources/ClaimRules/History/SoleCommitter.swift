internal import ClaimModel
internal import Diagnostics

/// A claim whose level, evidence and approvals all come from one person.
struct SoleCommitter: ClaimRule {
  static let metadata = RuleMetadata(
    id: "sole-committer",
    summary: Bilingual(
      ja: "申告、根拠、承認のすべてを 1 人でコミットしている",
      en: "one person committed claim, evidence and approval alone"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja:
        "ポリシーに separation: required とあるときだけ見ます。申告するレベル、根拠の記載（承認者・承認日・版・実施日）、根拠のファイルについて、今の内容を書いたコミットの作成者とコミッターをすべて集め、1 人しかいなければ指摘します。メールアドレスは .mailmap に従い、大文字小文字は区別しません。コミットしていない内容は、誰のものとも数えません。",
      en:
        "Looked at only where the policy says separation: required. Authors and committers are gathered of the commits that wrote what stands there now: the level, the entries of the evidence (approver, days, version) and its files. If that is one person, there was nobody to disagree. Addresses follow .mailmap, in whatever case. What is not committed names nobody."
    ),
    remedy: Bilingual(
      ja: "承認や根拠は別の人がコミットします。人手がなければ、shisei.yaml の limitations に期限付きで申し出ます（その項目のレベルは 3 までになります）。",
      en:
        "Have somebody else commit approvals or evidence. With too few people, declare it in limitations of shisei.yaml for a while; the items concerned then reach level 3 at most."
    )
  )

  private static let organization = RuleExample.organization
    .replacing("policy: baseline", with: "policy: policy.yaml")
  private static let policy =
    "shisei: 1\nkind: Policy\nid: own\nextends: baseline\nseparation: required\n"

  /// What a small team writes into `shisei.yaml`.
  static func limitation(
    expires: String = "2027-03-31",
    by approver: String = "ceo",
    declared: String = "2026-04-01"
  ) -> String {
    """
    limitations:
      - kind: separation
        reason: 情報システムの担当が 1 人しかいない
        approved_by: \(approver)
        declared_on: \(declared)
        expires_on: \(expires)

    """
  }

  static var examples: [RuleExample] {
    func claim(_ item: String) -> String {
      "- item: \(item)\n  level: 2\n  documents:\n    - \(ExampleClaim.document(id: "DOC-1", type: "policy"))"
    }
    let files = [("shisei.yaml", organization), ("policy.yaml", policy)]
    return [
      .failing(claim("⟪1-2⟫"), files: files, history: .committed("2026-04-01")),
      .passing(
        claim("1-2"),
        Bilingual(ja: "レベルは別の人が書いた", en: "somebody else wrote the level"),
        files: files,
        history: .commits([
          .init(
            "2026-04-01",
            by: "staff@example.jp",
            files + [claimsFile(claim("1-2").replacing("level: 2", with: "level: 1"))]
          ),
          .init("2026-04-02", by: "ciso@example.jp", nil),
        ])
      ),
      .passing(
        claim("1-2"),
        Bilingual(ja: "期限付きで申し出ている", en: "declared, for a while"),
        files: [("shisei.yaml", organization + limitation()), ("policy.yaml", policy)],
        history: .committed("2026-04-01")
      ),
      .boundary(
        claim("1-2"),
        Bilingual(ja: "ポリシーが求めていない", en: "the policy does not ask for it"),
        history: .committed("2026-04-01")
      ),
    ]
  }

  func check(_ claim: Claim, in model: OrganizationModel, into findings: inout FindingSink) {
    guard model.requiresSeparation, !model.declaresOnePerson, model.isByOnePerson(claim) else {
      return
    }
    findings.report(.alone, at: claim.place)
  }
}

extension Message {
  fileprivate static var alone: Self {
    Message(
      ja: "申告するレベル、根拠、承認が、すべて同じ 1 人のコミットによるものです",
      en: "level, evidence and approvals were all committed by one and the same person",
      helpJA: "別の人の承認を受けてコミットするか、shisei.yaml の limitations に申し出てください",
      helpEN: "have somebody else approve and commit, or declare it in limitations of shisei.yaml"
    )
  }
}
