internal import Synchronization

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Everything else that a command learns from, or does to, the machine.
package enum Host {
  /// The value of an environment variable.
  package static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// Seconds since 1970-01-01 UTC.
  package static var now: Int { time(nil) }

  /// Whether a stream is a terminal.
  package static func isTerminal(_ stream: OutputStream) -> Bool { isatty(stream.rawValue) == 1 }

  /// Writes bytes to a stream.
  ///
  /// - Returns: Whether all was written; a reader that went away early (`| head`) counts as written.
  @discardableResult
  package static func write(_ bytes: [UInt8], to stream: OutputStream) -> Bool {
    writeAll(bytes, to: stream.rawValue) || errno == EPIPE
  }

  /// Which file a path leads to, by device and number; `nil` if it leads to no regular file.
  package static func identity(of path: String) -> FileIdentity? {
    var info = stat()
    guard unsafe stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
    return FileIdentity(device: UInt64(info.st_dev), number: UInt64(info.st_ino))
  }

  /// The folder that a path leads to, or that of the file that it leads to.
  package static func folder(of path: String) -> String {
    guard identity(of: path) != nil else { return path }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Writes bytes to an open file; returns whether all was written.
  static func write(_ bytes: [UInt8], toFile file: Int32) -> Bool { writeAll(bytes, to: file) }

  /// Whether standard input is a terminal.
  package static var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// The name of the working directory's folder; `nil` if it has none.
  package static var workingFolderName: String? {
    workingFolder?.split(separator: "/").last.map(String.init)
  }

  /// The path of the working directory; `nil` if there is none any more.
  package static var workingFolder: String? { resolvedPath(".") }

  /// Keeps a closed pipe from ending the program, so that the exit code stays the verdict's.
  package static func ignoreClosedPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Ends the program.
  package static func exit(_ code: Int32) -> Never {
    #if canImport(Glibc)
    Glibc.exit(code)
    #elseif canImport(Musl)
    Musl.exit(code)
    #else
    Darwin.exit(code)
    #endif
  }
}

/// One file, by whatever path it is reached.
package struct FileIdentity: Hashable, Sendable {
  fileprivate let device: UInt64
  fileprivate let number: UInt64
}

/// Where output goes.
package enum OutputStream: Int32, Sendable {
  case standardOutput = 1
  case standardError = 2
}

/// Where one report goes: a file that appears whole or not at all, written beside its place and
/// then moved there, or a stream, which keeps whatever was written.
///
/// A class, because the threads of a run share it; the engine writes in order, under its lock.
package final class OutputFile: Sendable {
  /// What the file was called; `nil` for standard output.
  package let path: String?
  private let file: Int32
  /// Where the bytes wait, and where they belong; `nil` if they go straight to a stream.
  private let places: (temporary: String, final: String)?
  private let failed = Mutex(false)

  private init(path: String?, file: Int32, places: (temporary: String, final: String)? = nil) {
    self.path = path
    self.file = file
    self.places = places
  }

  /// Makes standard output a place for a report.
  package static func standardOutput() -> OutputFile {
    OutputFile(path: nil, file: OutputStream.standardOutput.rawValue)
  }

  /// Opens a file; `nil` if it cannot be written.
  package static func open(_ path: String) -> OutputFile? {
    var info = stat()
    let exists = unsafe stat(path, &info) == 0
    let kind = info.st_mode & S_IFMT
    let isWritable = unsafe access(path, W_OK) == 0
    guard !path.isEmpty, !exists || (kind != S_IFDIR && isWritable) else { return nil }
    // A device or pipe (`/dev/null`, `/dev/stdout`, `>(…)`) is written to, never replaced.
    if exists, kind != S_IFREG {
      let stream = openFile(path, O_WRONLY | O_CLOEXEC, 0)
      return stream < 0 ? nil : OutputFile(path: path, file: stream)
    }
    // What a link leads to is replaced, not the link.
    let final = exists ? resolvedPath(path) ?? path : path
    let temporary = "\(final).\(getpid()).tmp"
    let file = openFile(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { return nil }
    return OutputFile(path: path, file: file, places: (temporary, final))
  }

  /// Opens a file to write behind what stands there; `nil` if that cannot be done.
  package static func appending(to path: String) -> OutputFile? {
    let file = openFile(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    return file < 0 ? nil : OutputFile(path: path, file: file)
  }

  /// Opens a file that exists, to replace it by one with the same rights and owner.
  static func open(_ path: String, like info: stat) -> OutputFile? {
    guard let output = open(path) else { return nil }
    let isOwned = info.st_uid == geteuid() || fchown(output.file, info.st_uid, info.st_gid) == 0
    guard isOwned, fchmod(output.file, info.st_mode & 0o7777) == 0 else {
      output.discard()
      return nil
    }
    return output
  }

  /// Adds bytes; a failure is kept until `finish()`.
  ///
  /// A reader that went away early (`| head`) has read what it wanted.
  package func append(_ bytes: [UInt8]) {
    if !writeAll(bytes, to: file), places != nil || errno != EPIPE { failed.withLock { $0 = true } }
  }

  /// Puts the file in its place; returns whether all of it stands there.
  package func finish() -> Bool {
    let isWritten = !failed.withLock { $0 }
    guard let places else { return isWritten }
    let isKept = fsync(file) == 0
    guard close(file) == 0, isKept, isWritten, unsafe rename(places.temporary, places.final) == 0
    else {
      unsafe unlink(places.temporary)
      return false
    }
    return true
  }

  /// Leaves nothing behind; does nothing to a stream or a file that is finished.
  package func discard() {
    guard let places else { return }
    close(file)
    unsafe unlink(places.temporary)
  }
}

/// The path without links; `nil` if there is nothing.
func realPath(_ path: String) -> String? { resolvedPath(path) }

private func resolvedPath(_ path: String) -> String? {
  guard let pointer = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(pointer) }
  return unsafe String(cString: pointer)
}

/// `open`, under a name that methods called `open` do not hide.
private func openFile(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  unsafe open(path, flags, mode)
}

/// Writes bytes to a descriptor; returns whether all were taken.
func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
  unsafe bytes.withUnsafeBytes { buffer in
    var done = 0
    while done < buffer.count, let start = buffer.baseAddress {
      let count = unsafe write(file, start + done, buffer.count - done)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }
}
