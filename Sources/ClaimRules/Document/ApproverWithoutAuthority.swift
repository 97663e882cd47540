internal import ClaimModel
internal import Diagnostics

/// A document approved by a role that may not approve its type.
struct ApproverWithoutAuthority: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "approver-without-authority",
    summary: Bilingual(
      ja: "文書の承認者に、その種類の文書を承認する権限がない",
      en: "a document was approved by a role without the authority for its type"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "たとえば方針は、経営が決めたものだから全社に効きます。権限の足りない人の承認は、承認がないのと変わりません。",
      en:
        "A policy binds the whole company because its management decided it. Approval by somebody who may not decide is no approval."
    ),
    remedy: Bilingual(
      ja: "権限のある役割の承認を得て approved_by を書き直すか、役割の authority が実際と違えば shisei.yaml を直します。",
      en:
        "Have a role with the authority approve it and update approved_by, or correct the role's authority in shisei.yaml if it is wrong there."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .document(
          "{ id: DOC-1, type: policy, approved_by: ⟪infrastructure⟫, approved_on: 2026-04-01 }"
        )
      ),
      .failing(.document("{ id: DOC-1, type: standard, approved_by: ⟪operator⟫ }", item: "5-6")),
      .passing(
        .document("{ id: DOC-1, type: policy, approved_by: board, approved_on: 2026-04-01 }")
      ),
      .boundary(
        .document("{ id: DOC-1, type: standard, approved_by: infrastructure }", item: "5-6"),
        Bilingual(ja: "規程は管理職の承認で足りる", en: "a manager may approve a standard")
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, approved_by: ciso }"),
        Bilingual(ja: "方針は役員の承認で足りる", en: "an executive may approve a policy")
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, approved_by: yakuin }"),
        Bilingual(
          ja: "読み取れない権限については invalid-choice が指摘する",
          en: "of an authority that cannot be read invalid-choice speaks"
        ),
        files: [("shisei.yaml", RuleExample.organizationWithUnreadableAuthority)]
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let approver = document.approvedBy else { return }  // `document-without-approver`
    // `document-without-type` and `unknown-document-type` speak of what is no type.
    guard let type = model.type(of: document) else { return }
    findings.checkApprover(
      approver,
      of: model.framework.title(of: type),
      needing: type.approver,
      in: model
    )
  }
}
