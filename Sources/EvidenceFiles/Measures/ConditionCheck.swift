internal import ClaimModel
internal import Diagnostics

/// Whether the conditions of a measure can tell rows apart at all.
///
/// A condition that no row can ever meet would let `at_most: 0` pass, one that every row meets a
/// share.
extension Computation {
  func checkConditions() throws(MeasureFailure) {
    var isChoice = false
    for condition in measure.conditions {
      let name = model.text(condition.column.value)
      switch condition.test {
      case .isAny(let names), .isNone(let names):
        guard !names.isEmpty else { throw failure(.noValues(name), at: condition.column.range) }
      case .atLeast, .atMost, .olderThan, .isFilled: break
      }
      if let column = table.closed[name] {
        if try choosesRows(condition, name, column) { isChoice = true }
      } else {
        isChoice = true
      }
    }
    guard measure.take?.value == .share else { return }
    if let field = measure.field, let of = measure.of {
      guard model.text(field.value) != model.text(of.value) else {
        throw failure(.shareOfItself(model.text(of.value)), at: of.range)
      }
    } else if !isChoice {
      throw failure(.shareOfEverything, at: measure.take?.range ?? measure.range)
    }
  }

  /// Whether a condition on a column with few values leaves some out; it is refused if it asks for
  /// what such a column never holds.
  private func choosesRows(
    _ condition: Measure.Condition,
    _ name: String,
    _ column: RecordTable.ClosedColumn
  ) throws(MeasureFailure) -> Bool {
    let place = condition.column.range
    let asked: [String]
    switch condition.test {
    case .isAny(let names), .isNone(let names): asked = names.map { model.text($0).trimmed }
    case .isFilled where column.mayBeBlank: return true
    case .isFilled, .atLeast, .atMost, .olderThan:
      throw failure(.wordsOnly(name, column.values), at: place)
    }
    for value in asked where !column.values.contains(value) {
      throw failure(.unknownValue(value, of: name, column.values), at: place)
    }
    let isEverything = column.values.allSatisfy { asked.contains($0) }
    if case .isNone = condition.test, isEverything {
      throw failure(.nothingLeft(name, column.values), at: place)
    }
    return !isEverything || column.mayBeBlank
  }
}
