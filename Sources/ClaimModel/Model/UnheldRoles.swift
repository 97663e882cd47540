package import Diagnostics
internal import YAMLSyntax

extension OrganizationModel {
  /// Returns where it stands that nobody in particular holds a role: everybody, a mailing list, or
  /// somebody still to be found; `nil` if a person or a department does.
  ///
  /// A role that does not say who holds it is known by its title.
  package func placeWhereUnheld(_ role: Name) -> SourceRange? { unheldRoles[role] }

  /// Finds the roles that nobody in particular holds.
  static func unheld(
    _ roles: [Role],
    _ words: WordIndex,
    _ trees: [YAMLTree]
  ) -> NameMap<SourceRange> {
    var unheld = NameMap<SourceRange>()
    let nobody = words[.collective] + words.placeholders
    for role in roles {
      guard let id = role.id?.value, let text = role.heldBy ?? role.title else { continue }
      let tree = trees[Int(text.range.file.rawValue)]
      guard nobody.contains(where: { $0.text == text.range }) || tree.isSharedMailbox(text.value)
      else { continue }
      unheld[id] = text.range
    }
    return unheld
  }
}

extension YAMLTree {
  /// Whether a text is the address of a mailbox that several people read: `all@`, `security-ml@`.
  fileprivate func isSharedMailbox(_ text: TextNode) -> Bool {
    let span = nodes[Int(text.index)].text
    let bytes = bytes[Int(span.start)..<Int(span.end)]
    guard nodes[Int(text.index)].kind == .scalar, let sign = bytes.firstIndex(of: 0x40) else {
      return false
    }
    let name = String(decoding: bytes[..<sign], as: UTF8.self).lowercased()
    let last = name.split(whereSeparator: { !$0.isLetter }).last.map(String.init) ?? ""
    return Self.sharedMailboxes.contains(last)
  }

  private static let sharedMailboxes: Set<String> = [
    "ml", "all", "list", "info", "staff", "team", "group", "members", "member", "everyone",
    "support", "admin", "office", "contact", "security", "csirt", "soc", "it", "joho", "jouhou",
  ]
}
