import ClaimModel
import Diagnostics
import Engine
import Reporting
import Testing

/// Files that are there and show nothing; each was once taken for evidence.
@Suite struct `A file that shows nothing` {
  /// Returns the rules that speak of a claim which cites a file.
  private func rules(_ path: String, _ bytes: [UInt8], as kind: String) throws -> Set<String> {
    var organization = SmallOrganization()
    organization["claims/claims.yaml"] = SmallOrganization.claims(
      "- { item: 1-2, level: 2, \(kind.replacing("*", with: path)) }"
    )
    organization.files[path] = bytes
    return Set(try organization.report().findings.map(\.rule.name))
  }

  private static let document = "documents: [{ id: D, type: policy, path: * }]"
  private static let record = "resources: [{ kind: operation, id: O, on: 2026-09-01, record: * }]"

  private static let blanks: [[UInt8]] = [
    Array(String(repeating: " \n", count: 600).utf8), Array(repeating: 0x0A, count: 2000),
    Array(repeating: 0, count: 3000), Array(String(repeating: "\u{FEFF}\u{A0}", count: 300).utf8),
    Array(String(repeating: "\u{3000}\u{200B}\u{2028}", count: 5000).utf8),
    [0xFF, 0xFE] + Array(repeating: [0x20, 0x00, 0x0A, 0x00], count: 2000).joined(),
    Array(repeating: 0x20, count: 5 << 20),
  ]

  @Test(arguments: blanks.indices)
  func `is empty if it is blank, whatever its size`(_ index: Int) throws {
    let bytes = Self.blanks[index]
    #expect(try rules("a.pdf", bytes, as: Self.document).contains("empty-evidence-file"))
    #expect(try rules("a.csv", bytes, as: Self.record).contains("empty-evidence-file"))
  }

  @Test(arguments: blanks.indices)
  func `is not empty if something stands behind its blanks`(_ index: Int) throws {
    let bytes = Self.blanks[index].prefix(1 << 20) + Array("記録".utf8)
    #expect(try !rules("a.csv", Array(bytes), as: Self.record).contains("empty-evidence-file"))
  }
}
