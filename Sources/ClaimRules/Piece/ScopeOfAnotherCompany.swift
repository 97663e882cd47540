internal import ClaimModel
internal import Diagnostics

/// A piece of evidence whose scope names only other companies.
struct ScopeOfAnotherCompany: PieceRule {
  static let metadata = RuleMetadata(
    id: "scope-of-another-company",
    summary: Bilingual(
      ja: "根拠の適用範囲が、別の会社だけになっている",
      en: "the scope of a piece of evidence names only another company"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja:
        "別の会社を対象とする文書・評価・証明は、この組織のことを何も示しません。範囲に自社、グループ、全社などの言葉があれば問いません。「委託先の」「〜向け」「〜のクラウド上」のように、自社との関係が書かれた会社も問いません。",
      en:
        "A document, evaluation or certificate for another company shows nothing of this one. The rule is silent if the scope also names the organisation, its group or the whole company, or says what the other company is to it (a vendor, a customer, a cloud that its systems run on)."
    ),
    remedy: Bilingual(
      ja: "自社を対象とする根拠に差し替えます。自社も含むなら、そのことを scope に書きます。",
      en: "Cite evidence about your own organisation; if it is covered too, say so in scope."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .attestation("{ id: AT-1, scheme: ISMS, scope: 緑山商事⟪株式会社⟫ 東京本店 }"),
        files: [("shisei.yaml", RuleExample.organization(called: "青葉精機株式会社"))]
      ),
      .passing(
        .attestation("{ id: AT-1, scheme: ISMS, scope: ㈱青葉精機 東京本店 }"),
        files: [("shisei.yaml", RuleExample.organization(called: "青葉精機株式会社"))]
      ),
      .boundary(
        .evaluation(
          "{ id: EV-1, type: internal_audit, on: 2026-06-10, scope: 青葉精機販売株式会社 }"
        ),
        Bilingual(ja: "自社の名前を含む子会社", en: "a subsidiary that bears the organisation's name"),
        files: [("shisei.yaml", RuleExample.organization(called: "青葉精機株式会社"))]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, scope: 当社と緑山商事株式会社 }"),
        Bilingual(ja: "自社も含む", en: "the organisation is named as well"),
        files: [("shisei.yaml", RuleExample.organization(called: "青葉精機株式会社"))]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, scope: Amazon Web Services Inc. のクラウド上で動く基幹システム }"),
        Bilingual(ja: "自社の仕組みが動くクラウド", en: "the cloud that its own systems run on"),
        files: [("shisei.yaml", RuleExample.organization(called: "青葉精機株式会社"))]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, scope: 委託先の日本電算株式会社が運用する基幹システム }"),
        Bilingual(ja: "委託先が運用する自社の仕組み", en: "its own system, run by a vendor"),
        files: [("shisei.yaml", RuleExample.organization(called: "青葉精機株式会社"))]
      ),
      .boundary(
        .attestation("{ id: AT-1, scheme: ISMS, scope: 日本電算⟪株式会社⟫が提供するサービスの担当工場 }"),
        Bilingual(ja: "ほかの会社の仕事への証明", en: "a certificate of what another company does"),
        files: [("shisei.yaml", RuleExample.organization(called: "青葉精機株式会社"))]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, scope: トヨタ自動車株式会社向けの図面を扱う部門 }"),
        Bilingual(ja: "取引先のための仕事", en: "work done for a customer"),
        files: [("shisei.yaml", RuleExample.organization(called: "青葉精機株式会社"))]
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard !model.words[.company].isEmpty, let scope = model.evidence.scope(of: key) else { return }
    // A certificate of what a vendor does is the vendor's; a document on it may be our own.
    let foreign = model.foreignCompanies(in: scope)
    guard let company = foreign.first(where: { !$0.isDoer || key.kind == .attestation }) else {
      return
    }
    findings.report(.foreign(company.written), at: company.range)
  }
}

extension Message {
  fileprivate static func foreign(_ name: String) -> Self {
    Message(
      ja: "範囲に書かれた「\(name)」は、この組織の名前ではありません",
      en: "“\(name)” in the scope is not this organisation",
      helpJA: "自社を対象とする根拠に差し替えるか、自社を含むことを scope に書いてください",
      helpEN: "cite evidence about your own organisation, or state in scope that it is covered"
    )
  }
}
