package import ClaimModel
internal import Diagnostics

/// A suppression, and what came of it.
package struct SuppressionUse: Sendable {
  /// The comment.
  package let suppression: Suppression
  /// What keeps it from silencing anything; `nil` if it holds.
  package internal(set) var obstacle: Obstacle?
  /// How many findings it silenced.
  package internal(set) var silenced = 0
  /// Whether it can be told that there is nothing to silence: what could not be read may hide it.
  package internal(set) var isDecided = true

  /// Why a suppression silences nothing; the first in this order counts.
  package enum Obstacle: Hashable, Sendable {
    case malformed
    case unknownRule
    case forbidden
    case noReason
    case noExpiry
    case tooLong(last: CalendarDay)
    case expired
    /// An earlier comment says the same about the same place.
    case repeated
  }

  init(_ suppression: Suppression) { self.suppression = suppression }

  /// Takes the comment out of its file.
  var removal: [TextEdit] {
    suppression.removal.map { [TextEdit($0, with: "")] } ?? []
  }
}

/// A rule about one suppression, once it is known what it silenced.
package protocol SuppressionRule: Rule {
  /// Reports what is wrong with a suppression.
  func check(_ use: SuppressionUse, in model: OrganizationModel, into findings: inout FindingSink)
}
