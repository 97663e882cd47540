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

  /// Writes a file whole or not at all: beside it first, then put in its place.
  ///
  /// - Returns: A word about what went wrong, or `nil`.
  package static func replace(_ path: String, with bytes: [UInt8]) -> String? {
    let temporary = "\(path).\(getpid()).tmp"
    let file = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { return errorText() }
    let written = writeAll(bytes, to: file) && fsync(file) == 0
    let reason = errorText()
    guard close(file) == 0, written else {
      unsafe unlink(temporary)
      return reason
    }
    guard unsafe rename(temporary, path) == 0 else {
      let reason = errorText()
      unsafe unlink(temporary)
      return reason
    }
    return nil
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

  private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    unsafe bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count, let start = buffer.baseAddress {
        let count = unsafe systemWrite(file, start + done, buffer.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
  }

  private static func errorText() -> String {
    guard let text = unsafe strerror(errno) else { return "?" }
    return unsafe String(cString: text)
  }
}

/// Where output goes.
package enum OutputStream: Int32, Sendable {
  case standardOutput = 1
  case standardError = 2
}

/// `write(2)` under a name of its own, since `Host.write` hides it.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  unsafe write(file, bytes, count)
}
