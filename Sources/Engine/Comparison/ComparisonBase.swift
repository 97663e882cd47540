internal import ClaimModel
internal import Diagnostics
internal import YAMLSyntax

/// What a run compares its organisations with.
package struct ComparisonBase: Sendable {
  /// The two sides.
  package let commits: ComparedCommits
  /// The history up to the base.
  package let history: any HistorySource
  /// The history with the working tree on it, whose files are the same where git says so.
  package let working: any HistorySource

  /// Describes a base.
  package init(
    commits: ComparedCommits,
    history: any HistorySource,
    working: any HistorySource
  ) {
    self.commits = commits
    self.history = history
    self.working = working
  }
}

/// One organisation's folder on each side; `nil` where it is not.
struct ComparedFolder: Sendable {
  var head: String?
  var base: String?
}

extension ComparisonBase {
  /// Returns the organisations of both sides: those of the change in their order, then those that
  /// are only in the base.
  ///
  /// An organisation that moved is the same one if its id is.
  func folders(
    of request: CheckRequest,
    in surroundings: Surroundings<some FileTree>
  ) throws(RunFailure) -> (folders: [ComparedFolder], listings: Discovery.Listings) {
    // Whoever needs a history first waits for git to read it: so both are read side by side.
    let histories = [history, surroundings.history]
    surroundings.workers(histories.count) { index in
      for root in request.roots { _ = histories[index].repository(of: root) }
    }
    var head: [String]
    var listings: Discovery.Listings = [:]
    if commits.head == nil {
      let found = try Discovery.organizations(in: surroundings, at: request.roots)
      (head, listings) = (found.folders, found.listings)
    } else {
      head = try Self.organizations(at: request.roots, in: surroundings.history)
      if let root = request.roots.first, head.isEmpty {
        throw RunFailure(message: .noOrganization(root))
      }
    }
    let base = try Self.organizations(at: request.roots, in: history)
    var pairs = head.map { ComparedFolder(head: $0, base: base.contains($0) ? $0 : nil) }
    let new = pairs.indices.filter { pairs[$0].base == nil }
    var gone = base.filter { !head.contains($0) }
    guard !new.isEmpty || !gone.isEmpty else { return (pairs, listings) }
    let disk = surroundings.files
    for index in new {
      let folder = pairs[index].head ?? ""
      let own = files(of: folder, upTo: commits.head == nil ? nil : surroundings.history, disk)
      guard let id = Self.id(of: folder, in: own ?? disk) else { continue }
      let source = gone.firstIndex { old in
        files(of: old, upTo: history, disk).flatMap { Self.id(of: old, in: $0) } == id
      }
      if let source { pairs[index].base = gone.remove(at: source) }
    }
    return (pairs + gone.map { ComparedFolder(head: nil, base: $0) }, listings)
  }

  /// The files of an organisation as a commit has them; `nil` if no commit is asked for, or if
  /// nothing is known of it.
  func files(
    of folder: String,
    upTo history: (any HistorySource)?,
    _ disk: any FileTree,
    losses: Losses = Losses()
  ) -> CommitFiles? {
    guard let history, let place = history.place(of: folder) else { return nil }
    var working: RepositoryHistory?
    if case .available(let repository, _) = self.working.repository(of: folder) {
      working = repository
    }
    return CommitFiles(
      of: folder,
      prefix: place.prefix,
      anchor: place.anchor,
      commit: place.repository,
      working: working,
      disk: disk,
      source: history,
      losses: losses
    )
  }

  /// The folders with an organisation at or below the roots, as a commit has them.
  private static func organizations(
    at roots: [String],
    in history: any HistorySource
  ) throws(RunFailure) -> [String] {
    var folders: [String] = []
    for root in roots {
      let isFile = root == Discovery.fileName || root.hasSuffix("/" + Discovery.fileName)
      let root = Discovery.trimmed(isFile ? String(root.dropLast(Discovery.fileName.count)) : root)
      let repository: RepositoryHistory
      let prefix: String
      switch history.repository(of: root) {
      case .unavailable(let gap): throw RunFailure(message: .incomparable(.gap(gap)))
      case .available(let known, let place): (repository, prefix) = (known, place)
      }
      for number in repository.paths(below: prefix) {
        let path = repository.paths[Int(number)]
        guard path.hasSuffix(Discovery.fileName), repository.head[path] != nil else { continue }
        let own = path.dropFirst(prefix.count).split(separator: "/")
        guard own.last?.elementsEqual(Discovery.fileName) == true,
          !own.contains(where: { $0.hasPrefix(".") }), !isFile || own.count == 1
        else { continue }
        let folder = own.dropLast().joined(separator: "/")
        folders.append(folder.isEmpty ? root : root.appending(path: folder))
      }
    }
    var seen: Set<String> = []
    return folders.filter { seen.insert($0).inserted }
  }

  private static func id(of folder: String, in files: any FileTree) -> String? {
    let path = folder.appending(path: Discovery.fileName)
    let limit = YAMLLimits.standard.fileSize
    guard let bytes = try? files.bytes(at: path, within: folder, limit: limit) else { return nil }
    return YAMLReader.parse(bytes, file: FileID(0)).tree.topValue(of: "id")?.text
  }
}
