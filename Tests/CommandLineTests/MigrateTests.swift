import Foundation
import Testing

@Suite struct `shisei migrate` {
  private static let organization = """
    shisei: 1
    kind: Organization
    id: old
    name: Old
    framework: meti-csm-2.0
    roles:
      - { id: ceo, authority: executive }
      - { id: office, reports_to: ceo }

    """

  private static let claims = """
    shisei: 1
    kind: Claims
    claims:
      - item: "17"
        level: 3
        owner: office
        claimed_on: 2026-09-01
        documents:
          - id: standard
            title: "標準 # 1"
            type: standard
            scope: |
              all

              of it
          - ref: DOC-1
      - { item: "8", level: 4, owner: office, claimed_on: 2026-08-01 }
      - { item: "9", level: 2, owner: ceo, claimed_on: 2026-10-01, documents: [{ ref: DOC-2 }] }
      - item: "10"
        not_applicable: { reason: none, approved_by: ceo }
      - { item: "16", level: 3, owner: ceo, claimed_on: 2026-10-01 }
      - { item: "99", level: 3, owner: ceo }

    """

  private static let register = """
    shisei: 1
    kind: Evidence
    documents: [{ id: DOC-1, title: A }, { id: DOC-2, title: B }]

    """

  private static func repository() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write([
      "shisei.yaml": organization, "claims/a.yaml": claims, "evidence/a.yaml": register,
    ])
    return scratch
  }

  @Test(arguments: ["ja", "en"])
  func `proposes the lowest level of the old items and keeps evidence`(_ language: String) throws {
    let scratch = try Self.repository()
    let run = try Shisei.run(
      "migrate",
      "meti-csm-2.0",
      "meti-csm-3.0",
      "--language",
      language,
      in: scratch.folder
    )
    #expect(run.code == 0, "\(run.errors)")
    func claim(_ item: String) -> Substring {
      let start = run.output.range(of: "  - item: \(item)\n")?.upperBound ?? run.output.endIndex
      let rest = run.output[start...]
      return rest[..<(rest.range(of: "\n\n  #")?.lowerBound ?? rest.endIndex)]
    }
    #expect(
      claim("5-4").hasPrefix(
        "    level: 3\n    owner: office\n    claimed_on: 2026-09-01\n    documents:\n      - id: standard\n"
      )
    )
    #expect(claim("5-5").contains("      - ref: standard\n      - ref: DOC-1"))
    // 8, 9 and 10 became 3-3; the one that did not apply counts as the lowest level there is.
    #expect(claim("3-3").hasPrefix("    level: 1\n    claimed_on: 2026-08-01\n"))
    #expect(claim("3-3").contains("      - ref: DOC-2"))
    // 15 was never claimed.
    #expect(claim("4-3").hasPrefix("    level: 1\n"))
    #expect(claim("5-2").hasPrefix("    level: 1"))
    #expect(!claim("5-2").contains("claimed_on"))
    #expect(run.output.contains("99"))
    #expect(run.output.components(separatedBy: "  - item: ").count == 41)
  }

  @Test func `gives what check can judge once it stands in place`() throws {
    let scratch = try Self.repository()
    let run = try Shisei.run(
      "migrate",
      "meti-csm-2.0",
      "meti-csm-3.0",
      "--output",
      "proposal.yaml",
      in: scratch.folder
    )
    #expect(run.code == 0, "\(run.errors)")
    let again = try Shisei.run(
      "migrate",
      "meti-csm-2.0",
      "meti-csm-3.0",
      "--output",
      "proposal.yaml",
      in: scratch.folder
    )
    #expect(again.code == 2)
    let proposal = scratch.folder.appending(path: "proposal.yaml")
    try scratch.write([
      "shisei.yaml": Self.organization.replacingOccurrences(of: "csm-2.0", with: "csm-3.0"),
      "claims/a.yaml": try String(contentsOf: proposal, encoding: .utf8),
    ])
    let check = try Shisei.run(
      "check",
      "--as-of",
      "2026-10-15",
      "--language",
      "en",
      in: scratch.folder
    )
    #expect(check.code == 1, "\(check.output)\(check.errors)")
    for rule in ["duplicate-id", "unknown-evidence", "unknown-item", "yaml-syntax", "missing-key"] {
      #expect(!check.output.contains("[\(rule)]"), "\(check.output)")
    }
    #expect(check.output.contains("undated-claim"))
  }

  @Test(arguments: [
    ["meti-csm-3.0", "meti-csm-2.0"], ["meti-csm-2.0", "meti-csm-2.0"],
    ["meti-csm-2", "meti-csm-3.0"], ["meti-csm-2.0", "meti-csm-3.0", "nowhere"],
  ])
  func `says what it cannot do`(_ arguments: [String]) throws {
    let scratch = try Self.repository()
    let run = try Shisei.run(["migrate"] + arguments + ["--language", "en"], in: scratch.folder)
    #expect(run.code == 2)
    #expect(run.errors.contains("help: "), "\(run.errors)")
    #expect(run.output.isEmpty)
  }
}
