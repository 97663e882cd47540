package import Diagnostics
internal import YAMLSyntax

extension OrganizationModel {
  /// Visits where files are named of whose history nothing is known; for files with claims and
  /// evidence, their first keys.
  package func forEachUnfollowedFile(_ visit: (SourceRange) -> Void) {
    guard let facts = history.facts else { return }
    for file in facts.unfollowedSources {
      let tree = trees[Int(file.rawValue)]
      let root = tree.roots.first { tree.nodes[Int($0)].next > $0 + 1 }
      visit(root.map { tree.range(of: $0 + 1) } ?? SourceRange(file: file, start: 0, end: 0))
    }
    guard !facts.unfollowed.isEmpty else { return }
    var seen: Set<Name> = []
    evidence.forEachFile { _, file in
      guard facts.unfollowed.contains(text(file.path.value)),
        seen.insert(file.path.value).inserted
      else { return }
      visit(file.path.range)
    }
  }
}
