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
  let library: Library
  let overrides: Overrides
  let asOf: AsOf

  private var sources: [SourceFile] = []
  private var findings: [Finding] = []

  init(folder: String, files: any FileTree, library: Library, overrides: Overrides, asOf: AsOf) {
    self.folder = folder
    self.files = files
    self.library = library
    self.overrides = overrides
    self.asOf = asOf
  }

  /// Checks the organisation.
  ///
  /// Whatever is wrong with its files ends up in the report.
  mutating func run() -> OrganizationReport {
    let root = read(Discovery.fileName, documents: 1)
    let framework = self.framework(namedIn: root)
    let policy = self.policy(namedIn: root)
    var builder = ModelBuilder(names: framework?.names ?? NameTable())
    builder.addOrSkip(root, expecting: [.organization])
    for tree in extraTrees { builder.skip(tree, isMissed: false) }
    if let organization = builder.organization {
      add(organization.claims, or: "claims/*.yaml", as: .claims, to: &builder)
      add(organization.evidence, or: "evidence/*.yaml", as: .evidence, to: &builder)
      add(organization.waivers, or: "waivers/*.yaml", as: .waivers, to: &builder)
    }
    findings.append(contentsOf: builder.findings)
    guard let organization = builder.organization, let framework, let policy else {
      return report(nil)
    }
    let today = asOf.day(utcOffset: organization.utcOffset)
    return judge(
      builder.model(framework: framework, organization: organization, asOf: today),
      policy
    )
  }

  /// Trees of policies and frameworks in files; they have numbers but are no part of the model.
  private var extraTrees: [YAMLTree] = []

  private mutating func judge(_ model: OrganizationModel, _ policy: Policy) -> OrganizationReport {
    var model = model
    model.files = fileStatuses(of: model)
    checkTargets(of: policy, in: model)
    let requirements = requirements(policy, model.framework)
    var sink = RuleRun.check(model)
    let assessments = Assessment.assess(
      model,
      disqualified: sink.disqualified,
      invalidated: sink.invalidated
    )
    RuleRun.check(assessments, of: model, into: &sink)
    findings.append(contentsOf: sink.findings)
    let score = Score(
      assessments,
      framework: model.framework,
      method: requirements.overall,
      weights: requirements.weights
    )
    return report(
      OrganizationReport.Assessed(
        model: model,
        requirements: requirements,
        assessments: assessments,
        score: score
      )
    )
  }

  /// Puts the report together: findings sorted, equal ones of several items made one.
  private func report(_ assessed: OrganizationReport.Assessed?) -> OrganizationReport {
    guard let assessed else {
      let verdict = Verdict(undecidedBecauseOf: findings)
      return OrganizationReport(
        folder: folder,
        assessed: nil,
        findings: sortedFindings(),
        hidden: 0,
        verdict: verdict,
        files: sources
      )
    }
    let merged = FindingMerge.merge(sortedFindings(), in: assessed.model.framework)
    let verdict = Verdict(
      assessed.score,
      assessed.assessments,
      findings: merged,
      requirements: assessed.requirements
    )
    var shown: [Finding] = []
    for var finding in merged {
      guard let severity = assessed.requirements.severity(of: finding) else { continue }
      guard overrides.shows(finding.rule) || finding.preventsVerdict else { continue }
      finding.severity = severity
      shown.append(finding)
    }
    return OrganizationReport(
      folder: folder,
      assessed: assessed,
      findings: shown,
      hidden: merged.count - shown.count,
      verdict: verdict,
      files: sources
    )
  }

  /// The findings by path, place and rule.
  ///
  /// Files are ranked once and positions sorted instead of findings, which are large.
  private func sortedFindings() -> [Finding] {
    let paths = sources.indices.sorted { left, right in
      sources[left].path == sources[right].path
        ? left < right
        : sources[left].path.utf8.lexicographicallyPrecedes(sources[right].path.utf8)
    }
    var ranks = paths
    for (rank, file) in paths.enumerated() { ranks[file] = rank }
    let order = findings.indices.sorted { left, right in
      let (leftFile, rightFile) = (findings[left].range.file, findings[right].range.file)
      guard leftFile == rightFile else {
        return ranks[Int(leftFile.rawValue)] < ranks[Int(rightFile.rawValue)]
      }
      return Finding.isShownBefore(findings[left], findings[right])
    }
    return order.map { findings[$0] }
  }
}

/// Reading files.
extension OrganizationCheck {
  /// Reads and parses one file; what is wrong with it becomes findings, and `nil` is returned if
  /// nothing may be concluded from it.
  ///
  /// - Parameters:
  ///   - path: The file, relative to the organisation's folder.
  ///   - name: Where the file is named, if it is: there its absence is mended.
  ///   - bound: Whether the file must lie in the organisation's folder.
  ///   - base: The folder that the path is relative to, if it is not the organisation's.
  ///   - documents: How many YAML documents it may hold.
  /// - Returns: The file's tree.
  private mutating func read(
    _ path: String,
    namedAt name: SourceRange? = nil,
    within bound: Bool = true,
    from base: String? = nil,
    documents: Int? = nil
  ) -> YAMLTree? {
    let file = FileID(sources.count)
    var limits = YAMLLimits.standard
    limits.documents = documents ?? limits.documents
    let bytes: [UInt8]
    let shownPath = base == nil ? path : folder.relativePath(to: path)
    do throws(FileTreeError) {
      guard !bound || !path.leavesItsFolder else { throw FileTreeError.outside }
      bytes = try files.bytes(
        at: (base ?? folder).appending(path: path),
        within: bound ? folder : nil,
        limit: limits.fileSize
      )
    } catch {
      sources.append(SourceFile(path: shownPath, bytes: []))
      let place = name ?? SourceRange(file: file, start: 0, end: 0)
      findings.append(Finding(unreadable: path, at: place, error))
      return nil
    }
    let (tree, found) = YAMLReader.parse(bytes, file: file, limits: limits)
    sources.append(tree.sourceFile(path: shownPath))
    findings.append(contentsOf: found)
    if found.isEmpty && tree.roots.isEmpty {
      findings.append(Finding(emptyFile: path, file: file))
      return nil
    }
    return found.isEmpty ? tree : nil
  }

  /// Reads a policy or framework, which may stand beside the organisation's folder.
  private mutating func readExtra(
    _ path: String,
    namedAt name: SourceRange?,
    from base: String? = nil,
    documents: Int
  ) -> YAMLTree? {
    let tree = read(path, namedAt: name, within: false, from: base, documents: documents)
    extraTrees.append(tree ?? .empty)
    return tree
  }

  /// Reads the files of some globs into the model.
  private mutating func add(
    _ patterns: [Located<Name>]?,
    or standard: String,
    as kind: FileKind,
    to builder: inout ModelBuilder
  ) {
    var seen: Set<String> = []
    let globs = patterns?.map { (builder.text($0.value), Optional($0.range)) } ?? [(standard, nil)]
    for (pattern, range) in globs {
      let place = range ?? SourceRange(file: FileID(0), start: 0, end: 0)
      guard !pattern.leavesItsFolder else {
        findings.append(Finding(unreadable: pattern, at: place, .outside))
        builder.missFiles()
        continue
      }
      let glob = Glob(pattern)
      let found = glob.paths(in: files, under: folder)
      for (path, error) in found.unreadable {
        findings.append(Finding(unreadable: path, at: place, error))
        builder.missFiles()
      }
      for path in found.paths where seen.insert(path).inserted {
        let tree = read(path, namedAt: glob.isWild ? nil : range)
        builder.addOrSkip(tree, expecting: [kind])
      }
    }
  }

  /// Asks once for every file that evidence points to.
  private func fileStatuses(of model: OrganizationModel) -> NameMap<FileStatus> {
    var statuses = NameMap<FileStatus>()
    model.evidence.forEachPath { path in
      guard statuses[path.value] == nil else { return }
      let text = model.text(path.value)
      statuses[path.value] =
        text.leavesItsFolder
        ? .outside : files.status(of: folder.appending(path: text), within: folder)
    }
    return statuses
  }
}

/// Framework and policy.
extension OrganizationCheck {
  private mutating func framework(namedIn root: YAMLTree?) -> Framework? {
    guard let root, let named = root.topValue(of: "framework") else { return nil }
    guard named.text.isFile else {
      if let framework = library.framework(named.text) { return framework }
      findings.append(Finding(unknownFramework: named.text, at: named.range))
      return nil
    }
    // The second document is the guide for `explain`.
    guard let tree = readExtra(named.text, namedAt: named.range, documents: 2) else { return nil }
    let result = Framework.read(tree)
    findings.append(contentsOf: result.findings)
    return result.findings.isEmpty ? result.framework : nil
  }

  private mutating func policy(namedIn root: YAMLTree?) -> Policy? {
    let place = SourceRange(file: FileID(0), start: 0, end: 0)
    if let name = overrides.policy { return policy(name, at: place, from: ".", seen: []) }
    guard let root, let named = root.topValue(of: "policy") else {
      return library.policy("baseline")
    }
    return policy(named.text, at: named.range, from: nil, seen: [])
  }

  /// Returns a policy with everything that it extends; a circle of policies is a finding.
  private mutating func policy(
    _ name: String,
    at place: SourceRange,
    from base: String?,
    seen: [String]
  ) -> Policy? {
    guard name.isFile else {
      if let policy = library.policy(name) { return policy }
      findings.append(Finding(unknownPolicy: name, at: place))
      return nil
    }
    let name = name.normalizedPath
    guard !seen.contains(name) else {
      findings.append(Finding(cyclicPolicy: seen + [name], at: place))
      return nil
    }
    guard let tree = readExtra(name, namedAt: place, from: base, documents: 1) else { return nil }
    let result = Policy.read(tree)
    findings.append(contentsOf: result.findings)
    guard result.findings.isEmpty, let policy = result.policy else { return nil }
    guard let extended = policy.extends, let text = policy.extendsText else { return policy }
    let next = text.isFile ? name.sibling(text) : text
    return self.policy(next, at: extended.range, from: base, seen: seen + [name])
      .map { policy.extending($0) }
  }

  private func requirements(_ policy: Policy, _ framework: Framework) -> Requirements {
    var requirements = Requirements(policy, for: framework)
    // An option can raise what the policy demands, never lower it.
    if let score = overrides.minimumScore {
      requirements.minimumOverall = max(score, requirements.minimumOverall ?? score)
    }
    let asksForLevels = overrides.minimumLevel != nil || !overrides.minimumLevels.isEmpty
    for (index, item) in framework.items.enumerated() where asksForLevels {
      let names = [framework.itemID(index), framework.directionID(item.direction)]
      let named = overrides.minimumLevels.filter { names.contains($0.id) }.map(\.level)
      let levels =
        named + [overrides.minimumLevel, requirements.minimumByItem[index]].compactMap(\.self)
      requirements.minimumByItem[index] = levels.max()
    }
    if let failOn = overrides.failOn { requirements.failOn = failOn.severity }
    return requirements
  }

  /// A policy or an option that names what the framework does not have would demand nothing.
  private mutating func checkTargets(of policy: Policy, in model: OrganizationModel) {
    let framework = model.framework
    let place = model.organization.policy?.range ?? model.organization.range
    for target in policy.targets {
      let isKnown =
        switch target.kind {
        case .rule: RuleCatalogue.all.contains { $0.metadata.id.name == target.id }
        case .item: framework.itemIndex(target.id) != nil
        case .direction: framework.directionIndex(target.id) != nil
        }
      if !isKnown { report(target, in: framework, or: place) }
    }
    for (id, _) in overrides.minimumLevels
    where framework.itemIndex(id) == nil && framework.directionIndex(id) == nil {
      findings.append(Finding(unknownTarget: id, framework: framework.title, at: place))
    }
  }

  /// Reports what a policy names in vain, in the policy if it is a file of the user's.
  private mutating func report(
    _ target: PolicyTarget,
    in framework: Framework,
    or place: SourceRange
  ) {
    let place = target.range ?? place
    switch target.kind {
    case .rule:
      let known = RuleCatalogue.all.map { $0.metadata.id.name }
      findings.append(Finding(unknownRule: target.id, known: known, at: place))
    case .item, .direction:
      findings.append(Finding(unknownTarget: target.id, framework: framework.title, at: place))
    }
  }
}

extension ModelBuilder {
  /// Adds a file, or keeps its place if it could not be read.
  fileprivate mutating func addOrSkip(_ tree: YAMLTree?, expecting kinds: [FileKind]) {
    guard let tree else { return skip(.empty, isMissed: true) }
    add(tree, expecting: kinds)
  }
}

extension YAMLTree {
  /// The text of a top-level key's value, read before the file as a whole is; `missing-value`
  /// speaks of an empty one.
  func topValue(of key: String) -> (text: String, range: SourceRange)? {
    guard let root = roots.first, let value = self.value(of: key, in: root),
      nodes[Int(value)].kind == .scalar, nodes[Int(value)].text.count > 0
    else { return nil }
    return (string(of: value), range(of: value))
  }
}

extension String {
  /// Whether a framework or policy is named by its file instead of its id.
  var isFile: Bool { contains("/") || hasSuffix(".yaml") || hasSuffix(".yml") }

  /// The path, from this folder, of a file named relative to the working directory.
  fileprivate func relativePath(to path: String) -> String {
    guard !path.hasPrefix("/"), !hasPrefix("/"), !leavesItsFolder else { return path }
    let depth = split(separator: "/").count { $0 != "." }
    return String(repeating: "../", count: depth) + path
  }

  /// The path of a file named relative to the folder of this file.
  fileprivate func sibling(_ path: String) -> String {
    guard !path.hasPrefix("/"), let slash = lastIndex(of: "/") else { return path.normalizedPath }
    return (String(self[..<slash]) + "/" + path).normalizedPath
  }
}
