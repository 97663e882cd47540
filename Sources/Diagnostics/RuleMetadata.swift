/// What a broken rule does to the truth about a claim; no option or policy changes it.
package enum RuleEffect: String, Sendable {
  /// The input, or a part of it, cannot be understood.
  case unreadable
  /// The piece of evidence supports nothing in the claim that cites it.
  case disqualifies
  /// The whole claim counts as not made.
  case invalidates
  /// Worth knowing; changes no level.
  case advice
}

/// A small repository that shows a rule at work; it is test and documentation at once.
package struct RuleExample: Sendable {
  /// What the example shows.
  package enum Kind: String, Sendable {
    case failing
    case passing
    case boundary
  }

  /// What version control knows of the repository.
  package enum History: Sendable {
    /// The example is not about it.
    case notAsked
    case noRepository
    case shallow
    /// Commits, oldest first.
    case commits([Commit])
  }

  /// One commit of an example.
  package struct Commit: Sendable {
    /// The day, `2026-10-01` style.
    package let day: String
    /// The e-mail address of author and committer.
    package let person: String
    /// The files that it wrote, by path; `nil` if it brought all to what the example shows.
    package let files: [(path: String, text: String)]?

    /// Describes a commit.
    package init(_ day: String, by person: String, _ files: [(path: String, text: String)]?) {
      self.day = day
      self.person = person
      self.files = files
    }
  }

  /// Whether the rule speaks.
  package let kind: Kind
  /// The as-of day, `2026-10-01` style.
  package let asOf: String
  /// Files by path; `⟪` and `⟫` mark where findings are expected.
  package let files: [(path: String, text: String)]
  /// The paths among them that nobody may read.
  package let unreadable: [String]
  /// How the files came about.
  package let history: History
  /// What is special about it, for the documentation.
  package let note: Bilingual?

  /// Describes an example.
  package init(
    kind: Kind,
    asOf: String,
    files: [(path: String, text: String)],
    unreadable: [String] = [],
    history: History = .notAsked,
    note: Bilingual?
  ) {
    self.kind = kind
    self.asOf = asOf
    self.files = files
    self.unreadable = unreadable
    self.history = history
    self.note = note
  }
}

/// A number that a policy may set for a rule.
///
/// Only rules that give advice or look at waivers have options: no policy may loosen what decides
/// levels.
package struct RuleOption: Sendable {
  /// The name as policies write it.
  package let name: String
  /// What it means, with its unit.
  package let meaning: Bilingual
  /// The value unless a policy sets another.
  package let standard: Int
  /// The values that make sense.
  package let range: ClosedRange<Int>
  /// Why the value is what it is.
  package let reason: Bilingual

  /// Describes an option.
  package init(
    _ name: String,
    standard: Int,
    in range: ClosedRange<Int>,
    meaning: Bilingual,
    reason: Bilingual
  ) {
    self.name = name
    self.standard = standard
    self.range = range
    self.meaning = meaning
    self.reason = reason
  }
}

/// What everybody should know about one rule.
package struct RuleMetadata: Sendable {
  /// The stable id.
  package let id: RuleID
  /// What is wrong, as a clause without a final stop.
  package let summary: Bilingual
  /// How much it weighs unless a policy says otherwise.
  package let severity: Severity
  /// What it does to levels.
  package let effect: RuleEffect
  /// Why it matters.
  package let rationale: Bilingual
  /// What to do about it.
  package let remedy: Bilingual
  /// What a policy may set.
  package let options: [RuleOption]

  /// Describes a rule.
  package init(
    id: RuleID,
    summary: Bilingual,
    severity: Severity,
    effect: RuleEffect,
    rationale: Bilingual,
    remedy: Bilingual,
    options: [RuleOption] = []
  ) {
    self.id = id
    self.summary = summary
    self.severity = severity
    self.effect = effect
    self.rationale = rationale
    self.remedy = remedy
    self.options = options
  }
}
