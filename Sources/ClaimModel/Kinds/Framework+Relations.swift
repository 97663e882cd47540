package import Diagnostics

extension Framework {
  /// How claims about different items must fit together: data for one rule each.
  package struct Relation: Sendable {
    /// What does not fit.
    package enum Kind: String, WordChoice, BitwiseCopyable {
      /// An item stands higher than one that it builds on.
      case basis
      /// A direction stands higher, on average, than one that it builds on.
      case direction
      /// Items stand high although no evaluation of a type exists anywhere.
      case evaluation
      /// Items stand high although no document of a type is cited for any of them.
      case document
      /// Everything stands high but what pays for it.
      case foundation
      /// Items stand high although a document that they follow is overdue.
      case schedule
    }

    /// Where the relation is defined.
    package internal(set) var range: SourceRange
    /// What does not fit.
    package var kind: Located<Kind>?
    /// The items concerned; for `direction` the directions, for `foundation` every other item if
    /// none is named.
    package var of: [Located<Name>] = []
    /// What they build on, in the same terms.
    package var on: [Located<Name>] = []
    /// The level from which the relation speaks; the lowest but one if it says nothing.
    package var level: Int?
    /// The level below which the basis is too low; the items' own if it says nothing.
    package var below: Int?
    /// The types of evaluations or documents.
    package var types: [Located<Name>] = []
    /// Why they must fit, as one sentence.
    package var reason = Bilingual("")
    /// The positions of the items or directions concerned.
    package internal(set) var subjects: [Int] = []
    /// The positions of what they build on.
    package internal(set) var bases: [Int] = []

    init(range: SourceRange) { self.range = range }

    static let format = RecordFormat<Relation>(
      "Relation",
      Bilingual(ja: "項目どうしの整合", en: "how claims about different items must fit together"),
      [
        Field.choice(
          "kind",
          ja:
            "basis（項目が土台の項目より高い）、direction（指示の平均が土台の指示より高い）、evaluation（どこにも評価がない）、document（どの項目にも文書がない）、foundation（土台だけが低い）、schedule（従うべき文書の見直しが遅れている）",
          en:
            "`basis` (an item above one it builds on), `direction` (the same of means of directions), `evaluation` (none anywhere), `document` (none for any of the items), `foundation` (all high but what pays for it), `schedule` (a document they follow is overdue)"
        ) {
          $0.kind = $1
        }.required,
        .identifiers("of", ja: "対象の項目（direction では指示）", en: "the items, or directions, concerned") {
          $0.of = $1
        },
        .identifiers("on", ja: "土台の項目（direction では指示）", en: "what they build on") { $0.on = $1 },
        .integer("level", 0...99, ja: "このレベル以上のとき", en: "the level from which it matters") {
          $0.level = $1.value
        },
        .integer(
          "below",
          0...99,
          ja: "土台がこのレベル未満のとき",
          en: "the level below which the basis is too low"
        ) {
          $0.below = $1.value
        },
        .identifiers("types", ja: "評価・文書の種類", en: "the types of evaluations or documents") {
          $0.types = $1
        },
        Field.bilingual("reason", ja: "そうでなければならない理由", en: "why they must fit") {
          $0.reason = $1
        }.required,
      ]
    )
  }

  /// Ties relations to items and directions, and refuses those that name none.
  mutating func linkRelations(with decoder: inout Decoder) {
    for index in relations.indices {
      guard let kind = relations[index].kind?.value else { continue }
      let relation = relations[index]
      relations[index].subjects = positions(relation.of, kind, with: &decoder)
      relations[index].bases = positions(relation.on, kind, with: &decoder)
      for type in relation.types
      where !documentTypeNames.contains(type.value) && !evaluationTypeNames.contains(type.value) {
        decoder.report(
          .invalidFramework,
          .unknownInRelation(decoder.names.text(type.value)),
          at: type.range
        )
      }
      let needsBasis = [.basis, .direction, .foundation, .schedule].contains(kind)
      if (kind != .foundation && relation.of.isEmpty) || (needsBasis && relation.on.isEmpty) {
        decoder.report(
          .invalidFramework,
          .incompleteRelation(relation.of.isEmpty && kind != .foundation ? "of" : "on"),
          at: relation.kind?.range ?? relation.range
        )
      }
    }
  }

  private func positions(
    _ names: [Located<Name>],
    _ kind: Relation.Kind,
    with decoder: inout Decoder
  ) -> [Int] {
    names.compactMap { name in
      let position =
        kind == .direction
        ? directions.firstIndex { $0.name?.value == name.value } : itemByName[name.value]
      if position == nil {
        decoder.report(
          .invalidFramework,
          .unknownInRelation(decoder.names.text(name.value)),
          at: name.range
        )
      }
      return position
    }
  }

  /// Notes what the framework's own words are made of, so that notes can be compared with them.
  mutating func signWordings() {
    for index in levels.indices {
      let (title, template) = (levels[index].title, levels[index].template)
      levels[index].wording = [title.ja, title.en, template.ja, template.en]
        .reduce(TextSignature()) { $0.union(TextSignature($1)) }
    }
    for index in items.indices {
      let subject = items[index].subject
      items[index].wording = TextSignature(subject.ja).union(TextSignature(subject.en))
    }
  }
}

extension Message {
  fileprivate static func unknownInRelation(_ name: String) -> Self {
    Message(
      ja: "「\(name)」は、このフレームワークの項目・指示・種類にありません",
      en: "“\(name)” is no item, direction or type of this framework",
      helpJA: "定義してある番号や種類に直してください",
      helpEN: "name one that the framework defines"
    )
  }

  fileprivate static func incompleteRelation(_ key: String) -> Self {
    Message(
      ja: "この種類の整合には \(key) が要ります",
      en: "a relation of this kind needs “\(key)”",
      helpJA: "\(key) に項目か指示の番号を書いてください",
      helpEN: "name items or directions in “\(key)”"
    )
  }
}
