internal import Engine

/// Reads what `git log`, `git ls-tree`, `git diff`, `git status` and `git ls-files` write with `-z`.
struct GitLog {
  /// What to give `git log`, so that this can read it: newest first, merges only where they differ
  /// from all parents.
  static let arguments = [
    "log", "--topo-order", "-z", "--raw", "-c", "--no-abbrev", "--no-renames", "--root",
    "--no-ext-diff", "--no-color", "--ignore-submodules=none",
    "--format=tformat:%x01%H%x00%P%x00%ct%x00%aE%x00%cE",
  ]

  private(set) var commits: [RepositoryCommit] = []
  private(set) var changes: [FileChange] = []
  private(set) var paths: [String] = []
  private(set) var contents: [String] = []
  private(set) var head: [String: Int32] = [:]
  private(set) var working: [String: WorkingFile] = [:]
  private(set) var staged: [String: Int32] = [:]
  private(set) var hidden: Set<String> = []
  private(set) var beforeHead: [String: Int32] = [:]
  private(set) var links: [String: String] = [:]

  private var pathNumbers: [ArraySlice<UInt8>: Int32] = [:]
  private var contentNumbers: [ArraySlice<UInt8>: Int32] = [:]
  private var people: [ArraySlice<UInt8>: String] = [:]

  /// Reads a log; returns whether all of it was understood.
  mutating func readLog(_ bytes: [UInt8]) -> Bool {
    var tokens = Tokens(bytes)
    var read: [(id: String, parents: [String], seconds: Int, people: [String])] = []
    while let token = tokens.next() {
      let token = token.drop { $0 == 0x0A }
      switch token.first {
      case nil: continue
      case 0x01:
        guard let parents = tokens.next(), let time = tokens.next(), let author = tokens.next(),
          let committer = tokens.next(), let seconds = Int(String(decoding: time, as: UTF8.self))
        else { return false }
        read.append(
          (
            String(decoding: token.dropFirst(), as: UTF8.self),
            parents.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) },
            seconds,
            Person.all([author, committer], known: &people)
          )
        )
      case UInt8(ascii: ":"):
        guard let path = tokens.next(), !read.isEmpty else { return false }
        guard add(token, path, commit: read.count - 1) else { return false }
      default: return false
      }
    }
    finish(read)
    return true
  }

  /// Puts parents before children.
  private mutating func finish(
    _ read: [(id: String, parents: [String], seconds: Int, people: [String])]
  ) {
    let last = read.count - 1
    var positions: [String: Int] = [:]
    for (index, commit) in read.enumerated() { positions[commit.id] = last - index }
    commits = read.reversed().map { commit in
      RepositoryCommit(
        id: commit.id,
        parents: commit.parents.compactMap { positions[$0] },
        seconds: commit.seconds,
        people: commit.people
      )
    }
    changes = changes.reversed().map {
      FileChange(commit: Int32(last) - $0.commit, path: $0.path, old: $0.old, new: $0.new)
    }
  }

  /// Adds `:mode mode id id letter`, or for a merge one mode and one id more per parent.
  private mutating func add(
    _ token: ArraySlice<UInt8>,
    _ path: ArraySlice<UInt8>,
    commit: Int
  ) -> Bool {
    let parents = token.prefix { $0 == UInt8(ascii: ":") }.count
    let words = token.dropFirst(parents).split(separator: 0x20)
    guard words.count == parents * 2 + 3 else { return false }
    let ids = words[(parents + 1)...(parents * 2 + 1)]
    let modes = words[0...parents]
    let number = self.number(ofPath: path)
    guard let new = content(ids[ids.endIndex - 1], mode: modes[parents]) else { return false }
    for (id, mode) in zip(ids.dropLast(), modes) {
      guard let old = content(id, mode: mode) else { return false }
      // What neither side holds as a file, such as a submodule, is none of ours.
      if old >= 0 || new >= 0 {
        changes.append(FileChange(commit: Int32(commit), path: number, old: old, new: new))
      }
    }
    return true
  }

  /// Reads `git ls-tree -r -z`: `mode type id<tab>path`.
  mutating func readTree(_ bytes: [UInt8]) -> Bool {
    var tokens = Tokens(bytes)
    while let token = tokens.next() {
      guard !token.isEmpty else { continue }
      guard let tab = token.firstIndex(of: 0x09) else { return false }
      let words = token[..<tab].split(separator: 0x20)
      guard words.count == 3, let content = content(words[2], mode: words[0]) else { return false }
      let path = String(decoding: token[(tab + 1)...], as: UTF8.self)
      if content >= 0 {
        head[path] = content
      } else if words[0].elementsEqual("120000".utf8) {
        links[path] = String(decoding: words[2], as: UTF8.self)
      }
    }
    return true
  }

  /// Reads `git diff --raw -z` of the latest commit and its first parent.
  mutating func readLastStep(_ bytes: [UInt8]) -> Bool {
    var tokens = Tokens(bytes)
    while let token = tokens.next() {
      guard !token.isEmpty else { continue }
      let words = token.dropFirst().split(separator: 0x20)
      guard words.count == 5, let path = tokens.next(),
        let old = content(words[2], mode: words[0])
      else { return false }
      beforeHead[String(decoding: path, as: UTF8.self)] = old
    }
    return true
  }

  /// Reads `git status --porcelain=v2 -z`.
  mutating func readStatus(_ bytes: [UInt8]) -> Bool {
    var tokens = Tokens(bytes)
    while let token = tokens.next() {
      // How many words stand before the path.
      let count: Int
      switch token.first {
      case nil: continue
      case UInt8(ascii: "1"): count = 8
      case UInt8(ascii: "u"): count = 10
      case UInt8(ascii: "?"): count = 1
      default: return false
      }
      let words = token.split(separator: 0x20, maxSplits: count, omittingEmptySubsequences: false)
      guard words.count == count + 1 else { return false }
      let path = String(decoding: words[count], as: UTF8.self)
      if count == 1 {
        working[path] = .added
      } else if count == 8, words[5].elementsEqual("000000".utf8) {
        // A file that is gone, whether or not the index knows.
        working[path] = head[path] == nil ? nil : .deleted
      } else {
        working[path] = head[path] == nil ? .added : .modified
        // Added and not touched since: the index knows the bytes.
        if count == 8, words[1].elementsEqual("A.".utf8) {
          staged[path] = content(words[7], mode: words[4])
        }
      }
    }
    return true
  }

  /// Reads `git ls-files -v -z`: a small letter for a file that is assumed unchanged, `S` for one
  /// that is skipped; of neither does `git status` say that it changed.
  mutating func readMarks(_ bytes: [UInt8]) {
    var tokens = Tokens(bytes)
    while let token = tokens.next() {
      guard let mark = token.first, mark == UInt8(ascii: "S") || mark >= UInt8(ascii: "a") else {
        continue
      }
      hidden.insert(String(decoding: token.dropFirst(2), as: UTF8.self))
    }
  }

  /// The number of a content; -1 for none and for what is no file of its own.
  private mutating func content(_ id: ArraySlice<UInt8>, mode: ArraySlice<UInt8>) -> Int32? {
    guard id.count == 40 || id.count == 64 else { return nil }
    // 100644 and 100755 are files; 120000 a link, 160000 a submodule, 000000 nothing.
    guard mode.starts(with: "100".utf8) else { return -1 }
    if let number = contentNumbers[id] { return number }
    let number = Int32(contents.count)
    contents.append(String(decoding: id, as: UTF8.self))
    contentNumbers[ArraySlice(Array(id))] = number
    return number
  }

  private mutating func number(ofPath path: ArraySlice<UInt8>) -> Int32 {
    if let number = pathNumbers[path] { return number }
    let number = Int32(paths.count)
    paths.append(String(decoding: path, as: UTF8.self))
    pathNumbers[ArraySlice(Array(path))] = number
    return number
  }
}

/// Parts of an output between NULs.
private struct Tokens {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> ArraySlice<UInt8>? {
    guard position < bytes.count else { return nil }
    let end = bytes[position...].firstIndex(of: 0) ?? bytes.count
    defer { position = end + 1 }
    return bytes[position..<end]
  }
}
