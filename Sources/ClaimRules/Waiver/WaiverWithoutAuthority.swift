internal import ClaimModel
internal import Diagnostics

/// A waiver approved by nobody known, or by somebody who may not accept the risk.
struct WaiverWithoutAuthority: WaiverRule {
  static let metadata = RuleMetadata(
    id: "waiver-without-authority",
    summary: Bilingual(
      ja: "例外を承認した役割が分からない、または権限が足りない",
      en: "a waiver was approved by no known role, or by one without the authority"
    ),
    severity: .error,
    effect: .invalidates,
    rationale: Bilingual(
      ja: "例外を認めることは、残るリスクを会社として受け入れることです。誰がその判断をしたのかを示せなければなりません。",
      en:
        "To grant an exception is to accept a risk for the company; somebody entitled to must have done it."
    ),
    remedy: Bilingual(
      ja: "shisei.yaml にある管理職以上の役割の承認を受け、approved_by に書きます。",
      en: "Have it approved by a role of shisei.yaml that is a manager or above."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing("", files: ExampleWaiver.files(ExampleWaiver.fields(approvedBy: "⟪operator⟫"))),
      .failing(
        "",
        Bilingual(ja: "未知の役割による承認", en: "approved by no known role"),
        files: ExampleWaiver.files(ExampleWaiver.fields(approvedBy: "⟪president⟫"))
      ),
      .failing(
        "",
        Bilingual(ja: "例外の管理者が未知の役割", en: "nobody known looks after it"),
        files: ExampleWaiver.files(ExampleWaiver.fields(owner: "⟪nobody⟫"))
      ),
      .passing("", files: ExampleWaiver.files(ExampleWaiver.fields(approvedBy: "ceo"))),
      .boundary(
        "",
        Bilingual(ja: "管理職", en: "a manager"),
        files: ExampleWaiver.files(ExampleWaiver.fields(approvedBy: "internal-audit"))
      ),
    ]
  }

  func check(_ waiver: Waiver, in model: OrganizationModel, into findings: inout FindingSink) {
    for role in [waiver.owner, waiver.approvedBy].compactMap(\.self)
    where model.role(role.value) == nil {
      findings.report(.unknown(role.value, in: model), at: role.range)
    }
    guard let approver = waiver.approvedBy, let authority = model.authority(of: approver.value),
      authority < .manager
    else { return }
    let title = model.title(ofRole: approver.value)
    findings.report(.tooLow(title, authority: authority), at: approver.range)
  }
}

extension Message {
  fileprivate static func unknown(_ role: Name, in model: OrganizationModel) -> Self {
    .unknown(
      model.text(role),
      Bilingual(
        ja: "「\(model.text(role))」という役割はありません",
        en: "“\(model.text(role))” is no role"
      ),
      among: model.roleNames,
      otherwise: .addRole
    )
  }

  fileprivate static func tooLow(_ role: Bilingual, authority: Authority) -> Self {
    Message(
      ja: "承認した「\(role.ja)」の権限は\(authority.title.ja)で、管理職に達しません",
      en:
        "“\(role.en)”, who approved it, has the authority of \(authority.title.en), less than a manager",
      helpJA: "管理職以上の役割の承認を受けてください",
      helpEN: "have it approved by a manager or above"
    )
  }
}
