import Foundation
import Testing

@Suite struct `For shells and editors` {
  @Test func `the bash script completes items, rules, frameworks and kinds`() throws {
    let scratch = try Scratch()
    let script = try Shisei.run("completions", "bash", in: scratch.folder)
    #expect(script.code == 0)
    try scratch.write(["shisei.bash": script.output])
    func offered(_ words: [String]) throws -> Set<String> {
      let line = words.map { "'\($0)'" }.joined(separator: " ")
      let source = """
        source shisei.bash
        COMP_WORDS=(\(line)); COMP_CWORD=\(words.count - 1); COMP_TYPE=9
        COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
        $(complete -p shisei | sed 's/.*-F \\([^ ]*\\) .*/\\1/') shisei "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
        printf '%s\\n' "${COMPREPLY[@]}"
        """
      let process = Process()
      let pipe = Pipe()
      process.executableURL = URL(filePath: "/bin/bash")
      process.arguments = ["--norc", "-c", source]
      let folder = Shisei.binary.deletingLastPathComponent().path
      process.environment = ["PATH": "\(folder):/usr/bin:/bin"]
      process.currentDirectoryURL = scratch.folder
      process.standardOutput = pipe
      try process.run()
      let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      return Set(output.split(whereSeparator: \.isWhitespace).map(String.init))
    }
    #expect(try offered(["shisei", "ex"]).contains("explain"))
    #expect(try offered(["shisei", "explain", "5-1"]).isSuperset(of: ["5-1", "5-10"]))
    #expect(try offered(["shisei", "explain", "stale-d"]) == ["stale-document"])
    #expect(
      try offered(["shisei", "init", "--framework", "meti"]) == ["meti-csm-2.0", "meti-csm-3.0"]
    )
    #expect(try offered(["shisei", "check", "--policy", "s"]) == ["strict", "supplier"])
    #expect(try offered(["shisei", "new", "op"]) == ["operation"])
  }

  @Test(arguments: ["zsh", "fish"])
  func `there is a script for every shell`(_ shell: String) throws {
    let run = try Shisei.run("completions", shell)
    #expect(run.code == 0)
    #expect(run.output.contains("shisei"))
  }

  @Test func `an unknown shell is told so`() throws {
    #expect(try Shisei.run("completions", "tcsh").code == 2)
  }

  @Test(arguments: ["ja", "en"])
  func `the manual page has every command and option`(_ language: String) throws {
    let page = try Shisei.run("man", "--language", language).output
    #expect(page.contains("\n.TH SHISEI 1 "))
    for word in [
      "check", "init", "new", "migrate", "\\-\\-min\\-level", "\\-\\-fiscal\\-year\\-start",
    ] {
      #expect(page.contains(word), "\(word)")
    }
    #expect(!page.contains("\n\n"))
  }

  @Test func `schemas know a framework's items and an organisation's roles`() throws {
    let scratch = try Scratch()
    try scratch.write(Organizations.met)
    let items = try Shisei.run("schema", "claims", "--framework", "meti-csm-2.0")
    #expect(items.output.contains("\"1\",\n                1\n"), "\(items.output.prefix(3000))")
    let roles = try Shisei.run("schema", "claims", "--organization", ".", in: scratch.folder)
    #expect(roles.output.contains("\"const\": \"ceo\""))
    #expect(try Shisei.run("schema", "claims", "--framework", "none").code == 2)
    #expect(try Shisei.run("schema", "claims").output.contains("\"const\": \"5-6\"") == false)
  }
}
