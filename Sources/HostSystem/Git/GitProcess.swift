internal import Synchronization

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A running `git`: the only process that the program starts.
///
/// `posix_spawn` instead of swift-subprocess: a check runs on plain threads, one of the processes
/// lives as long as the run, and four calls of the C library need neither an async runtime nor a
/// dependency in the static binary.
///
/// A class, because it owns descriptors and a process that must be waited for.
final class GitProcess {
  private let process: pid_t
  /// Where its input goes.
  private var input: Int32
  /// Where its output comes from.
  private let output: Int32
  /// What was read but not asked for yet.
  private var buffer: [UInt8] = []
  private var position = 0
  private var isOver = false

  /// Starts git; `nil` if it is not installed or no process is to be had.
  ///
  /// - Parameters:
  ///   - arguments: What stands behind `git`.
  ///   - folder: Where it works.
  ///   - showsErrors: Whether its complaints come with its output.
  init?(_ arguments: [String], in folder: String, showsErrors: Bool = false) {
    let all = ["git"] + GitEnvironment.settings + ["-C", folder] + arguments
    guard let started = start(all, showsErrors: showsErrors) else { return nil }
    (process, input, output) = (started.process, started.input, started.output)
  }

  deinit {
    endInput()
    close(output)
    if !isOver {
      kill(process, SIGTERM)
      var status: Int32 = 0
      while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    }
  }

  /// Runs git to its end; `nil` if it could not be started.
  ///
  /// - Returns: What it wrote, and whether it said that all went well and wrote no more than a limit.
  static func run(
    _ arguments: [String],
    in folder: String,
    showsErrors: Bool = false,
    limit: Int
  ) -> (output: [UInt8], isComplete: Bool, isTooLong: Bool)? {
    guard let git = GitProcess(arguments, in: folder, showsErrors: showsErrors) else { return nil }
    git.endInput()
    var all: [UInt8] = []
    while all.count <= limit, let more = git.readSome() { all += more }
    guard all.count <= limit else { return (all, false, true) }
    return (all, git.wait() == 0, false)
  }

  /// Says that nothing more will be written.
  func endInput() {
    guard input >= 0 else { return }
    close(input)
    input = -1
  }

  /// Writes all of some bytes; returns whether that went well.
  func write(_ bytes: [UInt8]) -> Bool {
    writeAll(bytes, to: input)
  }

  /// Returns the bytes up to the next line feed; `nil` at the end.
  func readLine() -> [UInt8]? {
    while true {
      if let end = buffer[position...].firstIndex(of: 0x0A) {
        defer { position = end + 1 }
        return Array(buffer[position..<end])
      }
      guard fill() else { return nil }
    }
  }

  /// Returns so many bytes; `nil` if the output ends before.
  func read(_ count: Int) -> [UInt8]? {
    while buffer.count - position < count { guard fill() else { return nil } }
    defer { position += count }
    return Array(buffer[position..<position + count])
  }

  private func fill() -> Bool {
    guard let more = readSome() else { return false }
    if position > 0 {
      buffer.removeFirst(position)
      position = 0
    }
    buffer += more
    return true
  }

  private func readSome() -> [UInt8]? {
    let size = 1 << 16
    let output = output
    let some = unsafe [UInt8](unsafeUninitializedCapacity: size) { space, filled in
      guard let start = space.baseAddress else { return }
      var got = unsafe Self.readOnce(output, start, size)
      while got < 0, errno == EINTR { got = unsafe Self.readOnce(output, start, size) }
      filled = max(0, got)
    }
    return some.isEmpty ? nil : some
  }

  /// The C library's `read`, which the method of that name hides.
  private static func readOnce(
    _ file: Int32,
    _ start: UnsafeMutablePointer<UInt8>,
    _ size: Int
  )
    -> Int
  {
    unsafe readBytes(file, start, size)
  }

  /// Waits for the end; returns the exit code, or -1 if a signal ended it.
  private func wait() -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 { guard errno == EINTR else { return -1 } }
    isOver = true
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
  }
}

private func readBytes(_ file: Int32, _ start: UnsafeMutablePointer<UInt8>, _ size: Int) -> Int {
  unsafe read(file, start, size)
}

/// Held while pipes exist that a process started meanwhile would inherit: it would keep them open,
/// and whoever reads them would wait for its end.
private let starting = Mutex(())

/// Makes a pipe that other processes do not inherit.
private func makePipe() -> (reading: Int32, writing: Int32)? {
  var ends: [Int32] = [-1, -1]
  guard unsafe pipe(&ends) == 0 else { return nil }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  return (ends[0], ends[1])
}

/// Starts git between two pipes; returns our ends of them.
private func start(
  _ arguments: [String],
  showsErrors: Bool
) -> (process: pid_t, input: Int32, output: Int32)? {
  starting.withLock { _ in
    guard let toChild = makePipe() else { return nil }
    defer { close(toChild.reading) }
    guard let fromChild = makePipe() else {
      close(toChild.writing)
      return nil
    }
    defer { close(fromChild.writing) }
    let process = spawn(
      arguments,
      input: toChild.reading,
      output: fromChild.writing,
      showsErrors: showsErrors
    )
    guard let process else {
      close(toChild.writing)
      close(fromChild.reading)
      return nil
    }
    return (process, toChild.writing, fromChild.reading)
  }
}

/// Starts a program of the PATH with our settings of its environment.
private func spawn(
  _ arguments: [String],
  input: Int32,
  output: Int32,
  showsErrors: Bool
) -> pid_t? {
  #if canImport(Darwin)
  var actions: posix_spawn_file_actions_t?
  #else
  var actions = unsafe posix_spawn_file_actions_t()
  #endif
  guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return nil }
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
  unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
  if showsErrors {
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 2)
  } else {
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
  }
  var process: pid_t = 0
  let code = unsafe withCStrings(arguments) { arguments in
    unsafe withCStrings(GitEnvironment.variables) { variables in
      unsafe posix_spawnp(&process, "git", &actions, nil, arguments, variables)
    }
  }
  return code == 0 ? process : nil
}

/// Lends an array of C strings with `NULL` behind them.
private func withCStrings<Result>(
  _ strings: [String],
  _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers: [UnsafeMutablePointer<CChar>?] = unsafe strings.map { unsafe strdup($0) }
  defer { unsafe pointers.forEach { unsafe free($0) } }
  unsafe pointers.append(nil)
  return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
    guard let start = buffer.baseAddress else { preconditionFailure("it holds at least NULL") }
    return unsafe body(start)
  }
}
