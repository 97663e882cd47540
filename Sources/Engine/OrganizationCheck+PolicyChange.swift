internal import ClaimModel
internal import Diagnostics
internal import Scoring
internal import YAMLSyntax

/// The policy as it was before the latest change.
extension OrganizationCheck {
  /// What is found by the options of a policy, and what the policy makes of it.
  struct Judged {
    let verdict: Verdict
    let findings: [Finding]
  }

  /// A judgement by any policy.
  typealias Judgement = (Policy) -> Judged

  /// Returns the keys of the policy that the latest change loosened and without which the verdict
  /// would miss something.
  ///
  /// First what is not committed is compared with the latest commit, then that with the one before.
  func loosenedKeys(
    of policy: Policy,
    in model: OrganizationModel,
    judge: Judgement
  ) -> [PolicyChange] {
    guard model.history.facts != nil,
      case .available(let repository, let prefix) = history.repository(of: folder)
    else { return [] }
    for moment in [EarlierFiles.Moment.latestCommit, .commitBefore] {
      let earlier = EarlierFiles(
        files: files,
        folder: folder,
        repository: repository,
        prefix: prefix,
        source: history,
        moment: moment
      )
      guard policyPaths.contains(where: { earlier.earlier($0) != nil }),
        let before = self.policy(among: earlier)
      else { continue }
      let loosened = policy.loosened(since: before)
      guard !loosened.isEmpty else { continue }
      let (then, now) = (judge(before), judge(policy))
      let missed = then.missed.subtracting(now.missed)
      let keys = loosened.filter { key in
        switch key.path[0] {
        case "separation":
          !model.requiresSeparation && !model.declaresOnePerson
            && model.claims.contains(where: model.isByOnePerson)
        // A history that is here is missed by whoever checks without one.
        case "history": !model.requiresHistory
        case "options":
          !missed.isEmpty && then.count(of: key.path[1]) != now.count(of: key.path[1])
        default: missed.contains { key.decides($0) }
        }
      }
      guard keys.isEmpty else {
        return keys.map {
          PolicyChange(
            key: $0.path.joined(separator: "."),
            before: $0.before,
            after: $0.after,
            range: range(of: $0.path, in: model),
            isCommitted: moment == .commitBefore
          )
        }
      }
    }
    return []
  }

  /// The files that decide which policy counts and what it says.
  private var policyPaths: [String] {
    let named = overrides.policy == nil ? [Discovery.fileName] : []
    return named
      + extraTrees.map { tree in
        let path = sources[Int(tree.file.rawValue)].path
        return path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
      }
  }

  /// The policy that other files describe; `nil` if they cannot be read.
  private func policy(among earlier: EarlierFiles) -> Policy? {
    var overrides = Overrides()
    overrides.policy = self.overrides.policy
    var check = OrganizationCheck(
      folder: folder,
      files: earlier,
      history: WithoutHistory(),
      overrides: overrides,
      asOf: asOf
    )
    guard let root = check.read(Discovery.fileName, documents: 1) else { return nil }
    return check.policy(namedIn: root)
  }

  /// Where a key of the policy stands; else the policy's first line; else where it is named.
  func range(of path: [String], in model: OrganizationModel) -> SourceRange {
    let policies = extraTrees.filter { $0.topValue(of: "kind")?.text == FileKind.policy.rawValue }
    for tree in policies {
      var current = tree.roots.first
      for key in path {
        current = current.flatMap { tree.value(of: key, in: tree.resolved($0)) }
      }
      if let current { return tree.range(of: current) }
    }
    if let first = policies.first?.topValue(of: "id") { return first.range }
    return model.organization.policy?.range ?? model.organization.range
  }
}

extension OrganizationCheck.Judged {
  /// The conditions that are not met.
  fileprivate var missed: Set<Condition.Kind> {
    Set(verdict.conditions.filter { !$0.isMet }.map(\.kind))
  }

  /// How often a rule speaks.
  fileprivate func count(of rule: String) -> Int { findings.count { $0.rule.name == rule } }
}

extension LoosenedKey {
  /// Whether the key has a say in a condition.
  fileprivate func decides(_ kind: Condition.Kind) -> Bool {
    switch kind {
    case .overall: path == ["minimum", "overall"] || ["overall", "weights"].contains(path[0])
    case .direction: path.starts(with: ["minimum", "directions"])
    case .item: path.starts(with: ["minimum", "items"])
    case .coverage: path == ["coverage"]
    case .overClaims: path == ["over_claims"]
    case .notApplicable: path == ["not_applicable"]
    case .findings: ["fail_on", "rules"].contains(path[0])
    case .overallDrop, .directionDrop, .itemDrops, .comparison: path[0] == "regression"
    }
  }
}
