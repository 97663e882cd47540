internal import Diagnostics

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
    if Self.ownWords.contains(where: { both.ja.contains($0) || both.en.contains($0) }) {
      return true
    }
    let whole = CompanyNames.folded(both.ja) + " " + CompanyNames.folded(both.en)
    return ownCompanyNames.contains { whole.contains($0) }
  }

  /// Returns the companies that a text names if the organisation is none of them.
  ///
  /// A text that also speaks of `当社` or `全社` means the organisation as well.
  package func foreignCompanies(in text: Located<TextNode>) -> [FoundWords] {
    let forms = words[.company].filter { $0.text == text.range }
    guard !forms.isEmpty else { return [] }
    guard !namesOrganization(text), !ownCompanyNames.isEmpty else { return [] }
    let both = self.text(text)
    let own = ownCompanyNames
    let names = CompanyNames.names(in: both.ja) + CompanyNames.names(in: both.en)
    guard !names.isEmpty,
      !names.contains(where: { name in own.contains { CompanyNames.areRelated(name, $0) } })
    else { return [] }
    return forms
  }

  private static let ownWords = [
    "当社", "弊社", "自社", "全社", "本社", "当組織", "グループ", "our ", "Our ", "group", "Group", "whole company",
    "head office",
  ]
}
