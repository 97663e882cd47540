internal import CSchedule
package import Engine
internal import Synchronization

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Threads that share the work of a run.
package enum WorkerThreads {
  /// How many threads can run at once.
  package static var available: Int { allowedProcessors().count }

  /// Returns workers for a number of jobs; one job runs on the calling thread alone.
  package static func workers(jobs: Int) -> Workers {
    guard jobs > 1 else { return { count, work in for index in 0..<count { work(index) } } }
    return { count, work in share(count, among: min(jobs, count), work) }
  }

  private static func share(
    _ count: Int,
    among jobs: Int,
    _ work: @escaping @Sendable (Int) -> Void
  ) {
    let share = Share(count: count, work: work)
    var threads: [pthread_t] = []
    let here = currentProcessor()
    let elsewhere = allowedProcessors().filter { $0 != here }
    for number in 1..<max(1, jobs) {
      let processor = elsewhere.isEmpty ? here : elsewhere[(number - 1) % elsewhere.count]
      if let thread = start(Member(share: share, processor: processor)) {
        threads.append(thread)
      }
    }
    // What no thread could be had for is done here: less speed, the same result.
    share.work()
    for thread in threads { pthread_join(thread, nil) }
  }

  private static func start(_ member: Member) -> pthread_t? {
    #if canImport(Darwin)
    var thread: pthread_t?
    #else
    var thread = pthread_t()
    #endif
    let argument = unsafe Unmanaged.passRetained(member).toOpaque()
    let code = unsafe pthread_create(&thread, nil, runMember, argument)
    guard code == 0 else {
      unsafe Unmanaged<Member>.fromOpaque(argument).release()
      return nil
    }
    return thread
  }

  /// Moves the calling thread to another processor at once, and leaves it free again.
  ///
  /// New threads were seen to share their parent's processor for the first 0.2 to 0.4 seconds,
  /// which is longer than most runs take.
  fileprivate static func move(to processor: Int) {
    #if os(Linux)
    var allowed = noProcessors
    guard unsafe sched_getaffinity(0, allowed.count, &allowed) >= 0 else { return }
    var one = noProcessors
    one[processor / 8] = 1 << UInt8(processor % 8)
    _ = unsafe sched_setaffinity(0, one.count, one)
    _ = unsafe sched_setaffinity(0, allowed.count, allowed)
    #endif
  }

  /// The processors that this process may use.
  private static func allowedProcessors() -> [Int] {
    #if os(Linux)
    var mask = noProcessors
    guard unsafe sched_getaffinity(0, mask.count, &mask) >= 0 else { return [0] }
    let found = (0..<mask.count * 8).filter { mask[$0 / 8] & (1 << UInt8($0 % 8)) != 0 }
    return found.isEmpty ? [0] : found
    #else
    return Array(0..<max(1, sysconf(_SC_NPROCESSORS_ONLN)))
    #endif
  }

  /// A mask without processors, of the size of glibc's `cpu_set_t`.
  private static var noProcessors: [UInt8] { Array(repeating: 0, count: 128) }

  private static func currentProcessor() -> Int {
    #if os(Linux)
    Int(sched_getcpu())
    #else
    0
    #endif
  }
}

/// Numbers that threads take one by one; a class, because all of them hold it.
private final class Share: Sendable {
  private let next = Atomic(0)
  private let count: Int
  private let each: @Sendable (Int) -> Void

  init(count: Int, work: @escaping @Sendable (Int) -> Void) {
    self.count = count
    each = work
  }

  /// Takes numbers until there are none.
  func work() {
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      each(index)
    }
  }
}

/// A thread's way to the work, and the processor that it should start on.
private final class Member: Sendable {
  let share: Share
  let processor: Int

  init(share: Share, processor: Int) {
    self.share = share
    self.processor = processor
  }
}

#if canImport(Darwin)
/// What a new thread does.
private func runMember(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
  let member = unsafe Unmanaged<Member>.fromOpaque(argument).takeRetainedValue()
  WorkerThreads.move(to: member.processor)
  member.share.work()
  return nil
}
#else
/// What a new thread does.
private func runMember(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let argument = unsafe argument else { return nil }
  let member = unsafe Unmanaged<Member>.fromOpaque(argument).takeRetainedValue()
  WorkerThreads.move(to: member.processor)
  member.share.work()
  return nil
}
#endif
