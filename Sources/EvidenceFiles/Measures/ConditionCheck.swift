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
      if case .atLeast(let low) = condition.test,
        measure.conditions.contains(where: {
          $0.column.value == condition.column.value && $0.test.isBelow(low)
        })
      {
        throw failure(.noNumber(name), at: condition.column.range)
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

  /// Whether only rows of a failure are picked, so that its figures are what is asked for.
  var picksFailures: Bool {
    measure.conditions.contains { condition in
      guard model.text(condition.column.value) == "status" else { return false }
      switch condition.test {
      case .isAny(let names): return !names.contains { model.text($0).trimmed == "passed" }
      case .isNone(let names): return names.contains { model.text($0).trimmed == "passed" }
      case .atLeast, .atMost, .olderThan, .isFilled: return false
      }
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

  /// Returns the first column of which no word that a condition asks for stands in any row, where
  /// that helps the measure to pass; a word that differs from one of the column by a slip is
  /// refused.
  ///
  /// `severity: hihg` would find no open finding at all, and `at_most: 0` would pass.
  func absentWords() throws(MeasureFailure) -> SourceRange? {
    var absent: SourceRange?
    for condition in measure.conditions {
      let name = model.text(condition.column.value)
      let asked: [String]
      switch condition.test {
      case .isAny(let names) where leavingOutHelps: asked = names.map { model.text($0).trimmed }
      case .isNone(let names) where takingInHelps: asked = names.map { model.text($0).trimmed }
      case .isAny, .isNone, .atLeast, .atMost, .olderThan, .isFilled: continue
      }
      guard table.closed[name] == nil, !table.rows.isEmpty else { continue }
      let written = Set(table.rows.compactMap { $0.cells[name]?.text })
      for word in asked where !written.contains(word) {
        let folded = word.filter { $0 != " " }.lowercased()
        let meant = written.filter {
          Suggestion.isSlip(word, $0) || $0.filter { $0 != " " }.lowercased() == folded
        }.min()
        if let meant {
          throw failure(.misspeltValue(word, of: name, meant), at: condition.column.range)
        }
      }
      if absent == nil, !asked.contains(where: written.contains) { absent = condition.column.range }
    }
    return absent
  }

  /// Returns the first column of which no word that a condition asks for stands in any row: perhaps
  /// nothing was done, perhaps the record calls it something else.
  func wantingWords() -> SourceRange? {
    measure.conditions.first { condition in
      guard case .isAny(let names) = condition.test else { return false }
      let name = model.text(condition.column.value)
      guard table.closed[name] == nil, !table.rows.isEmpty else { return false }
      let asked = Set(names.map { model.text($0).trimmed })
      return !table.rows.contains { asked.contains($0.cells[name]?.text ?? "") }
    }?.column.range
  }
}

extension Measure.Test {
  /// Whether no number that it takes reaches a bound.
  fileprivate func isBelow(_ bound: Decimal) -> Bool {
    guard case .atMost(let high) = self else { return false }
    return high < bound
  }
}
