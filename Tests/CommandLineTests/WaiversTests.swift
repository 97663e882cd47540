import Foundation
import Testing

@Suite struct `shisei waivers list` {
  @Test func `names the rules that make a waiver void`() throws {
    let scratch = try Scratch()
    var files = Organizations.notMet
    files["waivers/waivers.yaml"] = """
      shisei: 1
      kind: Waivers
      waivers:
        - rule: over-claim
          item: 1-1
          reason: Later
          owner: ceo
          approved_by: ceo
          approved_on: 2026-01-01
          expires_on: 2026-03-31
        - rule: over-claim
          item: 1-1
          reason: Much later
          owner: ceo
          approved_by: ceo
          approved_on: 2026-10-01

      """
    try scratch.write(files)
    let run = try Shisei.run(
      "waivers",
      "list",
      "--as-of",
      "2026-10-15",
      "--language",
      "en",
      in: scratch.folder
    )
    #expect(run.output.contains("void because of expired-waiver"), "\(run.output)")
    #expect(run.output.contains("void because of missing-key"), "\(run.output)")
    #expect(!run.output.contains("uncompensated-waiver"), "\(run.output)")
  }
}
