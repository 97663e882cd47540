internal import ClaimModel
internal import Diagnostics
package import Reporting

/// Files beside the evidence that nobody cites.
package enum Orphans {
  /// How deep folders are looked into.
  private static let depth = 16

  /// Returns the files that stand in an evidence folder without being cited, sorted by path.
  ///
  /// An evidence folder is a folder of the organisation, `documents/` for example, in which at any
  /// depth a cited file stands; the organisation's own folder is none. What the check reads itself
  /// (claims, registers, policies) is no orphan, nor are hidden files and those that explain a folder.
  ///
  /// - Parameters:
  ///   - report: The organisation.
  ///   - files: The files of the machine.
  /// - Returns: Paths relative to the organisation's folder; `nil` if it could not be read.
  package static func find(
    _ report: OrganizationReport,
    in files: some FileTree
  ) -> [String]? {
    guard let model = report.assessed?.model else { return nil }
    var known = Set(report.files.map { $0.path.normalizedPath })
    var folders: Set<String> = []
    model.evidence.forEachFile { _, cited in
      let path = model.text(cited.path.value)
      guard !path.leavesItsFolder else { return }
      known.insert(path)
      if let slash = path.firstIndex(of: "/") { folders.insert(String(path[..<slash])) }
    }
    var found: [String] = []
    for folder in folders {
      search(files, folder, in: report.folder, depth: depth, known: known, into: &found)
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func search(
    _ files: some FileTree,
    _ folder: String,
    in root: String,
    depth: Int,
    known: Set<String>,
    into found: inout [String]
  ) {
    // A folder that is not there, or may not be listed, is spoken of where evidence points to it.
    guard depth > 0, let entries = try? files.entries(of: root.appending(path: folder)) else {
      return
    }
    for entry in entries where !entry.name.hasPrefix(".") {
      let path = folder + "/" + entry.name
      if !entry.isFolder {
        if !known.contains(path), !entry.name.isExplanation { found.append(path) }
      } else if !entry.isLink {
        search(files, path, in: root, depth: depth - 1, known: known, into: &found)
      }
    }
  }
}

extension String {
  /// Whether a file of this name says what its folder is for: `README.md`, `README.ja.md`.
  fileprivate var isExplanation: Bool { lowercased().hasPrefix("readme.") }
}
