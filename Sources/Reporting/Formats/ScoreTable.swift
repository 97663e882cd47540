internal import ClaimModel
internal import Diagnostics
internal import Scoring

/// The directions with their figures, one per line, and everything together.
struct ScoreTable {
  let framework: Framework
  let score: Score
  let requirements: Requirements
  /// Whether part of the input could not be read, so that the figures may be too low or too high.
  let isProvisional: Bool
  let language: Language

  /// The cells of a row before they are laid out.
  private struct Row {
    var id = ""
    var label = ""
    var claimed: String
    var supported: String
    var minimum = ""
    var answered: String
    var bar: String
    var isMissed = false
  }

  /// Writes whom and what the figures are about, then the figures.
  func write(heading: String, asOf: CalendarDay, to screen: inout Screen) {
    screen.line(heading, .bold)
    let scope = Bilingual(
      ja: "\(framework.title.ja)（\(asOf) 時点）",
      en: "\(framework.title.en), as of \(asOf)"
    )
    screen.line(scope[language])
    let policy = Bilingual(
      ja: "ポリシー: \(requirements.title.ja)（\(requirements.policy)）",
      en: "Policy: \(requirements.title.en) (\(requirements.policy))"
    )
    screen.line(policy[language])
    screen.endLine()
    writeRows(to: &screen)
  }

  private func writeRows(to screen: inout Screen) {
    let head = Row(
      claimed: Bilingual(ja: "申告", en: "Claimed")[language],
      supported: Bilingual(ja: "裏付け", en: "Supported")[language],
      minimum: Bilingual(ja: "下限", en: "Minimum")[language],
      answered: Bilingual(ja: "回答", en: "Answered")[language],
      bar: Bilingual(ja: "█ 裏付け ░ 申告のみ", en: "█ supported ░ claimed")[language]
    )
    let rows = score.directions.map(row)
    let total = totalRow
    let all = [head] + rows + [total]
    func widest(_ cell: (Row) -> String) -> Int { all.map { cell($0).columns }.max() ?? 0 }
    let id = widest(\.id)
    let figures = [
      widest(\.claimed), widest(\.supported), widest(\.minimum), widest(\.answered),
    ]
    let barColumns = widest(\.bar)
    let rest = id + 1 + figures.reduce(0) { $0 + $1 + 2 } + 2 + barColumns
    let label = max(4, min(widest(\.label), Screen.width - rest))
    func put(_ row: Row, _ style: Style) {
      let name = row.label.truncated(to: label).padded(to: label)
      screen.write("\(row.id.rightAligned(to: id)) \(name)", style)
      let cells = [row.claimed, row.supported, row.minimum, row.answered]
      for (index, cell) in cells.enumerated() {
        screen.pad(figures[index] - cell.columns + 2)
        screen.write(cell, index == 1 && row.isMissed ? .red : style)
      }
      screen.pad(2)
      screen.line(row.bar, row.isMissed ? .red : .plain)
    }
    put(head, .plain)
    for row in rows { put(row, .plain) }
    put(total, .bold)
    screen.endLine()
    screen.line(method)
    if let warning { screen.line(warning, .yellow) }
  }

  /// What is to be said of figures that may change.
  private var warning: String? {
    guard isProvisional else { return nil }
    return Bilingual(
      ja: "読み取れた分だけの値です。直すと変わることがあります。",
      en: "Only what could be read is counted: the figures may change once it is mended."
    )[language]
  }

  /// Writes the figures as a table of Markdown.
  func write(to writer: inout MarkdownWriter) {
    let titles = Bilingual.tableTitles.map { $0[language] }
    let columns = titles.enumerated().map { index, title in
      (title: MarkdownText.text(title), alignment: index == 0 ? .left : .right)
        as (title: MarkdownText, alignment: MarkdownWriter.Alignment)
    }
    func cells(_ row: Row, _ style: (MarkdownText) -> MarkdownText) -> [MarkdownText] {
      let label = row.id.isEmpty ? row.label : "\(row.id) \(row.label)"
      // The sign says without colour which rows fall short.
      return [label.truncated(to: 80), row.claimed, row.supported, row.minimum, row.answered]
        .map { style(.text($0)) }
    }
    let rows =
      score.directions.map { cells(row($0)) { $0 } } + [cells(totalRow, MarkdownText.strong)]
    writer.table(columns, rows)
    if let warning { writer.paragraph(.text(warning)) }
  }

  private func row(_ direction: DirectionScore) -> Row {
    let minimum = requirements.minimumByDirection[direction.direction]
    var row = self.row(
      direction.mean,
      minimum: minimum,
      isMeasured: direction.applicable > 0,
      answered: "\(direction.answered)/\(direction.items)"
    )
    row.id = framework.directionID(direction.direction).visible
    row.label = framework.directions[direction.direction].label[language].visible
    return row
  }

  private var totalRow: Row {
    var row = self.row(
      score.overall,
      minimum: requirements.minimumOverall,
      isMeasured: true,
      answered: "\(score.answered)/\(score.items)"
    )
    row.label = Bilingual(ja: "総合", en: "Overall")[language]
    return row
  }

  private func row(_ mean: Mean, minimum: Decimal?, isMeasured: Bool, answered: String) -> Row {
    let limit = minimum.map { Rational($0) }
    var supported = "-"
    var isMissed = limit != nil && isMeasured
    if let own = mean.supported {
      isMissed = limit.map { own < $0 } ?? false
      supported = isMissed ? own.shown(below: limit ?? own) : own.rounded(places: 2)
    }
    return Row(
      claimed: mean.claimed?.rounded(places: 2) ?? "-",
      supported: supported,
      // The sign says without colour which rows fall short.
      minimum: minimum.map { isMissed ? "< \($0)" : "\($0)" } ?? "",
      answered: answered,
      bar: bar(mean),
      isMissed: isMissed
    )
  }

  /// Full blocks for what is supported, light ones for what is only claimed, dots for the rest.
  ///
  /// The bar stands last, so that it does not matter how wide a font makes a block. Parts of a cell
  /// are not drawn: a bar never looks longer than the figure.
  private func bar(_ mean: Mean) -> String {
    let highest = framework.highestLevel
    guard highest > 0, let supported = mean.supported, let claimed = mean.claimed else { return "" }
    let cells = highest <= 20 ? 20 / highest * highest : 20
    func count(_ level: Rational) -> Int {
      min(cells, max(0, level.numerator * cells / (level.denominator * highest)))
    }
    let full = count(supported)
    let light = max(0, count(claimed) - full)
    return String(repeating: "█", count: full) + String(repeating: "░", count: light)
      + String(repeating: ".", count: cells - full - light)
  }

  /// Which mean the overall score is.
  private var method: String {
    let text =
      switch score.method {
      case .directions:
        Bilingual(
          ja: "総合は、指示ごとの平均をさらに平均した値です。",
          en: "Overall is the mean of the direction means."
        )
      case .items:
        Bilingual(ja: "総合は、全項目の平均です。", en: "Overall is the mean over all items.")
      case .weights:
        Bilingual(
          ja: "総合は、指示ごとの平均にポリシーの重みを付けて平均した値です。",
          en: "Overall is the mean of the direction means, weighted by the policy."
        )
      }
    return text[language]
  }
}

extension Bilingual {
  /// What stands above the columns of the table in Markdown.
  fileprivate static let tableTitles = [
    Bilingual(ja: "指示", en: "Direction"), Bilingual(ja: "申告", en: "Claimed"),
    Bilingual(ja: "裏付け", en: "Supported"), Bilingual(ja: "下限", en: "Minimum"),
    Bilingual(ja: "回答", en: "Answered"),
  ]
}
