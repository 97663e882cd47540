internal import ClaimModel

/// Compares paths with the names that folders list.
///
/// Machines disagree on whether `Policy.md` is `policy.md`, and whether が in one code point is が in
/// two; a listing shows what the name really is, on all of them.
struct Spelling {
  private let files: any FileTree
  private let folder: String
  /// The names in each folder that was looked into, by what they have in common with those that
  /// are nearly the same; `nil` if the folder cannot be listed.
  ///
  /// Texts are equal by canonical equivalence (UAX #15), so that only case is left to fold.
  private var listings: [String: [String: [String]]?] = [:]

  init(files: any FileTree, folder: String) {
    self.files = files
    self.folder = folder
  }

  /// Returns what a path is really called if it is misspelt, and what else is called nearly so.
  mutating func check(_ path: String) -> (realPath: String?, rival: String?) {
    var real = ""
    var rival: String?
    for part in path.split(separator: "/") where part != "." {
      // `..` inside the folder is rare and says nothing of names.
      guard part != "..", let names = names(in: real) else { return (nil, nil) }
      let alike = names[part.lowercased(), default: []]
      let isThere = alike.contains { $0.utf8.elementsEqual(part.utf8) }
      guard let name = isThere ? String(part) : alike.first else { return (nil, nil) }
      let other = alike.first { !$0.utf8.elementsEqual(name.utf8) }
      if rival == nil, let other { rival = real.appending(path: other) }
      real = real.appending(path: name)
    }
    let isExact = real.utf8.elementsEqual(path.plainPath.utf8)
    return (isExact ? nil : real, rival)
  }

  private mutating func names(in path: String) -> [String: [String]]? {
    if let known = listings[path] { return known }
    let names = listing(of: path.isEmpty ? folder : folder.appending(path: path))
    listings[path] = .some(names)
    return names
  }

  private func listing(of path: String) -> [String: [String]]? {
    do throws(FileTreeError) {
      return Dictionary(grouping: try files.entries(of: path).map(\.name)) { $0.lowercased() }
    } catch {
      return nil
    }
  }
}

extension String {
  /// The path without empty steps and `.`.
  fileprivate var plainPath: String {
    split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }
}
