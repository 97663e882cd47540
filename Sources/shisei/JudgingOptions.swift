internal import ArgumentParser
internal import ClaimModel
internal import ClaimRules
internal import Diagnostics
internal import Engine
internal import HostSystem

/// What decides the verdict.
struct JudgingOptions: ParsableArguments {
  @OptionGroup var assessment: AssessmentOptions

  @Option(
    name: .customLong("min-score"),
    help: ArgumentHelp(
      Words(
        ja: "総合スコアの下限。ポリシーの下限と高い方を使う",
        en: "The lowest overall score; the policy's own counts if it is higher."
      ).text,
      valueName: "2.50"
    )
  )
  var minimumScore: String?

  @Option(
    name: .customLong("min-level"),
    help: ArgumentHelp(
      Words(
        ja: "裏付けレベルの下限。5-6=3 は項目（該当なしは認めない）、5=2 は指示の該当する全項目、3 だけなら該当する全項目。繰り返し可",
        en:
          "The lowest supported level: of an item (5-6=3), even if it is said not to apply; of a direction's items that apply (5=2), or of all such (3); repeatable."
      ).text,
      valueName: "[item|direction=]level"
    )
  )
  var minimumLevel: [String] = []

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      Words(
        ja: "この重大度以上の指摘があれば満たさないとする（error、warning、info、none）。省略時はポリシーの定め",
        en:
          "Findings of this severity or above fail: error, warning, info or none; else as the policy says."
      ).text,
      valueName: "severity"
    )
  )
  var failOn: FailOn?

  @Option(
    help: ArgumentHelp(
      Words(
        ja: "表示する規則（コンマ区切り、繰り返し可）。レベル・スコア・判定は変わりません",
        en: "Rules to show, by commas or repeated. Levels, score and verdict stay the same."
      ).text,
      valueName: "rule"
    ),
    completion: Completions.rules
  )
  var select: [String] = []

  @Option(
    help: ArgumentHelp(
      Words(
        ja: "表示しない規則（コンマ区切り、繰り返し可）。レベル・スコア・判定は変わりません",
        en: "Rules not to show, by commas or repeated. Levels, score and verdict stay the same."
      ).text,
      valueName: "rule"
    ),
    completion: Completions.rules
  )
  var ignore: [String] = []

  /// Returns what the command line demands on top of the policy.
  func overrides() throws -> Overrides {
    var overrides = try assessment.overrides()
    overrides.failOn = failOn
    overrides.select = try rules(in: select)
    overrides.ignore = try rules(in: ignore)
    if let minimumScore {
      guard let score = Decimal(Array(minimumScore.utf8)[...]), score >= Decimal(0) else {
        throw CommandFailure(
          Words(
            ja: "--min-score「\(minimumScore)」は数値ではありません",
            en: "--min-score “\(minimumScore)” is not a number"
          ),
          help: Words(ja: "2.5 のように書いてください", en: "write it as 2.5")
        )
      }
      overrides.minimumScore = score
    }
    for entry in minimumLevel {
      let parts = entry.split(separator: "=", omittingEmptySubsequences: false)
      guard let level = parts.last.flatMap({ Int($0) }), (0...99).contains(level), parts.count <= 2,
        parts.first?.isEmpty == false
      else {
        throw CommandFailure(
          Words(ja: "--min-level「\(entry)」を読めません", en: "--min-level “\(entry)” is not understood"),
          help: Words(ja: "3、5=2、5-6=3 のように書いてください", en: "write 3, 5=2 or 5-6=3")
        )
      }
      if parts.count == 1 {
        overrides.minimumLevel = max(level, overrides.minimumLevel ?? level)
      } else {
        overrides.minimumLevels.append((String(parts[0]), level))
      }
    }
    return overrides
  }

  private func rules(in entries: [String]) throws -> [String] {
    guard !entries.isEmpty else { return [] }
    let known = RuleCatalogue.all.map { $0.metadata.id.name }
    let rules = entries.flatMap { $0.split(separator: ",").map(String.init) }
    for rule in rules where !known.contains(rule) {
      let meant = Suggestion.closest(to: rule, among: known)
      throw CommandFailure(
        Words(ja: "規則「\(rule)」はありません", en: "there is no rule “\(rule)”"),
        help: Words(
          ja: meant.map { "「\($0)」の誤りではありませんか" } ?? "shisei rules で一覧を確かめてください",
          en: meant.map { "did you mean “\($0)”?" } ?? "see the list: shisei rules"
        )
      )
    }
    return rules
  }
}

extension FailOn: ExpressibleByArgument {}
