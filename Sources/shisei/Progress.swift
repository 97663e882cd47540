internal import HostSystem
internal import Synchronization

/// Says on a terminal how far a long run has come.
///
/// A class, because the threads of a run share it.
final class Progress: Sendable {
  private static let step = 64
  private let isShown: Bool
  private let done = Mutex(0)

  /// Shows progress only to people: on a terminal, outside CI.
  init(isShown: Bool) {
    self.isShown =
      isShown && Host.isTerminal(.standardError) && Host.environment("CI") == nil
      && Host.environment("TERM") != "dumb" && !Host.isTerminal(.standardOutput)
  }

  /// Counts one organisation.
  func advance() {
    guard isShown else { return }
    done.withLock { done in
      done += 1
      guard done % Self.step == 0 else { return }
      let words = Words(ja: "\(done) 組織を検査済み", en: "\(done) organisations checked")
      Host.write(Array("\r\(words.text)".utf8), to: .standardError)
    }
  }

  /// Takes the line away again.
  func finish() {
    guard isShown, done.withLock({ $0 >= Self.step }) else { return }
    Host.write(Array("\r\u{1B}[K".utf8), to: .standardError)
  }
}
