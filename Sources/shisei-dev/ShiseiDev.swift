import Foundation

/// The tool of those who work on Shisei: generated documentation and the template for rules.
///
///     shisei-dev docs           write everything that is generated
///     shisei-dev docs --check   name what differs from its sources, and fail
///     shisei-dev new-rule FAMILY id
@main
enum ShiseiDev {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let root = URL(filePath: FileManager.default.currentDirectoryPath)
    switch arguments.first {
    case "docs":
      let pages = try GeneratedPages(root: root).all()
      exit(arguments.contains("--check") ? pages.check(in: root) : try pages.write(in: root))
    case "new-rule" where arguments.count == 3:
      exit(try RuleTemplate(family: arguments[1], id: arguments[2]).write(in: root))
    default:
      let usage = "usage: shisei-dev docs [--check] | new-rule FAMILY id\n"
      FileHandle.standardError.write(Data(usage.utf8))
      exit(2)
    }
  }
}
