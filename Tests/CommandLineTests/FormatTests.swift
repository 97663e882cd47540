import Foundation
import Testing

/// What formats promise at the command line.
@Suite struct `A format at the command line` {
  /// Every name that `--help` lists.
  private static let names = [
    "text", "json", "jsonl", "csv", "markdown", "sarif", "junit", "gitlab", "github", "rdjson",
    "badge", "shields", "oscal", "oscal-poam", "gemara",
  ]

  @Test("the exit code does not depend on the format (zizmor#625)", arguments: names)
  func keepsExitCode(_ name: String) throws {
    for (files, code) in [
      (Organizations.met, 0), (Organizations.notMet, 1), (Organizations.undecided, 2),
      (Organizations.nothingAssessed, 3),
    ] as [([String: String], Int32)] {
      let scratch = try Scratch()
      try scratch.write(files)
      let run = try Shisei.run(
        ["check", "--as-of", "2026-10-15", "--format", "\(name)=report"],
        in: scratch.folder
      )
      #expect(run.code == code, "\(run.errors)")
      let report = try String(
        contentsOf: scratch.folder.appending(path: "report"),
        encoding: .utf8
      )
      #expect(name == "github" && code == 0 || !report.isEmpty)
    }
  }

  @Test("a report is on the disk before a non-zero exit (actions/starter-workflows#2178)")
  func isWrittenBeforeTheEnd() throws {
    let scratch = try Scratch()
    try scratch.write(Organizations.notMet)
    let formats = Self.names.flatMap { ["--format", "\($0)=report.\($0)"] }
    let run = try Shisei.run(["check", "--as-of", "2026-10-15"] + formats, in: scratch.folder)
    #expect(run.code == 1)
    for name in Self.names {
      let file = scratch.folder.appending(path: "report.\(name)")
      #expect(try Data(contentsOf: file).isEmpty == false, "\(name)")
    }
  }

  @Test("a badge comes from a file, not from a service (microsoft/hve-core#300)")
  func drawsItsBadge() throws {
    for (files, green) in [
      (Organizations.met, true), (Organizations.notMet, false), (Organizations.undecided, false),
      (Organizations.nothingAssessed, false),
    ] {
      let scratch = try Scratch()
      try scratch.write(files)
      for name in ["badge", "shields"] {
        let run = try Shisei.run("check", "--format", name, in: scratch.folder)
        #expect(run.output.contains("1a7f37") == green, "\(run.output)")
        #expect(!run.output.contains("http://") || run.output.contains("www.w3.org/2000/svg"))
      }
    }
  }
}

/// What may stand behind `--format`.
@Suite struct `The name of a format` {
  private func run(_ arguments: [String]) throws -> (run: Run, files: [String]) {
    let scratch = try Scratch()
    try scratch.write(Organizations.met)
    let run = try Shisei.run(
      ["check", "--as-of", "2026-10-15", "--language", "en"] + arguments,
      in: scratch.folder
    )
    let files = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    return (run, files.filter { !["shisei.yaml", "claims", "lenient.yaml"].contains($0) })
  }

  @Test(arguments: [["--format", "markdown=-"], ["--format", "markdown", "--output", "-"]])
  func `may be followed by a dash for standard output`(_ arguments: [String]) throws {
    let (run, files) = try run(arguments)
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("## "), run.comment)
    #expect(files == [])
  }

  @Test func `with nothing behind its sign lacks a file`() throws {
    let (run, files) = try run(["--format", "json="])
    #expect(run.code == 2)
    #expect(run.errors.contains("--format json= lacks the name of a file"), run.comment)
    #expect(files == [])
  }

  @Test(
    arguments: [
      ("md", "did you mean “markdown”?"), ("Markdown", "did you mean “markdown”?"),
      ("sarfi", "did you mean “sarif”?"),
      ("sarif,json", "repeat --format: --format sarif --format json=FILE"),
      ("nothing", "known: text, json, "),
    ]
  )
  func `that is not known is answered with the one that is meant`(
    _ name: String,
    _ help: String
  ) throws {
    let (run, _) = try run(["--format", name])
    #expect(run.code == 2)
    #expect(run.errors.contains("help: \(help)"), run.comment)
  }

  @Test func `says where the findings stand that keep the verdict away`() throws {
    let scratch = try Scratch()
    for files in [Organizations.nothingAssessed, Organizations.undecided] {
      try scratch.write(files)
      for (format, place) in [("markdown", "below"), ("text", "above")] {
        let run = try Shisei.run(
          ["check", "--language", "en", "--format", format],
          in: scratch.folder
        )
        #expect(run.output.contains("mend what is said \(place)"), run.comment)
      }
    }
  }
}

/// What `--format github` does beside writing commands.
@Suite struct `A step of GitHub Actions` {
  private func run(
    _ files: [String: String],
    format: String = "github",
    _ environment: [String: String] = [:]
  ) throws -> (run: Run, summary: String, outputs: String) {
    let scratch = try Scratch()
    try scratch.write(files)
    try scratch.write(["summary.md": "before\n", "outputs": "before=1\n"])
    let run = try Shisei.run(
      ["check", "--as-of", "2026-10-15", "--language", "en", "--format", format],
      in: scratch.folder,
      environment: [
        "GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": "summary.md", "GITHUB_OUTPUT": "outputs",
      ].merging(environment) { $1 }
    )
    func text(_ name: String) throws -> String {
      try String(contentsOf: scratch.folder.appending(path: name), encoding: .utf8)
    }
    return (run, try text("summary.md"), try text("outputs"))
  }

  @Test func `gets a summary and outputs behind what stands there`() throws {
    let (run, summary, outputs) = try run(Organizations.notMet)
    #expect(run.code == 1)
    #expect(summary.hasPrefix("before\n\n## ❌ Small: the policy is not met\n"))
    #expect(outputs.hasPrefix("before=1\nverdict<<SHISEI\nnot_met\nSHISEI\n"))
    #expect(outputs.contains("supported-level<<SHISEI\n1\nSHISEI\n"))
  }

  @Test func `gets neither with another format, nor outside of GitHub Actions`() throws {
    for (format, environment) in [("json", [:]), ("github", ["GITHUB_ACTIONS": ""])] {
      let (_, summary, outputs) = try run(Organizations.notMet, format: format, environment)
      #expect(summary == "before\n")
      #expect(outputs == "before=1\n")
    }
  }

  @Test func `fails if a file cannot be written`() throws {
    for name in ["GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT"] {
      let (run, _, _) = try run(Organizations.met, [name: "no/such/folder/file"])
      #expect(run.code == 2)
      #expect(run.errors.contains("no/such/folder/file"))
      #expect(run.output.isEmpty)
    }
  }

  @Test("only ten errors and ten warnings of a step are shown (actions/toolkit#734)")
  func saysWhatIsNotShown() throws {
    let claims = (1...9).map { item in
      "  - { item: 5-\(item), level: 3, owner: ceo, claimed_on: 2026-10-01 }\n"
        + "  - { item: 5-\(item), level: 4, owner: ceo, claimed_on: 2026-10-01 }\n"
    }
    let (run, summary, _) = try run(Organizations.files(claims.joined()))
    let errors = run.output.split(separator: "\n").count { $0.hasPrefix("::error ") }
    #expect(errors > 10)
    #expect(
      run.output.hasSuffix(
        "\(errors - 10) more errors are in the log and in the summary of this run.\n"
      )
    )
    #expect(summary.contains("\(errors - 10) more errors are in the log"))
  }
}
