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

  /// Something that happened too long ago to speak for the present.
  static func stale(
    _ thing: Bilingual,
    of day: CalendarDay,
    until lastDay: CalendarDay,
    help: Bilingual
  ) -> Self {
    Message(
      Bilingual(
        ja: "\(day) の\(thing.ja)は \(lastDay) までしか根拠になりません",
        en: "the \(thing.en) of \(day) counted until \(lastDay)"
      ),
      help: help
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

extension Bilingual {
  /// What to do about a role whose superior is left out.
  static let nameSuperior = Bilingual(
    ja: "shisei.yaml の役割に reports_to を書いてください。社外なら external: true と書いてください",
    en: "give the role reports_to in shisei.yaml; of an outsider write external: true"
  )
}
