/// A key of a policy that demands less than in another version of it.
package struct LoosenedKey: Hashable, Sendable {
  /// The keys from the top of the file.
  package let path: [String]
  /// What it said before.
  package let before: String
  /// What it says now; `nil` if it is gone.
  package let after: String?
}

extension Policy {
  /// Returns the keys that demand less here than in an earlier version; both with what they extend.
  ///
  /// How the overall score is made has no more and less, nor are options of rules known here: any
  /// change of them counts.
  package func loosened(since earlier: Policy) -> [LoosenedKey] {
    var keys: [LoosenedKey] = []
    /// Of two demands the higher one is the stronger.
    func higher<Value: Comparable>(_ path: [String], _ old: Value?, _ new: Value?) {
      guard let old, new.map({ $0 < old }) ?? true else { return }
      keys.append(LoosenedKey(path: path, before: "\(old)", after: new.map { "\($0)" }))
    }
    /// Of two allowances the lower one is the stronger.
    func lower<Value: Comparable>(_ path: [String], _ old: Value?, _ new: Value?) {
      guard let old, new.map({ $0 > old }) ?? true else { return }
      keys.append(LoosenedKey(path: path, before: "\(old)", after: new.map { "\($0)" }))
    }
    higher(["minimum", "overall"], earlier.minimumOverall, minimumOverall)
    let directions = Set(earlier.minimumByDirection.keys).union(minimumByDirection.keys)
    higher(
      ["minimum", "directions", "all"],
      earlier.minimumOfAllDirections,
      minimumOfAllDirections
    )
    for id in directions.sorted() {
      higher(
        ["minimum", "directions", id],
        earlier.minimumByDirection[id] ?? earlier.minimumOfAllDirections,
        minimumByDirection[id] ?? minimumOfAllDirections
      )
    }
    higher(["minimum", "items", "all"], earlier.minimumOfAllItems, minimumOfAllItems)
    for id in Set(earlier.minimumByItem.keys).union(minimumByItem.keys).sorted() {
      higher(
        ["minimum", "items", id],
        earlier.minimumByItem[id] ?? earlier.minimumOfAllItems,
        minimumByItem[id] ?? minimumOfAllItems
      )
    }
    higher(["coverage"], earlier.coverage, coverage)
    lower(["over_claims"], earlier.overClaims ?? 0, overClaims ?? 0)
    lower(["not_applicable"], earlier.notApplicable, notApplicable)
    let (old, new) = (earlier.regression, regression)
    lower(["regression", "overall"], old.overall, new.overall)
    lower(["regression", "directions"], old.directions, new.directions)
    for (key, old, new) in [
      ("items", old.items == .deny, new.items == .deny),
      ("time", old.time == .deny, new.time == .deny),
    ] where old && !new {
      let after = key == "items" ? regression.items?.rawValue : regression.time?.rawValue
      keys.append(
        LoosenedKey(
          path: ["regression", key],
          before: RegressionStance.deny.rawValue,
          after: after
        )
      )
    }
    keys += otherLoosenings(since: earlier)
    return keys
  }

  private func otherLoosenings(since earlier: Policy) -> [LoosenedKey] {
    var keys: [LoosenedKey] = []
    let (oldFailOn, newFailOn) = (earlier.failOn ?? .error, failOn ?? .error)
    if oldFailOn.reach > newFailOn.reach {
      let after = failOn?.rawValue
      keys.append(LoosenedKey(path: ["fail_on"], before: oldFailOn.rawValue, after: after))
    }
    for id in Set(earlier.rules.keys).union(rules.keys).sorted()
    where earlier.rules[id] != rules[id] {
      // A rule's own severity is not known here, so only a setting that grows is certainly stricter.
      if let old = earlier.rules[id]?.severity, let new = rules[id]?.severity, new >= old {
        continue
      }
      if earlier.rules[id] == .off { continue }
      keys.append(
        LoosenedKey(
          path: ["rules", id],
          before: earlier.rules[id]?.rawValue ?? "–",
          after: rules[id]?.rawValue
        )
      )
    }
    if (earlier.overall ?? .directions) != (overall ?? .directions) {
      let before = (earlier.overall ?? .directions).rawValue
      keys.append(LoosenedKey(path: ["overall"], before: before, after: overall?.rawValue))
    }
    for id in Set(earlier.weights.keys).union(weights.keys).sorted()
    where (earlier.weights[id] ?? 1) != (weights[id] ?? 1) {
      let before = "\(earlier.weights[id] ?? 1)"
      keys.append(
        LoosenedKey(path: ["weights", id], before: before, after: weights[id].map { "\($0)" })
      )
    }
    if earlier.history == .required, history != .required {
      let before = Need.required.rawValue
      keys.append(LoosenedKey(path: ["history"], before: before, after: history?.rawValue))
    }
    for rule in Set(earlier.options.keys).union(options.keys).sorted() {
      let (old, new) = (earlier.options[rule] ?? [:], options[rule] ?? [:])
      for name in Set(old.keys).union(new.keys).sorted() where old[name] != new[name] {
        keys.append(
          LoosenedKey(
            path: ["options", rule, name],
            before: old[name].map { "\($0)" } ?? "–",
            after: new[name].map { "\($0)" }
          )
        )
      }
    }
    if earlier.separation == .required, separation != .required {
      let before = Need.required.rawValue
      keys.append(
        LoosenedKey(path: ["separation"], before: before, after: separation?.rawValue)
      )
    }
    return keys
  }
}

extension FailOn {
  /// How many severities fail.
  fileprivate var reach: Int {
    switch self {
    case .none: 0
    case .error: 1
    case .warning: 2
    case .info: 3
    }
  }
}
