package import ClaimModel
package import Engine

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The files of the machine.
package struct DiskFiles: FileTree {
  /// Makes a view on the machine's files.
  package init() {}

  /// Returns the entries of a folder, sorted by the bytes of their names.
  package func entries(of folder: String) throws(FileTreeError) -> [FolderEntry] {
    guard let stream = unsafe opendir(folder) else { throw FileTreeError(errno) }
    defer { unsafe closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
      }
      guard name != ".", name != ".." else { continue }
      switch unsafe Int32(entry.pointee.d_type) {
      case Int32(DT_DIR): entries.append(FolderEntry(name: name, isFolder: true))
      case Int32(DT_REG): entries.append(FolderEntry(name: name, isFolder: false))
      // Links, and file systems that do not tell.
      default: entries.append(self.entry(name, of: folder))
      }
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Returns a file's bytes, at most one more than a limit.
  package func bytes(
    at path: String,
    within root: String?,
    limit: Int
  ) throws(FileTreeError) -> [UInt8] {
    if let root, leads(path, outOf: root) { throw .outside }
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw FileTreeError(errno) }
    defer { close(file) }
    var info = stat()
    guard unsafe fstat(file, &info) == 0 else { throw FileTreeError(errno) }
    guard info.st_mode & S_IFMT != S_IFDIR else { throw .directory }
    // Pipes and devices have no end that could be known beforehand.
    guard info.st_mode & S_IFMT == S_IFREG else { throw .unreadable }
    return try contents(of: file, count: min(Int(info.st_size), limit + 1))
  }

  /// Returns a cited file's status and size.
  package func facts(of path: String, within root: String) -> FileFacts {
    var info = stat()
    guard unsafe stat(path, &info) == 0 else {
      let isRefused = errno == EACCES
      return FileFacts(isRefused ? .unreadable : leads(path, outOf: root) ? .outside : .missing)
    }
    if leads(path, outOf: root) { return FileFacts(.outside) }
    if info.st_mode & S_IFMT == S_IFDIR { return FileFacts(.directory) }
    guard info.st_mode & S_IFMT == S_IFREG, unsafe access(path, R_OK) == 0 else {
      return FileFacts(.unreadable)
    }
    return info.st_size == 0 ? FileFacts(.empty) : FileFacts(.present, size: Int(info.st_size))
  }

  /// Returns a cited file's status, size and bytes, of a large file the first: three looks in one.
  package func look(
    at path: String,
    within root: String,
    mayHaveLinks: Bool,
    limit: Int
  ) -> FileLook {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    // Why it cannot be opened can be told without opening it.
    guard file >= 0 else { return FileLook(facts(of: path, within: root)) }
    defer { close(file) }
    if mayHaveLinks, leads(path, outOf: root) { return FileLook(FileFacts(.outside)) }
    var info = stat()
    guard unsafe fstat(file, &info) == 0 else { return FileLook(FileFacts(.unreadable)) }
    if info.st_mode & S_IFMT == S_IFDIR { return FileLook(FileFacts(.directory)) }
    guard info.st_mode & S_IFMT == S_IFREG else { return FileLook(FileFacts(.unreadable)) }
    let size = Int(info.st_size)
    guard size > 0 else { return FileLook(FileFacts(.empty)) }
    let facts = FileFacts(.present, size: size)
    let count = FileLook.count(ofSize: size, limit: limit)
    return FileLook(facts, bytes: try? contents(of: file, count: count))
  }

  private func contents(of file: Int32, count: Int) throws(FileTreeError) -> [UInt8] {
    var failed = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let start = buffer.baseAddress {
        let got = unsafe read(file, start + filled, count - filled)
        if got < 0, errno == EINTR { continue }
        failed = got < 0
        guard got > 0 else { break }
        filled += got
      }
    }
    if failed { throw .unreadable }
    return bytes
  }

  private func entry(_ name: String, of folder: String) -> FolderEntry {
    let path = folder.appending(path: name)
    var (own, target) = (stat(), stat())
    let isLink = unsafe lstat(path, &own) == 0 && own.st_mode & S_IFMT == S_IFLNK
    let isFolder = unsafe stat(path, &target) == 0 && target.st_mode & S_IFMT == S_IFDIR
    return FolderEntry(name: name, isFolder: isFolder, isLink: isLink)
  }

  /// Whether a link on the way from a folder to a file leads out of the folder.
  ///
  /// Paths without links, nearly all, cost one look per step; only links are resolved in full.
  private func leads(_ path: String, outOf root: String) -> Bool {
    let inside = root == "." ? path : String(path.utf8.dropFirst(root.utf8.count)) ?? path
    var current = root
    for part in inside.utf8.split(separator: UInt8(ascii: "/")) {
      let name = String(decoding: part, as: UTF8.self)
      current = current == "." ? name : current + "/" + name
      var info = stat()
      guard unsafe lstat(current, &info) == 0 else { return false }
      if info.st_mode & S_IFMT == S_IFLNK { return resolvedPathLeads(path, outOf: root) }
    }
    return false
  }

  private func resolvedPathLeads(_ path: String, outOf root: String) -> Bool {
    guard let bound = resolved(root) else { return true }
    // A link to nothing leads nowhere that could be shown to be inside.
    guard let target = resolved(path) else { return true }
    return target != bound && !target.hasPrefix(bound == "/" ? bound : bound + "/")
  }

  private func resolved(_ path: String) -> String? {
    guard let pointer = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(pointer) }
    return unsafe String(cString: pointer)
  }
}

extension FileTreeError {
  /// Reads `errno`.
  fileprivate init(_ code: Int32) {
    self =
      switch code {
      case ENOENT, ENOTDIR: .missing
      case EISDIR: .directory
      default: .unreadable
      }
  }
}
