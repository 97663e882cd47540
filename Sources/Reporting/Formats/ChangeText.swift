internal import ClaimModel
internal import Diagnostics
internal import Scoring

/// How an organisation differs from its base, for people at a terminal.
struct ChangeText {
  private let story: ChangeStory

  /// How many lines of a kind are written before the rest is only counted.
  private static let limit = 20
  /// How many reasons for one item are.
  private static let reasons = 5

  /// Prepares the comparison of a report.
  init(_ change: PostureChange, of report: OrganizationReport, _ language: Language) {
    story = ChangeStory(change: change, report: report, language: language)
  }

  /// Writes the comparison.
  func write(to screen: inout Screen) {
    screen.line(story.title, .bold)
    for line in story.lowered { screen.line("  ! " + line, .red) }
    for line in [story.obstacle, story.verdict, story.score].compactMap(\.self) {
      screen.line("  " + line)
    }
    if story.change.isNothing {
      screen.line(Bilingual(ja: "  変わったところはありません。", en: "  Nothing has changed.")[story.language])
      return
    }
    for item in story.items {
      screen.write("  " + item.id.padded(to: 6))
      screen.write(story.levels(of: item), item.isFall ? .red : .bold)
      let words = "  \(story.causes(of: item))  \(item.difference.signed)"
      screen.line(words)
      list(story.reasons(for: item), "      - ", limit: Self.reasons, to: &screen)
    }
    if let shares = story.shares { screen.line("  " + shares) }
    list(story.otherEntries, "  - ", limit: Self.limit, to: &screen)
    if case .full = story.change.comparability { screen.line("  " + story.counts) }
    list(story.otherFindings, "  - ", limit: Self.limit, to: &screen)
    list(story.waivers, "  - ", limit: Self.limit, to: &screen)
  }

  /// Writes what the policies allow and what was missed of it.
  func writeRatchet(to screen: inout Screen) {
    let (change, report) = (story.change, story.report)
    guard !change.conditions.isEmpty else { return }
    let missed = change.conditions.filter { !$0.isMet }
    let title = Bilingual(
      ja: missed.isEmpty ? "許される下げ幅に収まっています" : "許される下げ幅を超えています",
      en: missed.isEmpty ? "Within what the policies allow" : "More than the policies allow"
    )
    screen.line("  " + title[story.language], missed.isEmpty ? .bold : .red)
    let verdict = VerdictText(report, story.language)
    for condition in missed { screen.line("  - " + verdict.text(of: condition, in: report)) }
  }

  private func list(_ lines: [String], _ lead: String, limit: Int, to screen: inout Screen) {
    for line in lines.prefix(limit) { screen.line(lead + line) }
    let more = lines.count - limit
    guard more > 0 else { return }
    screen.line(lead + Bilingual(ja: "ほか \(more) 件", en: "and \(more) more")[story.language])
  }
}

extension ItemChange {
  /// Whether the supported level fell.
  var isFall: Bool { (after?.supported ?? 0) < (before?.supported ?? 0) }
}
