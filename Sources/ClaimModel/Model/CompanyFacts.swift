package import Diagnostics

/// What rules about companies ask.
extension OrganizationModel {
  /// The names under which the organisation and its departments are known.
  package var ownCompanyNames: [String] {
    guard let name = organization.name else { return [] }
    let own = text(name)
    return CompanyNames.core(of: own.ja) + CompanyNames.core(of: own.en)
  }

  /// The names of companies that the organisation itself names: vendors, issuers, outside roles.
  package var partnerCompanyNames: [String] {
    var names: [String] = []
    func add(_ text: Located<TextNode>?) {
      guard let text else { return }
      let both = self.text(text)
      names += CompanyNames.core(of: both.ja) + CompanyNames.core(of: both.en)
    }
    for service in evidence.services { add(service.vendor) }
    for attestation in evidence.attestations { add(attestation.issuer) }
    for role in organization.roles {
      if let title = role.title { names += CompanyNames.names(in: text(title).ja) }
      if let holder = role.heldBy { names += CompanyNames.names(in: text(holder).ja) }
    }
    return names
  }

  /// Whether a text names the organisation, or speaks of it as its readers would.
  package func namesOrganization(_ text: Located<TextNode>) -> Bool {
    let both = self.text(text)
    if Self.ownWords.contains(where: {
      Self.speaks(both.ja, of: $0) || Self.speaks(both.en, of: $0)
    }) {
      return true
    }
    let whole = CompanyNames.folded(both.ja) + " " + CompanyNames.folded(both.en)
    return ownCompanyNames.contains { whole.contains($0) }
  }

  /// A company that a text names, with the place of its form (株式会社, Inc.).
  package struct ForeignCompany {
    /// The name as names are compared.
    package let name: String
    /// The name with its form, as it was written.
    package let written: String
    /// Where its form stands.
    package let range: SourceRange
    /// Whether it is said to do something, which a vendor does as well: `…が運用する基幹システム`.
    package let isDoer: Bool
  }

  /// Whether a text holds a word, and not as part of 担当, 該当 or 相当: 「担当工場」 is not 「当工場」.
  private static func speaks(_ text: String, of word: String) -> Bool {
    guard word.first == "当" else { return text.contains(word) }
    return text.ranges(of: word).contains { range in
      range.lowerBound == text.startIndex
        || !"担該相適妥正本".contains(text[text.index(before: range.lowerBound)])
    }
  }

  /// Returns the companies that a text names if the organisation is none of them.
  ///
  /// A text that also speaks of `当社` or `全社` means the organisation as well, and one that says
  /// what a company is to the organisation (`委託先の`, `…向け`) speaks of the organisation's own work.
  package func foreignCompanies(in text: Located<TextNode>) -> [ForeignCompany] {
    let forms = words[.company].filter { $0.text == text.range }
    guard !forms.isEmpty else { return [] }
    guard !namesOrganization(text), !ownCompanyNames.isEmpty else { return [] }
    let both = self.text(text)
    let own = ownCompanyNames
    var mentions = CompanyNames.mentions(in: both.ja)
    if both.en != both.ja {
      let first = (mentions.last?.form ?? -1) + 1
      mentions += CompanyNames.mentions(in: both.en).map { mention in
        var mention = mention
        mention.form += first
        return mention
      }
    }
    guard
      !mentions.contains(where: { found in
        own.contains { CompanyNames.areRelated(found.name, $0) }
      })
    else { return [] }
    return mentions.filter { $0.relation != .partner }.map { mention in
      let form = forms[min(mention.form, forms.count - 1)]
      return ForeignCompany(
        name: mention.name,
        written: mention.written,
        range: form.range,
        isDoer: mention.relation == .doer
      )
    }
  }

  private static let ownWords = [
    "当社", "弊社", "自社", "全社", "本社", "当組織", "グループ", "全部門", "全部署", "全拠点", "全事業所", "全工場", "当工場", "当事業所",
    "当法人", "当院", "当行", "当校", "当グループ", "自部門", "自組織", "our ", "Our ", "group", "Group",
    "whole company",
    "head office",
  ]
}
