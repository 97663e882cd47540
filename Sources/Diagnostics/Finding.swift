/// How much a finding weighs; policies compare against it.
package enum Severity: Int, Comparable, CaseIterable, Sendable {
  case info
  case warning
  case error

  /// The word used in options, policies and machine-readable reports.
  package var name: String {
    switch self {
    case .info: "info"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// Reads the word used in options and policies.
  package init?(name: some StringProtocol) {
    guard let severity = Severity.allCases.first(where: { $0.name == name }) else { return nil }
    self = severity
  }

  /// Orders severities from info to error.
  package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// The stable name of a rule: kebab-case, says what is wrong, kept for ever.
package struct RuleID: Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
  /// The name as users write it.
  package let name: String

  /// Names a rule.
  package init(_ name: String) { self.name = name }

  /// Names a rule by a literal.
  package init(stringLiteral name: String) { self.name = name }

  /// Orders rules by name.
  package static func < (left: RuleID, right: RuleID) -> Bool { left.name < right.name }
}

/// What a finding says, and the one thing that mends it.
package struct Message: Hashable, Sendable {
  /// What is wrong, as one clause without a final stop.
  package var text: Bilingual
  /// The one thing to do.
  package var help: Bilingual

  /// Pairs what is wrong with what to do.
  package init(_ text: Bilingual, help: Bilingual) {
    self.text = text
    self.help = help
  }

  /// Writes both halves in both languages.
  package init(ja: String, en: String, helpJA: String, helpEN: String) {
    text = Bilingual(ja: ja, en: en)
    help = Bilingual(ja: helpJA, en: helpEN)
  }
}

/// Something that must be said about one place in the user's files.
package struct Finding: Hashable, Sendable {
  /// Something else to look at, in any file of the same organisation.
  package struct Note: Hashable, Sendable {
    /// What the note says.
    package var text: Bilingual
    /// Where to look.
    package var range: SourceRange?

    /// Ties a text to a place.
    package init(_ text: Bilingual, at range: SourceRange? = nil) {
      self.text = text
      self.range = range
    }
  }

  /// What the finding is about, by stable names: no line, no path.
  package struct Subject: Hashable, Sendable {
    /// The ids of the check items concerned, in framework order.
    package var items: [String] = []
    /// The lowest level that the matter touches.
    package var level: Int?
    /// The id of the evidence concerned.
    package var evidence: String?

    /// Names what is concerned.
    package init(items: [String] = [], level: Int? = nil, evidence: String? = nil) {
      self.items = items
      self.level = level
      self.evidence = evidence
    }
  }

  /// The rule that was broken.
  package var rule: RuleID
  /// How much it weighs before a policy has its say.
  package var severity: Severity
  /// What is wrong and what to do.
  package var message: Message
  /// Where it is wrong.
  package var range: SourceRange
  /// What else to look at.
  package var notes: [Note]
  /// What it is about.
  package var subject: Subject
  /// Whether part of the input could not be understood, so that no verdict may be reached.
  package var preventsVerdict: Bool
  /// What mends it, if that is so mechanical that no judgement is in it; else empty.
  package var fix: [TextEdit]
  /// Whether it takes support away from the claims that it is about.
  package var lowersLevels = false
  /// What somebody has decided about it; whoever reports a finding leaves it open.
  package var disposition = Disposition.open

  /// Describes a finding.
  package init(
    rule: RuleID,
    severity: Severity,
    message: Message,
    at range: SourceRange,
    notes: [Note] = [],
    subject: Subject = Subject(),
    preventsVerdict: Bool = false,
    fix: [TextEdit] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.range = range
    self.notes = notes
    self.subject = subject
    self.preventsVerdict = preventsVerdict
    self.fix = fix
  }
}

extension Finding {
  /// Orders findings as they are shown: by file, place, rule; a total order, so that no output
  /// depends on who found what first.
  package static func isShownBefore(_ left: Finding, _ right: Finding) -> Bool {
    if left.range.file != right.range.file { return left.range.file < right.range.file }
    if left.range.start != right.range.start { return left.range.start < right.range.start }
    if left.rule != right.rule { return left.rule < right.rule }
    if left.range.end != right.range.end { return left.range.end < right.range.end }
    if left.message.text.en != right.message.text.en {
      return left.message.text.en < right.message.text.en
    }
    return left.subject.items.lexicographicallyPrecedes(right.subject.items)
  }
}
