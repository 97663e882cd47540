internal import ClaimModel
internal import Diagnostics

/// An industry that the framework does not list.
struct UnknownIndustry: OrganizationRule {
  static let metadata = RuleMetadata(
    id: "unknown-industry",
    summary: Bilingual(
      ja: "フレームワークにない業種",
      en: "the industry is not one that the framework lists"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "業種は、ほかの組織と比べるときに使います。一覧にない業種では比べられません。",
      en: "The industry serves comparison with others. One that is not listed compares with nobody."
    ),
    remedy: Bilingual(
      ja: "industry を一覧の業種に直します。",
      en: "Make industry one of those listed."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: 1
        """,
        files: [("shisei.yaml", organization(industry: "⟪manufacture⟫"))]
      ),
      .passing(
        """
        - item: 1-2
          level: 1
        """,
        files: [("shisei.yaml", organization(industry: "manufacturing"))]
      ),
      .boundary(
        """
        - item: 1-2
          level: 1
        """,
        Bilingual(ja: "別の言葉", en: "another word for it"),
        files: [("shisei.yaml", organization(industry: "⟪factory⟫"))]
      ),
    ]
  }

  func check(_ model: OrganizationModel, into findings: inout FindingSink) {
    let known = model.framework.industries.map(\.value)
    guard let industry = model.organization.industry, !known.isEmpty,
      !known.contains(industry.value)
    else { return }
    findings.report(.unknownIndustry(industry.value, among: known, in: model), at: industry.range)
  }
}

extension Message {
  fileprivate static func unknownIndustry(
    _ industry: Name,
    among known: [Name],
    in model: OrganizationModel
  ) -> Self {
    let list = known.map { model.text($0) }.joined(separator: ", ")
    return .unknown(
      model.text(industry),
      Bilingual(
        ja: "「\(model.text(industry))」という業種はありません",
        en: "there is no industry “\(model.text(industry))”"
      ),
      among: known.map { model.text($0) },
      otherwise: Bilingual(ja: "industry を次から選んでください: \(list)", en: "choose an industry: \(list)")
    )
  }
}

private func organization(industry: String) -> String {
  "shisei: 1\nkind: Organization\nid: example\nname: Example\nindustry: \(industry)\nframework: meti-csm-3.0\n"
}
