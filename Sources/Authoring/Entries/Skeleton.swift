internal import ClaimModel
package import Diagnostics

/// The skeleton of a new entry: what is known filled in, the rest left empty.
///
/// An empty value is a finding at its own place and supports nothing, so that no skeleton passes
/// before somebody has filled it in. Dates of things that people did are never guessed.
package struct Skeleton: Sendable {
  /// What keeps a value from being written.
  package enum Problem: Error, Sendable {
    /// The format has no such key; those that it has.
    case unknownKey(String, known: [String])
    /// The value does not fit the key; what would.
    case unfit(key: String, value: String, expected: Bilingual)
    /// The key's value has parts of its own.
    case writtenByHand(String)
    /// A value was given that another value rules out.
    case exclusive(String, String)
  }

  private let piece: NewPiece
  private let language: Language
  private var values: [String: String] = [:]

  /// Starts an entry.
  package init(_ piece: NewPiece, language: Language) {
    self.piece = piece
    self.language = language
    values["kind"] = piece.kindWord
    if piece == .document { values["status"] = DocumentStatus.draft.rawValue }
  }

  /// The keys that are left for people to fill in.
  package var openKeys: [String] {
    usualKeys.filter { key in !values.keys.contains { $0 == key || $0.hasPrefix(key + ".") } }
  }

  /// The keys that people have to think about: a waiver names a rule or a condition, never both.
  private var usualKeys: [String] {
    guard values[Self.waived.1] != nil, piece == .waiver else { return piece.usualKeys }
    return piece.usualKeys.map { $0 == Self.waived.0 ? Self.waived.1 : $0 }
  }

  /// What a waiver can be about; the first unless somebody names the second.
  private static let waived = ("rule", "condition")

  /// The key that is ruled out by another that was given.
  private func rival(of key: String) -> String? {
    guard piece == .waiver else { return nil }
    let rivals = [Self.waived.0: Self.waived.1, Self.waived.1: Self.waived.0]
    return rivals[key].flatMap { values[$0] == nil ? nil : $0 }
  }

  /// Gives a key its value; of a mapping inside, `key.part`.
  ///
  /// - Throws: `Problem` if there is no such key, the value does not fit it, or another rules it out.
  package mutating func set(_ key: String, _ value: String) throws(Problem) {
    guard let shape = try shape(of: key) else { return }
    if let rival = rival(of: key) { throw .exclusive(rival, key) }
    guard !ValueText.isWrittenByHand(shape) else { throw .writtenByHand(key) }
    guard let expected = ValueText.expected(of: shape, for: value) else {
      values[key] = ValueText.yaml(value, shape, isQuoted: key.hasSuffix("version"))
      return
    }
    throw .unfit(key: key, value: value, expected: expected)
  }

  private func shape(of key: String) throws(Problem) -> ValueShape? {
    let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
    let fields = piece.format.fields
    let known = fields.flatMap { field in
      if case .record(let record) = field.shape {
        return record().fields.map { "\(field.key).\($0.key)" }
      }
      return [field.key]
    }
    guard let field = fields.first(where: { $0.key == parts.first }), known.contains(key) else {
      throw .unknownKey(key, known: known)
    }
    guard parts.count == 2, case .record(let record) = field.shape else { return field.shape }
    return record().fields.first { $0.key == parts[1] }?.shape
  }

  /// The entry with what was given.
  package var entry: NewEntry {
    let fields = piece.format.fields
    let usual = usualKeys
    let rest = fields.map(\.key).filter {
      !usual.contains($0) && $0 != "kind" && rival(of: $0) == nil
    }
    let lines = (usual + rest).compactMap { key -> NewEntry.Line? in
      guard let field = fields.first(where: { $0.key == key }) else { return nil }
      if let value = self.value(of: key) { return NewEntry.Line(key, value) }
      let isSuggestion = !usual.contains(key) && !field.isRequired
      // Lists of evidence are cited with `--item`, and need no line in every claim.
      if isSuggestion, case .list = field.shape { return nil }
      return NewEntry.Line(key, "", note: field.summary[language], isSuggestion: isSuggestion)
    }
    return NewEntry(lines.filter { !$0.isSuggestion } + lines.filter(\.isSuggestion))
  }

  private func value(of key: String) -> String? {
    if let value = values[key] { return value }
    let parts = values.filter { $0.key.hasPrefix(key + ".") }.sorted { $0.key < $1.key }
    guard !parts.isEmpty else { return nil }
    let pairs = parts.map { "\($0.key.dropFirst(key.utf8.count + 1)): \($0.value)" }
    return "{ \(pairs.joined(separator: ", ")) }"
  }
}
