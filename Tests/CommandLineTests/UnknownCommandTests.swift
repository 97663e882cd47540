import Foundation
import Testing

/// What is said to somebody who names no command of ours.
@Suite struct `A word that is no command` {
  private func errors(_ arguments: String, language: String = "en") throws -> String {
    let scratch = try Scratch()
    try scratch.write(Organizations.met)
    let run = try Shisei.run(
      arguments.split(separator: " ").map(String.init),
      in: scratch.folder,
      environment: ["SHISEI_LANGUAGE": language]
    )
    #expect(run.code == 2, run.comment)
    #expect(run.output.isEmpty, run.comment)
    return run.errors
  }

  @Test(
    arguments: [
      ("chek", "“shisei chek”", "did you mean shisei check?"),
      ("evidence pinn a", "“shisei evidence pinn”", "did you mean shisei evidence pin?"),
      ("claims", "“shisei claims”", "to check it: shisei check claims\n"),
      ("help chek", "“shisei chek”", "did you mean shisei check?"),
      ("--language en chek", "“shisei chek”", "did you mean shisei check?"),
      ("--language=en evidence pinn", "“shisei evidence pinn”", "did you mean"),
      ("frobnicate", "“shisei frobnicate”", "help: shisei --help lists all\n"),
    ]
  )
  func `is answered with the one that is meant`(
    _ line: String,
    _ named: String,
    _ help: String
  ) throws {
    let errors = try errors(line)
    #expect(errors.contains("there is no command \(named)\n"), "\(errors)")
    #expect(errors.contains(help), "\(errors)")
  }

  @Test func `is answered in Japanese`() throws {
    let errors = try errors("exlpain", language: "ja")
    #expect(errors.contains("「shisei exlpain」というコマンドはありません\n"), "\(errors)")
    #expect(errors.contains("「shisei explain」の誤りではありませんか"), "\(errors)")
  }

  @Test func `is none behind an option or a command that takes words`() throws {
    #expect(try errors("new climb").contains("the kind “climb” is not known"))
    #expect(try errors("--frobnicate").contains("there is no option --frobnicate"))
  }
}
