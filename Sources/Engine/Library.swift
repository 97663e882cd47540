internal import ClaimModel
internal import Diagnostics
internal import Frameworks
internal import Synchronization
internal import YAMLSyntax

/// The built-in frameworks and policies, each read once: they are part of the program, all threads
/// share what one of them has read, and a run does not end by freeing it.
enum Library {
  private static let frameworks = Mutex<[String: Framework]>([:])
  private static let policies = Mutex<[String: Policy]>([:])

  /// Returns a built-in framework.
  static func framework(_ id: String) -> Framework? {
    frameworks.withLock { known in
      if let framework = known[id] { return framework }
      guard let builtIn = BuiltIn.find(.framework, id: id) else { return nil }
      let framework = builtIn.framework
      known[id] = framework
      return framework
    }
  }

  /// Returns the title of a built-in framework that another framework bears too.
  static func title(borrowedBy framework: Framework) -> Bilingual? {
    let own = [framework.title.ja.comparable, framework.title.en.comparable]
    return BuiltIn.ids(of: .framework).compactMap { Self.framework($0)?.title }.first { title in
      [title.ja.comparable, title.en.comparable].contains { known in
        own.contains { $0.contains(known) }
      }
    }
  }

  /// Returns a built-in policy with what it extends.
  static func policy(_ id: String) -> Policy? {
    policies.withLock { known in Self.policy(id, known: &known) }
  }

  private static func policy(_ id: String, known: inout [String: Policy]) -> Policy? {
    if let policy = known[id] { return policy }
    guard let builtIn = BuiltIn.find(.policy, id: id) else { return nil }
    let parsed = YAMLReader.parse(builtIn.firstDocument, file: FileID(0))
    let read = Policy.read(parsed.tree)
    precondition(parsed.findings.isEmpty && read.findings.isEmpty, "built-in \(id) is sound")
    guard var policy = read.policy else { return nil }
    // A built-in's places are in no file of the user's.
    for index in policy.targets.indices { policy.targets[index].range = nil }
    if let base = policy.extendsText.flatMap({ Self.policy($0, known: &known) }) {
      policy = policy.extending(base)
    }
    known[id] = policy
    return policy
  }
}
