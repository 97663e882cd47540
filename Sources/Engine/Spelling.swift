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
    var isExact = true
    for bytes in Array(path.utf8).split(separator: UInt8(ascii: "/")) {
      let part = String(decoding: bytes, as: UTF8.self)
      // `..` inside the folder is rare and says nothing of names.
      guard part != "." else { continue }
      guard part != "..", let names = names(in: real) else { return (nil, nil) }
      let alike = names.alike(part, bytes)
      let isThere = alike.contains { $0.utf8.elementsEqual(bytes) }
      guard let name = isThere ? part : alike.first else { return (nil, nil) }
      if !isThere { isExact = false }
      if rival == nil, alike.count > 1,
        let other = alike.first(where: { !$0.utf8.elementsEqual(name.utf8) })
      {
        rival = real.appending(path: other)
      }
      real = real.isEmpty ? name : real + "/" + name
    }
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
  /// Few names, and their bytes in small letters if they are ASCII.
  case few([(name: String, small: [UInt8]?)])
  case many([String: [String]])

  private static let few = 16

  init(_ names: [String]) {
    self =
      names.count <= Self.few
      ? .few(names.map { ($0, Self.smallLetters(Array($0.utf8)[...])) })
      : .many(Dictionary(grouping: names) { $0.lowercased() })
  }

  /// Returns the names that a name is equal to but for case.
  func alike(_ part: String, _ bytes: ArraySlice<UInt8>) -> [String] {
    switch self {
    case .many(let names): return names[part.lowercased(), default: []]
    case .few(let names):
      let small = Self.smallLetters(bytes)
      var alike: [String] = []
      for (name, other) in names {
        // Some letters beyond ASCII, such as the Kelvin sign, are equal to one in it.
        let isAlike =
          small == nil || other == nil ? name.lowercased() == part.lowercased() : small == other
        if isAlike { alike.append(name) }
      }
      return alike
    }
  }

  /// ASCII in small letters; `nil` for anything else.
  private static func smallLetters(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var letters: [UInt8] = []
    letters.reserveCapacity(bytes.count)
    for byte in bytes {
      guard byte < 0x80 else { return nil }
      letters.append(byte.smallLetter)
    }
    return letters
  }
}

extension UInt8 {
  /// An ASCII capital as the small letter; of anything else itself.
  fileprivate var smallLetter: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }
}
