internal import ClaimModel
internal import Diagnostics

/// Finds the organisations that a run is about.
enum Discovery {
  /// The file that makes a folder an organisation.
  static let fileName = "shisei.yaml"

  /// What stands in folders, by path.
  typealias Listings = [String: [FolderEntry]]

  /// What was found.
  struct Found {
    /// The organisations' folders.
    var folders: [String] = []
    /// What stands in these folders and those below them.
    var listings: Listings = [:]
    private var kept = 0

    /// How many entries are kept, so that a large repository does not cost memory for nothing.
    private static let limit = 1 << 18

    fileprivate mutating func keep(_ entries: [FolderEntry], of folder: String) {
      guard kept < Self.limit else { return }
      kept += entries.count
      listings[folder] = entries
    }
  }

  /// Returns the folders of all organisations at or below the roots, in the order of the roots,
  /// sorted below each.
  ///
  /// An organisation may lie below another: a group's head office keeps its subsidiaries there, and
  /// none may be left unchecked because it was not looked for. Hidden folders are not looked into. A
  /// root without any organisation is a failure: nothing would be checked.
  static func organizations(
    in tree: some FileTree,
    at roots: [String]
  ) throws(RunFailure) -> Found {
    var found = Found()
    for root in roots {
      let root = trimmed(root)
      let before = found.folders.count
      if root.hasSuffix("/" + fileName) || root == fileName {
        found.folders.append(
          root == fileName ? "." : trimmed(String(root.dropLast(fileName.count)))
        )
        continue
      }
      do {
        try search(tree, root, into: &found)
      } catch {
        throw RunFailure(message: .unusableRoot(root, error))
      }
      if found.folders.count == before { throw RunFailure(message: .noOrganization(root)) }
    }
    var seen: Set<String> = []
    found.folders = found.folders.filter { seen.insert($0).inserted }
    return found
  }

  private static func search(
    _ tree: some FileTree,
    _ folder: String,
    isLink: Bool = false,
    isInside: Bool = false,
    into found: inout Found
  ) throws(FileTreeError) {
    let entries = try tree.entries(of: folder)
    let isOrganization = entries.contains { $0.name == fileName }
    if isOrganization { found.folders.append(folder) }
    if isInside || isOrganization { found.keep(entries, of: folder) }
    // A link may be an organisation, but what lies below it is found where it really is. Links in
    // an organisation are its own business.
    guard !isLink else { return }
    for entry in entries where entry.isFolder && !entry.name.hasPrefix(".") {
      if isInside || isOrganization, entry.isLink { continue }
      do {
        try search(
          tree,
          folder.appending(path: entry.name),
          isLink: entry.isLink,
          isInside: isInside || isOrganization,
          into: &found
        )
      } catch .missing {
        continue  // gone since it was listed
      }
    }
  }

  static func trimmed(_ root: String) -> String {
    var root = root
    while root.count > 1, root.hasSuffix("/") { root.removeLast() }
    while root.hasPrefix("./"), root.count > 2 {
      root.removeFirst(2)
      while root.hasPrefix("/") { root.removeFirst() }
    }
    return root.isEmpty ? "." : root
  }
}

extension Message {
  fileprivate static func unusableRoot(_ root: String, _ error: FileTreeError) -> Self {
    switch error {
    case .missing:
      Message(
        ja: "フォルダー「\(root)」がありません",
        en: "there is no folder “\(root)”",
        helpJA: "shisei.yaml のあるフォルダーを指定してください",
        helpEN: "name a folder with a shisei.yaml"
      )
    case .directory, .outside, .unreadable:
      Message(
        ja: "「\(root)」を読めません",
        en: "“\(root)” cannot be read",
        helpJA: "フォルダーとその読み取り権限を確かめてください",
        helpEN: "check that it is a folder and may be read"
      )
    }
  }

  static func noOrganization(_ root: String) -> Self {
    Message(
      ja: "「\(root)」とその下に \(Discovery.fileName) がありません",
      en: "no \(Discovery.fileName) at or below “\(root)”",
      helpJA: "評価する組織のフォルダーを指定するか、shisei init で新しく始めてください",
      helpEN: "name the folder of an organisation, or start one with: shisei init"
    )
  }
}

extension FileKind {
  /// Where files of a kind are looked for unless an organisation names others: both endings that
  /// editors give to YAML, at any depth, so that no file is left out unnoticed.
  var standardPattern: String { "\(rawValue.lowercased())/**/*.y*ml" }
}
