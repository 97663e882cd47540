package import Diagnostics

/// What `--format github` adds to the page of a run: the Markdown report, and a word about findings
/// for which GitHub shows no annotation.
package struct StepSummaryReport: RunFormat {
  package static let name = "step-summary"

  private let language: Language
  private let markdown: MarkdownReport

  /// Makes the format.
  package init(language: Language) {
    self.language = language
    markdown = MarkdownReport(language: language, limit: .stepSummary)
  }

  package var tellsOfChanges: Bool { true }

  package func part(_ report: OrganizationReport) -> RunPart { markdown.part(report) }

  package func document(_ run: RunParts, _ summary: RunSummary) -> [UInt8] {
    // A step may write several summaries; a blank line keeps ours apart.
    Array("\n".utf8) + markdown.document(run, summary, saying: note(summary))
  }

  private func note(_ summary: RunSummary) -> MarkdownSection? {
    AnnotationLimit.note(summary, language).map { note in
      MarkdownSection(.figures) { $0.paragraph(.text(note)) }
    }
  }
}

/// How many findings GitHub shows beside the code.
///
/// - Source: actions/toolkit#734: ten errors and ten warnings for each step.
enum AnnotationLimit {
  private static let shown = 10

  /// Says how many findings are shown nowhere but in the log and the summary; `nil` if none.
  static func note(_ summary: RunSummary, _ language: Language) -> String? {
    let more = [Severity.error, .warning].compactMap { severity -> String? in
      let count = summary.findings[severity.rawValue] - shown
      guard count > 0 else { return nil }
      switch language {
      case .ja: return "\(severity.word.ja) \(count) 件"
      case .en: return "\(count) more \(severity.word.en)\(count == 1 ? "" : "s")"
      }
    }
    guard !more.isEmpty else { return nil }
    switch language {
    case .ja:
      return """
        GitHub がコードの横に表示するのは、1 つのステップにつきエラー・警告とも \(shown) 件までです。残りの\
        \(more.joined(separator: "と"))は、ログとこの実行のサマリーにあります。
        """
    case .en:
      return """
        GitHub shows \(shown) errors and \(shown) warnings of a step beside the code; \
        \(more.joined(separator: " and ")) are in the log and in the summary of this run.
        """
    }
  }
}
