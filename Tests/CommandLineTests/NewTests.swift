import Foundation
import Testing

@Suite struct `shisei new` {
  /// A fresh repository in English.
  private static func repository() throws -> Scratch {
    let scratch = try Scratch()
    let run = try Shisei.run(
      "init",
      "--language",
      "en",
      "--id",
      "a",
      "--name",
      "A",
      "--as-of",
      "2026-10-15",
      in: scratch.folder
    )
    try #require(run.code == 0)
    return scratch
  }

  private static func text(_ path: String, in scratch: Scratch) throws -> String {
    try String(contentsOf: scratch.folder.appending(path: path), encoding: .utf8)
  }

  @Test(arguments: [
    "document", "budget", "person", "training", "service", "operation", "evaluation",
    "improvement", "attestation", "waiver",
  ])
  func `leaves what is missing to be found, each at its place`(_ kind: String) throws {
    let scratch = try Self.repository()
    let run = try Shisei.run(
      ["new", kind, "--item", "1-2", "--language", "en"],
      in: scratch.folder
    )
    #expect(run.code == 0, "\(run.errors)")
    let open = try #require(run.output.split(separator: "still to fill in: ").last)
      .prefix { $0 != "\n" }.split(separator: ", ")
    #expect(open.count > 1)
    let check = try Shisei.run(
      "check",
      "--as-of",
      "2026-10-15",
      "--language",
      "en",
      in: scratch.folder
    )
    #expect(check.code == 1, "\(check.output)")
    for key in open { #expect(check.output.contains("“\(key)” has no value"), "\(check.output)") }
  }

  @Test func `supports a level once everything is filled in`() throws {
    let scratch = try Self.repository()
    try scratch.write(["documents/policy.md": "# Policy\n"])
    let run = try Shisei.run(
      "new",
      "document",
      "--item",
      "1-2",
      "title=Policy",
      "type=policy",
      "path=documents/policy.md",
      "version=1.0",
      "status=approved",
      "author=security",
      "approved_by=ceo",
      "approved_on=2026-10-01",
      "effective_on=2026-10-01",
      "reviewed_on=2026-10-01",
      "announced_on=2026-10-02",
      "--language",
      "en",
      in: scratch.folder
    )
    #expect(run.output.contains("added DOC-001 to evidence/register.yaml, claims/01-policy.yaml"))
    let check = try Shisei.run(
      "check",
      "--as-of",
      "2026-10-15",
      "--language",
      "en",
      in: scratch.folder
    )
    #expect(check.output.contains("under-claim"), "\(check.output)")
  }

  @Test func `shows the difference without writing`() throws {
    let scratch = try Self.repository()
    let before = try Self.text("evidence/register.yaml", in: scratch)
    let run = try Shisei.run("new", "document", "--diff", "--item", "1-2", in: scratch.folder)
    #expect(run.output.hasPrefix("--- a/evidence/register.yaml\n+++ b/evidence/register.yaml\n@@ "))
    #expect(run.output.contains("+      - ref: DOC-001\n"))
    #expect(try Self.text("evidence/register.yaml", in: scratch) == before)
  }

  @Test func `counts ids on and adds claims and roles where they belong`() throws {
    let scratch = try Self.repository()
    for id in ["POL-09", nil] as [String?] {
      let run = try Shisei.run(
        ["new", "document"] + (id.map { ["--id", $0] } ?? []),
        in: scratch.folder
      )
      #expect(run.code == 0)
    }
    #expect(try Self.text("evidence/register.yaml", in: scratch).contains("- id: POL-10\n"))
    let role = try Shisei.run(
      "new",
      "role",
      "--id",
      "ciso",
      "authority=executive",
      in: scratch.folder
    )
    #expect(role.code == 0)
    #expect(
      try Self.text("shisei.yaml", in: scratch).contains("  - id: ciso\n    authority: executive\n")
    )
  }

  @Test(arguments: [
    ["document", "path=documents/none.md"], ["operation", "record=documents/none.md"],
    ["evaluation", "report=documents/none.md"],
  ])
  func `warns of a file that is not there`(_ arguments: [String]) throws {
    let scratch = try Self.repository()
    let command = ["new"] + arguments + ["--language", "en"]
    let run = try Shisei.run(command, in: scratch.folder)
    #expect(run.code == 0)
    let warning = "there is no file “documents/none.md” yet"
    #expect(run.errors.contains(warning), "\(run.errors)")
    try scratch.write(["documents/none.md": "# Policy\n"])
    #expect(try Shisei.run(command, in: scratch.folder).errors.isEmpty)
  }

  @Test(arguments: [
    (["role", "id=cfo"], "use --id cfo"),
    (["evaluation", "findings=none"], "write it into the new entry by hand"),
  ])
  func `says how else a value is given`(_ arguments: [String], _ help: String) throws {
    let scratch = try Self.repository()
    let run = try Shisei.run(["new"] + arguments + ["--language", "en"], in: scratch.folder)
    #expect(run.code == 2)
    #expect(run.errors.contains(help), "\(run.errors)")
  }

  @Test func `adds a claim once`() throws {
    let scratch = try Scratch()
    try scratch.write(Organizations.met)
    let before = try Self.text("claims/claims.yaml", in: scratch)
    for second in [["--item", "1-1"], ["item=1-1"], []] {
      let run = try Shisei.run(["new", "claim", "--language", "en"] + second, in: scratch.folder)
      #expect(run.code == 2)
      let expected =
        second.isEmpty ? "needs an item" : "has a claim already, at claims/claims.yaml:4"
      #expect(run.errors.contains(expected), "\(run.errors)")
      #expect(try Self.text("claims/claims.yaml", in: scratch) == before)
    }
    let claim = try Shisei.run("new", "claim", "--item", "5-6", "owner=ceo", in: scratch.folder)
    #expect(claim.code == 0, "\(claim.errors)")
    #expect(try Self.text("claims/claims.yaml", in: scratch).contains("item: 5-6"))
  }

  @Test func `makes a register where there is none, only where it is read`() throws {
    let scratch = try Scratch()
    var files = Organizations.met
    files["shisei.yaml"] = "\(files["shisei.yaml"] ?? "")evidence: [proof/**/*.yml]\n"
    try scratch.write(files)
    let elsewhere = try Shisei.run("new", "document", "--in", "evidence/a.yaml", in: scratch.folder)
    #expect(elsewhere.code == 2)
    let run = try Shisei.run("new", "document", in: scratch.folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      try Self.text("proof/register.yml", in: scratch).hasPrefix(
        "shisei: 1\nkind: Evidence\ndocuments:\n  - id: DOC-001\n"
      )
    )
  }

  @Test func `asks for no rule where a waiver names a condition`() throws {
    let scratch = try Self.repository()
    let run = try Shisei.run(
      ["new", "waiver", "--item", "2-2", "condition=minimum", "--diff", "--language", "en"],
      in: scratch.folder
    )
    #expect(run.output.contains("- condition: minimum\n"), "\(run.output)")
    #expect(!run.output.contains("rule:"), "\(run.output)")
    let written = try Shisei.run(
      ["new", "waiver", "--item", "2-2", "condition=minimum", "--language", "en"],
      in: scratch.folder
    )
    #expect(written.output.contains("still to fill in: reason, owner"), "\(written.output)")
    for pair in [
      ["rule=over-claim", "condition=minimum"], ["condition=minimum", "rule=over-claim"],
    ] {
      let both = try Shisei.run(
        ["new", "waiver"] + pair + ["--language", "en"],
        in: scratch.folder
      )
      #expect(both.code == 2)
      #expect(both.errors.contains("cannot be given together"), "\(both.errors)")
    }
  }

  @Test(arguments: [
    ["document", "tipe=policy"], ["document", "type=polcy"], ["documnt"], ["document", "title"],
    ["document", "approved_on=2026-02-30"], ["document", "status=done"], ["document", "id=X"],
    ["document", "--item", "9-9"], ["document", "--id", "a b"], ["role"], ["role", "--id", "ceo"],
    ["claim", "--id", "x"], ["claim"], ["claim", "--item", "5-6"], ["claim", "item=5-6"],
    ["claim", "--item", "1-1", "--item", "1-2"], ["claim", "level=9"],
    ["document", "path=/etc/hostname"], ["operation", "record=../a.csv"],
    ["budget", "planned=many"], ["training", "target=0"], ["waiver", "rule=over-clam"],
    ["evaluation", "findings=F-1"], ["document", "--in", "../x.yaml"],
    ["document", "--in", "claims/01-policy.yaml"], ["document", "--organization", "nowhere"],
  ])
  func `says what is wrong and writes nothing`(_ arguments: [String]) throws {
    let scratch = try Self.repository()
    let paths = ["shisei.yaml", "evidence/register.yaml", "claims/01-policy.yaml"]
    let before = try paths.map { try Self.text($0, in: scratch) }
    let run = try Shisei.run(["new"] + arguments + ["--language", "en"], in: scratch.folder)
    #expect(run.code == 2, "\(run.output)")
    #expect(run.errors.contains("help: "), "\(run.errors)")
    #expect(try paths.map { try Self.text($0, in: scratch) } == before)
  }

  @Test func `names the types there are, whatever was written instead`() throws {
    let scratch = try Self.repository()
    let arguments = ["new", "document", "type=方針", "--language", "en"]
    let run = try Shisei.run(arguments, in: scratch.folder)
    #expect(run.code == 2)
    #expect(run.errors.contains("policy, standard, procedure"), "\(run.errors)")
  }
}
