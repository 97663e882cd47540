internal import ClaimModel
internal import Diagnostics
internal import EvidenceFiles
internal import Synchronization

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
    /// A file that is meant to make its folder one, but is called otherwise.
    fileprivate var misnamed: String?
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

    fileprivate mutating func append(_ other: Found) {
      folders += other.folders
      misnamed = misnamed ?? other.misnamed
      for (folder, entries) in other.listings { keep(entries, of: folder) }
    }
  }

  /// How many folders side by side are worth another thread, and how many one thread takes at once.
  private static let share = 64

  /// Returns the folders of all organisations at or below the roots, in the order of the roots,
  /// sorted below each.
  ///
  /// An organisation may lie below another: a group's head office keeps its subsidiaries there, and
  /// none may be left unchecked because it was not looked for. Hidden folders are not looked into. A
  /// root without any organisation is a failure: nothing would be checked.
  static func organizations(
    in surroundings: Surroundings<some FileTree>,
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
        try list(root, in: surroundings, into: &found)
      } catch {
        throw RunFailure(message: .unusableRoot(root, error))
      }
      // Nobody would notice that it is not checked.
      if let path = found.misnamed { throw RunFailure(message: .misnamed(path)) }
      guard found.folders.count > before else {
        let above = organization(above: root, in: surroundings.files)
        throw RunFailure(message: .noOrganization(root, above: above))
      }
    }
    var seen: Set<String> = []
    found.folders = found.folders.filter { seen.insert($0).inserted }
    return found
  }

  /// Lists a folder and those below it; many of them side by side are shared among threads.
  private static func list<Files: FileTree>(
    _ folder: String,
    isLink: Bool = false,
    isInside: Bool = false,
    in surroundings: Surroundings<Files>,
    into found: inout Found
  ) throws(FileTreeError) {
    let entries = try surroundings.files.entries(of: folder)
    let isOrganization = entries.contains { $0.name == fileName }
    let isInside = isInside || isOrganization
    if isOrganization {
      found.folders.append(folder)
    } else if found.misnamed == nil {
      found.misnamed = entries.lazy.filter(\.mayBeMisnamed)
        .map { folder.appending(path: $0.name) }
        .first { isAssessment($0, in: surroundings.files) }
    }
    if isInside { found.keep(entries, of: folder) }
    // A link may be an organisation, but what lies below it is found where it really is. Links in
    // an organisation are its own business.
    guard !isLink else { return }
    let below = entries.filter { entry in
      entry.isFolder && !entry.name.hasPrefix(".") && !(isInside && entry.isLink)
    }
    guard below.count >= share else {
      return try list(below[...], of: folder, isInside: isInside, in: surroundings, into: &found)
    }
    let parts = stride(from: 0, to: below.count, by: share).map {
      below[$0..<min($0 + share, below.count)]
    }
    var alone = surroundings
    alone.workers = Surroundings<Files>.sequential
    let results = Mutex([Result<Found, FileTreeError>?](repeating: nil, count: parts.count))
    surroundings.workers(parts.count) { [alone] index in
      let result = Result { () throws(FileTreeError) in
        var own = Found()
        try list(parts[index], of: folder, isInside: isInside, in: alone, into: &own)
        return own
      }
      results.withLock { $0[index] = result }
    }
    for result in results.withLock({ $0 }) {
      if let result { found.append(try result.get()) }
    }
  }

  private static func list(
    _ entries: ArraySlice<FolderEntry>,
    of folder: String,
    isInside: Bool,
    in surroundings: Surroundings<some FileTree>,
    into found: inout Found
  ) throws(FileTreeError) {
    for entry in entries {
      do {
        try list(
          folder.appending(path: entry.name),
          isLink: entry.isLink,
          isInside: isInside,
          in: surroundings,
          into: &found
        )
      } catch .missing {
        continue  // gone since it was listed
      }
    }
  }

  /// Whether a file is one of an assessment, or may be for all that can be seen; workflows of a build
  /// server are called `shisei.yml` too.
  private static func isAssessment(_ path: String, in tree: some FileTree) -> Bool {
    guard let bytes = try? tree.bytes(at: path, within: nil, limit: AssessmentFile.limit) else {
      return true
    }
    return AssessmentFile.matches(bytes, ending: path.fileEnding)
  }

  /// The nearest organisation above a root: whoever works inside one often forgets to leave.
  static func organization(above root: String, in tree: some FileTree) -> String? {
    var folder = root == "." ? ".." : root + "/.."
    for _ in 0..<4 {
      guard let entries = try? tree.entries(of: folder) else { return nil }
      if entries.contains(where: { $0.name == fileName }) { return folder }
      folder += "/.."
    }
    return nil
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

extension FolderEntry {
  /// Whether somebody may have meant `shisei.yaml`: another ending or other letter case.
  fileprivate var mayBeMisnamed: Bool {
    guard 10...11 ~= name.utf8.count, !isFolder else { return false }
    let small = name.lowercased()
    return name != Discovery.fileName && (small == Discovery.fileName || small == "shisei.yml")
  }
}

extension Message {
  static func misnamed(_ path: String) -> Self {
    Message(
      ja: "「\(path)」は \(Discovery.fileName) という名前でないため、その組織は検査されません",
      en: "“\(path)” is not called \(Discovery.fileName), so its organisation would not be checked",
      helpJA: "\(Discovery.fileName) に改名してください。組織でなければ、別の名前にしてください",
      helpEN: "rename it to \(Discovery.fileName), or to something else if it is no organisation"
    )
  }

  static func unusableRoot(_ root: String, _ error: FileTreeError) -> Self {
    switch error {
    case .missing:
      Message(
        ja: "フォルダー「\(root)」がありません",
        en: "there is no folder “\(root)”",
        helpJA: "ファイルではなく、shisei.yaml のあるフォルダーを指定してください",
        helpEN: "name a folder with a shisei.yaml, not a file"
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

  static func noOrganization(_ root: String, above: String? = nil) -> Self {
    Message(
      ja: "「\(root)」とその下に \(Discovery.fileName) がありません",
      en: "no \(Discovery.fileName) at or below “\(root)”",
      helpJA: above.map { "上のフォルダーに組織があります。フォルダーに \($0) を指定してください" }
        ?? "組織のフォルダーを指定するか、shisei init で新しく始めてください",
      helpEN: above.map { "there is one above it: name the folder \($0)" }
        ?? "name the folder of an organisation, or start one with: shisei init"
    )
  }
}

extension FileKind {
  /// Where files of a kind are looked for unless an organisation names others: both endings that
  /// editors give to YAML, at any depth, so that no file is left out unnoticed.
  var standardPattern: String { "\(rawValue.lowercased())/**/*.y*ml" }
}
