/// The languages that every output exists in.
package enum Language: String, CaseIterable, Sendable {
  case ja
  case en
}

/// One text in both languages, each written for its readers rather than translated.
package struct Bilingual: Hashable, Sendable {
  /// The Japanese text: です・ます for sentences, noun phrases in tables.
  package var ja: String
  /// The English text.
  package var en: String

  /// Pairs the two texts.
  package init(ja: String, en: String) {
    self.ja = ja
    self.en = en
  }

  /// Uses one text for both languages: names, identifiers, figures.
  package init(_ both: String) {
    ja = both
    en = both
  }

  /// Returns the text in one language.
  package subscript(_ language: Language) -> String {
    switch language {
    case .ja: ja
    case .en: en
    }
  }
}
