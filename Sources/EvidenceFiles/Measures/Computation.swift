internal import ClaimModel
internal import Diagnostics

/// The computation of one measure over the rows of one record.
///
/// What cannot be read never passes: a cell that no condition can decide on ends the computation,
/// unless another condition leaves the row out anyway.
struct Computation {
  let measure: Measure
  let model: OrganizationModel
  let table: RecordTable
  /// The number of the record, for places in it.
  let file: FileID

  /// Computes the figure.
  func run() throws(MeasureFailure) -> ComputedFigure {
    guard let take = measure.take else { throw failure(.noRows, at: measure.range) }
    try checkColumns()
    try checkConditions()
    guard !table.rows.isEmpty || table.mayBeEmpty else {
      throw failure(.noRows, at: measure.range)
    }
    let absent = try absentWords()
    var rows: [RecordTable.Row] = []
    for row in table.rows where try fits(row) { rows.append(row) }
    var figure = try figure(of: rows, take)
    figure.absent = absent
    if let bound = measure.atLeast, figure.value < Rational(bound.value) {
      figure.wanting = wantingWords()
    }
    return figure
  }

  private func figure(
    of rows: [RecordTable.Row],
    _ take: Located<Measure.Taken>
  ) throws(MeasureFailure) -> ComputedFigure {
    switch take.value {
    case .count: return ComputedFigure(Rational(rows.count))
    case .share: return try share(of: rows)
    case .sum, .max, .min:
      guard let field = measure.field, !rows.isEmpty else {
        throw failure(.noFittingRows, at: take.range)
      }
      let numbers = try numbers(field, of: rows)
      return ComputedFigure(
        take.value == .sum
          ? try sum(numbers, field)
          : numbers.dropFirst().reduce(numbers[0]) {
            take.value == .max ? max($0, $1) : min($0, $1)
          }
      )
    }
  }

  private func share(of rows: [RecordTable.Row]) throws(MeasureFailure) -> ComputedFigure {
    let place = measure.take?.range ?? measure.range
    let (part, whole): (Rational, Rational)
    if let field = measure.field, let of = measure.of {
      guard !rows.isEmpty else { throw failure(.noFittingRows, at: place) }
      part = try sum(amounts(field, of: rows), field)
      whole = try sum(amounts(of, of: rows), of)
    } else {
      (part, whole) = (Rational(rows.count), Rational(table.rows.count))
    }
    guard let measurement = ComputedFigure(part, of: whole) else {
      throw failure(.noShare(part, whole), at: place)
    }
    return measurement
  }

  private func checkColumns() throws(MeasureFailure) {
    // Of a list without entries nobody knows which columns they would have.
    guard !table.columns.isEmpty else { return }
    let names = measure.conditions.map(\.column) + [measure.field, measure.of].compactMap(\.self)
    for name in names where !table.columns.contains(model.text(name.value)) {
      throw failure(.unknownColumn(model.text(name.value), table.columns), at: name.range)
    }
  }

  private func sum(
    _ numbers: [Rational],
    _ field: Located<Name>
  ) throws(MeasureFailure) -> Rational {
    var sum = Rational(0)
    for number in numbers {
      guard let next = sum.adding(number) else { throw failure(.sumTooLarge, at: field.range) }
      sum = next
    }
    return sum
  }

  private func numbers(
    _ field: Located<Name>,
    of rows: [RecordTable.Row]
  ) throws(MeasureFailure) -> [Rational] {
    let name = model.text(field.value)
    var numbers: [Rational] = []
    for row in rows {
      // The time that a failed test took is not the time that the thing takes.
      guard !row.isFailure || picksFailures else {
        throw failure(.failedTest, at: field.range, row.bytes)
      }
      numbers.append(try number(row.cells[name], name, field, row))
    }
    return numbers
  }

  /// Numbers that parts are made of: one below zero would hide what another takes too much of.
  private func amounts(
    _ field: Located<Name>,
    of rows: [RecordTable.Row]
  ) throws(MeasureFailure) -> [Rational] {
    let numbers = try numbers(field, of: rows)
    for (number, row) in zip(numbers, rows) where number < Rational(0) {
      let cell = row.cells[model.text(field.value)]
      throw failure(.negativePart(number), at: field.range, cell?.bytes ?? row.bytes)
    }
    return numbers
  }

  private func number(
    _ cell: RecordTable.Cell?,
    _ name: String,
    _ column: Located<Name>,
    _ row: RecordTable.Row
  ) throws(MeasureFailure) -> Rational {
    guard let cell, !cell.isBlank else {
      throw failure(.blankCell(name), at: column.range, cell?.bytes ?? row.bytes)
    }
    guard let number = Rational(record: cell.text) else {
      throw failure(.notANumber(cell.text), at: column.range, cell.bytes)
    }
    return number
  }
}

/// Which rows fit.
extension Computation {
  private func fits(_ row: RecordTable.Row) throws(MeasureFailure) -> Bool {
    var undecided: MeasureFailure?
    for condition in measure.conditions {
      do throws(MeasureFailure) {
        if try !meets(row, condition) { return false }
      } catch {
        undecided = undecided ?? error
      }
    }
    if let undecided { throw undecided }
    return true
  }

  private func meets(
    _ row: RecordTable.Row,
    _ condition: Measure.Condition
  ) throws(MeasureFailure) -> Bool {
    let name = model.text(condition.column.value)
    let cell = row.cells[name]
    let isBlank = cell?.isBlank ?? true
    func blank() -> MeasureFailure {
      failure(.blankCell(name), at: condition.column.range, cell?.bytes ?? row.bytes)
    }
    switch condition.test {
    case .isFilled(let isFilled): return isFilled != isBlank
    case .isAny(let names):
      guard !isBlank else {
        if leavingOutHelps { throw blank() }
        return false
      }
      return names.contains { model.text($0).trimmed == cell?.text }
    case .isNone(let names):
      guard !isBlank else {
        if takingInHelps { throw blank() }
        return true
      }
      return !names.contains { model.text($0).trimmed == cell?.text }
    case .atLeast(let bound):
      return try number(cell, name, condition.column, row) >= Rational(bound)
    case .atMost(let bound):
      return try number(cell, name, condition.column, row) <= Rational(bound)
    case .olderThan(let window):
      guard let cell, !isBlank else { throw blank() }
      guard let day = CalendarDay(record: cell.text) else {
        throw failure(.notADay(cell.text), at: condition.column.range, cell.bytes)
      }
      guard day <= model.asOf else {
        throw failure(.futureDay(day, model.asOf.day), at: condition.column.range, cell.bytes)
      }
      return model.lapse(of: day, within: window) != nil
    }
  }

  /// Whether a row that is wrongly left out could make the measure pass.
  var leavingOutHelps: Bool { measure.atMost != nil || !countsRows }

  /// Whether a row that is wrongly taken in could make the measure pass.
  var takingInHelps: Bool { measure.atLeast != nil || !countsRows }

  private var countsRows: Bool {
    switch measure.take?.value {
    case .count: true
    case .share: measure.field == nil
    case .sum, .max, .min, nil: false
    }
  }

  func failure(
    _ message: Message,
    at range: SourceRange,
    _ bytes: Range<Int>? = nil
  ) -> MeasureFailure {
    let place = bytes.map {
      SourceRange(file: file, start: UInt32($0.lowerBound), end: UInt32($0.upperBound))
    }
    return MeasureFailure(message, at: range, in: place)
  }
}

extension RecordTable.Cell {
  /// Whether nothing is written: nothing at all, or one of the dashes that stand for nothing.
  var isBlank: Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20, 0x2D, 0x3000, 0x2010...0x2015, 0x2212, 0xFF0D, 0x30FC: true
      default: false
      }
    }
  }
}

extension Rational {
  /// Reads a number of a record: digits with an optional sign and point, nothing else.
  fileprivate init?(record text: String) {
    let isNegative = text.hasPrefix("-")
    let parts = text.utf8.dropFirst(isNegative ? 1 : 0)
      .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }),
      parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    var digits = 0
    var denominator = 1
    for (index, part) in parts.enumerated() {
      for byte in part {
        let shifted = digits.multipliedReportingOverflow(by: 10)
        guard !shifted.overflow, shifted.partialValue <= Int.max - 9 else { return nil }
        digits = shifted.partialValue + Int(byte - 0x30)
        if index == 1 { denominator *= 10 }
        guard denominator <= 1_000_000_000_000_000 else { return nil }
      }
    }
    self.init(isNegative ? -digits : digits, over: denominator)
  }
}

extension CalendarDay {
  /// Reads the day of a record: an ISO day, with or without a time behind it.
  fileprivate init?(record text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 || (bytes.count > 10 && [0x20, 0x54].contains(bytes[10])) else {
      return nil
    }
    self.init(iso: bytes[..<10])
  }
}

extension String {
  /// The text without blanks around it.
  var trimmed: String {
    let bytes = Array(utf8)
    return bytes.trimmedText(0..<bytes.count)
  }
}
