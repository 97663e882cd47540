import Authoring
import ClaimModel
import Diagnostics
import Engine
import Manual
import Reporting
import Scoring
import TestSupport
import Testing

@Suite struct `A new repository` {
  struct Case: CustomTestStringConvertible {
    let framework: String
    let policy: String
    let language: Language
    var testDescription: String { "\(framework) \(policy) \(language)" }
  }

  static let cases: [Case] = FrameworkShelf.builtIns.flatMap { framework in
    FrameworkShelf.policies.compactMap(\.id).filter {
      FrameworkShelf.target(of: $0, missingIn: framework.framework) == nil
    }.flatMap { policy in
      Language.allCases.map { Case(framework: framework.id, policy: policy, language: $0) }
    }
  }

  static let day = CalendarDay("2026-10-15")

  private static func files(_ given: Case, name: String = "青葉: \"精機\" #1") throws -> [NewFile] {
    let explained = try FrameworkShelf.framework(named: given.framework, in: MemoryFiles([:]))
    var organization = NewOrganization(
      id: "aoba",
      name: name,
      framework: given.framework,
      policy: given.policy,
      owner: nil,
      day: try #require(day),
      language: given.language
    )
    organization.employees = 45
    organization.fiscalYearStart = MonthDay("01-01")
    organization.timeZone = "+09:00"
    let repository = NewRepository(
      organization,
      framework: explained.framework,
      guide: explained.guide
    )
    let vocabulary = SchemaVocabulary(framework: explained.framework, guide: explained.guide)
    return repository.files { Schemas.named($0, vocabulary: vocabulary) }
  }

  @Test(arguments: cases)
  func `is judged, and only unmet scores speak against it`(_ given: Case) throws {
    let files = try Self.files(given)
    let memory = MemoryFiles(Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) }))
    let report = try CheckedRepository.report(of: memory, asOf: try #require(Self.day))
    #expect(report.verdict.kind == .met || report.verdict.kind == .notMet)
    #expect(report.findings.isEmpty, "\(report.findings.map(\.message.text.en))")
    let assessments = try #require(report.assessed).assessments
    #expect(assessments.allSatisfy { $0.supported == $0.claimed })
  }

  @Test(arguments: cases)
  func `is the same bytes again, in lines that fit a terminal`(_ given: Case) throws {
    let files = try Self.files(given)
    #expect(try Self.files(given).map(\.text) == files.map(\.text))
    for file in files where file.path.hasSuffix(".yaml") {
      for line in file.text.split(separator: "\n") where !line.contains("$schema") {
        #expect(String(line).columns <= 80, "\(file.path): \(line)")
      }
    }
  }
}
