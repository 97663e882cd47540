package import ClaimModel
package import Diagnostics
package import Scoring

/// A format about the run as a whole: its document is put together once every organisation is
/// known.
///
/// What is kept of an organisation depends on nothing but its report, so that parts can be made in
/// parallel; the report itself is not kept.
package protocol RunFormat: Sendable {
  /// The name on the command line.
  static var name: String { get }
  /// Whether the format says how organisations differ from a base, and so which are gone.
  var tellsOfChanges: Bool { get }
  /// What is kept of one organisation.
  func part(_ report: OrganizationReport) -> RunPart
  /// The document.
  func document(_ run: RunParts, _ summary: RunSummary) -> [UInt8]
}

extension RunFormat {
  package var tellsOfChanges: Bool { false }
}

/// What a document about the whole run needs of one organisation.
package struct RunPart: Sendable {
  /// The figures.
  package var outline: OrganizationOutline
  /// Whether it was compared with a base.
  package var isCompared = false
  /// Whether it was compared with a base, and nothing has changed.
  package var isUnchanged = false
  /// What is said of it in Markdown.
  package var sections: [MarkdownSection] = []
  /// What the format wrote about it: lists of entries.
  package var lists: [[[UInt8]]] = []

  /// Starts with the figures only.
  package init(_ report: OrganizationReport) { outline = OrganizationOutline(report) }
}

/// The parts of a run, in the order of the organisations.
package struct RunParts: Sendable {
  /// How many bytes of details are kept; no document takes as many.
  private static let room = 2_000_000

  /// One for each organisation.
  package private(set) var all: [RunPart] = []
  private var size = 0

  /// Starts with nothing.
  package init() {}

  /// Adds the next organisation's part.
  ///
  /// A run over thousands keeps the details of the first ones only: no document has room for more.
  package mutating func append(_ part: RunPart) {
    var part = part
    if size > Self.room { part.sections.removeAll { $0.importance == .detail } }
    for section in part.sections { size += section.entries.reduce(0) { $0 + $1.utf8.count } }
    all.append(part)
  }
}

/// An organisation in a few figures.
package struct OrganizationOutline: Sendable {
  /// The organisation's id, else its folder.
  package let id: String
  /// The organisation's name, else its folder.
  package let name: Bilingual
  /// Its folder as it was named.
  package let folder: String
  /// How the check ends.
  package let verdict: VerdictKind
  /// Whether the organisation is only in the base that it was compared with.
  package let isRemoved: Bool
  /// How it would end if there were no waivers.
  package let verdictWithoutWaivers: VerdictKind
  /// The overall score that the evidence supports, as reports show it; `nil` if there is none.
  package let supported: String?
  /// The overall score that is claimed.
  package let claimed: String?
  /// The highest level of the framework.
  package let highestLevel: Int?
  /// The lowest supported level of the items that apply: what the whole organisation is at.
  package let lowestSupportedLevel: Int?
  /// How many claims say more than their evidence.
  package let overClaims: Int?
  /// The day of the assessment.
  package let asOf: CalendarDay?
  /// How many open findings there are, by `Severity.rawValue`.
  package let findings: [Int]

  /// Takes the figures from a report.
  package init(_ report: OrganizationReport) {
    let assessed = report.assessed
    id = report.organizationID
    name = Bilingual(ja: report.name(.ja), en: report.name(.en))
    folder = report.folder
    verdict = report.verdict.kind
    isRemoved = report.isRemoved
    verdictWithoutWaivers = report.verdictWithoutWaivers.kind
    let minimum = assessed?.requirements.minimumOverall.map { Rational($0) }
    supported = assessed?.score.overall.supported.map { score in
      // A score that missed its minimum must not be rounded up to it.
      if let minimum, score < minimum { return score.shown(below: minimum) }
      return score.rounded(places: 2)
    }
    claimed = assessed?.score.overall.claimed?.rounded(places: 2)
    highestLevel = assessed?.model.framework.highestLevel
    lowestSupportedLevel = assessed?.assessments.lazy
      .filter { $0.state != .notApplicable }.map(\.supported).min()
    overClaims = assessed?.score.overClaims
    asOf = assessed?.model.asOf.day
    findings = Severity.allCases.map { severity in
      report.findings.count { $0.severity == severity && $0.disposition.isOpen }
    }
  }
}
