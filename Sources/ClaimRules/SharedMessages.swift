internal import ClaimModel
internal import Diagnostics

/// What rules of several families say.
extension Message {
  /// A word that is none of those known: what was probably meant, else what there is to do.
  static func unknown(
    _ word: String,
    _ text: Bilingual,
    among known: [String],
    otherwise help: Bilingual
  ) -> Self {
    guard let meant = Suggestion.closest(to: word, among: known) else {
      return Message(text, help: help)
    }
    return Message(
      text,
      help: Bilingual(ja: "「\(meant)」の誤りではありませんか", en: "did you mean “\(meant)”?")
    )
  }

  /// An approval by a role that may not give it.
  static func lacksAuthority(
    _ role: Bilingual,
    with authority: Authority,
    toApprove subject: Bilingual,
    needing needed: Authority
  ) -> Self {
    let (orAboveJA, orAboveEN) = needed == .board ? ("", "") : ("以上", " or above")
    return Message(
      ja:
        "\(subject.ja)の承認には\(needed.title.ja)\(orAboveJA)の権限が要りますが、「\(role.ja)」の権限は\(authority.title.ja)です",
      en:
        "“\(role.en)” has the authority “\(authority.title.en)”, but approving a \(subject.en) takes “\(needed.title.en)”\(orAboveEN)",
      helpJA: "\(needed.title.ja)\(orAboveJA)の権限を持つ役割の承認を得て、approved_by と approved_on を書き直してください",
      helpEN:
        "have it approved by a role with the authority “\(needed.title.en)”\(orAboveEN), and update approved_by and approved_on"
    )
  }
}

extension Finding.Note {
  /// Shows where the authority of a role is given.
  static func authority(of role: Role) -> Finding.Note {
    Finding.Note(
      Bilingual(ja: "この役割の権限はここで決まっています", en: "the role has its authority from here"),
      at: role.authority?.range ?? role.id?.range ?? role.range
    )
  }
}
