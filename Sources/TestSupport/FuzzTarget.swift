package import ClaimModel
internal import Diagnostics
internal import Engine
internal import Reporting
internal import Scoring
internal import Synchronization
internal import YAMLSyntax

/// What a fuzzer does with one input, and what must hold whatever it is.
///
/// The fuzzer and the tests that replay what it once found run the same code.
package struct FuzzTarget: Sendable {
  /// Something that does not hold.
  package struct Fault: Error, CustomStringConvertible {
    /// What does not hold.
    package let description: String
  }

  private let files: [String: [UInt8]]
  private let asOf: CalendarDay

  /// Puts inputs into an organisation.
  ///
  /// - Parameters:
  ///   - files: The organisation's files.
  ///   - asOf: The day of the assessment.
  package init(files: [String: [UInt8]], asOf: CalendarDay) {
    self.files = files
    self.asOf = asOf
  }

  /// Parses bytes, reads them as what they say they are, judges an organisation with them, writes
  /// its reports and fixes it.
  ///
  /// - Parameters:
  ///   - bytes: The input.
  ///   - path: The file of the organisation that it is put in.
  /// - Throws: `Fault`, if something does not hold.
  package func run(_ bytes: [UInt8], at path: String) throws {
    try read(bytes)
    var files = files
    files[path] = bytes
    let report = try report(of: files)
    try checkSoundness(of: report)
    for language in Language.allCases {
      _ = TextReport(language: language, usesColor: true, showsSuppressed: true)
        .body(report, isFirst: true)
    }
    _ = JSONReport().body(report, isFirst: true)
    // A repair that makes no difference, or one that tells on the result, is for the planner's own
    // tests; here it only has to come to an end.
    if report.findings.contains(where: { !$0.fix.isEmpty }) { try fix(files, report) }
  }

  /// Parses bytes and reads them as what they say they are, which takes far less time.
  ///
  /// - Throws: `Fault`, if something does not hold.
  package func read(_ bytes: [UInt8]) throws {
    let plain = PlainYAMLReader.parse(bytes, file: FileID(0))
    let (tree, findings) = LibYAMLReader.parse(bytes, file: FileID(0))
    if let plain {
      try require(findings.isEmpty, "libyaml refuses what the plain reader takes")
      try require(plain.nodes == tree.nodes && plain.roots == tree.roots, "the readers differ")
      try require(plain.bytes == tree.bytes, "the readers make different texts")
    }
    try require(findings.isEmpty || tree.nodes.isEmpty, "half a file has nodes")
    for comment in tree.comments() {
      try require(comment.start <= comment.end && comment.end <= bytes.count, "a comment outside")
    }
    guard let root = tree.roots.first else { return }
    switch tree.value(of: "kind", in: root).map(tree.string) {
    case "Framework":
      if let framework = Framework.read(tree).framework {
        _ = FrameworkGuide.read(tree, of: framework)
      }
    case "Policy": _ = Policy.read(tree)
    default:
      var builder = ModelBuilder(names: NameTable())
      builder.add(tree, expecting: [.organization, .claims, .evidence, .waivers])
      for finding in builder.findings {
        try require(Int(finding.range.end) <= bytes.count, "a finding outside its file: \(finding)")
      }
    }
  }

  private func checkSoundness(of report: OrganizationReport) throws {
    for finding in report.findings {
      let ranges = [finding.range] + finding.notes.compactMap(\.range) + finding.fix.map(\.range)
      for range in ranges {
        let file = Int(range.file.rawValue)
        try require(file < report.files.count, "a finding in no file: \(finding)")
        try require(
          range.start <= range.end && Int(range.end) <= report.files[file].length,
          "a finding outside its file: \(finding)"
        )
      }
    }
    let prevents = report.findings.contains(where: \.preventsVerdict)
    try require(prevents == (report.verdict.kind == .undecided), "a verdict on the unreadable")
    for assessment in report.assessed?.assessments ?? [] where assessment.state != .claimed {
      try require(
        assessment.supported == report.assessed?.model.framework.lowestLevel,
        "a level that nobody claims"
      )
    }
  }

  private func fix(_ files: [String: [UInt8]], _ before: OrganizationReport) throws {
    let plans = Mutex<[FixPlan]>([])
    let surroundings = Surroundings(
      files: MemoryFiles(bytes: files),
      history: WithoutHistory(),
      workers: Surroundings<MemoryFiles>.sequential
    )
    try Engine.planFixes(CheckRequest(roots: ["."], asOf: .day(asOf)), in: surroundings) { plan in
      plans.withLock { $0.append(plan) }
    }
    var fixed = files
    for change in plans.withLock({ $0 }).flatMap(\.changes) { fixed[change.path] = change.after }
    let after = try report(of: fixed)
    let (old, new) = (before.assessed?.assessments ?? [], after.assessed?.assessments ?? [])
    try require(old.count == new.count, "a fix decided the undecided")
    for (old, new) in zip(old, new) {
      try require(new.supported <= old.supported, "a fix raised a level")
    }
  }

  private func report(of files: [String: [UInt8]]) throws -> OrganizationReport {
    try CheckedRepository.report(of: MemoryFiles(bytes: files), asOf: asOf)
  }

  private func require(_ holds: Bool, _ fault: @autoclosure () -> String) throws {
    guard holds else { throw Fault(description: fault()) }
  }
}
