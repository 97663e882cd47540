internal import ArgumentParser
internal import ClaimModel
internal import ClaimRules
internal import Diagnostics
internal import Engine
internal import HostSystem

/// What a shell offers for an argument.
///
/// Everything is looked up only when a shell asks, so that no other start of the program pays.
enum Completions {
  static let frameworks = CompletionKind.custom { _, _, _ in FrameworkShelf.builtIns.map(\.id) }
  static let policies = CompletionKind.custom { _, _, _ in
    FrameworkShelf.policies.compactMap(\.id)
  }
  static let rules = CompletionKind.custom { _, _, _ in ruleIDs }
  static let items = CompletionKind.custom { _, _, _ in itemIDs }
  /// Everything that `explain` takes.
  static let subjects = CompletionKind.custom { _, _, _ in itemIDs + directionIDs + ruleIDs }

  private static var ruleIDs: [String] { RuleCatalogue.all.map { $0.metadata.id.name } }

  private static var framework: Framework? {
    (try? FrameworkShelf.framework(named: nil, in: DiskFiles()))?.framework
  }

  private static var itemIDs: [String] {
    framework.map { framework in framework.items.indices.map(framework.itemID) } ?? []
  }

  private static var directionIDs: [String] {
    framework.map { framework in framework.directions.indices.map(framework.directionID) } ?? []
  }
}
