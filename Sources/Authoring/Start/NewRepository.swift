package import ClaimModel
internal import Diagnostics
internal import Manual

/// A new repository, ready to commit, in which every item is claimed at the framework's lowest
/// level: the one answer that needs no evidence and flatters nobody.
package struct NewRepository: Sendable {
  /// Where the schemas for editors stand.
  package static let schemaFolder = ".shisei/schemas"
  /// The kinds of files that `init` writes, by the names of their schemas.
  package static let schemaNames = ["organization", "claims", "evidence", "waivers"]

  let organization: NewOrganization
  let framework: Framework
  let guide: FrameworkGuide?

  /// Prepares a repository.
  ///
  /// - Parameters:
  ///   - organization: Who is assessed.
  ///   - framework: Against what.
  ///   - guide: What the framework says to people, if it does.
  package init(
    _ organization: NewOrganization,
    framework: Framework,
    guide: FrameworkGuide?
  ) {
    self.organization = organization
    self.framework = framework
    self.guide = guide
  }

  /// Returns the files, by path; the same input is the same bytes.
  ///
  /// - Parameter schemas: The text of a schema by its name, of those in `schemaNames`.
  /// - Returns: All files of the repository.
  package func files(schemas: (String) -> String?) -> [NewFile] {
    var files = [NewFile(path: "shisei.yaml", text: organizationFile)]
    for index in framework.directions.indices {
      files.append(NewFile(path: claimsPath(index), text: claimsFile(index)))
    }
    files.append(NewFile(path: "evidence/register.yaml", text: registerFile))
    files.append(NewFile(path: "waivers/waivers.yaml", text: waiversFile))
    files.append(NewFile(path: "documents/README.md", text: documentsNote))
    for folder in ["records", "reports"] {
      files.append(NewFile(path: "\(folder)/.gitkeep", text: "", yieldsToExisting: true))
    }
    for name in Self.schemaNames {
      guard let text = schemas(name) else { continue }
      files.append(NewFile(path: "\(Self.schemaFolder)/\(name).schema.json", text: text))
    }
    files.append(NewFile(path: ".gitignore", text: ignoreFile, yieldsToExisting: true))
    files.append(NewFile(path: ".gitattributes", text: attributesFile, yieldsToExisting: true))
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// `claims/05-protection.yaml`: numbered as the framework orders its directions, named by the
  /// English label as far as that can be part of a path.
  private func claimsPath(_ direction: Int) -> String {
    let width = max(2, String(framework.directions.count).utf8.count)
    let number = String(direction + 1)
    let padded = String(repeating: "0", count: max(0, width - number.utf8.count)) + number
    let slug = Slug.make(framework.directions[direction].label.en)
    return "claims/\(padded)\(slug.isEmpty ? "" : "-" + slug).yaml"
  }

  /// The line that tells editors which schema a file has, and why it is there.
  func modeLine(_ schema: String, depth: Int) -> String {
    let up = depth == 0 ? "" : String(repeating: "../", count: depth)
    return "# yaml-language-server: $schema=\(up)\(Self.schemaFolder)/\(schema).schema.json\n"
  }

  var language: Language { organization.language }
}

/// Names that may stand in paths and ids.
package enum Slug {
  /// Returns a text's Latin letters and digits in lower case, everything between them a hyphen;
  /// empty if there are none.
  package static func make(_ text: String) -> String {
    var result = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": result.unicodeScalars.append(scalar)
      default: if !result.isEmpty, !result.hasSuffix("-") { result += "-" }
      }
    }
    while result.hasSuffix("-") { result.removeLast() }
    return result
  }
}
