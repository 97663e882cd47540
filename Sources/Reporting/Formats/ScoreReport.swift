internal import ClaimModel
package import Diagnostics
internal import Scoring

/// How claims add up to items, directions and the overall score, term by term.
package struct ScoreReport: ReportFormat {
  package static let name = "text"

  private let language: Language
  private let usesColor: Bool
  private let tellsWhy: Bool

  /// Makes the report.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - usesColor: Whether to colour.
  ///   - tellsWhy: Whether every term is written, or only the table of directions.
  package init(language: Language, usesColor: Bool, tellsWhy: Bool) {
    self.language = language
    self.usesColor = usesColor
    self.tellsWhy = tellsWhy
  }

  package func header() -> [UInt8] { [] }

  package func body(_ report: OrganizationReport, isFirst: Bool) -> [UInt8] {
    var screen = Screen(usesColor: usesColor)
    if !isFirst { screen.endLine() }
    let name = report.name(language)
    guard let assessed = report.assessed else {
      screen.line(name, .bold)
      screen.line(Bilingual.unread[language], .yellow)
      return screen.bytes
    }
    ScoreTable(
      framework: assessed.model.framework,
      score: assessed.score,
      requirements: assessed.requirements,
      isProvisional: report.verdict.kind == .undecided,
      language: language
    )
    .write(heading: name, asOf: assessed.model.asOf.day, to: &screen)
    if tellsWhy { write(assessed, to: &screen) }
    return screen.bytes
  }

  package func footer(_ summary: RunSummary) -> [UInt8] { [] }

  private func write(_ assessed: OrganizationReport.Assessed, to screen: inout Screen) {
    let framework = assessed.model.framework
    let terms = ScoreTerms(
      assessed.score,
      assessed.assessments,
      assessed.requirements,
      framework: framework
    )
    var sum = Rational.zero
    for direction in framework.directions.indices {
      let own = assessed.assessments[framework.directions[direction].items]
      let part = own.reduce(Rational.zero) { $0 + terms.term(of: $1) }
      sum = sum + part
      screen.endLine()
      let label = framework.directions[direction].label[language]
      screen.write("\(framework.directionID(direction)) \(label)  ", .bold)
      screen.line(heading(assessed.score.directions[direction], terms, part))
      for assessment in own { write(assessment, terms, framework, to: &screen) }
    }
    screen.endLine()
    let total = Bilingual(
      ja: "合計 \(sum.rounded(places: 2))（正確には \(sum.fraction)）",
      en: "Sum \(sum.rounded(places: 2)) (exactly \(sum.fraction))"
    )
    screen.line(total[language], .bold)
  }

  /// A direction's mean, its weight, and what it adds.
  private func heading(_ score: DirectionScore, _ terms: ScoreTerms, _ part: Rational) -> String {
    guard let mean = score.mean.supported else {
      return Bilingual(ja: "該当する項目がありません", en: "no item applies")[language]
    }
    let sum = part.rounded(places: 3)
    guard let weight = terms.directionWeights[score.direction] else {
      return Bilingual(ja: "寄与 \(sum)", en: "adds \(sum)")[language]
    }
    return "\(mean.fraction) × \(weight.fraction) = \(sum)"
  }

  private func write(
    _ assessment: ItemAssessment,
    _ terms: ScoreTerms,
    _ framework: Framework,
    to screen: inout Screen
  ) {
    let id = framework.itemID(assessment.item)
    let lead = "  " + id.padded(to: 6)
    guard let weight = terms.weights[assessment.item] else {
      return screen.line(lead + Bilingual(ja: "該当なし", en: "not applicable")[language])
    }
    let term = terms.term(of: assessment).rounded(places: 3)
    let product = "\(assessment.supported) × \(weight.fraction) = \(term)"
    screen.line(lead + product.padded(to: 22) + reason(assessment, framework))
  }

  /// What keeps an item at its level.
  private func reason(_ assessment: ItemAssessment, _ framework: Framework) -> String {
    guard assessment.state == .claimed else {
      return Bilingual(ja: "有効な申告がない", en: "no valid claim")[language]
    }
    let next = assessment.supported + 1
    guard next <= framework.highestLevel else {
      return Bilingual(ja: "最高のレベル", en: "the highest level")[language]
    }
    let outcome = assessment.outcomes[assessment.supported - framework.lowestLevel]
    let claimed = assessment.claimed ?? framework.lowestLevel
    let text =
      switch outcome {
      case .notMet:
        Bilingual(
          ja: "レベル \(next): 根拠はあるが、要件を満たさない",
          en: "level \(next): evidence is offered, but does not hold"
        )
      case .notShown, .notApplicable, .met:
        Bilingual(ja: "レベル \(next): 根拠が示されていない", en: "level \(next): no evidence is offered")
      }
    let claim = Bilingual(ja: "（申告 \(claimed)）", en: " (claims \(claimed))")
    return text[language] + (claimed > assessment.supported ? claim[language] : "")
  }
}

/// How claims add up, for programs: `shisei-score/1`.
package struct ScoreJSON: JSONList {
  package static let schema = "shisei-score/1"

  /// Makes the format.
  package init() {}

  package func write(_ report: OrganizationReport, to json: inout JSONWriter) {
    json.member("id", report.assessed == nil ? nil : report.organizationID)
    json.member("folder", report.folder)
    guard let assessed = report.assessed else { return json.null("score") }
    json.object("score") { json in write(assessed, to: &json) }
  }

  private func write(_ assessed: OrganizationReport.Assessed, to json: inout JSONWriter) {
    let framework = assessed.model.framework
    let terms = ScoreTerms(
      assessed.score,
      assessed.assessments,
      assessed.requirements,
      framework: framework
    )
    json.member("as_of", assessed.model.asOf.day.description)
    json.member("method", assessed.score.method.rawValue)
    json.member("supported", assessed.score.overall.supported)
    json.array("terms", assessed.assessments) { json, assessment in
      json.object { json in
        json.member("item", framework.itemID(assessment.item))
        let direction = framework.items[assessment.item].direction
        json.member("direction", framework.directionID(direction))
        json.member("state", assessment.state.name)
        json.member("claimed", assessment.claimed)
        let isApplicable = assessment.state != .notApplicable
        json.member("supported", isApplicable ? assessment.supported : nil)
        json.member("weight", terms.weights[assessment.item])
        json.member("term", terms.term(of: assessment))
      }
    }
  }
}

extension Rational {
  /// The number as a fraction in lowest terms; whole numbers as they are.
  fileprivate var fraction: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}
