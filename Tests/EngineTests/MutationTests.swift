import ClaimModel
import Diagnostics
import Engine
import Reporting
import Scoring
import TestSupport
import Testing

/// One thing done to one piece of evidence.
enum Mutation: String, CaseIterable {
  case deleted
  case aged
  case altered

  /// Returns the lines of a piece with the mutation; `nil` if there is nothing to do to it.
  func apply(to entry: String) -> String? {
    let mutated: String
    switch self {
    case .deleted: return ""
    case .aged:
      mutated = (2020...2026).reduce(entry) { text, year in
        text.replacing(": \(year)-", with: ": \(year - 10)-")
      }
    case .altered:
      mutated = [
        ("status: approved", "status: draft"), (" by: ", " by: nobody-"),
        ("role: ", "role: nobody-"),
        ("record: ", "record: gone/"), ("completed: ", "completed: 0 # "),
        ("amount: ", "amount: 0 # "), ("until: 202", "until: 201"), ("done_on: ", "# done_on: "),
      ].reduce(entry) { $0.replacing($1.0, with: $1.1) }
    }
    return mutated == entry ? nil : mutated
  }
}

@Suite struct `Every piece of the example's evidence` {
  /// What each mutation of each piece does, for people to read in review: levels that fall, and
  /// findings that come and go.
  @Test(arguments: Mutation.allCases)
  func `tells when it is tampered with, and only about what rests on it`(
    _ mutation: Mutation
  )
    throws
  {
    let files = try Examples.files(of: "aoba-seiki")
    let before = try report(of: files)
    let model = try #require(before.assessed?.model)
    var lines: [String] = []
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".yaml") {
      for entry in ListEntries(bytes).evidence {
        let text = String(decoding: bytes[entry.lines], as: UTF8.self)
        guard !text.contains("ref:"), let mutated = mutation.apply(to: text) else { continue }
        var changed = files
        changed[path]?.replaceSubrange(entry.lines, with: Array(mutated.utf8))
        let after = try report(of: changed)
        let name =
          "\(path) \(entry.id ?? "line \(before.line(at: entry.lines.lowerBound, of: path))")"
        let items = itemsResting(on: entry, of: path, in: before, model)
        let fallen = zip(before.supported, after.supported).enumerated().filter { $1.0 != $1.1 }
        for (item, levels) in fallen {
          #expect(levels.0 > levels.1, "\(name) \(mutation): \(model.framework.itemID(item)) rises")
          #expect(
            items.contains(item),
            "\(name) \(mutation): \(model.framework.itemID(item)) falls"
          )
        }
        let change = before.findingChange(to: after)
        #expect(!fallen.isEmpty || !change.isEmpty || mutation != .altered, "\(name): silence")
        let levels = fallen.map { "\(model.framework.itemID($0)) \($1.0)→\($1.1)" }
        lines.append("\(name): \((levels + change).joined(separator: ", "))")
      }
    }
    #expect(lines.count > 40)
    try Golden.check(
      lines.joined(separator: "\n") + "\n",
      "mutations/aoba-seiki.\(mutation.rawValue).txt"
    )
  }

  /// The items whose claims cite a piece, or an improvement that answers or revises it.
  private func itemsResting(
    on entry: ListEntries.Entry,
    of path: String,
    in report: OrganizationReport,
    _ model: OrganizationModel
  ) -> Set<Int> {
    func isIn(_ range: SourceRange) -> Bool {
      report.files[Int(range.file.rawValue)].path == path
        && entry.lines.contains(Int(range.start))
    }
    func rests(on key: EvidenceKey) -> Bool {
      if isIn(model.evidence[key].range) { return true }
      guard key.kind == .improvement else { return false }
      let improvement = model.evidence.improvements[Int(key.index)]
      if let revised = improvement.revisedDocument.flatMap({ model.document($0.value) }),
        isIn(revised.range)
      {
        return true
      }
      return improvement.addresses.contains { index in
        model.finding(model.evidence.addresses[index].value).map { isIn($0.range) } ?? false
      }
    }
    var items: Set<Int> = []
    for claim in model.claims {
      guard let item = model.itemIndex(of: claim) else { continue }
      let keys = claim.citations.compactMap { model.citations[$0].key }
      if keys.contains(where: rests) { items.insert(item) }
    }
    return items
  }

  private func report(of files: [String: [UInt8]]) throws -> OrganizationReport {
    try CheckedRepository.report(of: MemoryFiles(bytes: files), asOf: .october)
  }
}

extension OrganizationReport {
  /// The line of an offset in a file.
  fileprivate func line(at offset: Int, of path: String) -> Int {
    guard let file = files.first(where: { $0.path == path }) else { return 0 }
    return LineTable(file).position(at: UInt32(offset)).line
  }

  /// How often each rule speaks more or less in another report, without over-claims, which follow
  /// from levels.
  fileprivate func findingChange(to other: OrganizationReport) -> [String] {
    func counts(_ report: OrganizationReport) -> [String: Int] {
      Dictionary(grouping: report.findings, by: \.rule.name).mapValues(\.count)
    }
    let (before, after) = (counts(self), counts(other))
    return Set(before.keys).union(after.keys).sorted().compactMap { rule in
      let change = after[rule, default: 0] - before[rule, default: 0]
      guard change != 0, rule != "over-claim" else { return nil }
      return "\(change > 0 ? "+" : "−")\(rule)\(abs(change) > 1 ? " ×\(abs(change))" : "")"
    }
  }
}
