package import Diagnostics

/// A figure that an evaluation measured, and what it should have been.
package struct Measurement: Sendable, BitwiseCopyable {
  /// Where the entry stands.
  package let range: SourceRange
  package var what: Located<TextNode>?
  package var actual: Located<Decimal>?
  package var atLeast: Located<Decimal>?
  package var atMost: Located<Decimal>?
  package var unit: Located<TextNode>?

  init(range: SourceRange) { self.range = range }

  /// Whether there is a value and something to compare it with.
  package var isComplete: Bool { actual != nil && (atLeast != nil || atMost != nil) }

  /// The target that the value misses; `nil` if it meets all, or if nothing can be compared.
  package var missedTarget: Located<Decimal>? {
    guard let actual = actual?.value else { return nil }
    if let atLeast, actual < atLeast.value { return atLeast }
    if let atMost, actual > atMost.value { return atMost }
    return nil
  }

  static let format = RecordFormat<Measurement>(
    "Measurement",
    Bilingual(ja: "測った値", en: "a figure that was measured"),
    [
      Field.text("what", ja: "何を測ったか", en: "what was measured") { $0.what = $1 }.required,
      .decimal("actual", ja: "測った値", en: "the value") { $0.actual = $1 },
      .decimal("at_least", ja: "目標の下限", en: "the target, if more is better") { $0.atLeast = $1 },
      .decimal("at_most", ja: "目標の上限", en: "the target, if less is better") { $0.atMost = $1 },
      .text("unit", ja: "単位", en: "the unit") { $0.unit = $1 },
    ]
  )
}
