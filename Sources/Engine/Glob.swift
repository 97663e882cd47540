internal import ClaimModel

/// A pattern of paths: `*` and `?` within a name, `**` for any folders but those behind links.
struct Glob {
  private let parts: [String]

  /// Reads a pattern.
  init(_ pattern: String) {
    var parts: [String] = []
    for bytes in Array(pattern.utf8).split(separator: UInt8(ascii: "/")) {
      let part = String(decoding: bytes, as: UTF8.self)
      // Two ** in a row match what one matches, only in as many ways as there are folders.
      if part != ".", part != "**" || parts.last != "**" { parts.append(part) }
    }
    self.parts = parts
  }

  /// Whether the pattern can match more than one path.
  var isWild: Bool { parts.contains { $0.isWild } }

  /// What a pattern found.
  struct Matches {
    /// The files that match, sorted.
    var paths: [String] = []
    /// The folders that could not be looked into; what stands in others is found all the same.
    var unreadable: [(path: String, error: FileTreeError)] = []
  }

  /// Returns the files below a folder that match; a pattern without wildcards names a file whether
  /// it exists or not, so that its absence is noticed.
  func paths(in tree: some FileTree, under root: String) -> Matches {
    var found = Matches()
    guard isWild else {
      found.paths = [parts.joined(separator: "/")]
      return found
    }
    expand(parts[...], at: "", in: tree, root, into: &found)
    found.paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return found
  }

  private func expand(
    _ parts: ArraySlice<String>,
    at folder: String,
    in tree: some FileTree,
    _ root: String,
    listed: [FolderEntry]? = nil,
    into found: inout Matches
  ) {
    guard let part = parts.first else { return }
    let rest = parts.dropFirst()
    if !part.isWild, !rest.isEmpty {
      return expand(rest, at: folder.appending(path: part), in: tree, root, into: &found)
    }
    let entries: [FolderEntry]
    do throws(FileTreeError) {
      let path = folder.isEmpty ? root : root.appending(path: folder)
      if let listed { entries = listed } else { entries = try tree.entries(of: path) }
    } catch .missing {
      return
    } catch {
      found.unreadable.append((folder.isEmpty ? "." : folder, error))
      return
    }
    if part == "**" {
      let listed = rest.first?.isWild == true ? entries : nil
      expand(rest, at: folder, in: tree, root, listed: listed, into: &found)
    }
    for entry in entries where !entry.name.hasPrefix(".") {
      let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
      if part == "**" {
        // Links are not followed: they may lead round in circles.
        if entry.isFolder && !entry.isLink { expand(parts, at: path, in: tree, root, into: &found) }
      } else if entry.name.matches(part) {
        if rest.isEmpty, !entry.isFolder { found.paths.append(path) }
        if !rest.isEmpty, entry.isFolder { expand(rest, at: path, in: tree, root, into: &found) }
      }
    }
  }
}

extension String {
  /// Whether the part holds a wildcard.
  fileprivate var isWild: Bool {
    utf8.contains(UInt8(ascii: "*")) || utf8.contains(UInt8(ascii: "?"))
  }

  /// Whether the name matches a pattern of `*`, `?` and plain bytes.
  fileprivate func matches(_ pattern: String) -> Bool {
    let name = Array(unicodeScalars)
    let pattern = Array(pattern.unicodeScalars)
    var (inName, inPattern) = (0, 0)
    var retry: (name: Int, pattern: Int)?
    while inName < name.count {
      if inPattern < pattern.count, pattern[inPattern] == "*" {
        retry = (inName, inPattern)
        inPattern += 1
      } else if inPattern < pattern.count,
        pattern[inPattern] == "?" || pattern[inPattern] == name[inName]
      {
        inName += 1
        inPattern += 1
      } else if let last = retry {
        retry = (last.name + 1, last.pattern)
        (inName, inPattern) = (last.name + 1, last.pattern + 1)
      } else {
        return false
      }
    }
    return pattern[inPattern...].allSatisfy { $0 == "*" }
  }
}
