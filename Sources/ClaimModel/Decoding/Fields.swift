package import Diagnostics
package import YAMLSyntax

/// The kinds of fields there are. Each names its shape and reads it, so that the two agree.
extension Field {
  /// An id: letters, digits, `.`, `_` and `-`.
  package static func identifier(
    _ key: String,
    ja: String,
    en: String,
    _ set: @escaping @Sendable (inout Record, Located<Name>) -> Void
  ) -> Field {
    Field(key, .identifier, Bilingual(ja: ja, en: en), isRequired: false) {
      record,
      index,
      decoder in
      if let name = decoder.identifier(index) { set(&record, name) }
    }
  }

  /// A short text that is compared as it stands, such as a version.
  package static func word(
    _ key: String,
    ja: String,
    en: String,
    _ set: @escaping @Sendable (inout Record, Located<Name>) -> Void
  ) -> Field {
    Field(key, .word, Bilingual(ja: ja, en: en), isRequired: false) { record, index, decoder in
      if let name = decoder.markedWord(index) { set(&record, name) }
    }
  }

  /// A file of the organisation, relative to its root.
  package static func path(
    _ key: String,
    ja: String,
    en: String,
    _ set: @escaping @Sendable (inout Record, Located<Name>) -> Void
  ) -> Field {
    Field(key, .path, Bilingual(ja: ja, en: en), isRequired: false) { record, index, decoder in
      if let name = decoder.path(index) { set(&record, name) }
    }
  }

  /// A SHA-256 in hexadecimal digits.
  package static func sha256(
    _ key: String,
    ja: String,
    en: String,
    _ set: @escaping @Sendable (inout Record, Located<Name>) -> Void
  ) -> Field {
    Field(key, .sha256, Bilingual(ja: ja, en: en), isRequired: false) { record, index, decoder in
      if let digest = decoder.sha256(index) { set(&record, digest) }
    }
  }

  /// The digest of a piece's file; `shisei evidence pin` writes it.
  static func pin(
    _ set: @escaping @Sendable (inout Record, Located<Name>) -> Void
  ) -> Field {
    .sha256(
      "sha256",
      ja: "ファイルの SHA-256。後から変わったファイルは根拠に数えない（shisei evidence pin が書き込む）",
      en:
        "the SHA-256 of the file: once it has changed it no longer counts (written by `shisei evidence pin`)",
      set
    )
  }

  /// A text for people, in one language or both.
  package static func text(
    _ key: String,
    ja: String,
    en: String,
    _ set: @escaping @Sendable (inout Record, Located<TextNode>) -> Void
  ) -> Field {
    Field(key, .text, Bilingual(ja: ja, en: en), isRequired: false) { record, index, decoder in
      if let text = decoder.text(index) { set(&record, text) }
    }
  }

  /// A text for people, read at once.
  package static func bilingual(
    _ key: String,
    ja: String,
    en: String,
    _ set: @escaping @Sendable (inout Record, Bilingual) -> Void
  ) -> Field {
    Field(key, .text, Bilingual(ja: ja, en: en), isRequired: false) { record, index, decoder in
      if let text = decoder.text(index) { set(&record, decoder.tree.bilingual(text.value)) }
    }
  }

  /// A day.
  package static func day(
    _ key: String,
    ja: String,
    en: String,
    _ set: @escaping @Sendable (inout Record, Located<CalendarDay>) -> Void
  ) -> Field {
    Field(key, .day, Bilingual(ja: ja, en: en), isRequired: false) { record, index, decoder in
      if let day = decoder.day(index) { set(&record, day) }
    }
  }

  /// A whole number within bounds.
  package static func integer(
    _ key: String,
    _ bounds: ClosedRange<Int>,
    ja: String,
    en: String,
    _ set: @escaping @Sendable (inout Record, Located<Int>) -> Void
  ) -> Field {
    Field(key, .integer(bounds), Bilingual(ja: ja, en: en), isRequired: false) {
      record,
      index,
      decoder in
      if let number = decoder.integer(index, in: bounds) { set(&record, number) }
    }
  }

  /// A decimal number, not negative.
  package static func decimal(
    _ key: String,
    ja: String,
    en: String,
    _ set: @escaping @Sendable (inout Record, Located<Decimal>) -> Void
  ) -> Field {
    Field(key, .decimal, Bilingual(ja: ja, en: en), isRequired: false) { record, index, decoder in
      if let number = decoder.decimal(index) { set(&record, number) }
    }
  }

  /// A window of freshness: `12 months`, `30 days`, `none`.
  package static func window(
    _ key: String,
    ja: String,
    en: String,
    _ set: @escaping @Sendable (inout Record, Window) -> Void
  ) -> Field {
    Field(key, .window, Bilingual(ja: ja, en: en), isRequired: false) { record, index, decoder in
      if let window = decoder.window(index) { set(&record, window) }
    }
  }

  /// One of a few words.
  package static func choice<Choice: WordChoice>(
    _ key: String,
    ja: String,
    en: String,
    _ set: @escaping @Sendable (inout Record, Located<Choice>) -> Void
  ) -> Field {
    let words = Words<Choice>()
    return Field(key, .choice(Choice.words), Bilingual(ja: ja, en: en), isRequired: false) {
      record,
      index,
      decoder in
      if let choice = decoder.choice(index, words) { set(&record, choice) }
    }
  }

  /// A list of ids.
  package static func identifiers(
    _ key: String,
    ja: String,
    en: String,
    _ set: @escaping @Sendable (inout Record, [Located<Name>]) -> Void
  ) -> Field {
    Field(key, .list(.identifier), Bilingual(ja: ja, en: en), isRequired: false) {
      record,
      index,
      decoder in
      set(&record, decoder.list(index) { decoder, entry in decoder.identifier(entry) })
    }
  }

  /// A list of short texts.
  package static func words(
    _ key: String,
    ja: String,
    en: String,
    _ set: @escaping @Sendable (inout Record, [Located<Name>]) -> Void
  ) -> Field {
    Field(key, .list(.word), Bilingual(ja: ja, en: en), isRequired: false) {
      record,
      index,
      decoder in
      set(&record, decoder.list(index) { decoder, entry in decoder.word(entry) })
    }
  }

  /// A mapping.
  package static func record<Part>(
    _ key: String,
    _ format: @escaping @Sendable () -> RecordFormat<Part>,
    empty: @escaping @Sendable () -> Part,
    ja: String,
    en: String,
    _ set: @escaping @Sendable (inout Record, Part, SourceRange) -> Void
  ) -> Field {
    Field(key, .record { format().description }, Bilingual(ja: ja, en: en), isRequired: false) {
      record,
      index,
      decoder in
      var part = empty()
      format().decode(index, into: &part, with: &decoder)
      set(&record, part, decoder.startOfValue(index))
    }
  }

  /// A list of mappings.
  package static func records<Part>(
    _ key: String,
    _ format: @escaping @Sendable () -> RecordFormat<Part>,
    empty: @escaping @Sendable (SourceRange) -> Part,
    ja: String,
    en: String,
    _ add: @escaping @Sendable (inout Record, Part) -> Void
  ) -> Field {
    let shape = ValueShape.list(.record { format().description })
    return Field(key, shape, Bilingual(ja: ja, en: en), isRequired: false) {
      record,
      index,
      decoder in
      let format = format()
      decoder.forEachEntry(of: index) { decoder, entry in
        var part = empty(decoder.tree.range(of: entry))
        format.decode(entry, into: &part, with: &decoder)
        add(&record, part)
      }
    }
  }

  /// A mapping from free keys to values of one kind.
  package static func table(
    _ key: String,
    of shape: ValueShape,
    ja: String,
    en: String,
    _ add: @escaping @Sendable (inout Record, Located<Name>, YAMLTree.Index, inout Decoder) -> Void
  ) -> Field {
    Field(key, .table(shape), Bilingual(ja: ja, en: en), isRequired: false) {
      record,
      index,
      decoder in
      decoder.forEachPair(of: index) { decoder, name, value in
        add(&record, name, value, &decoder)
      }
    }
  }
}
