package import Diagnostics

/// What a field may hold: the one source of the parser's checks, `docs/format.md` and the schemas.
package indirect enum ValueShape: Sendable {
  case identifier
  case word
  case text
  case day
  case monthDay
  case window
  case path
  case sha256
  case integer(ClosedRange<Int>)
  case decimal
  case choice([String])
  case list(ValueShape)
  case table(ValueShape)
  case record(@Sendable () -> RecordDescription)
  /// Records told apart by the value of one key.
  case records(key: String, @Sendable () -> [RecordDescription])
  case either(ValueShape, ValueShape)
}

/// One field as documentation and schemas see it.
package struct FieldDescription: Sendable {
  /// The key in the file.
  package let key: String
  /// What the value may be.
  package let shape: ValueShape
  /// Whether leaving it out is an error.
  package internal(set) var isRequired: Bool
  /// What it means.
  package let summary: Bilingual
}

/// One mapping as documentation and schemas see it.
package struct RecordDescription: Sendable {
  /// The name used in documentation and as `$defs` key.
  package let name: String
  /// What it is.
  package let summary: Bilingual
  /// Its fields in the order of the documentation.
  package let fields: [FieldDescription]
}
