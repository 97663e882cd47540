import Foundation
import Testing

@Suite struct `Check with a fix` {
  private static let claims = """
      - { item: 1-1, level: 1, owner: ceo, claimed_on: 2026-10-01 }
      # shisei: allow low-completion until 2026-01-01 because 昔の話

    """
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(Organizations.files(Self.claims))
  }

  private func check(_ arguments: String...) throws -> Run {
    try Shisei.run(["check", "--as-of", "2026-10-15"] + arguments, in: scratch.folder)
  }

  private var text: String {
    get throws {
      try String(contentsOf: scratch.folder.appending(path: "claims/claims.yaml"), encoding: .utf8)
    }
  }

  @Test func `writes it once, says where, and judges what is there then`() throws {
    let run = try check("--fix", "--fail-on", "warning")
    #expect(run.code == 1 || run.code == 0)
    #expect(try !text.contains("shisei: allow"))
    #expect(run.errors.contains("claims/claims.yaml:5 expired-suppression"))
    #expect(!run.output.contains("expired-suppression"))
    let fixed = try text
    let again = try check("--fix", "--fail-on", "warning")
    #expect(again.code == run.code && again.output == run.output)
    #expect(try text == fixed)
  }

  @Test func `shows it and writes nothing if asked for a difference`() throws {
    let before = try text
    let plain = try check("--fail-on", "warning")
    let run = try check("--diff", "--fail-on", "warning")
    #expect(run.code == plain.code)
    #expect(run.output.hasPrefix("--- a/claims/claims.yaml\n+++ b/claims/claims.yaml\n@@ "))
    #expect(run.output.contains("\n-  # shisei: allow low-completion"))
    #expect(try text == before)
    #expect(try check("--diff", "--fix").output == run.output)
    #expect(try text == before)
  }

  @Test func `lists what is suppressed if asked`() throws {
    let claims =
      Self.claims.replacing("2026-01-01", with: "2027-01-01")
      .replacing("low-completion", with: "missing-deputy")
      + "  - { item: 1-2, level: 2, documents: [{ id: D-1, type: policy }] }"
      + " # shisei: allow unversioned-document until 2027-01-01 because 古い文書\n"
    try scratch.write(Organizations.files(claims))
    let (short, long) = (try check(), try check("--show-suppressed"))
    #expect(short.code == long.code)
    #expect(short.output.contains("抑制された指摘: 1 件"))
    #expect(!short.output.contains("unversioned-document"))
    #expect(long.output.contains("[unversioned-document]"))
    #expect(long.output.contains("2027-01-01 まで抑制されています。理由: 古い文書"))
    let json = try check("--format", "json")
    #expect(json.output.contains(#""until": "2027-01-01""#))
  }
}
