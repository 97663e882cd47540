package import Engine

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// How writing a fixed file ended.
package enum FileReplacement: Sendable {
  case written
  /// Somebody changed the file after it was read; nothing was written.
  case changedMeanwhile
  /// The file, or a folder on the way to it, is a link, or another name leads to it too.
  case isLinked
  case unwritable

  /// Writes a file whole or not at all, and only if it still has the bytes that were read.
  ///
  /// Rights and owner stay. Links are left alone: what they lead to may be somebody else's.
  package static func write(_ change: FixPlan.Change) -> FileReplacement {
    guard !isLinked(change) else { return .isLinked }
    guard hasBytes(change.before, change) else { return .changedMeanwhile }
    var info = stat()
    guard unsafe lstat(change.path, &info) == 0 else { return .changedMeanwhile }
    guard info.st_nlink == 1 else { return .isLinked }
    guard let file = OutputFile.open(change.path, like: info) else { return .unwritable }
    file.append(change.after)
    guard hasBytes(change.before, change) else {
      file.discard()
      return .changedMeanwhile
    }
    return file.finish() ? .written : .unwritable
  }

  private static func hasBytes(_ bytes: [UInt8], _ change: FixPlan.Change) -> Bool {
    do throws(FileTreeError) {
      return try DiskFiles().bytes(at: change.path, within: change.root, limit: bytes.count)
        == bytes
    } catch {
      return false
    }
  }

  /// Whether a step from the folder to the file is a link; how the folder is reached does not matter.
  private static func isLinked(_ change: FixPlan.Change) -> Bool {
    let isBelow = change.root != "." && change.path.hasPrefix(change.root)
    var current = isBelow ? change.root : change.path.hasPrefix("/") ? "" : "."
    for part in change.path.dropFirst(isBelow ? change.root.count : 0).split(separator: "/") {
      current += "/" + part
      var info = stat()
      guard unsafe lstat(current, &info) == 0 else { return false }
      if info.st_mode & S_IFMT == S_IFLNK { return true }
    }
    return false
  }
}
