/// How a piece's file stands to the digest that was recorded of it.
package enum PinState: Hashable, Sendable, BitwiseCopyable {
  /// The file is the one that was recorded.
  case unchanged
  case changed
  /// No digest was recorded.
  case unpinned
  /// There is no file to compare: missing, empty, a folder and so on.
  case unavailable(FileStatus)
  /// Only a Git LFS pointer is here.
  case pointer
  /// The file is larger than what is read.
  case tooLarge

  /// Whether the file is known to be the one that was recorded, or nothing was.
  package var isSound: Bool { self == .unchanged || self == .unpinned }
}

extension OrganizationModel {
  /// Returns how a piece's file stands to its digest; `nil` if it points to none.
  package func pinState(of key: EvidenceKey) -> PinState? {
    guard let cited = evidence.file(of: key) else { return nil }
    let facts = facts(of: cited.path)
    guard facts.status == .present else { return .unavailable(facts.status) }
    guard !facts.isPointer else { return .pointer }
    guard let pin = cited.sha256 else { return facts.digest == .tooLarge ? .tooLarge : .unpinned }
    guard case .known(let digest) = facts.digest else { return .tooLarge }
    return Digest(text(pin.value)) == digest ? .unchanged : .changed
  }
}
