import ClaimModel
import Diagnostics
import Reporting
import Scoring
import TestSupport
import Testing

/// What users of similar tools complained about, and may not complain about here.
///
/// What only the command line or somebody else's program can show stands in `CommandLineTests` and
/// `scripts/interop_formats`.
@Suite struct `Nobody needs to complain that` {
  /// Findings with and without a place of their own: the last item is missing altogether.
  private static let claims = """
    shisei: 1
    kind: Claims
    claims:
      - {item: a-1, level: 2, owner: ciso, claimed_on: 2026-09-01}
      - {item: a-2, level: 3, owner: nobody, claimed_on: 2026-09-01}
      - {item: b-1, level: 9, owner: ciso, claimed_on: 2026-09-01}
      - {item: b-9, level: 1, owner: ciso, claimed_on: 2026-09-01}
    """

  private static func text(
    _ format: some ReportFormat,
    of claims: String = claims
  ) throws -> String {
    let report = try SmallAssessment.report(claims: claims)
    var summary = RunSummary()
    summary.add(report)
    let bytes = format.header() + format.body(report, isFirst: true) + format.footer(summary)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func count(_ part: String, in text: String) -> Int {
    text.pieces(between: part) - 1
  }

  private static let sarif = SARIFReport(language: .en, version: "1", rules: [])

  @Test("every annotation says line 1 and every SARIF rule has the same id (conftest#447, #1396)")
  func placesAreExact() throws {
    let commands = try Self.text(WorkflowCommands(language: .en))
    let lines = commands.split(separator: "\n").filter { $0.hasPrefix("::") }
      .compactMap { $0.split(separator: "line=").dropFirst().first?.prefix { $0 != "," } }
    #expect(Set(lines).count > 2)
    let ids = try Self.text(Self.sarif).split(separator: "\n").filter { $0.contains("\"ruleId\"") }
    #expect(Set(ids).count > 2)
  }

  @Test("SARIF has no fingerprints (checkov#6865)")
  func resultsHaveFingerprints() throws {
    let sarif = try Self.text(Self.sarif)
    let results = Self.count("\"ruleId\"", in: sarif)
    #expect(results > 2)
    #expect(Self.count("\"primaryLocationLineHash\"", in: sarif) == results)
    #expect(Self.count("\"shisei/v1\"", in: sarif) == results)
  }

  /// Two claims with a note that takes back, and the first of them silenced.
  private static let notes = """
    shisei: 1
    kind: Claims
    claims:
      - {item: a-1, level: 3, owner: ciso, claimed_on: 2026-09-01, note: not yet}
      - {item: a-2, level: 3, owner: ciso, claimed_on: 2026-09-01, note: 一部の拠点で実施}
    """
  private static let silenced = notes.replacing(
    "note: not yet}",
    with: "note: not yet} # shisei: allow unfinished-note until 2026-12-31 because it is on its way"
  )

  @Test("accepted findings are dropped from SARIF, and come back as new alerts (alint#93)")
  func acceptedFindingsStay() throws {
    let before = try Self.text(Self.sarif, of: Self.notes)
    let after = try Self.text(Self.sarif, of: Self.silenced)
    #expect(Self.count("\"ruleId\": \"unfinished-note\"", in: before) == 2)
    #expect(Self.count("\"ruleId\": \"unfinished-note\"", in: after) == 2)
    #expect(Self.count("\"suppressions\"", in: before) == 0)
    #expect(Self.count("\"suppressions\"", in: after) == 1)
  }

  @Test("a finding without a place makes GitHub refuse the whole file (codeql-action#1738)")
  func everyResultHasAPlace() throws {
    // The last has nothing to point at: a file without a byte.
    for claims in [Self.claims, SmallAssessment.claims, ""] {
      let sarif = try Self.text(Self.sarif, of: claims)
      let results = Self.count("\"ruleId\"", in: sarif)
      #expect(results > 0)
      #expect(Self.count("\"locations\"", in: sarif) == results)
      #expect(Self.count("\"physicalLocation\"", in: sarif) >= results)
      #expect(Self.count("\"startLine\": 0", in: sarif) == 0)
    }
  }

  @Test("two runs of one tool and category are refused (codacy-analysis-cli#541)")
  func organisationsShareARun() throws {
    let report = try SmallAssessment.report(claims: Self.claims)
    let parts = Self.sarif.body(report, isFirst: true) + Self.sarif.separator
    let bytes = Self.sarif.header() + parts + Self.sarif.body(report, isFirst: false)
    let sarif = String(decoding: bytes, as: UTF8.self)
    #expect(Self.count("\"tool\"", in: sarif) == 1)
    #expect(sarif.contains("\"automationDetails\": { \"id\": \"shisei/\" }"))
  }

  @Test("GitLab shows one finding for a fingerprint, and it changes with the line (ruff#3441)")
  func fingerprintsStay() throws {
    func prints(_ claims: String) throws -> [Substring] {
      try Self.text(CodeQualityReport(language: .en), of: claims).split(separator: "\n")
        .filter { $0.contains("\"fingerprint\"") }.sorted()
    }
    let before = try prints(Self.claims)
    #expect(before.count > 2)
    #expect(Set(before).count == before.count)
    #expect(try prints("# one\n# two\n" + Self.claims) == before)
  }

  @Test("an accepted finding takes its whole rule along (spectral#1558)")
  func onlyOneIsAccepted() throws {
    let gitlab = try Self.text(CodeQualityReport(language: .en), of: Self.silenced)
    #expect(Self.count("\"unfinished-note\"", in: gitlab) == 1)
  }

  @Test("a badge is green though it was made once, or nothing was judged (scorecard#3520)")
  func badgesAreHonest() throws {
    let green = "1a7f37"
    let report = try SmallAssessment.report(claims: Self.claims)
    let day = try #require(report.assessed).model.asOf.day.description
    for kinds in [[VerdictKind.notMet], [.undecided], [.nothingAssessed], [.met, .undecided], []] {
      var summary = RunSummary()
      var run = RunParts()
      for kind in kinds {
        summary.add(kind)
        run.append(RunPart(report))
      }
      for format in [BadgeReport(language: .en), ShieldsReport(language: .en)] as [any RunFormat] {
        let badge = String(decoding: format.document(run, summary), as: UTF8.self)
        #expect(!badge.contains(green))
        #expect(badge.contains(day) == !kinds.isEmpty)
      }
    }
  }
}

extension String {
  /// How many parts a separator makes of the text.
  fileprivate func pieces(between separator: String) -> Int {
    split(separator: separator, omittingEmptySubsequences: false).count
  }
}

@Suite struct `A separator` {
  @Test func `is not hidden by a combining mark behind it`() throws {
    let name = "a,\u{301}b\"\u{301}c:\u{301}d%\u{301}"
    let claims = SmallAssessment.claims.replacing(
      "a-1",
      with: "\"\(name.replacing("\"", with: "\\\""))\""
    )
    let report = try SmallAssessment.report(claims: claims)
    let commands = String(
      decoding: WorkflowCommands(language: .en).body(report, isFirst: true),
      as: UTF8.self
    )
    #expect(!commands.unicodeScalars.split(separator: "\n").isEmpty)
    for line in commands.split(separator: "\n") {
      let properties = line.unicodeScalars.split(separator: ":", maxSplits: 2).first ?? [][...]
      #expect(properties.count { $0 == "," } <= 5)
    }
  }
}
