internal import ClaimModel
internal import Diagnostics

/// Evidence that names a role which the organisation does not define.
struct UnknownRole: PieceRule {
  static let metadata = RuleMetadata(
    id: "unknown-role",
    summary: Bilingual(
      ja: "根拠に書かれた役割が shisei.yaml に定義されていない",
      en: "evidence names a role that shisei.yaml does not define"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "組織にない役割は、権限も報告先も分かりません。承認や任命があったことを示せません。",
      en:
        "A role that the organisation does not have comes with neither authority nor reporting line, and proves no approval or appointment."
    ),
    remedy: Bilingual(
      ja: "役割の識別子を直すか、shisei.yaml の roles にその役割を加えます。",
      en: "Correct the role's id, or add the role to roles in shisei.yaml."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.document("{ id: DOC-1, type: policy, approved_by: ⟪cieo⟫ }")),
      .failing(.resource("{ kind: person, id: P-1, role: ⟪soc-lead⟫, deputy: ⟪soc-member⟫ }")),
      .passing(.document("{ id: DOC-1, type: policy, author: ciso, approved_by: ceo }")),
      .boundary(
        .document("{ id: DOC-1, type: policy, approved_by: ⟪CEO⟫ }"),
        Bilingual(ja: "大文字と小文字は区別する", en: "upper and lower case differ")
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    model.evidence.forEachRole(of: key) { role in
      guard model.role(role.value) == nil else { return }
      let known = model.organization.roles.compactMap { $0.id.map { model.text($0.value) } }
      findings.report(.unknownRole(model.text(role.value), known: known), at: role.range)
    }
  }
}

extension Message {
  fileprivate static func unknownRole(_ word: String, known: [String]) -> Self {
    unknown(
      word,
      Bilingual(
        ja: "「\(word)」という役割は shisei.yaml に定義されていません",
        en: "shisei.yaml defines no role “\(word)”"
      ),
      among: known,
      otherwise: Bilingual(
        ja: "正しい役割に直すか、shisei.yaml の roles に加えてください",
        en: "correct it, or add it to roles in shisei.yaml"
      )
    )
  }
}
