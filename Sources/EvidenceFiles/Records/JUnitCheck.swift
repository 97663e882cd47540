internal import Diagnostics

/// Whether a JUnit report holds only what is understood, and as much as its suites say.
struct JUnitCheck {
  let elements: [XMLElement]

  func run() throws(RecordError) {
    var open: [XMLElement] = []
    for (index, element) in elements.enumerated() {
      open.removeAll { $0.next <= index }
      if let parent = open.last, let known = Self.known[parent.name] {
        guard known.contains(element.name) else {
          throw RecordError(.unknownElement(element.name, in: parent.name), at: element.bytes)
        }
      }
      if element.name == "testsuite" || element.name == "testsuites" { try checkCounts(index) }
      open.append(element)
    }
  }

  /// What may stand directly in an element; whatever else is there might be a result.
  private static let known: [String: Set<String>] = [
    "testsuites": ["testsuite", "properties", "error", "failure", "system-out", "system-err"],
    "testsuite": [
      "testsuite", "testcase", "properties", "error", "failure", "system-out", "system-err",
    ],
    "testcase": [
      "error", "failure", "skipped", "properties", "property", "system-out", "system-err",
    ],
  ]

  /// What was found in a suite.
  private struct Found {
    var cases = 0
    /// Cases with a mark, and those that have no other.
    var marked: [String: Int] = [:]
    var onlyMarked: [String: Int] = [:]
    /// Errors and failures outside the cases; some count them, some do not.
    var outside: [String: Int] = [:]
  }

  private func checkCounts(_ suite: Int) throws(RecordError) {
    let found = found(in: suite)
    let outside = found.outside.values.reduce(0, +)
    try check("tests", of: suite, found.cases...(found.cases + outside))
    for (name, mark) in [("failures", "failure"), ("errors", "error")] {
      let most = (found.marked[mark] ?? 0) + (found.outside[mark] ?? 0)
      try check(name, of: suite, (found.onlyMarked[mark] ?? 0)...most)
    }
  }

  private func check(
    _ name: String,
    of suite: Int,
    _ range: ClosedRange<Int>
  ) throws(RecordError) {
    guard let (value, bytes) = elements[suite].attribute(name) else { return }
    guard let count = Int(value), range.contains(count) else {
      throw RecordError(.contradictedCount(name, value, range.upperBound), at: bytes)
    }
  }

  private func found(in suite: Int) -> Found {
    var found = Found()
    var index = suite + 1
    while index < elements[suite].next {
      let element = elements[index]
      if element.name == "testcase" {
        found.cases += 1
        let inside = Set(elements[index + 1..<element.next].map(\.name))
        let marks = ["error", "failure"].filter { inside.contains($0) }
        for mark in marks { found.marked[mark, default: 0] += 1 }
        if marks.count == 1 { found.onlyMarked[marks[0], default: 0] += 1 }
        index = element.next
      } else {
        if ["error", "failure"].contains(element.name) {
          found.outside[element.name, default: 0] += 1
        }
        index += 1
      }
    }
    return found
  }
}
