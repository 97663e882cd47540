package import Diagnostics

/// A waiver, and what it did.
package struct WaiverUse: Sendable, BitwiseCopyable {
  /// How a waiver stands.
  package enum State: UInt8, Sendable, BitwiseCopyable {
    /// Its time has passed, and a later one took its place.
    case replaced
    /// A rule speaks against it: it counts as not made.
    case void
    /// It holds, but there is nothing that it applies to.
    case unused
    /// It holds and applies.
    case applied

    /// The word in machine-readable reports.
    package var name: String {
      switch self {
      case .replaced: "replaced"
      case .void: "void"
      case .unused: "unused"
      case .applied: "applied"
      }
    }
  }

  /// The waiver.
  package let waiver: Waiver
  /// How it stands.
  package var state: State
  /// How many findings and conditions it applies to.
  package var count: Int

  /// Describes the use of a waiver.
  package init(waiver: Waiver, state: State, count: Int = 0) {
    self.waiver = waiver
    self.state = state
    self.count = count
  }
}

extension OrganizationModel {
  /// Whether two waivers are about the same thing.
  package func isSameMatter(_ left: Waiver, _ right: Waiver) -> Bool {
    left.item != nil && left.item?.value == right.item?.value
      && left.rule?.value == right.rule?.value
      && left.condition?.value == right.condition?.value
  }

  /// Returns the waiver that took the place of one whose time has passed; `nil` if none did.
  package func successor(of waiver: Waiver) -> Waiver? {
    guard let expires = waiver.expiresOn?.value, expires < asOf else { return nil }
    return waivers.first { later in
      isSameMatter(later, waiver) && (later.expiresOn?.value).map { $0 > expires } ?? false
    }
  }
}

extension Waiver {
  /// The place to show for the waiver as a whole: what it is about.
  package var place: SourceRange { rule?.range ?? condition?.range ?? item?.range ?? range }
}
