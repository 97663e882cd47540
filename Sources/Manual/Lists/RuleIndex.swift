internal import ClaimRules
package import Diagnostics

/// The list of all rules as a Markdown page that links to each.
package enum RuleIndex {
  /// Returns the page; rules stand in a folder named after the language.
  package static func markdown(_ language: Language) -> String {
    let title = language("規則", "Rules")
    let note = language(
      "影響が「根拠が無効」「申告が無効」の規則は、裏付けレベルを左右します。どのオプションもポリシーも、この影響を変えません。",
      "Rules whose effect is “evidence does not count” or “claim does not count” decide supported levels. No option and no policy changes that."
    )
    let families = RuleFamily.all.map { family in
      let header = language(
        "| 規則 | 重大度 | 影響 | 内容 |",
        "| rule | severity | effect | what is wrong |"
      )
      let rows = family.rules.map { rule in
        let metadata = rule.metadata
        let id = metadata.id.name
        let summary = metadata.summary[language].escapedForMarkdown
        return "| [\(id)](\(language.rawValue)/\(id).md) | \(metadata.severity.name) "
          + "| \(metadata.effect.title[language]) | \(summary) |\n"
      }
      return "## \(family.title[language])\n\n\(header)\n|---|---|---|---|\n\(rows.joined())"
    }
    return "# \(title)\n\n\(note)\n\n" + families.joined(separator: "\n")
  }
}
