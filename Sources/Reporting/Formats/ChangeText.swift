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

  /// Writes what the policy no longer demands; returns whether there is any.
  @discardableResult
  func writeLowered(to screen: inout Screen) -> Bool {
    for line in story.lowered { screen.line("  ! " + line, .red) }
    return !story.lowered.isEmpty
  }

  /// Writes the comparison.
  ///
  /// - Parameters:
  ///   - screen: Where to.
  ///   - isLoweredSaid: Whether what the policy no longer demands stands there already.
  func write(to screen: inout Screen, isLoweredSaid: Bool = false) {
    screen.line(story.title, .bold)
    if let nothing = story.nothing { return screen.line("  " + nothing) }
    if !isLoweredSaid { writeLowered(to: &screen) }
    for line in [story.rules, story.obstacle, story.verdict, story.score].compactMap(\.self) {
      screen.line("  " + line)
    }
    let items = story.items
    let width = max(6, (items.map(\.id.count).max() ?? 0) + 2)
    for item in items {
      screen.write("  " + item.id.padded(to: width))
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
    guard !change.conditions.isEmpty, !change.isNothing else { return }
    let missed = change.conditions.filter { !$0.isMet }
    let hasAged = change.steps.contains { $0.cause == .time && $0.items.contains(where: \.isFall) }
    let title =
      missed.isEmpty
      ? Bilingual(
        ja: hasAged ? "許される下げ幅に収まっています（期限の経過だけによる分は数えません）" : "許される下げ幅に収まっています",
        en: hasAged
          ? "Within what the policies allow (what only time took is not counted)"
          : "Within what the policies allow"
      )
      : Bilingual(ja: "許される下げ幅を超えています", en: "More than the policies allow")
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
