internal import ClaimRules
internal import Diagnostics
internal import Reporting

/// A format by how its document comes about.
enum ChosenFormat: Sendable {
  /// Organisation by organisation.
  case streamed(any ReportFormat)
  /// At the end of the run.
  case whole(any RunFormat)
}

/// The formats by name.
enum ReportFormats {
  /// What a format may be told.
  struct Look {
    let language: Language
    let usesColor: Bool
    let showsSuppressed: Bool
    /// Whether only differences from a base are wanted.
    let onlyChanges: Bool
    /// What the command ends with.
    let exitRule: ExitRule
  }

  /// What files of a format are often called.
  static let endings = ["md": MarkdownReport.name, "txt": TextReport.name]

  static let all: [(name: String, make: @Sendable (Look) -> ChosenFormat)] = [
    (
      TextReport.name,
      {
        .streamed(
          TextReport(
            language: $0.language,
            usesColor: $0.usesColor,
            showsSuppressed: $0.showsSuppressed,
            onlyChanges: $0.onlyChanges
          )
        )
      }
    ),
    (JSONReport.name, { .streamed(JSONReport($0.exitRule)) }),
    (JSONLinesReport.name, { _ in .streamed(JSONLinesReport()) }),
    (CSVReport.name, { .streamed(CSVReport(language: $0.language)) }),
    (
      MarkdownReport.name,
      { .whole(MarkdownReport(language: $0.language, onlyChanges: $0.onlyChanges)) }
    ),
    (
      SARIFReport.name,
      { look in
        let rules = RuleCatalogue.all.map { $0.metadata }.sorted { $0.id < $1.id }
        return .streamed(SARIFReport(language: look.language, version: Version.text, rules: rules))
      }
    ),
    (JUnitReport.name, { .streamed(JUnitReport(language: $0.language)) }),
    (CodeQualityReport.name, { .streamed(CodeQualityReport(language: $0.language)) }),
    (WorkflowCommands.name, { .streamed(WorkflowCommands(language: $0.language)) }),
    (RDJSONReport.name, { .streamed(RDJSONReport(language: $0.language)) }),
    (BadgeReport.name, { .whole(BadgeReport(language: $0.language)) }),
    (ShieldsReport.name, { .whole(ShieldsReport(language: $0.language)) }),
    (
      OSCALReport.name,
      { .whole(OSCALReport(language: $0.language, version: Version.text)) }
    ),
    (
      OSCALPlanReport.name,
      { .whole(OSCALPlanReport(language: $0.language, version: Version.text)) }
    ),
    (
      GemaraReport.name,
      { .whole(GemaraReport(language: $0.language, version: Version.text)) }
    ),
  ]

  /// The names, for help and messages.
  static let names = all.reduce(into: "") { names, format in
    names += names.isEmpty ? format.name : ", " + format.name
  }

  /// Returns a format; colours only go to standard output.
  static func make(
    _ name: String,
    usesColor: Bool,
    showsSuppressed: Bool,
    onlyChanges: Bool,
    exitRule: ExitRule
  ) -> ChosenFormat? {
    let look = Look(
      language: ChosenLanguage.current,
      usesColor: usesColor,
      showsSuppressed: showsSuppressed,
      onlyChanges: onlyChanges,
      exitRule: exitRule
    )
    return all.first { $0.name == name }?.make(look)
  }
}
