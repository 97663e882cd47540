import Foundation
import Testing

@Suite struct `An option of check` {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(Organizations.notMet)
  }

  private func check(_ arguments: String..., environment: [String: String] = [:]) throws -> Run {
    try Shisei.run(
      ["check", "--as-of", "2026-10-15"] + arguments,
      in: scratch.folder,
      environment: environment
    )
  }

  @Test func `can demand more than the policy, never less`() throws {
    try scratch.write(Organizations.met)
    #expect(try check().code == 0)
    #expect(try check("--min-score", "1.5").code == 1)
    #expect(try check("--min-level", "1-1=2").code == 1)
    #expect(try check("--min-level", "5=2").code == 1)
    #expect(try check("--min-level", "2").code == 1)
    #expect(try check("--policy", "baseline").code == 1)
    #expect(try check("--policy", "baseline", "--min-score", "0.5").code == 1)
    #expect(try check("--fail-on", "error").code == 1)
    #expect(try check("--min-level", "9-9=2").code == 2)
    #expect(try check("--policy", "basline").code == 2)
  }

  @Test(arguments: ["basline", "none.yaml"])
  func `that names no policy is itself at fault`(_ policy: String) throws {
    let run = try check("--policy", policy, "--language", "en")
    #expect(run.code == 2)
    #expect(run.output.isEmpty, "\(run.output)")
    #expect(run.errors.contains("--policy") && run.errors.contains(policy), "\(run.errors)")
  }

  @Test func `that hides findings changes neither verdict nor score, and says that it hides`()
    throws
  {
    func facts(_ run: Run) -> [Substring] {
      run.output.split(separator: "\n").filter {
        $0.contains("\"verdict\"") || $0.contains("\"supported\"") || $0.contains("\"numerator\"")
      }
    }
    let all = try check("--format", "json")
    for arguments in [["--ignore", "over-claim"], ["--select", "stale-document"]] {
      let run = try Shisei.run(
        ["check", "--as-of", "2026-10-15", "--format", "json"] + arguments,
        in: scratch.folder
      )
      #expect(run.code == all.code)
      #expect(facts(run) == facts(all))
      #expect(!run.output.contains("\"rule\": \"over-claim\""))
      #expect(!run.output.contains("\"hidden_findings\": 0"))
    }
  }

  @Test func `makes no byte depend on locale, zone or number of jobs`() throws {
    let plain = try check("--format", "json").output
    for environment in [
      ["LANG": "de_DE.UTF-8", "LC_ALL": "ja_JP.UTF-8"], ["TZ": "America/New_York"],
      ["LANG": "C", "TZ": "Pacific/Kiritimati"],
    ] {
      #expect(try check("--format", "json", environment: environment).output == plain)
      #expect(try check(environment: environment).output == check().output)
    }
    for jobs in ["1", "2", "4"] {
      #expect(try check("--format", "json", "--jobs", jobs).output == plain)
    }
  }

  @Test func `chooses the language, else SHISEI_LANGUAGE, else Japanese`() throws {
    let (ja, en) = (try check("--language", "ja").output, try check("--language", "en").output)
    #expect(ja != en)
    #expect(try check().output == ja)
    #expect(try check(environment: ["SHISEI_LANGUAGE": "en"]).output == en)
    #expect(try check("--language", "ja", environment: ["SHISEI_LANGUAGE": "en"]).output == ja)
  }

  @Test func `colours only where colour is wanted`() throws {
    let escape = "\u{1B}["
    #expect(try !check().output.contains(escape))
    #expect(try check("--color", "always").output.contains(escape))
    #expect(try check(environment: ["FORCE_COLOR": "1"]).output.contains(escape))
    #expect(try !check(environment: ["FORCE_COLOR": "1", "NO_COLOR": "1"]).output.contains(escape))
    #expect(
      try !check("--color", "never", environment: ["FORCE_COLOR": "1"]).output.contains(escape)
    )
  }

  @Test func `writes reports whole, before the program ends with the verdict`() throws {
    let run = try check("--format", "text=a.txt", "--format", "json=b.json", "--quiet")
    #expect(run.code == 1 && run.output.isEmpty)
    let text = try String(contentsOf: scratch.folder.appending(path: "a.txt"), encoding: .utf8)
    #expect(text == (try check().output))
    let json = try Data(contentsOf: scratch.folder.appending(path: "b.json"))
    #expect(try JSONSerialization.jsonObject(with: json) is [String: Any])
    #expect(try check("--output", "c.txt").output.isEmpty)
    #expect(
      try String(contentsOf: scratch.folder.appending(path: "c.txt"), encoding: .utf8) == text
    )
  }

  @Test func `that names a place where nothing can be written ends with 2 and leaves nothing`()
    throws
  {
    let run = try check("--format", "json=no/such/folder/r.json")
    #expect(run.code == 2 && !run.errors.isEmpty)
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "folder"),
      withIntermediateDirectories: true
    )
    #expect(try check("--output", "folder").code == 2)
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    #expect(!left.contains { $0.hasSuffix(".tmp") })
  }

  @Test func `never writes a report over what it reports on`() throws {
    let claims = scratch.folder.appending(path: "claims/claims.yaml")
    let before = try Data(contentsOf: claims)
    for path in ["claims/claims.yaml", "./claims/../claims/claims.yaml", claims.path] {
      let run = try check("--format", "json=\(path)")
      #expect(run.code == 2)
      #expect(run.errors.contains("claims.yaml"))
      #expect(try Data(contentsOf: claims) == before)
    }
    #expect(try check("--format", "json=a.out", "--format", "text=./a.out").code == 2)
  }

  @Test func `or SOURCE_DATE_EPOCH decides what today is, in the organisation's zone`() throws {
    func asOf(_ epoch: String) throws -> String? {
      let run = try Shisei.run(
        "check",
        "--format",
        "json",
        in: scratch.folder,
        environment: ["SOURCE_DATE_EPOCH": epoch, "TZ": "UTC"]
      )
      return run.output.split(separator: "\n").first { $0.contains("\"as_of\"") }.map(String.init)
    }
    // 2026-10-14T14:59:59Z is the last second of that day in Japan.
    #expect(try asOf("1791989999")?.contains("2026-10-14") == true)
    #expect(try asOf("1791990000")?.contains("2026-10-15") == true)
    let bad = try Shisei.run("check", in: scratch.folder, environment: ["SOURCE_DATE_EPOCH": "now"])
    #expect(bad.code == 2)
  }

  @Test func `may go to a reader that leaves early`() throws {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/bash")
    shell.arguments = [
      "-c",
      "set -o pipefail; '\(Shisei.binary.path)' check --as-of 2026-10-15 2>err | head -n 1 >out; echo ${PIPESTATUS[0]} >code",
    ]
    shell.currentDirectoryURL = scratch.folder
    try shell.run()
    shell.waitUntilExit()
    func text(_ name: String) throws -> String {
      try String(contentsOf: scratch.folder.appending(path: name), encoding: .utf8)
    }
    #expect(try text("code") == "1\n")
    #expect(try text("err").isEmpty)
  }
}

@Suite struct `Hostile text` {
  @Test func `never reaches the terminal as it is`() throws {
    let scratch = try Scratch()
    var files = Organizations.notMet
    files["shisei.yaml"] = files["shisei.yaml"]?
      .replacingOccurrences(of: "name: Small", with: #"name: "Sm\e[31mall\r\u0007""#)
    files["claims/claims.yaml"] = """
      shisei: 1
      kind: Claims
      claims:
        - { item: 1-1, level: 3, owner: "c\\e]0;title\\a" }

      """
    try scratch.write(files)
    for arguments in [[], ["--format", "json"], ["--language", "en"]] {
      let run = try Shisei.run(["check", "--as-of", "2026-10-15"] + arguments, in: scratch.folder)
      for byte in (run.output + run.errors).utf8 {
        #expect(byte >= 0x20 || byte == 0x0A)
      }
    }
  }
}
