internal import ClaimModel
internal import Diagnostics

/// A declared limitation that excuses nothing.
struct InvalidLimitation: OrganizationRule {
  static let metadata = RuleMetadata(
    id: "invalid-limitation",
    summary: Bilingual(
      ja: "申し出た制約（limitations）が有効でない",
      en: "a declared limitation is not valid"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja:
        "人手の足りないことは、役員以上が承知し、年に 1 度は見直してはじめて、申し出たと言えます。有効でなくなっても、項目のレベルの上限は残ります。期限が切れたからといって、1 人で行ったことが 2 人で行ったことになるわけではないからです。",
      en:
        "Too few people is a limitation only if an executive knows of it and looks at it once a year. One that is no longer valid still limits the level: what one person did alone does not become the work of two when a date passes."
    ),
    remedy: Bilingual(
      ja: "役員以上の承認を受けて、declared_on から 12 か月以内の expires_on を書きます。",
      en:
        "Have an executive approve it, with expires_on at most twelve months after declared_on."
    )
  )

  static var examples: [RuleExample] {
    func organization(_ limitation: String) -> [(path: String, text: String)] {
      [("shisei.yaml", RuleExample.organization + limitation)]
    }
    let claim = "- item: 1-2\n  level: 1"
    return [
      .failing(
        claim,
        files: organization(SoleCommitter.limitation(expires: "⟪2026-10-14⟫"))
      ),
      .failing(
        claim,
        Bilingual(ja: "承認した役割の権限が足りない", en: "approved by a role that may not decide this"),
        files: organization(SoleCommitter.limitation(by: "⟪operator⟫"))
      ),
      .failing(
        claim,
        Bilingual(ja: "12 か月を超える", en: "for more than twelve months"),
        files: organization(SoleCommitter.limitation(expires: "⟪2027-04-02⟫"))
      ),
      .passing(claim, files: organization(SoleCommitter.limitation())),
      .boundary(
        claim,
        Bilingual(ja: "最後の有効日", en: "on its last day"),
        files: organization(SoleCommitter.limitation(expires: "2026-10-15"))
      ),
      .boundary(
        claim,
        Bilingual(ja: "ちょうど 12 か月", en: "exactly twelve months"),
        files: organization(SoleCommitter.limitation(expires: "2027-04-01"))
      ),
    ]
  }

  func check(_ model: OrganizationModel, into findings: inout FindingSink) {
    for limitation in model.organization.limitations {
      guard let fault = model.fault(of: limitation) else { continue }
      if fault == .approver, let approver = limitation.approvedBy,
        model.hasUnreadableAuthority(approver.value)
      {
        continue
      }
      let place: SourceRange? =
        switch fault {
        case .approver: limitation.approvedBy?.range
        case .notYetDeclared: limitation.declaredOn?.range
        case .expired, .tooLong: limitation.expiresOn?.range
        }
      findings.report(.invalid(fault), at: place ?? limitation.range)
    }
  }
}

extension Message {
  fileprivate static func invalid(_ fault: LimitationFault) -> Self {
    switch fault {
    case .approver:
      Message(
        ja: "この制約は、役員以上の役割の承認を受けていません",
        en: "no role with the authority of an executive approved this limitation",
        helpJA: "役員以上の承認を受け、approved_by を書き直してください",
        helpEN: "have an executive approve it, and update approved_by"
      )
    case .notYetDeclared:
      Message(
        ja: "この制約は、基準日にはまだ申し出られていません",
        en: "this limitation is declared only after the as-of day",
        helpJA: "declared_on を確かめてください",
        helpEN: "check declared_on"
      )
    case .expired:
      Message(
        ja: "この制約の期限が切れています",
        en: "this limitation has expired",
        helpJA: "改めて承認を受けて期限を書き直すか、削除してください",
        helpEN: "have it approved again with a new day, or remove it"
      )
    case .tooLong:
      Message(
        ja: "この制約の期間が 12 か月を超えています",
        en: "this limitation is declared for more than twelve months",
        helpJA: "expires_on を declared_on から 12 か月以内にしてください",
        helpEN: "let expires_on be within twelve months of declared_on"
      )
    }
  }
}
