internal import Diagnostics

extension String {
  /// The letters and digits of the text, of one width and case.
  package var comparable: String {
    HolderNames.folded(self).filter { $0.isLetter || $0.isNumber }
  }
}

/// Texts for people, made comparable: for rules that look at few of them.
extension OrganizationModel {
  /// Returns the letters and digits of a text, of one width and case.
  package func comparable(_ text: Located<TextNode>) -> String {
    let written = self.text(text).ja
    if let letters = PlainLetters.letters(of: written) { return PlainLetters.text(letters) }
    return written.comparable
  }

  /// Whether a role stands for the company of a name, by its title or who holds it.
  ///
  /// Whole names are compared, without legal forms and what stands in brackets.
  package func isCompany(of role: Role, named vendor: Located<TextNode>) -> Bool {
    let name = HolderNames.company(in: text(vendor).ja)
    return !name.isEmpty
      && [role.title, role.heldBy].contains { known in
        known.map { HolderNames.company(in: text($0).ja) == name } ?? false
      }
  }

  /// Whether a text names whoever holds a role: with or without titles and forms of address.
  ///
  /// A surname alone names whoever has it, unless somebody else with a role has it too.
  package func isHolder(of role: Role, named text: String) -> Bool {
    let named = HolderNames.holders(in: text)
    guard let heldBy = role.heldBy, named.count == 1 else { return false }
    let holders = HolderNames.holders(in: self.text(heldBy).ja)
    let name = named[0].name
    if holders.contains(where: { $0.name == name || HolderNames.isTitled(name, $0) }) {
      return true
    }
    guard named[0].isBare, holders.contains(where: { $0.words.contains(name) }) else {
      return false
    }
    let names = Set(holders.map(\.name))
    return organization.roles.allSatisfy { other in
      let others = other.heldBy.map { HolderNames.holders(in: self.text($0).ja) } ?? []
      return others.allSatisfy { names.contains($0.name) || !$0.words.contains(name) }
    }
  }
}
