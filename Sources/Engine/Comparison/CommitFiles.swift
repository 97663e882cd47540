internal import ClaimModel
internal import Synchronization

/// The files of one organisation as a commit has them, read from git's objects: nothing is checked
/// out.
///
/// A file that is the same in the working tree is read there: it is the same bytes for less work,
/// and of a file kept by Git LFS only the working tree has the bytes.
struct CommitFiles: FileTree {
  /// How often a path may lead through links, as Linux counts.
  private static let linkLimit = 40

  /// The folder of the organisation as the run names it.
  let folder: String
  /// The same from the repository's top: empty, or with a slash behind it.
  let prefix: String
  /// A folder of the repository that is there now.
  let anchor: String
  /// What the commit holds.
  let commit: RepositoryHistory
  /// What the working tree holds; `nil` if nothing may be read there.
  let working: RepositoryHistory?
  let disk: any FileTree
  let source: any HistorySource
  /// Remembers that something which the commit holds could not be had.
  let losses: Losses

  /// The folders at and below the organisation's, by their path from the repository's top.
  private let listings: [String: [FolderEntry]]

  /// Prepares the files of an organisation.
  init(
    of folder: String,
    prefix: String,
    anchor: String,
    commit: RepositoryHistory,
    working: RepositoryHistory?,
    disk: any FileTree,
    source: any HistorySource,
    losses: Losses
  ) {
    self.folder = folder
    self.prefix = prefix
    self.anchor = anchor
    self.commit = commit
    self.working = working
    self.disk = disk
    self.source = source
    self.losses = losses
    listings = Self.listings(below: prefix, in: commit)
  }

  func entries(of folder: String) throws(FileTreeError) -> [FolderEntry] {
    let place = try resolved(path(of: folder), within: nil)
    let key = place.isEmpty ? "" : place + "/"
    guard let entries = listings[key] else {
      throw commit.head[place] == nil ? .missing : .unreadable
    }
    guard entries.contains(where: \.isLink) else { return entries }
    // A link is what it leads to.
    return entries.map { entry in
      guard entry.isLink, let target = try? resolved(key + entry.name, within: nil),
        commit.head[target] == nil
      else { return entry }
      return FolderEntry(name: entry.name, isFolder: isFolder(target), isLink: true)
    }
  }

  func bytes(at path: String, within root: String?, limit: Int) throws(FileTreeError) -> [UInt8] {
    let place = try resolved(self.path(of: path), within: root)
    guard let content = commit.head[place] else {
      throw isFolder(place) ? .directory : .missing
    }
    if isOnDisk(place, content), let disk = diskPath(of: place),
      let bytes = try? self.disk.bytes(at: disk, within: nil, limit: limit)
    {
      return bytes
    }
    return try bytes(of: content, limit: limit)
  }

  func facts(of path: String, within root: String) -> FileFacts {
    let place: String
    do throws(FileTreeError) {
      place = try resolved(self.path(of: path), within: root)
    } catch {
      return FileFacts(error == .outside ? .outside : error == .missing ? .missing : .unreadable)
    }
    guard let content = commit.head[place] else {
      return FileFacts(isFolder(place) ? .directory : .missing)
    }
    if isOnDisk(place, content), let disk = diskPath(of: place) {
      let facts = self.disk.facts(of: disk, within: root)
      if facts.status == .present || facts.status == .empty { return facts }
    }
    guard let bytes = try? bytes(of: content, limit: .max - 1) else {
      return FileFacts(.unreadable)
    }
    return bytes.isEmpty ? FileFacts(.empty) : FileFacts(.present, size: bytes.count)
  }

  /// Has git give the bytes once, which tell the size too.
  func look(at path: String, within root: String, mayHaveLinks: Bool, limit: Int) -> FileLook {
    guard let place = try? resolved(self.path(of: path), within: root),
      let content = commit.head[place]
    else { return FileLook(facts(of: path, within: root)) }
    if isOnDisk(place, content), let disk = diskPath(of: place) {
      let look = self.disk.look(at: disk, within: root, mayHaveLinks: true, limit: limit)
      if look.bytes != nil || look.facts.status == .empty { return look }
    }
    guard let bytes = try? bytes(of: content, limit: .max - 1) else {
      return FileLook(FileFacts(.unreadable))
    }
    guard !bytes.isEmpty else { return FileLook(FileFacts(.empty)) }
    let count = FileLook.count(ofSize: bytes.count, limit: limit)
    return FileLook(
      FileFacts(.present, size: bytes.count),
      bytes: count < bytes.count ? Array(bytes[..<count]) : bytes
    )
  }

  private func bytes(of content: Int32, limit: Int) throws(FileTreeError) -> [UInt8] {
    let id = commit.contents[Int(content)]
    guard let bytes = source.contents(of: [id], in: anchor, limit: limit).first ?? nil else {
      losses.record()
      throw .unreadable
    }
    return bytes
  }

  /// Whether the working tree has a file with the same bytes as the commit.
  private func isOnDisk(_ place: String, _ content: Int32) -> Bool {
    guard let working, working.working[place] == nil, let other = working.head[place] else {
      return false
    }
    return working.contents[Int(other)] == commit.contents[Int(content)]
  }
}

/// Paths.
extension CommitFiles {
  /// A path of the run from the repository's top; links are not looked at yet.
  private func path(of path: String) throws(FileTreeError) -> String {
    let own: Substring
    if folder == "." {
      own = path[...]
    } else if path == folder {
      own = ""
    } else if path.hasPrefix(folder + "/") {
      own = path.dropFirst(folder.count + 1)
    } else {
      throw .missing
    }
    guard !own.hasPrefix("/") else { throw .missing }
    let full = (prefix + own).normalizedPath
    // What lies outside the repository is no part of any commit.
    guard !full.hasPrefix("..") else { throw .missing }
    return full
  }

  /// The path in the working tree of something in the repository; `nil` for what is not at or below
  /// the organisation's folder, or beside it at a path without links.
  private func diskPath(of place: String) -> String? {
    if place.hasPrefix(prefix) {
      return folder.appending(path: String(place.dropFirst(prefix.count)))
    }
    let depth = prefix.split(separator: "/").count
    return folder.appending(path: String(repeating: "../", count: depth) + place)
  }

  /// The path without links on it.
  ///
  /// - Parameters:
  ///   - path: A path from the repository's top.
  ///   - root: A folder that must not be left.
  /// - Returns: The path.
  /// - Throws: `FileTreeError` if a link leads out of what bounds it, or round in circles.
  private func resolved(_ path: String, within root: String?) throws(FileTreeError) -> String {
    var path = path
    if !commit.links.isEmpty {
      var rest = path.split(separator: "/")[...]
      var done = ""
      var followed = 0
      while let part = rest.popFirst() {
        let next = done.isEmpty ? String(part) : done + "/" + part
        guard let link = commit.links[next] else {
          done = next
          continue
        }
        followed += 1
        guard followed <= Self.linkLimit else { throw .unreadable }
        let target = String(decoding: try bytes(of: link), as: UTF8.self)
        guard !target.hasPrefix("/") else { throw .outside }
        let joined = (done.isEmpty ? target : done + "/" + target).normalizedPath
        guard !joined.hasPrefix("..") else { throw .outside }
        rest = (joined.split(separator: "/") + rest)[...]
        done = ""
      }
      path = done
    }
    if root != nil, !path.hasPrefix(prefix), path + "/" != prefix { throw .outside }
    return path
  }

  private func bytes(of link: String) throws(FileTreeError) -> [UInt8] {
    guard let bytes = source.contents(of: [link], in: anchor, limit: 4096).first ?? nil else {
      losses.record()
      throw .unreadable
    }
    return bytes
  }

  private func isFolder(_ place: String) -> Bool {
    place.isEmpty || listings[place + "/"] != nil
      || commit.paths(below: place + "/").contains { commit.head[commit.paths[Int($0)]] != nil }
  }

  /// What stands in each folder, sorted by the bytes of the names.
  private static func listings(
    below prefix: String,
    in commit: RepositoryHistory
  ) -> [String: [FolderEntry]] {
    var listings: [String: [FolderEntry]] = [:]
    func add(_ path: String, isLink: Bool) {
      var folder = prefix
      var rest = path.utf8.dropFirst(prefix.utf8.count)
      while let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
        let name = String(decoding: rest[..<slash], as: UTF8.self)
        let isNew = listings[folder + name + "/"] == nil
        if isNew {
          listings[folder, default: []].append(FolderEntry(name: name, isFolder: true))
          listings[folder + name + "/"] = []
        }
        folder += name + "/"
        rest = rest[rest.index(after: slash)...]
      }
      let name = String(decoding: rest, as: UTF8.self)
      listings[folder, default: []].append(FolderEntry(name: name, isFolder: false, isLink: isLink))
    }
    for number in commit.paths(below: prefix) {
      let path = commit.paths[Int(number)]
      if commit.head[path] != nil { add(path, isLink: false) }
    }
    for path in commit.links.keys where path.utf8.starts(with: prefix.utf8) {
      add(path, isLink: true)
    }
    for folder in listings.keys {
      listings[folder]?.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
    return listings
  }
}

/// Whether something that a commit holds could not be had, so that nothing may be concluded.
///
/// A class, because every file of a check tells the same one.
final class Losses: Sendable {
  private let has = Mutex(false)

  /// Whether something was lost.
  var isAny: Bool { has.withLock { $0 } }

  /// Remembers a loss.
  func record() { has.withLock { $0 = true } }
}
