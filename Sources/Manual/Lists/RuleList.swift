internal import ClaimRules
package import Diagnostics
internal import Reporting

/// The catalogue of rules as a list.
package enum RuleList {
  /// The rules by family, one a line.
  package static func text(_ language: Language) -> String {
    let width = RuleFamily.all.flatMap(\.rules).map { $0.metadata.id.name.columns }.max() ?? 0
    let families = RuleFamily.all.map { family in
      "\(family.title[language])\n"
        + family.rules.map { line($0.metadata, language, width: width) }.joined()
    }
    let count = RuleFamily.all.reduce(0) { $0 + $1.rules.count }
    let total = language(
      "全 \(count) 規則。詳しくは shisei explain 規則名\n",
      "\(count) rules; for more: shisei explain RULE\n"
    )
    return families.joined(separator: "\n") + "\n" + total
  }

  private static func line(_ rule: RuleMetadata, _ language: Language, width: Int) -> String {
    let severity = rule.severity.name.padded(to: 8)
    return "  \(rule.id.name.padded(to: width))  \(severity)\(rule.summary[language])\n"
  }

  private static func json(_ option: RuleOption) -> JSONValue {
    .object([
      ("name", .string(option.name)),
      ("meaning", .bilingual(option.meaning)),
      ("default", .integer(option.standard)),
      ("minimum", .integer(option.range.lowerBound)),
      ("maximum", .integer(option.range.upperBound)),
      ("reason", .bilingual(option.reason)),
    ])
  }

  /// The rules as a JSON array, one object a line.
  package static var json: String {
    let objects = RuleFamily.all.flatMap { family in
      family.rules.map { rule in
        let metadata = rule.metadata
        return JSONValue.object([
          ("id", .string(metadata.id.name)),
          ("family", .string(family.name.lowercased())),
          ("severity", .string(metadata.severity.name)),
          ("effect", .string(metadata.effect.rawValue)),
          ("summary", .bilingual(metadata.summary)),
          ("rationale", .bilingual(metadata.rationale)),
          ("remedy", .bilingual(metadata.remedy)),
          ("options", .array(metadata.options.map(Self.json))),
        ])
      }
    }
    return JSONValue.array(objects).text
  }
}
