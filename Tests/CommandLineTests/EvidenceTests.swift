import Foundation
import Testing

@Suite struct `shisei evidence` {
  /// An organisation with one document, pinned.
  private static func pinned() throws -> Scratch {
    let scratch = try Scratch()
    var files = Organizations.met
    files["evidence/register.yaml"] = """
      shisei: 1
      kind: Evidence
      documents:
        - { id: DOC-001, title: Policy, type: policy, path: documents/policy.md }

      """
    files["documents/policy.md"] = "# Policy\n"
    try scratch.write(files)
    _ = try Shisei.run("evidence", "pin", in: scratch.folder)
    return scratch
  }

  @Test(arguments: ["verify", "pin"])
  func `says what to do about a changed file`(_ command: String) throws {
    let scratch = try Self.pinned()
    let before = try Shisei.run("evidence", command, "--language", "en", in: scratch.folder)
    #expect(!before.output.contains("git diff"), "\(before.output)")
    try scratch.write(["documents/policy.md": "# Another policy\n"])
    let run = try Shisei.run("evidence", command, "--language", "en", in: scratch.folder)
    #expect(run.code == 1, "\(run.output)\(run.errors)")
    let remedy = "shisei evidence pin --accept-changes --id DOC-001"
    #expect(run.output.contains("git diff; if it is right: \(remedy)\n"), "\(run.output)")
    let accepted = try Shisei.run(
      remedy.split(separator: " ").dropFirst().map(String.init),
      in: scratch.folder
    )
    #expect(accepted.code == 0, "\(accepted.output)")
  }

  @Test func `takes an id in place of a folder for a slip`() throws {
    let scratch = try Self.pinned()
    let run = try Shisei.run("evidence", "pin", "DOC-001", "--language", "en", in: scratch.folder)
    #expect(run.code == 2)
    #expect(run.errors.contains("write --id DOC-001"), "\(run.errors)")
  }
}
