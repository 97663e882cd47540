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

/// Where output goes.
package enum OutputStream: Int32, Sendable {
  case standardOutput = 1
  case standardError = 2
}

/// A file that appears whole or not at all: written beside its place, then moved there.
///
/// A class, because the threads of a run share it; the engine writes in order, under its lock.
package final class OutputFile: Sendable {
  /// Where the file will stand.
  package let path: String
  private let temporary: String
  private let file: Int32
  private let failed = Mutex(false)

  /// Opens the file; `nil` if it cannot be written there.
  package init?(_ path: String) {
    self.path = path
    temporary = "\(path).\(getpid()).tmp"
    file = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { return nil }
    var info = stat()
    guard unsafe stat(path, &info) != 0 || info.st_mode & S_IFMT != S_IFDIR else {
      discard()
      return nil
    }
  }

  /// Adds bytes; a failure is kept until `finish()`.
  package func append(_ bytes: [UInt8]) {
    if !writeAll(bytes, to: file) { failed.withLock { $0 = true } }
  }

  /// Puts the file in its place; returns whether it stands there.
  package func finish() -> Bool {
    let isWritten = fsync(file) == 0 && !failed.withLock { $0 }
    guard close(file) == 0, isWritten, unsafe rename(temporary, path) == 0 else {
      unsafe unlink(temporary)
      return false
    }
    return true
  }

  /// Leaves nothing behind.
  package func discard() {
    close(file)
    unsafe unlink(temporary)
  }
}

private func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
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
