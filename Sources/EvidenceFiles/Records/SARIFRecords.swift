internal import Diagnostics

/// Reads the results of a SARIF log as rows.
///
/// Columns: what a result says itself, by the way of its keys, and besides `rule`, `level`, `kind`,
/// `state`, `suppressed`, `since` (the day of its first detection) and `security-severity`.
///
/// - Source: OASIS SARIF 2.1.0.
enum SARIFRecords {
  /// The words of §3.27.9 (`kind`), §3.27.10 (`level`) and §3.27.24 (`baselineState`).
  private static let closed: [String: RecordTable.ClosedColumn] = [
    "level": .init(values: ["error", "warning", "note", "none"]),
    "kind": .init(values: ["fail", "pass", "open", "review", "informational", "notApplicable"]),
    "state": .init(values: ["new", "unchanged", "updated", "absent"], mayBeBlank: true),
    "suppressed": .init(values: ["true", "false"]),
  ]

  static func table(of bytes: [UInt8], wanted: Set<String>) throws(RecordError) -> RecordTable {
    let tree = try JSONParser.parse(bytes)
    guard let version = tree.value("version", of: 0), tree.text(of: version) == "2.1.0",
      let runs = tree.value("runs", of: 0), tree.nodes[runs].kind == .array,
      tree.nodes[runs].next > runs + 1
    else { throw RecordError(.notSARIF) }
    var table = RecordTable()
    // §3.14.23: an empty list means that the tool looked and found nothing.
    table.mayBeEmpty = true
    table.closed = closed
    for run in tree.children(of: runs) {
      try checkEnd(of: run, in: tree)
      guard let results = tree.value("results", of: run), tree.nodes[results].kind == .array else {
        throw RecordError(.noResults, at: tree.nodes[run].bytes.prefix(40))
      }
      if let elsewhere = tree.value(at: "externalPropertyFileReferences", "results", of: run) {
        throw RecordError(.resultsElsewhere, at: tree.nodes[elsewhere].bytes.prefix(40))
      }
      let rules = Rules(of: run, in: tree)
      let overrides = overrides(of: run, in: tree)
      for result in tree.children(of: results) {
        var row = try tree.row(result)
        describe(result, by: rules, in: tree, to: &row)
        try checkWords(of: row)
        if wanted.contains("level"), let overrides,
          row.cells["kind"]?.text == "fail", tree.value("level", of: result) == nil
        {
          throw RecordError(.overriddenLevel, at: tree.nodes[overrides].bytes.prefix(40))
        }
        table.append(row, wanted)
      }
    }
    for name in ["rule", "level", "kind", "state", "suppressed", "since", "security-severity"]
    where !table.columns.contains(name) {
      table.columns.append(name)
    }
    return table
  }

  /// A run that did not come to its end, or stumbled on the way, says nothing by what it did not
  /// find (§3.20.14, §3.20.21).
  private static func checkEnd(of run: Int, in tree: JSONTree) throws(RecordError) {
    guard let invocations = tree.value("invocations", of: run) else { return }
    for invocation in tree.children(of: invocations) {
      if let success = tree.value("executionSuccessful", of: invocation),
        tree.text(of: success) != "true"
      {
        throw RecordError(.failedRun, at: tree.nodes[success].bytes)
      }
      let notes = tree.value("toolExecutionNotifications", of: invocation)
      for note in notes.map({ tree.children(of: $0) }) ?? [] {
        if let level = tree.value("level", of: note), tree.text(of: level) == "error" {
          throw RecordError(.brokenRun, at: tree.nodes[note].bytes.prefix(40))
        }
      }
    }
  }

  /// Where a run gives its rules other levels than they have themselves (§3.20.5).
  private static func overrides(of run: Int, in tree: JSONTree) -> Int? {
    guard let invocations = tree.value("invocations", of: run) else { return nil }
    for invocation in tree.children(of: invocations) {
      guard let overrides = tree.value("ruleConfigurationOverrides", of: invocation) else {
        continue
      }
      if tree.nodes[overrides].next > overrides + 1 { return overrides }
    }
    return nil
  }

  /// A word that SARIF does not know would be left out by every condition.
  private static func checkWords(of row: RecordTable.Row) throws(RecordError) {
    for (name, column) in closed.sorted(by: { $0.key < $1.key }) {
      guard let cell = row.cells[name], !column.values.contains(cell.text) else { continue }
      throw RecordError(.unknownWord(cell.text, of: name, column.values), at: cell.bytes)
    }
  }

  private static func describe(
    _ result: Int,
    by rules: Rules,
    in tree: JSONTree,
    to row: inout RecordTable.Row
  ) {
    func cell(_ text: String, _ index: Int?) -> RecordTable.Cell {
      RecordTable.Cell(text: text, bytes: tree.nodes[index ?? result].bytes.prefix(200))
    }
    let rule = rules.rule(of: result)
    let id = tree.value("ruleId", of: result) ?? tree.value(at: "rule", "id", of: result)
    let ruleID = id ?? rule.flatMap { tree.value("id", of: $0) }
    row.cells["rule"] = ruleID.map { cell(tree.text(of: $0), $0) }
    let kind = tree.value("kind", of: result)
    // §3.27.9: the kind of a result that says none is `fail`.
    row.cells["kind"] = cell(kind.map { tree.text(of: $0) } ?? "fail", kind)
    if let level = rules.level(of: result, rule, isFailure: row.cells["kind"]?.text == "fail") {
      row.cells["level"] = cell(level, tree.value("level", of: result))
    }
    row.cells["state"] = tree.value("baselineState", of: result).map { cell(tree.text(of: $0), $0) }
    let isSuppressed = tree.isSuppressed(result)
    row.cells["suppressed"] = cell(isSuppressed ? "true" : "false", nil)
    row.cells["since"] = tree.value(at: "provenance", "firstDetectionTimeUtc", of: result)
      .map { cell(tree.text(of: $0), $0) }
    let weight =
      tree.value(at: "properties", "security-severity", of: result)
      ?? rule.flatMap { tree.value(at: "properties", "security-severity", of: $0) }
    row.cells["security-severity"] = weight.map { cell(tree.text(of: $0), nil) }
  }

  /// The rules of a run's tool and of its extensions.
  private struct Rules {
    private let tree: JSONTree
    private let driver: [Int]
    private let extensions: [[Int]]
    /// The first rule of each id, the driver's before the extensions'.
    private let byID: [String: Int]

    init(of run: Int, in tree: JSONTree) {
      self.tree = tree
      func rules(of component: Int?) -> [Int] {
        component.flatMap { tree.value("rules", of: $0) }.map { tree.children(of: $0) } ?? []
      }
      driver = rules(of: tree.value(at: "tool", "driver", of: run))
      extensions =
        tree.value(at: "tool", "extensions", of: run)
        .map { tree.children(of: $0).map { rules(of: $0) } } ?? []
      byID = Dictionary(
        (driver + extensions.flatMap(\.self)).compactMap { rule in
          tree.value("id", of: rule).map { (tree.text(of: $0), rule) }
        },
        uniquingKeysWith: { first, _ in first }
      )
    }

    /// Returns the rule that a result names by position, else by id.
    func rule(of result: Int) -> Int? {
      let position =
        tree.value("ruleIndex", of: result) ?? tree.value(at: "rule", "index", of: result)
      if let number = position.flatMap({ Int(tree.text(of: $0)) }), number >= 0 {
        let component = tree.value(at: "rule", "toolComponent", "index", of: result)
          .flatMap { Int(tree.text(of: $0)) }
        let rules: [Int]
        if let component {
          rules = extensions.indices.contains(component) ? extensions[component] : []
        } else {
          rules = driver
        }
        return rules.indices.contains(number) ? rules[number] : nil
      }
      guard
        let id = tree.value("ruleId", of: result) ?? tree.value(at: "rule", "id", of: result)
      else { return nil }
      // §3.27.5: `a/b` is a part of the rule `a` unless it is a rule itself.
      var name = tree.text(of: id)[...]
      while true {
        if let found = byID[String(name)] { return found }
        guard let end = name.lastIndex(of: "/") else { return nil }
        name = name[..<end]
      }
    }

    /// Returns a result's level (§3.27.10); `nil` if the rule that gives it cannot be found.
    func level(of result: Int, _ rule: Int?, isFailure: Bool) -> String? {
      if let level = tree.value("level", of: result) { return tree.text(of: level) }
      guard isFailure else { return "none" }
      if let rule {
        return tree.value(at: "defaultConfiguration", "level", of: rule)
          .map { tree.text(of: $0) } ?? "warning"
      }
      let isNamed =
        tree.value("ruleIndex", of: result) != nil || tree.value("rule", of: result) != nil
      return isNamed ? nil : "warning"
    }
  }
}

extension JSONTree {
  /// Whether a result is suppressed: it says by what, and all of that is accepted (§3.27.23).
  fileprivate func isSuppressed(_ result: Int) -> Bool {
    guard let list = value("suppressions", of: result), nodes[list].kind == .array else {
      return false
    }
    let suppressions = children(of: list)
    return !suppressions.isEmpty
      && suppressions.allSatisfy { suppression in
        guard nodes[suppression].kind == .object else { return false }
        return value("status", of: suppression).map { text(of: $0) == "accepted" } ?? true
      }
  }
}
