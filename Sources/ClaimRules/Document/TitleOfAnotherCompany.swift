internal import ClaimModel
internal import Diagnostics

/// A document whose title names another company.
struct TitleOfAnotherCompany: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "title-of-another-company",
    summary: Bilingual(
      ja: "文書名に、別の会社の名前がある",
      en: "the title of a document names another company"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja:
        "他社の規程を写したまま、またはグループ会社の文書を自社の根拠にしていることがあります。契約先・発行者・役割として登録した会社は問いません。全角と半角、「株式会社」と「㈱」は区別しません。",
      en:
        "Rules copied from another company keep its name, and so do documents of a group company that do not bind this one. Companies known as vendors, issuers or roles are left alone; width and the form of the company make no difference."
    ),
    remedy: Bilingual(
      ja: "自社の文書に差し替えるか、適用範囲（scope）に自社を含むことを書きます。",
      en: "Cite a document of your own, or state in scope that it applies to you."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .document("{ id: DOC-1, type: policy, title: ⟪株式会社⟫緑山商事 情報セキュリティ基本方針 }"),
        files: [("shisei.yaml", RuleExample.organization(called: "青葉精機株式会社"))]
      ),
      .passing(
        .document("{ id: DOC-1, type: policy, title: ㈱青葉精機 情報セキュリティ基本方針 }"),
        Bilingual(ja: "自社の名前の別の書き方", en: "the company's own name, written otherwise"),
        files: [("shisei.yaml", RuleExample.organization(called: "青葉精機株式会社"))]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, title: ㈱緑山商事 基本方針, scope: 緑山商事グループ全社（青葉精機を含む） }"),
        Bilingual(ja: "範囲に自社を含むと書いてある", en: "the scope includes the organisation"),
        files: [("shisei.yaml", RuleExample.organization(called: "青葉精機株式会社"))]
      ),
      .boundary(
        """
        - item: 5-6
          level: 3
          documents:
            - { id: DOC-1, type: standard, title: 緑山商事株式会社 業務委託契約書 }
          resources:
            - { kind: service, id: SV-1, vendor: （株）緑山商事 }
        """,
        Bilingual(ja: "契約先の会社", en: "a vendor"),
        files: [("shisei.yaml", RuleExample.organization(called: "青葉精機株式会社"))]
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let title = document.title, !model.words[.company].isEmpty else { return }
    guard let company = model.foreignCompanies(in: title).first(where: { !$0.isDoer }) else {
      return
    }
    if let scope = document.scope, model.namesOrganization(scope) { return }
    let both = model.text(title)
    let names = CompanyNames.names(in: both.ja) + CompanyNames.names(in: both.en)
    let partners = model.partnerCompanyNames
    guard
      !names.contains(where: { name in partners.contains { CompanyNames.areRelated(name, $0) } })
    else { return }
    findings.report(.foreign(company.written), at: company.range)
  }
}

extension Message {
  fileprivate static func foreign(_ name: String) -> Self {
    Message(
      ja: "文書名にある「\(name)」は、この組織の名前ではありません",
      en: "“\(name)” in the title is not the name of this organisation",
      helpJA: "自社の文書に差し替えるか、scope に自社を含むことを書いてください",
      helpEN: "cite your own document, or state in scope that it applies to you"
    )
  }
}
