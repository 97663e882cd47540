import Foundation
import PackagePlugin

/// Lists rules, frameworks and policies into code, so that adding a file is all that adding takes.
@main
struct Catalogue: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let tool = try context.tool(named: "catalogue-tool").url
    let root = context.package.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "\(target.name)Catalogue.swift")
    let mode: String
    let inputs: [URL]
    switch target.name {
    case "ClaimRules":
      mode = "rules"
      inputs = files(under: root.appending(path: "Sources/ClaimRules"), ending: "swift")
    default:
      mode = "policies"
      inputs =
        files(under: root.appending(path: "policies"), ending: "yaml")
        + [root.appending(path: "schemas/shisei-report-1.schema.json")]
    }
    return [
      .buildCommand(
        displayName: "Listing \(inputs.count) files for \(target.name)",
        executable: tool,
        arguments: [mode, output.path] + inputs.map(\.path),
        inputFiles: inputs,
        outputFiles: [output]
      )
    ]
  }

  private func files(under folder: URL, ending: String) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (found?.allObjects as? [URL] ?? [])
      .filter { $0.pathExtension == ending }
      .sorted { $0.path < $1.path }
  }
}
