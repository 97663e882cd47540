internal import Diagnostics

/// Reads the test cases of a JUnit report as rows.
///
/// Columns: `suite`, `classname`, `name`, `time` (seconds), `status` (passed, failed, error or
/// skipped) and `timestamp` (of the suite).
enum JUnitRecords {
  private static let columns = ["suite", "classname", "name", "time", "status", "timestamp"]

  static func table(of bytes: [UInt8], wanted: Set<String>) throws(RecordError) -> RecordTable {
    let elements = try XMLReader.elements(of: bytes)
    guard elements[0].name == "testsuites" || elements[0].name == "testsuite" else {
      throw RecordError(.notJUnit, at: elements[0].bytes)
    }
    var table = RecordTable()
    table.columns = columns
    table.closed = ["status": .init(values: ["passed", "failed", "error", "skipped"])]
    var suites: [XMLElement] = []
    for (index, element) in elements.enumerated() {
      suites.removeAll { $0.next <= index }
      if element.name == "testsuite" { suites.append(element) }
      guard element.name == "testcase" else { continue }
      table.rows.append(row(element, in: suites.last, elements[(index + 1)..<element.next], wanted))
    }
    return table
  }

  private static func row(
    _ testCase: XMLElement,
    in suite: XMLElement?,
    _ children: ArraySlice<XMLElement>,
    _ wanted: Set<String>
  ) -> RecordTable.Row {
    let marks: [(element: String, status: String)] = [
      ("error", "error"), ("failure", "failed"), ("skipped", "skipped"),
    ]
    let status = marks.first { mark in children.contains { $0.name == mark.element } }?.status
    var cells: [String: RecordTable.Cell] = [:]
    for name in ["classname", "name", "time"] {
      cells[name] = testCase.attribute(name).map { RecordTable.Cell(text: $0, bytes: $1) }
    }
    cells["suite"] = suite?.attribute("name").map { RecordTable.Cell(text: $0, bytes: $1) }
    cells["timestamp"] = suite?.attribute("timestamp").map { RecordTable.Cell(text: $0, bytes: $1) }
    cells["status"] = RecordTable.Cell(text: status ?? "passed", bytes: testCase.bytes)
    return RecordTable.Row(
      bytes: testCase.bytes,
      cells: cells.filter { wanted.contains($0.key) },
      isFailure: status != nil
    )
  }
}
