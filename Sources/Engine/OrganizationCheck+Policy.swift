internal import ClaimModel
internal import ClaimRules
internal import Diagnostics
internal import Scoring
internal import YAMLSyntax

/// The framework and the policy that an organisation is judged by, and what they were read from.
struct RulesInForce {
  let framework: Framework?
  var policy: Policy?
  /// Their names and the bytes of their files: equal ones, equal rules.
  let sources: [[UInt8]]
  /// The paths of those files; `nil` for a name, which stands in the organisation's own file.
  let paths: [String?]

  /// Returns the files that say something else than other rules do; `nil` for the organisation's.
  func changedPaths(since other: RulesInForce) -> [String?] {
    zip(sources, paths).enumerated().filter { index, source in
      index < 2 ? source.0 != other.sources[index] : !other.sources.dropFirst(2).contains(source.0)
    }
    .map(\.element.1)
  }

  /// The same for another state of the files, whose places they do not stand in.
  func withoutPlaces() -> RulesInForce {
    var rules = self
    if let policy {
      for index in policy.targets.indices { rules.policy?.targets[index].range = nil }
    }
    return rules
  }
}

/// Framework and policy.
extension OrganizationCheck {
  /// Reads the framework and the policy of an organisation.
  mutating func rulesInForce(namedIn root: YAMLTree?) -> RulesInForce {
    let framework = self.framework(namedIn: root)
    let policy = self.policy(namedIn: root)
    let names = [root?.topValue(of: "framework")?.text, root?.topValue(of: "policy")?.text]
    let files = extraTrees.map { sources[Int($0.file.rawValue)] }
    return RulesInForce(
      framework: framework,
      policy: policy,
      sources: names.map { Array(($0 ?? "").utf8) } + files.map { Array($0.bytes) },
      paths: names.map { _ in nil } + files.map(\.path)
    )
  }

  mutating func framework(namedIn root: YAMLTree?) -> Framework? {
    guard let root, let named = root.topValue(of: "framework") else { return nil }
    guard named.text.isFile else {
      if let framework = Library.framework(named.text) { return framework }
      findings.append(Finding(unknownFramework: named.text, at: named.range))
      return nil
    }
    // The second document is the guide for `explain`.
    guard let tree = readExtra(named.text, namedAt: named.range, documents: 2) else { return nil }
    let result = Framework.read(tree)
    findings.append(contentsOf: result.findings)
    guard result.findings.isEmpty, let framework = result.framework else { return nil }
    let id = framework.id.map { (text: framework.names.text($0.value), range: $0.range) }
    if let id, Library.framework(id.text) != nil {
      findings.append(Finding(borrowedID: id.text, .invalidFramework, at: id.range))
      return nil
    }
    if let title = Library.title(borrowedBy: framework),
      let place = tree.roots.first.flatMap({ tree.value(of: "title", in: $0) })
    {
      let finding = Finding(borrowedTitle: title, at: tree.range(of: place))
      findings.append(finding)
      return nil
    }
    return framework
  }

  mutating func policy(namedIn root: YAMLTree?) -> Policy? {
    let place = SourceRange(file: FileID(0), start: 0, end: 0)
    if let name = overrides.policy { return policy(name, at: place, from: ".", seen: []) }
    guard let root, let named = root.topValue(of: "policy") else {
      return Library.policy("baseline")
    }
    return policy(named.text, at: named.range, from: nil, seen: [])
  }

  /// Returns a policy with everything that it extends; a circle of policies is a finding.
  mutating func policy(
    _ name: String,
    at place: SourceRange,
    from base: String?,
    seen: [String]
  ) -> Policy? {
    guard name.isFile else {
      if let policy = Library.policy(name) { return policy }
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
    if let id = tree.topValue(of: "id"), Library.policy(id.text) != nil {
      findings.append(Finding(borrowedID: id.text, .invalidId, at: id.range))
      return nil
    }
    guard let extended = policy.extends, let text = policy.extendsText else { return policy }
    let next = text.isFile ? name.sibling(text) : text
    return self.policy(next, at: extended.range, from: base, seen: seen + [name])
      .map { policy.extending($0) }
  }

  /// The options of rules that a policy sets.
  func options(_ policy: Policy) -> RuleOptions {
    var options = RuleOptions()
    for (rule, values) in policy.options {
      for (name, value) in values { options[rule: RuleID(rule), option: name] = value }
    }
    return options
  }

  func requirements(_ policy: Policy, _ framework: Framework) -> Requirements {
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
      if overrides.minimumLevels.contains(where: { $0.id == names[0] && $0.level > 0 }) {
        requirements.namedItems.insert(index)
      }
    }
    if let failOn = overrides.failOn { requirements.failOn = failOn.severity }
    return requirements
  }

  /// A policy or an option that names what the framework does not have would demand nothing.
  mutating func checkTargets(of policy: Policy, in model: OrganizationModel) {
    let framework = model.framework
    let place = model.organization.policy?.range ?? model.organization.range
    for target in policy.targets {
      let isKnown =
        switch target.kind {
        case .rule: RuleCatalogue.rule(named: target.id) != nil
        case .option(let name, let value): accepts(value, for: name, of: target.id)
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

  private func accepts(_ value: Int, for option: String, of rule: String) -> Bool {
    let options = RuleCatalogue.rule(named: rule)?.metadata.options ?? []
    return options.contains { $0.name == option && $0.range.contains(value) }
  }

  /// Reports what a policy names in vain, in the policy if it is a file of the user's.
  mutating func report(
    _ target: PolicyTarget,
    in framework: Framework,
    or place: SourceRange
  ) {
    let place = target.range ?? place
    switch target.kind {
    case .option(let name, let value):
      let options = RuleCatalogue.rule(named: target.id)?.metadata.options
      guard let options else { fallthrough }
      let finding = Finding(unknownOption: name, value, of: target.id, known: options, at: place)
      findings.append(finding)
    case .rule:
      let known = RuleCatalogue.all.map { $0.metadata.id.name }
      findings.append(Finding(unknownRule: target.id, known: known, at: place))
    case .item, .direction:
      findings.append(Finding(unknownTarget: target.id, framework: framework.title, at: place))
    }
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
  package var isFile: Bool { contains("/") || hasSuffix(".yaml") || hasSuffix(".yml") }

  /// The path of a file named relative to the folder of this file.
  fileprivate func sibling(_ path: String) -> String {
    guard !path.hasPrefix("/"), let slash = lastIndex(of: "/") else { return path.normalizedPath }
    return (String(self[..<slash]) + "/" + path).normalizedPath
  }
}
