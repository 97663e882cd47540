internal import ClaimModel
internal import ClaimRules
internal import Diagnostics
internal import Frameworks
internal import Reporting
internal import Scoring
internal import YAMLSyntax

/// Checks one organisation, from its folder to its report.
struct OrganizationCheck {
  /// The folder of the organisation.
  let folder: String
  let files: any FileTree
  let history: any HistorySource
  let overrides: Overrides
  let asOf: AsOf
  /// Another day, to see whether it makes any difference.
  var otherDay: AsOf?
  /// Whether the digests of all cited files are computed.
  var computesAllDigests = false
  /// The files that the command line names; `files` unless an earlier state is checked.
  var callerFiles: (any FileTree)?
  /// Whose framework and policy to judge by; `nil` for the organisation's own.
  var rules: RulesInForce?
  /// Whether the files are a commit's, in which what Git LFS keeps is a pointer.
  var isCommit = false
  /// What the organisation was judged by, once it was.
  private(set) var inForce: RulesInForce?
  /// Whether to keep what was read, for another day.
  var keepsReading = false
  private var reading: Reading?
  private var looked: Looked?

  var sources: [SourceFile] = []
  var findings: [Finding] = []
  /// What was found besides, counted only.
  var surplus = FindingSurplus()

  init(
    folder: String,
    files: any FileTree,
    history: any HistorySource,
    overrides: Overrides,
    asOf: AsOf
  ) {
    self.folder = folder
    self.files = files
    self.history = history
    self.overrides = overrides
    self.asOf = asOf
  }

  /// Checks the organisation.
  ///
  /// Whatever is wrong with its files ends up in the report.
  mutating func run() -> OrganizationReport {
    let root = read(Discovery.fileName, documents: 1)
    inForce = rules ?? rulesInForce(namedIn: root)
    let (framework, policy) = (inForce?.framework, inForce?.policy)
    var builder = ModelBuilder(names: framework?.names ?? NameTable())
    builder.addOrSkip(root, expecting: [.organization])
    for tree in extraTrees { builder.skip(tree, isMissed: false) }
    if let organization = builder.organization {
      add(organization.claims, as: .claims, to: &builder)
      add(organization.evidence, as: .evidence, to: &builder)
      add(organization.waivers, as: .waivers, to: &builder)
    }
    findings.append(contentsOf: builder.findings)
    surplus = builder.surplus
    guard let organization = builder.organization, let framework, let policy else {
      return report(nil)
    }
    let reading = Reading(
      builder: builder,
      organization: organization,
      framework: framework,
      policy: policy,
      findings: findings,
      surplus: surplus,
      sources: sources
    )
    if keepsReading { self.reading = reading }
    return judge(reading.model(on: asOf, beside: otherDay), policy)
  }

  /// Judges what was read on another day: files are read, and their history followed, only once.
  ///
  /// Only of files of which the working tree changes nothing: what is not committed counts as of the
  /// day of the assessment.
  ///
  /// - Returns: The report; `nil` if the organisation was not read, or not kept.
  func report(on day: CalendarDay) -> OrganizationReport? {
    guard let reading, let looked else { return nil }
    var check = self
    (check.findings, check.surplus, check.sources) = (
      reading.findings, reading.surplus, reading.sources
    )
    return check.judge(reading.model(on: .day(day)), reading.policy, looked)
  }

  /// Trees of policies and frameworks in files; they have numbers but are no part of the model.
  var extraTrees: [YAMLTree] = []

  private mutating func judge(
    _ model: OrganizationModel,
    _ policy: Policy,
    _ known: Looked? = nil
  ) -> OrganizationReport {
    var model = model
    let looked = known ?? look(model)
    if keepsReading { self.looked = looked }
    var inspection = looked.inspection
    model.files = looked.files
    model.options = options(policy)
    model.history = looked.history
    model.requiresSeparation = policy.separation == .required
    // Who committed what is not known without a history either.
    model.requiresHistory = policy.history == .required || model.requiresSeparation
    model.adopt(inspection.measures(of: model))
    checkTargets(of: policy, in: model)
    let requirements = requirements(policy, model.framework)
    let start = self
    let (assessments, waivers) = apply(requirements, to: model, inspection.contents)
    let score = score(assessments, requirements, model)
    let changes = loosenedKeys(of: policy, in: model) { other in
      let requirements = self.requirements(other, model.framework)
      var (check, judged, use) = (self, assessments, waivers)
      if other.options != policy.options {
        check = start
        var model = model
        model.options = options(other)
        (judged, use) = check.apply(requirements, to: model, inspection.contents)
      }
      let verdict = Verdict(
        self.score(judged, requirements, model),
        judged,
        findings: FindingMerge.merge(check.sortedFindings(), in: model.framework),
        surplus: check.surplus,
        requirements: requirements,
        exemptions: use.exemptions
      )
      return Judged(verdict: verdict, findings: check.findings)
    }
    findings.append(contentsOf: RuleRun.check(changes, of: model))
    return report(
      OrganizationReport.Assessed(
        model: model,
        requirements: requirements,
        assessments: assessments,
        score: score
      ),
      waivers: waivers
    )
  }

  /// Applies all rules, then waivers and suppressions, and decides the levels.
  private mutating func apply(
    _ requirements: Requirements,
    to model: OrganizationModel,
    _ contents: [SourceFile]
  ) -> (assessments: [ItemAssessment], waivers: WaiverMatch) {
    var sink = RuleRun.check(model)
    let assessments = Assessment.assess(
      model,
      disqualified: sink.disqualified,
      invalidated: sink.invalidated
    )
    RuleRun.check(assessments, of: model, into: &sink)
    findings.append(contentsOf: sink.findings)
    let waivers = WaiverMatch(
      findings,
      assessments,
      requirements,
      in: model,
      invalidated: sink.invalidatedWaivers
    )
    for (index, disposition) in waivers.dispositions { findings[index].disposition = disposition }
    findings.append(contentsOf: RuleRun.check(waivers.uses, of: model))
    keepShown(contents)
    if !model.suppressions.isEmpty {
      findings = sortedFindings()
      findings += SuppressionRun.apply(to: &findings, in: model) { requirements.severity(of: $0) }
    }
    return (assessments, waivers)
  }

  private func score(
    _ assessments: [ItemAssessment],
    _ requirements: Requirements,
    _ model: OrganizationModel
  ) -> Score {
    Score(
      assessments,
      framework: model.framework,
      method: requirements.overall,
      weights: requirements.weights
    )
  }

  /// Puts the report together: findings sorted, equal ones of several items made one.
  private func report(
    _ assessed: OrganizationReport.Assessed?,
    waivers: WaiverMatch? = nil
  ) -> OrganizationReport {
    guard let assessed, let waivers else {
      let verdict = Verdict(undecidedBecauseOf: findings)
      return OrganizationReport(
        folder: folder,
        assessed: nil,
        findings: FindingCap.cap(sortedFindings(), surplus, in: sources),
        hidden: 0,
        verdict: verdict,
        files: sources
      )
    }
    let merged = FindingMerge.merge(sortedFindings(), in: assessed.model.framework)
    func verdict(_ exemptions: Exemptions?) -> Verdict {
      Verdict(
        assessed.score,
        assessed.assessments,
        findings: merged,
        surplus: surplus,
        requirements: assessed.requirements,
        exemptions: exemptions
      )
    }
    var shown: [Finding] = []
    for var finding in merged {
      guard let severity = assessed.requirements.severity(of: finding) else { continue }
      guard overrides.shows(finding.rule) || finding.preventsVerdict else { continue }
      finding.severity = severity
      shown.append(finding)
    }
    let more = surplus.filter {
      assessed.requirements.severity(of: $0) != nil
        && (overrides.shows($0.rule) || $0.preventsVerdict)
    }
    let reached = verdict(waivers.exemptions)
    return OrganizationReport(
      folder: folder,
      assessed: assessed,
      findings: FindingCap.cap(shown, more, in: sources),
      hidden: merged.count - shown.count + surplus.total - more.total,
      verdict: reached,
      withoutWaivers: waivers.uses.isEmpty ? reached : verdict(nil),
      waivers: waivers.uses,
      files: sources
    )
  }

  /// The findings by path, place and rule.
  ///
  /// Files are ranked once, and positions sorted by file and place instead of findings, which are
  /// large; only findings at one place are compared.
  private func sortedFindings() -> [Finding] {
    let paths = sources.indices.sorted { left, right in
      sources[left].path == sources[right].path
        ? left < right
        : sources[left].path.utf8.lexicographicallyPrecedes(sources[right].path.utf8)
    }
    var ranks = paths
    for (rank, file) in paths.enumerated() { ranks[file] = rank }
    let keys = findings.map {
      UInt64(ranks[Int($0.range.file.rawValue)]) << 32 | UInt64($0.range.start)
    }
    let order = findings.indices.sorted { left, right in
      guard keys[left] == keys[right] else { return keys[left] < keys[right] }
      return Finding.isShownBefore(findings[left], findings[right])
    }
    return order.map { findings[$0] }
  }
}

extension ModelBuilder {
  /// Adds a file, or keeps its place if it could not be read.
  mutating func addOrSkip(_ tree: YAMLTree?, expecting kinds: [FileKind]) {
    guard let tree else { return skip(.empty, isMissed: true) }
    add(tree, expecting: kinds)
  }
}
