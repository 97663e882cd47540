import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import shisei

@Suite struct `A command line of check that is read by hand` {
  /// Values of which each option takes one.
  private static let values = ["2026-10-01", "ja", "error", "always", "3", "1-1=2", "a=b", "help"]

  /// The names of all options, from what ArgumentParser says of them.
  private static func names() throws -> [[String]] {
    let help = try JSONSerialization.jsonObject(with: Data(CheckCommand._dumpHelp().utf8))
    let command = try #require((help as? [String: Any])?["command"] as? [String: Any])
    let arguments = try #require(command["arguments"] as? [[String: Any]])
    return arguments.compactMap { argument in
      guard let names = argument["names"] as? [[String: String]] else { return nil }
      let written = names.map { ($0["kind"] == "short" ? "-" : "--") + ($0["name"] ?? "") }
      return written.contains("--help") ? nil : written
    }
  }

  private func byHand(_ arguments: [String]) -> String? {
    CheckCommand(plain: arguments[...]).map(String.init(describing:))
  }

  private func byArgumentParser(_ arguments: [String]) -> String? {
    (try? CheckCommand.parse(arguments)).map(String.init(describing:))
  }

  @Test func `is read to its defaults`() throws {
    #expect(byHand([]) == byArgumentParser([]))
    #expect(byHand([])?.contains("definition") == false)
    #expect(byHand(["--as-of", "2026-10-01", "-q"])?.contains("2026-10-01") == true)
  }

  @Test func `may have every option, under each of its names`() throws {
    let options = try Self.names()
    #expect(options.count >= 20)
    for name in options.joined() {
      // What needs a base gets one; `--base` itself may stand once only.
      let rest = name == "--base" ? [] : ["--base", "main"]
      let forms = [[name]] + Self.values.map { [name, $0] } + Self.values.map { ["\(name)=\($0)"] }
      let taken = forms.filter { byArgumentParser(rest + $0 + ["folder"]) != nil }
      #expect(!taken.isEmpty, "\(name)")
      #expect(taken.contains { byHand(rest + $0 + ["folder"]) != nil }, "\(name)")
    }
  }

  @Test(arguments: 0..<12)
  func `says what ArgumentParser reads`(_ seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let names = try Self.names().flatMap { $0 }
    let odd = [
      "", "-", "--", "-h", "--help", "-qo", "-ofile", "--no-fix", "--jobs=", "--jobs=-1", "--base=",
    ]
    var read = 0
    for _ in 0..<60 {
      var arguments: [String] = []
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        let name = names.randomElement(using: &random) ?? ""
        let value = Self.values.randomElement(using: &random) ?? ""
        switch Int.random(in: 0..<12, using: &random) {
        case 0..<6: arguments += [name, value]
        case 6..<8: arguments.append("\(name)=\(value)")
        case 8: arguments.append(name)
        case 9..<11: arguments.append(value)
        default: arguments.append(odd.randomElement(using: &random) ?? "")
        }
      }
      guard let plain = byHand(arguments) else { continue }
      read += 1
      #expect(plain == byArgumentParser(arguments), "\(arguments)")
    }
    #expect(read > 5)
  }

  @Test(arguments: [
    ["--help"], ["--jobs", "0"], ["--jobs", "many"], ["--color", "blue"], ["--language", "fr"],
    ["--fail-on-regression"], ["--max-drop", "0.1"], ["--policy"], ["--policy", ""], ["--nothing"],
    [""], ["--quiet=yes"],
  ])
  func `is not, where something has to be said about it`(_ arguments: [String]) {
    #expect(byHand(arguments) == nil)
  }
}
