package import ClaimModel
package import Diagnostics

/// Something that can be wrong: its documentation, and examples that are its tests.
///
/// One rule is one file in the folder of what it looks at; the `Catalogue` plugin lists it. Its
/// type is its id in camel case, so `StaleDocument.swift` holds `stale-document`.
package protocol Rule: Sendable {
  /// What everybody should know about the rule.
  static var metadata: RuleMetadata { get }
  /// Small repositories that show it: at least one failing, one passing, one at the boundary.
  static var examples: [RuleExample] { get }
}

/// A rule about one piece of evidence, as one claim cites it.
package protocol EvidenceRule<Piece>: Rule {
  /// The class of evidence.
  associatedtype Piece

  /// Reports what is wrong with a piece.
  func check(
    _ piece: Piece,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  )
}

/// A rule about any piece of evidence, whatever its class, as one claim cites it.
package protocol PieceRule: Rule {
  /// Reports what is wrong with a piece.
  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  )
}

/// A rule about one claim.
package protocol ClaimRule: Rule {
  /// Reports what is wrong with a claim.
  func check(_ claim: Claim, in model: OrganizationModel, into findings: inout FindingSink)
}

/// A rule about one waiver.
package protocol WaiverRule: Rule {
  /// Reports what is wrong with a waiver.
  func check(_ waiver: Waiver, in model: OrganizationModel, into findings: inout FindingSink)
}

/// A rule about what a waiver did, once findings and levels are known.
package protocol WaiverUseRule: Rule {
  /// Reports what the use of a waiver shows.
  func check(_ use: WaiverUse, in model: OrganizationModel, into findings: inout FindingSink)
}

/// A rule about an improvement as what it rests on has turned out, once every piece that the claim
/// cites was looked at.
package protocol ChainRule: Rule {
  /// Reports what is wrong with an improvement.
  func check(
    _ improvement: Improvement,
    of claim: Claim,
    in model: OrganizationModel,
    disqualified: [Bool],
    into findings: inout FindingSink
  )
}

/// A rule about the organisation as a whole.
package protocol OrganizationRule: Rule {
  /// Reports what is wrong with the organisation's files.
  func check(_ model: OrganizationModel, into findings: inout FindingSink)
}

/// A rule about one item once its levels are decided.
package protocol AssessmentRule: Rule {
  /// Reports what the comparison of claim and evidence shows.
  func check(
    _ assessment: ItemAssessment,
    in model: OrganizationModel,
    disqualified: [Bool],
    into findings: inout FindingSink
  )
}

/// A rule about a key of the policy that demands less since the latest change.
package protocol PolicyChangeRule: Rule {
  /// Reports what is wrong with the change.
  func check(
    _ change: PolicyChange,
    in model: OrganizationModel,
    into findings: inout FindingSink
  )
}

/// A rule that the readers of files apply; here stands what everybody should know about it.
package protocol FormatRule: Rule {}
