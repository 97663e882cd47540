internal import ClaimModel

/// Compares paths with the names that folders list.
///
/// Machines disagree on whether `Policy.md` is `policy.md`, and whether が in one code point is が in
/// two; a listing shows what the name really is, on all of them.
struct Spelling {
  private let files: any FileTree
  private let folder: String
  /// The names in each folder that was looked into; `nil` if the folder cannot be listed.
  private var listings: [String: Listing?] = [:]

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
      let alike = names.alike(part)
      let isThere = alike.contains { $0.utf8.elementsEqual(part.utf8) }
      guard let name = isThere ? String(part) : alike.first else { return (nil, nil) }
      let other = alike.first { !$0.utf8.elementsEqual(name.utf8) }
      if rival == nil, let other { rival = real.appending(path: other) }
      real = real.appending(path: name)
    }
    let isExact = real.utf8.elementsEqual(path.plainPath.utf8)
    return (isExact ? nil : real, rival)
  }

  private mutating func names(in path: String) -> Listing? {
    if let known = listings[path] { return known }
    let names = listing(of: path.isEmpty ? folder : folder.appending(path: path))
    listings[path] = .some(names)
    return names
  }

  private func listing(of path: String) -> Listing? {
    do throws(FileTreeError) {
      return Listing(try files.entries(of: path).map(\.name))
    } catch {
      return nil
    }
  }
}

/// The names in a folder, to be asked for those that are nearly the same.
///
/// Texts are equal by canonical equivalence (UAX #15), so that only case is left to fold. Folding
/// and hashing all names pays only in large folders: small ones are gone through, byte by byte.
private enum Listing {
  case few([String])
  case many([String: [String]])

  private static let few = 16

  init(_ names: [String]) {
    self =
      names.count <= Self.few
      ? .few(names) : .many(Dictionary(grouping: names) { $0.lowercased() })
  }

  /// Returns the names that a name is equal to but for case.
  func alike(_ part: Substring) -> [String] {
    switch self {
    case .few(let names): names.filter { Self.areAlike($0, part) }
    case .many(let names): names[part.lowercased(), default: []]
    }
  }

  private static func areAlike(_ left: String, _ right: Substring) -> Bool {
    guard left.utf8.allSatisfy({ $0 < 0x80 }), right.utf8.allSatisfy({ $0 < 0x80 }) else {
      return left.lowercased() == right.lowercased()
    }
    return left.utf8.elementsEqual(right.utf8) { $0.smallLetter == $1.smallLetter }
  }
}

extension UInt8 {
  /// An ASCII capital as the small letter; of anything else itself.
  fileprivate var smallLetter: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }
}

extension String {
  /// The path without empty steps and `.`.
  fileprivate var plainPath: String {
    split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }
}
