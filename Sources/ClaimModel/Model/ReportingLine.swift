internal import Diagnostics

/// How far the superiors of a role can be followed.
package enum ReportingLine: Sendable, BitwiseCopyable {
  /// Up to the top of the organisation, or to an outsider.
  case complete
  /// Up to a role that names no superior, though it is neither at the top nor an outsider.
  case open(at: Role)
  /// Up to a `reports_to` that names no role.
  case broken(at: Located<Name>)
  /// Never to an end: somebody in it reports, indirectly, to themselves.
  case circular(at: Located<Name>)
}

extension OrganizationModel {
  /// Returns how far the superiors of a role can be followed.
  ///
  /// That a role does not report to another is only known if its line is complete, and so are those
  /// of every other role that its holder has.
  package func reportingLine(of name: Name) -> ReportingLine {
    guard holders.areShared, let index = roleIndex(name) else {
      return role(name).map(line) ?? .complete
    }
    for other in holders.roles(tiedTo: index) {
      let line = line(from: organization.roles[other])
      if case .complete = line { continue }
      return line
    }
    return .complete
  }

  private func line(from role: Role) -> ReportingLine {
    guard var last = role.reportsTo else { return isEnd(role) ? .complete : .open(at: role) }
    for _ in organization.roles.indices {
      guard let superior = self.role(last.value) else { return .broken(at: last) }
      guard let next = superior.reportsTo else {
        return isEnd(superior) ? .complete : .open(at: superior)
      }
      last = next
    }
    return .circular(at: last)
  }

  /// Whether nobody of the organisation stands above a role that names no superior.
  ///
  /// Of an outsider it is said; else nobody may have more authority, nor as much, unless both are
  /// of the board. Whoever merely leaves a superior out would otherwise be under nobody. Where an
  /// authority cannot be read, nobody knows, and the verdict is open anyway.
  package func isEnd(_ role: Role) -> Bool {
    if role.isExternal || role.hasUnreadableAuthority { return true }
    let authority = role.authority?.value ?? .staff
    return organization.roles.allSatisfy { other in
      let known = other.authority?.value ?? .staff
      if other.isExternal || other.hasUnreadableAuthority || known < authority
        || other.range == role.range
      {
        return true
      }
      return known == authority && (other.reportsTo != nil || authority == .board)
    }
  }
}

extension OrganizationModel {
  /// Whether two roles are held by one person or department, as far as `held_by` tells.
  ///
  /// Small organisations give one person several roles; then one of them is no second pair of eyes
  /// for the other. This is the only way to ask: comparing the names of roles misses it.
  package func isSameHolder(_ name: Name, _ other: Name) -> Bool {
    guard holders.areShared, name != other else { return name == other }
    guard let role = roleIndex(name), let otherRole = roleIndex(other) else { return false }
    return holders.areSame(role, otherRole)
  }

  /// Whether the holder of a role reports, directly or not, to the holder of another.
  ///
  /// Whoever holds two roles is also under whom the other one reports to.
  package func role(_ name: Name, reportsTo superior: Name) -> Bool {
    guard holders.areShared else { return reports(name, to: superior) }
    guard let first = roleIndex(name), roleIndex(superior) != nil else { return false }
    var isSeen = Array(repeating: false, count: organization.roles.count)
    var waiting: [Int] = []
    func add(_ role: Int) {
      for other in holders.roles(tiedTo: role) where !isSeen[other] {
        isSeen[other] = true
        waiting.append(other)
      }
    }
    add(first)
    while let role = waiting.popLast() {
      guard let next = organization.roles[role].reportsTo?.value else { continue }
      if isSameHolder(next, superior) { return true }
      if let position = roleIndex(next), !isSeen[position] { add(position) }
    }
    return false
  }

  private func reports(_ name: Name, to superior: Name) -> Bool {
    var current = role(name)?.reportsTo?.value
    // A cycle ends here after as many steps as there are roles; `reporting-cycle` speaks of it.
    for _ in organization.roles.indices {
      guard let next = current else { return false }
      if next == superior { return true }
      current = role(next)?.reportsTo?.value
    }
    return false
  }

  /// Whether a role stands in for another, in `shisei.yaml` or among the people that a claim cites.
  package func role(_ name: Name, isDeputyOf other: Name, in claim: Claim) -> Bool {
    if let deputy = role(other)?.deputy?.value, isSameHolder(deputy, name) { return true }
    return claim.citations.contains { index in
      guard let key = citations[index].key, key.kind == .person else { return false }
      let person = evidence.persons[Int(key.index)]
      guard let role = person.role?.value, let deputy = person.deputy?.value else { return false }
      return role == other && isSameHolder(deputy, name)
    }
  }
}
