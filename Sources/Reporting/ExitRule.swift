package import Scoring

/// How a command ends, so that a report says no other exit code than the process.
package struct ExitRule: Sendable {
  private let judgesOnlyChanges: Bool
  private let exitZero: Bool

  /// Describes a command.
  ///
  /// - Parameters:
  ///   - judgesOnlyChanges: Whether it ends by what a change did instead of by the verdict.
  ///   - exitZero: Whether it ends well although something is not met.
  package init(judgesOnlyChanges: Bool = false, exitZero: Bool = false) {
    self.judgesOnlyChanges = judgesOnlyChanges
    self.exitZero = exitZero
  }

  /// Returns what the command ends with if all that it looked at is one organisation.
  package func code(for report: OrganizationReport) -> Int {
    guard judgesOnlyChanges, let change = report.change else {
      return code(for: report.verdict.kind)
    }
    if report.verdict.kind == .undecided { return code(for: .undecided) }
    if case .undecided = change.comparability { return code(for: .undecided) }
    return code(for: change.conditions.allSatisfy(\.isMet) ? .met : .notMet)
  }

  /// Returns what the command ends with after a verdict.
  ///
  /// A build may look away from what is not met, never from what was not judged.
  package func code(for verdict: VerdictKind) -> Int {
    verdict == .notMet && exitZero ? VerdictKind.met.rawValue : verdict.rawValue
  }
}
