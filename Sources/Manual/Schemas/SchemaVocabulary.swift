package import ClaimModel
package import Diagnostics

/// The words that fill a schema with a framework's life: items, types, industries, and the roles
/// and evidence of one organisation.
package struct SchemaVocabulary: Sendable {
  /// A word and what an editor shows beside it.
  package struct Word: Sendable {
    /// The word itself.
    package let value: String
    /// What it means.
    package let meaning: Bilingual

    /// Pairs a word with its meaning.
    package init(_ value: String, _ meaning: Bilingual) {
      self.value = value
      self.meaning = meaning
    }
  }

  private let framework: Framework
  private let guide: FrameworkGuide?
  /// The roles of the organisation, for completion; none if no organisation is meant.
  package var roles: [Word] = []
  /// The evidence that claims may refer to, for completion.
  package var evidence: [Word] = []
  /// The rules that waivers may name.
  package var rules: [Word] = []

  /// Takes the words of a framework.
  package init(framework: Framework, guide: FrameworkGuide?) {
    self.framework = framework
    self.guide = guide
  }

  /// The keys that hold a role, in any record.
  private static let roleKeys: Set<String> = [
    "owner", "author", "approved_by", "reported_to", "by", "verified_by", "deputy", "role",
    "reports_to",
  ]

  /// Returns the schema of a key's value; `nil` if the format alone says all there is.
  func schema(of key: String, in record: String) -> [(key: String, value: JSONValue)]? {
    switch (record, key) {
    case ("Claim", "item"), ("Waiver", "item"): return Self.oneOf(items)
    case ("Claim", "level"): return levels
    case ("Document", "type"): return Self.oneOf(documentTypes)
    case ("Evaluation", "type"): return Self.oneOf(evaluationTypes)
    case ("Organization", "industry"):
      return framework.industries.isEmpty ? nil : Self.oneOf(industries)
    case ("Waiver", "rule"): return rules.isEmpty ? nil : Self.oneOf(rules)
    case ("Reference", "ref"): return evidence.isEmpty ? nil : Self.suggesting(evidence)
    case (_, let key) where Self.roleKeys.contains(key) && !roles.isEmpty:
      return Self.suggesting(roles)
    default: return nil
    }
  }

  private var items: [Word] {
    framework.items.indices.map { index in
      let id = framework.itemID(index)
      let subject = framework.items[index].subject
      let text = guide?.item(id)?.text ?? Bilingual("")
      return Word(
        id,
        Bilingual(
          ja: "\(id) \(subject.ja)" + (text.ja.isEmpty ? "" : "：\(text.ja)"),
          en: "\(id) \(subject.en)" + (text.en.isEmpty ? "" : ": \(text.en)")
        )
      )
    }
  }

  private var documentTypes: [Word] {
    framework.documentTypeNames.compactMap { name in
      framework.documentTypes[name].map {
        Word(framework.names.text(name), framework.title(of: $0))
      }
    }
  }

  private var evaluationTypes: [Word] {
    framework.evaluationTypeNames.compactMap { name in
      framework.evaluationTypes[name].map {
        Word(framework.names.text(name), framework.title(of: $0))
      }
    }
  }

  private var industries: [Word] {
    framework.industries.map { industry in
      let key = framework.names.text(industry.value)
      let title = guide?.industries.first { $0.key == key }?.title
      return Word(key, title ?? Bilingual(key))
    }
  }

  private var levels: [(key: String, value: JSONValue)] {
    let words = framework.levels.map { level in
      JSONValue.object([
        ("const", .integer(level.number)),
        ("description", .string(Self.text(level.title))),
      ])
    }
    return [("oneOf", .array(words))]
  }

  /// One of the words and nothing else.
  private static func oneOf(_ words: [Word]) -> [(key: String, value: JSONValue)] {
    [("oneOf", .array(words.map(alternative)))]
  }

  /// Any id, with the words for completion: what they list changes more often than the schema is
  /// written, and a new role must not look wrong in an editor.
  private static func suggesting(_ words: [Word]) -> [(key: String, value: JSONValue)] {
    let any: JSONValue = .object([
      ("type", .array([.string("string"), .string("number")])),
      ("pattern", .string("^[A-Za-z0-9][A-Za-z0-9._-]*$")),
    ])
    return [("anyOf", .array(words.map(alternative) + [any]))]
  }

  private static func alternative(_ word: Word) -> JSONValue {
    let text = self.text(word.meaning)
    // `item: 1` is a number to readers of YAML, and an id to us.
    let value: (key: String, value: JSONValue) =
      Int(word.value).map { ("enum", .array([.string(word.value), .integer($0)])) }
      ?? ("const", .string(word.value))
    return .object([
      value, ("description", .string(text)), ("markdownDescription", .string(text)),
    ])
  }

  private static func text(_ text: Bilingual) -> String {
    text.ja == text.en ? text.en : "\(text.ja)\n\n\(text.en)"
  }
}
