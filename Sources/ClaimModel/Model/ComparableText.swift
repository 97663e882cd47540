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
}
