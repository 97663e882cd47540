internal import ClaimModel
internal import Diagnostics
internal import Reporting
internal import Scoring

/// Finds out which fixes may be made.
///
/// A rule that offers a fix cannot see what it does to the whole. So every fix is tried on a copy
/// first, the organisation is checked again, and whatever makes it look better than before is not
/// made: that a level never rises by itself is shown for each run anew.
struct Fixing<Files: FileTree> {
  private let check: (OverlayFiles<Files>) -> OrganizationReport
  private let folder: String
  private var files: OverlayFiles<Files>
  private var plan = FixPlan()
  private var before: [String: [UInt8]] = [:]
  private var fixed: [String: [FixPlan.Place]] = [:]

  /// How often the files are gone through; one fix can make room for another that overlapped.
  private static var rounds: Int { 16 }

  /// Plans the fixes of an organisation.
  static func plan(
    folder: String,
    files: Files,
    check: @escaping (OverlayFiles<Files>) -> OrganizationReport
  ) -> FixPlan {
    var fixing = Fixing(check: check, folder: folder, files: OverlayFiles(base: files))
    for _ in 0..<rounds {
      guard fixing.goThrough() else { break }
    }
    return fixing.finish()
  }

  private init(
    check: @escaping (OverlayFiles<Files>) -> OrganizationReport,
    folder: String,
    files: OverlayFiles<Files>
  ) {
    self.check = check
    self.folder = folder
    self.files = files
  }

  /// One fix, with the file and line that it is known by.
  private struct Candidate {
    let finding: Finding
    let place: FixPlan.Place
  }

  /// Makes every fix that can be made at once; returns whether there was one.
  private mutating func goThrough() -> Bool {
    let report = check(files)
    plan.left = []
    var places = LineTables(report.files)
    var candidates: [Candidate] = []
    var overlapping: [Candidate] = []
    var edits = EditSet()
    let all = report.findings + Pinning.reviewed(report)
    for finding in all where !finding.fix.isEmpty && finding.disposition.isOpen {
      let place = FixPlan.Place(
        path: path(of: finding.range.file, in: report),
        line: places.line(of: finding.range),
        rule: finding.rule
      )
      let candidate = Candidate(finding: finding, place: place)
      if finding.fix.contains(where: { isOutside($0.range.file, in: report) }) {
        plan.left.append((place, .outside))
      } else if edits.insert(finding.fix) {
        candidates.append(candidate)
      } else {
        overlapping.append(candidate)
      }
    }
    guard !candidates.isEmpty else { return false }
    var accepted: [Candidate] = []
    accept(candidates[...], on: report, into: &accepted)
    // What was not made is in nobody's way.
    for candidate in overlapping {
      if applying(accepted + [candidate], to: report) == nil {
        plan.left.append((candidate.place, .overlap))
      } else {
        accept([candidate], on: report, into: &accepted)
      }
    }
    guard !accepted.isEmpty, let changed = applying(accepted, to: report) else { return false }
    for file in Set(accepted.flatMap { $0.finding.fix.map(\.range.file) }) {
      let path = path(of: file, in: report)
      if before[path] == nil { before[path] = report.files[Int(file.rawValue)].text }
    }
    for candidate in accepted { fixed[candidate.place.path, default: []].append(candidate.place) }
    files = changed
    return true
  }

  /// Takes as many fixes as do no harm together, halving those that do.
  private mutating func accept(
    _ candidates: ArraySlice<Candidate>,
    on report: OrganizationReport,
    into accepted: inout [Candidate]
  ) {
    if let changed = applying(accepted + candidates, to: report) {
      let made = accepted + candidates
      if check(changed).isNoBetter(than: report, but: Set(made.map(\.finding))) {
        accepted = made
        return
      }
    }
    guard candidates.count > 1 else {
      plan.left.append(contentsOf: candidates.map { ($0.place, .tellsOnResult) })
      return
    }
    let middle = candidates.startIndex + candidates.count / 2
    accept(candidates[..<middle], on: report, into: &accepted)
    accept(candidates[middle...], on: report, into: &accepted)
  }

  private func applying(
    _ candidates: [Candidate],
    to report: OrganizationReport
  ) -> OverlayFiles<Files>? {
    var edits = EditSet()
    for candidate in candidates where !edits.insert(candidate.finding.fix) { return nil }
    var result = files
    for (file, edits) in edits.byFile {
      guard let bytes = report.files[Int(file.rawValue)].text.applying(edits) else { return nil }
      result.changed[path(of: file, in: report).normalizedPath] = bytes
    }
    return result
  }

  private consuming func finish() -> FixPlan {
    for (path, before) in before.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
    {
      guard let after = files.changed[path.normalizedPath], after != before else { continue }
      plan.changes.append(
        FixPlan.Change(
          path: path,
          root: folder,
          before: before,
          after: after,
          fixed: fixed[path] ?? []
        )
      )
    }
    return plan
  }

  private func path(of file: FileID, in report: OrganizationReport) -> String {
    folder.appending(path: report.files[Int(file.rawValue)].path)
  }

  private func isOutside(_ file: FileID, in report: OrganizationReport) -> Bool {
    report.files[Int(file.rawValue)].path.leavesItsFolder
  }
}

/// Edits that do not overlap, by file and in the order of their places.
private struct EditSet {
  private(set) var byFile: [FileID: [TextEdit]] = [:]

  /// Adds the edits of one fix, all or none; one that is there already is made once.
  mutating func insert(_ fix: [TextEdit]) -> Bool {
    var added: [TextEdit] = []
    for edit in fix {
      let position = self.position(of: edit)
      let there = byFile[edit.range.file] ?? []
      if position < there.count, there[position] == edit { continue }
      let neighbours = there[max(0, position - 1)..<min(there.count, position + 1)]
      guard !neighbours.contains(where: { $0.range.touches(edit.range) }) else {
        for edit in added {
          let position = self.position(of: edit)
          byFile[edit.range.file]?.remove(at: position)
        }
        return false
      }
      byFile[edit.range.file, default: []].insert(edit, at: position)
      added.append(edit)
    }
    return true
  }

  /// Where an edit stands, or where it belongs.
  private func position(of edit: TextEdit) -> Int {
    guard let edits = byFile[edit.range.file] else { return 0 }
    var (low, high) = (0, edits.count)
    while low < high {
      let middle = (low + high) / 2
      let range = edits[middle].range
      if (range.start, range.end) < (edit.range.start, edit.range.end) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}

extension SourceRange {
  /// Whether two edits are too near for anybody to say what both of them make.
  fileprivate func touches(_ other: SourceRange) -> Bool {
    max(start, other.start) < min(end, other.end)
      || (start == other.start && (start == end || other.start == other.end))
  }
}

/// Lines of the files of a report, each file scanned once.
private struct LineTables {
  private let files: [SourceFile]
  private var tables: [FileID: LineTable] = [:]

  init(_ files: [SourceFile]) { self.files = files }

  mutating func line(of range: SourceRange) -> Int {
    let table = tables[range.file] ?? LineTable(files[Int(range.file.rawValue)])
    tables[range.file] = table
    return table.position(at: range.start).line
  }
}

extension SourceFile {
  /// The bytes that are the user's.
  fileprivate var text: [UInt8] { Array(bytes.prefix(length)) }
}
