package import ClaimModel
package import Scoring

/// What made a posture change.
package enum ChangeCause: String, CaseIterable, Sendable {
  /// Claims or evidence were added, changed or removed.
  case facts
  /// The policy or the framework changed.
  case rules
  /// Days went by: evidence ran out, or became due, and nobody changed a file.
  case time
}

/// An organisation's posture at one moment, by one set of rules.
package struct PosturePoint: Sendable {
  /// One item.
  package struct Item: Hashable, Sendable {
    /// How it is answered.
    package let state: ItemAssessment.State
    /// The level that is claimed.
    package let claimed: Int?
    /// The level that the evidence supports; `nil` if the item does not apply.
    package let supported: Int?
    /// What it adds to the overall score, exactly.
    package let term: Rational
  }

  /// The verdict.
  package let verdict: VerdictKind
  /// What a ratchet compares; `nil` if the organisation could not be read.
  package let side: Regression.Side?
  /// The overall score; `nil` if no item applies.
  package var overall: Rational? { side?.overall }
  /// The items by id.
  package let items: [String: Item]

  /// Reads a report.
  package init(_ report: OrganizationReport) {
    verdict = report.verdict.kind
    guard let assessed = report.assessed else {
      (side, items) = (nil, [:])
      return
    }
    let framework = assessed.model.framework
    side = Regression.Side(assessed.assessments, assessed.score, of: framework)
    let terms = ScoreTerms(
      assessed.score,
      assessed.assessments,
      assessed.requirements,
      framework: framework
    )
    items = Dictionary(
      uniqueKeysWithValues: assessed.assessments.map { assessment in
        let item = Item(
          state: assessment.state,
          claimed: assessment.claimed,
          supported: assessment.state == .notApplicable ? nil : assessment.supported,
          term: terms.term(of: assessment)
        )
        return (framework.itemID(assessment.item), item)
      }
    )
  }
}

/// What a cause did to an organisation.
package struct ChangeStep: Sendable {
  /// What happened to one item.
  package struct Item: Sendable {
    /// The item's id.
    package let id: String
    /// How it stood; `nil` if the framework did not have it.
    package let before: PosturePoint.Item?
    /// How it stands; `nil` if the framework no longer has it.
    package let after: PosturePoint.Item?
    /// What the overall score gained, exactly: over all items and steps this is the difference.
    package var difference: Rational { (after?.term ?? .zero) - (before?.term ?? .zero) }
    /// Whether the level that the evidence supports fell.
    package let isFall: Bool
    /// Whether the item itself changed, not only its share of the score.
    package var isOwn: Bool {
      before?.state != after?.state || before?.claimed != after?.claimed
        || before?.supported != after?.supported
    }

    /// Describes what happened to an item.
    package init(id: String, before: PosturePoint.Item?, after: PosturePoint.Item?, isFall: Bool) {
      self.id = id
      self.before = before
      self.after = after
      self.isFall = isFall
    }
  }

  /// What made the change.
  package let cause: ChangeCause
  /// The overall score before and after.
  package let overall: (before: Rational?, after: Rational?)
  /// The items of which something changed, in the order of the framework.
  package let items: [Item]

  /// Describes a step.
  package init(
    cause: ChangeCause,
    overall: (before: Rational?, after: Rational?),
    items: [Item]
  ) {
    self.cause = cause
    self.overall = overall
    self.items = items
  }
}

/// What happened to one item, and by what.
package struct ItemChange: Sendable {
  /// The item's id.
  package let id: String
  /// How it stood; `nil` if the framework did not have it.
  package let before: PosturePoint.Item?
  /// How it stands; `nil` if the framework no longer has it.
  package internal(set) var after: PosturePoint.Item?
  /// What each cause did to it.
  package internal(set) var parts: [(cause: ChangeCause, item: ChangeStep.Item)] = []

  /// What the overall score gained by it, exactly.
  package var difference: Rational { parts.reduce(.zero) { $0 + $1.item.difference } }

  /// Whether the item stands as it stood, whatever became of its share of the score meanwhile.
  package var isSame: Bool {
    before?.state == after?.state && before?.claimed == after?.claimed
      && before?.supported == after?.supported
  }

  /// Whether the item itself changed at any step, not only its share of the score.
  package var isOwn: Bool { parts.contains { $0.item.isOwn } }
}
