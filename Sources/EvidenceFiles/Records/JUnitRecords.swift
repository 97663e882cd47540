internal import Diagnostics

/// Reads the test cases of a JUnit report as rows.
///
/// Columns: `suite`, `classname`, `name`, `time` (seconds), `status` (passed, failed, error or
/// skipped) and `timestamp` (of the suite). A suite that broke itself is a row of its own.
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
    try JUnitCheck(elements: elements).run()
    var open: [XMLElement] = []
    for (index, element) in elements.enumerated() {
      open.removeAll { $0.next <= index }
      let isMark = element.name == "error" || element.name == "failure"
      // What a suite reports outside its cases, such as a set-up that failed, did not pass either.
      if element.name == "testcase" || (isMark && open.last?.name != "testcase") {
        let suite = open.last { $0.name == "testsuite" }
        let inside = elements[index..<element.next]
        table.rows.append(try row(element, in: suite, inside, wanted))
      }
      if ["testsuites", "testsuite", "testcase"].contains(element.name) { open.append(element) }
    }
    return table
  }

  private static func row(
    _ testCase: XMLElement,
    in suite: XMLElement?,
    _ elements: ArraySlice<XMLElement>,
    _ wanted: Set<String>
  ) throws(RecordError) -> RecordTable.Row {
    let marks: [(element: String, status: String)] = [
      ("error", "error"), ("failure", "failed"), ("skipped", "skipped"),
    ]
    let marked = marks.first { mark in elements.contains { $0.name == mark.element } }?.status
    let status = if let marked { marked } else { try writtenStatus(of: testCase) }
    var cells: [String: RecordTable.Cell] = [:]
    for name in ["classname", "name", "time"] {
      cells[name] = testCase.attribute(name).map { RecordTable.Cell(text: $0, bytes: $1) }
    }
    cells["suite"] = suite?.attribute("name").map { RecordTable.Cell(text: $0, bytes: $1) }
    cells["timestamp"] = suite?.attribute("timestamp").map { RecordTable.Cell(text: $0, bytes: $1) }
    cells["status"] = RecordTable.Cell(text: status, bytes: testCase.bytes)
    return RecordTable.Row(
      bytes: testCase.bytes,
      cells: cells.filter { wanted.contains($0.key) },
      isFailure: status != "passed"
    )
  }

  /// What the attributes of a case without a mark say, as GoogleTest and CTest write them.
  private static func writtenStatus(of testCase: XMLElement) throws(RecordError) -> String {
    var status = "passed"
    for name in ["status", "result"] {
      guard let (value, bytes) = testCase.attribute(name) else { continue }
      switch value.lowercased() {
      case "run", "completed", "passed", "pass", "success", "ok": break
      case "notrun", "disabled", "skipped", "suppressed", "ignored": status = "skipped"
      case "fail", "failed", "failure", "error": return "failed"
      default: throw RecordError(.unknownTestStatus(value), at: bytes)
      }
    }
    return status
  }
}
