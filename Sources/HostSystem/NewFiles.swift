#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Files that are made where nothing stands: all of them, or none.
package enum NewFiles {
  /// Why nothing was written.
  package enum Failure: Error, Sendable {
    /// Something stands at these paths already.
    case inTheWay([String])
    /// This path could not be written.
    case unwritable(String)
  }

  /// Whether anything stands at a path, a link to nothing included.
  package static func exists(_ path: String) -> Bool {
    var info = stat()
    return unsafe lstat(path, &info) == 0
  }

  /// Makes files and the folders that they need.
  ///
  /// - Parameter files: The bytes by path.
  /// - Throws: `Failure` if a path is taken or cannot be written; whatever was made is gone again.
  package static func write(_ files: [(path: String, bytes: [UInt8])]) throws(Failure) {
    let taken = files.map(\.path).filter(exists) + files.flatMap { blockedFolders(of: $0.path) }
    guard taken.isEmpty else { throw .inTheWay(Array(Set(taken)).sorted()) }
    var (made, folders): ([String], [String]) = ([], [])
    do throws(Failure) {
      for (path, bytes) in files {
        try makeFolders(of: path, made: &folders)
        try write(bytes, to: path, made: &made)
      }
    } catch {
      for path in made { unsafe unlink(path) }
      for folder in folders.reversed() { unsafe rmdir(folder) }
      throw error
    }
  }

  /// The steps of a path that exist and are no folders.
  private static func blockedFolders(of path: String) -> [String] {
    parents(of: path).filter { folder in
      guard exists(folder) else { return false }
      var info = stat()
      let isThere = unsafe stat(folder, &info) == 0
      return !isThere || info.st_mode & S_IFMT != S_IFDIR
    }
  }

  /// The folders of a path from the outermost in.
  private static func parents(of path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") && $0 != path.startIndex }
      .map { String(path[..<$0]) }
  }

  private static func makeFolders(of path: String, made: inout [String]) throws(Failure) {
    for folder in parents(of: path) {
      if unsafe mkdir(folder, 0o755) == 0 {
        made.append(folder)
      } else if errno != EEXIST {
        throw .unwritable(folder)
      }
    }
  }

  private static func write(
    _ bytes: [UInt8],
    to path: String,
    made: inout [String]
  ) throws(Failure) {
    // Whatever came to stand there since the look above stays as it is.
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw errno == EEXIST ? .inTheWay([path]) : .unwritable(path) }
    made.append(path)
    let isWritten = Host.write(bytes, toFile: file)
    guard close(file) == 0, isWritten else { throw .unwritable(path) }
  }
}
