package import ClaimModel
package import Diagnostics

/// Computes measures from records.
package enum MeasureReader {
  /// The largest record that is read.
  package static let limit = 16 << 20

  /// Computes one measure.
  ///
  /// - Parameters:
  ///   - measure: What to compute.
  ///   - bytes: The record, at most one byte more than `limit`.
  ///   - record: Where the record is named.
  ///   - file: The record's number, for places in it.
  ///   - model: The organisation.
  /// - Returns: The figure, or why there is none.
  package static func read(
    _ measure: Measure,
    of bytes: [UInt8],
    named record: Located<Name>,
    file: FileID,
    in model: OrganizationModel
  ) -> MeasureResult {
    let path = model.text(record.value)
    func place(_ bytes: Range<Int>?) -> SourceRange? {
      bytes.map {
        SourceRange(file: file, start: UInt32($0.lowerBound), end: UInt32($0.upperBound))
      }
    }
    guard bytes.count <= limit else {
      return .failed(MeasureFailure(.recordTooLarge(path), at: record.range))
    }
    if let rows = measure.rows, RecordFormatName(path: path) != .json {
      return .failed(MeasureFailure(.rowsOutsideJSON, at: rows.range))
    }
    let table: RecordTable
    do throws(RecordError) {
      table = try self.table(of: bytes, path: path, for: measure, in: model)
    } catch {
      let message = error.message
      return .failed(MeasureFailure(message, at: record.range, in: place(error.bytes)))
    }
    do throws(MeasureFailure) {
      let computation = Computation(measure: measure, model: model, table: table, file: file)
      return .value(try computation.run())
    } catch {
      return .failed(error)
    }
  }

  private static func table(
    of bytes: [UInt8],
    path: String,
    for measure: Measure,
    in model: OrganizationModel
  ) throws(RecordError) -> RecordTable {
    let names = measure.conditions.map(\.column) + [measure.field, measure.of].compactMap(\.self)
    let wanted = Set(names.map { model.text($0.value) })
    guard let format = RecordFormatName(path: path) else { throw RecordError(.unknownFormat(path)) }
    switch format {
    case .csv: return try CSVReader.table(of: bytes, wanted: wanted)
    case .json:
      let rows = measure.rows.map { model.text($0.value) }
      return try JSONRecords.table(of: bytes, rows: rows, wanted: wanted)
    case .junit: return try JUnitRecords.table(of: bytes, wanted: wanted)
    case .sarif: return try SARIFRecords.table(of: bytes, wanted: wanted)
    }
  }
}
