package import ClaimModel

/// Why a file could not be read.
package enum FileTreeError: Error, Sendable {
  case missing
  case directory
  case unreadable
  /// The path, or a link on it, leads out of the folder that bounds it.
  case outside
}

/// One entry of a folder.
package struct FolderEntry: Hashable, Sendable {
  /// The entry's name.
  package let name: String
  /// Whether it is a folder, links followed.
  package let isFolder: Bool
  /// Whether it is a link.
  package let isLink: Bool

  /// Describes an entry.
  package init(name: String, isFolder: Bool, isLink: Bool = false) {
    self.name = name
    self.isFolder = isFolder
    self.isLink = isLink
  }
}

/// The files that a run may read.
///
/// Paths use forward slashes.
package protocol FileTree: Sendable {
  /// Returns the entries of a folder, sorted by the bytes of their names.
  func entries(of folder: String) throws(FileTreeError) -> [FolderEntry]

  /// Returns a file's bytes, at most one more than a limit.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - root: A folder that neither the path nor a link on it may leave; `nil` for none.
  ///   - limit: How many bytes are of interest.
  /// - Returns: The bytes.
  /// - Throws: `FileTreeError` if the file is not there or may not be read.
  func bytes(at path: String, within root: String?, limit: Int) throws(FileTreeError) -> [UInt8]

  /// Returns a cited file's status and size, which cost no reading.
  func facts(of path: String, within root: String) -> FileFacts

  /// Looks at a cited file once: what `facts(of:within:)` says, and its bytes, of a large file only
  /// the first ones.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - root: A folder that neither the path nor a link on it may leave.
  ///   - mayHaveLinks: Whether a link may be on the way from the folder to the file.
  ///   - limit: The size above which only the first bytes are wanted.
  /// - Returns: What is known of the file.
  func look(at path: String, within root: String, mayHaveLinks: Bool, limit: Int) -> FileLook
}

/// A cited file at one look.
package struct FileLook: Sendable {
  /// The file's status and size.
  package var facts: FileFacts
  /// Its bytes, if it is present and can be read: of a file larger than wanted the first ones.
  package var bytes: [UInt8]?

  /// Describes a file.
  package init(_ facts: FileFacts, bytes: [UInt8]? = nil) {
    self.facts = facts
    self.bytes = bytes
  }

  /// How many bytes of a large file are read: they tell whether anything stands in it, and of which
  /// kind it is.
  package static let start = 4096

  /// Returns how many bytes of a file of some size are read, if more than `limit` are not wanted.
  package static func count(ofSize size: Int, limit: Int) -> Int {
    size <= limit ? size : min(size, start)
  }
}

extension FileTree {
  /// Looks twice, where that costs nothing.
  package func look(
    at path: String,
    within root: String,
    mayHaveLinks: Bool,
    limit: Int
  ) -> FileLook {
    let facts = facts(of: path, within: root)
    guard facts.status == .present else { return FileLook(facts) }
    let count = FileLook.count(ofSize: facts.size, limit: limit)
    guard let read = try? bytes(at: path, within: root, limit: count) else {
      return FileLook(facts)
    }
    return FileLook(facts, bytes: read.count > count ? Array(read[..<count]) : read)
  }
}

extension String {
  /// The path of something inside this folder; an absolute path stays as it is.
  package func appending(path: String) -> String {
    self == "." || isEmpty || path.hasPrefix("/")
      ? path : hasSuffix("/") ? self + path : self + "/" + path
  }

  /// Whether a path, taken as text, leads out of the folder that it is relative to.
  package var leavesItsFolder: Bool {
    if utf8.first == UInt8(ascii: "/") { return true }
    guard hasTwoDots else { return false }
    var depth = 0
    for part in utf8.split(separator: UInt8(ascii: "/")) where !part.elementsEqual(".".utf8) {
      depth += part.elementsEqual("..".utf8) ? -1 : 1
      if depth < 0 { return true }
    }
    return false
  }

  /// Whether two dots stand beside each other, as they seldom do.
  private var hasTwoDots: Bool {
    var last: UInt8 = 0
    for byte in utf8 {
      if byte == UInt8(ascii: "."), last == byte { return true }
      last = byte
    }
    return false
  }
}
