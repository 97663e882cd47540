internal import ClaimModel
package import Diagnostics
internal import Scoring

/// The report for people at a terminal or in a build log: findings with their source lines, a
/// table of the directions, the verdict and what it takes to change it.
package struct TextReport: ReportFormat {
  package static let name = "text"

  private let language: Language
  private let usesColor: Bool
  private let showsSuppressed: Bool
  private let onlyChanges: Bool

  /// How many items are named before the rest is only counted.
  private static let namedItems = 60

  /// Makes the format.
  ///
  /// - Parameters:
  ///   - language: The language of every text.
  ///   - usesColor: Whether parts are set off by ANSI escape sequences; nothing else changes.
  ///   - showsSuppressed: Whether findings that a comment silences are listed, not only counted.
  ///   - onlyChanges: Whether only what differs from a base is written.
  package init(
    language: Language,
    usesColor: Bool,
    showsSuppressed: Bool = false,
    onlyChanges: Bool = false
  ) {
    self.language = language
    self.usesColor = usesColor
    self.showsSuppressed = showsSuppressed
    self.onlyChanges = onlyChanges
  }

  package var tellsOfChanges: Bool { true }

  package func header() -> [UInt8] { [] }

  package func body(_ report: OrganizationReport, isFirst: Bool) -> [UInt8] {
    var screen = Screen(usesColor: usesColor)
    if !isFirst { screen.endLine() }
    let name = report.name(language)
    let change = report.change.map { ChangeText($0, of: report, language) }
    if onlyChanges, let change {
      screen.line(name, .bold)
      change.write(to: &screen)
      change.writeRatchet(to: &screen)
      return screen.bytes
    }
    // Without findings the summary, which starts with the name, comes first anyway.
    let findings = report.findings.filter { showsSuppressed || !$0.disposition.isSuppressed }
    if !isFirst, !findings.isEmpty || report.assessed == nil {
      screen.line(name, .bold)
      screen.endLine()
    }
    // Whoever loosens what a change is judged by is to be seen before anything that follows from it.
    if let change, change.writeLowered(to: &screen) { screen.endLine() }
    FindingList(report, language).write(findings, to: &screen)
    if let assessed = report.assessed {
      ScoreTable(
        framework: assessed.model.framework,
        score: assessed.score,
        requirements: assessed.requirements,
        isProvisional: report.verdict.kind == .undecided,
        language: language
      )
      .write(heading: name, asOf: assessed.model.asOf.day, to: &screen)
      screen.endLine()
      writeFacts(report, assessed, to: &screen)
      screen.endLine()
    }
    if let change {
      change.write(to: &screen, isLoweredSaid: true)
      if report.isRemoved { return screen.bytes }
      screen.endLine()
    }
    VerdictText(report, language).write(to: &screen)
    return screen.bytes
  }

  package func footer(_ summary: RunSummary) -> [UInt8] {
    guard summary.organizations > 1, !onlyChanges else { return [] }
    var screen = Screen(usesColor: usesColor)
    screen.endLine()
    let title = Bilingual(
      ja: "\(summary.organizations) 組織の判定",
      en: "Verdicts on \(summary.organizations) organisations"
    )
    screen.line(title[language], .bold)
    for kind in [VerdictKind.met, .notMet, .undecided, .nothingAssessed] {
      let count = summary.verdicts[kind.rawValue]
      guard count > 0 else { continue }
      screen.write("  \(String(count).rightAligned(to: 5))  ")
      screen.line(kind.words[language], kind.style)
    }
    return screen.bytes
  }

  /// What else there is to know before the verdict: how much was answered, which claims reach too
  /// far, and what is not shown.
  private func writeFacts(
    _ report: OrganizationReport,
    _ assessed: OrganizationReport.Assessed,
    to screen: inout Screen
  ) {
    let score = assessed.score
    let answered = Bilingual(
      ja: "回答: \(score.items) 項目中 \(score.answered) 項目（うち該当なし \(score.notApplicable)）",
      en:
        "Answered: \(score.answered) of \(score.items) items (\(score.notApplicable) not applicable)"
    )
    screen.line(answered[language])
    writeOverClaims(assessed, to: &screen)
    let found = Severity.allCases.reversed().compactMap { severity in
      let count = report.findings.count { $0.severity == severity && $0.disposition.isOpen }
      return count > 0 ? "\(severity.word[language]) \(count)" : nil
    }
    let findings = Bilingual(
      ja: found.isEmpty ? "なし" : found.joined(separator: "、"),
      en: found.isEmpty ? "none" : found.joined(separator: ", ")
    )
    let hidden = Bilingual(
      ja: report.hidden > 0 ? "（ほかに表示していない指摘 \(report.hidden) 件）" : "",
      en: report.hidden > 0 ? " (and \(report.hidden) not shown)" : ""
    )
    let waivedCount = report.findings.count(where: \.disposition.isWaived)
    let waived = Bilingual(
      ja: waivedCount > 0 ? "、ほかに例外承認済み \(waivedCount) 件" : "",
      en: waivedCount > 0 ? "; \(waivedCount) more waived" : ""
    )
    let title = Bilingual(ja: "指摘: ", en: "Findings: ")
    screen.line(title[language] + findings[language] + waived[language] + hidden[language])
    let count = report.findings.count { $0.disposition.isSuppressed }
    guard count > 0 else { return }
    let how =
      showsSuppressed
      ? ""
      : Bilingual(
        ja: "（--show-suppressed で表示）",
        en: " (listed by --show-suppressed)"
      )[language]
    let suppressed = Bilingual(ja: "抑制された指摘: \(count) 件", en: "Suppressed findings: \(count)")
    screen.line(suppressed[language] + how)
  }

  /// The items whose claim says more than the evidence, with both levels.
  private func writeOverClaims(_ assessed: OrganizationReport.Assessed, to screen: inout Screen) {
    let framework = assessed.model.framework
    let named = Array(assessed.assessments.lazy.filter(\.isOverClaim).prefix(Self.namedItems))
    var words = named.map { item in
      "\(framework.itemID(item.item)) (\(item.claimed ?? 0)→\(item.supported)),"
    }
    let count = assessed.score.overClaims
    let lead = Bilingual(
      ja: "裏付けを超える申告: \(count) 項目",
      en: "Claims beyond their evidence: \(count)"
    )
    screen.line(lead[language])
    let more = count - Self.namedItems
    if more > 0 { words.append(Bilingual(ja: "ほか \(more) 項目", en: "and \(more) more")[language]) }
    if more <= 0, let last = words.popLast() { words.append(String(last.dropLast())) }
    if !words.isEmpty { screen.wrapped("  ", words) }
  }
}

extension OrganizationReport {
  /// What to call the organisation: its name, else its folder.
  func name(_ language: Language) -> String {
    let assessed = assessed ?? (isRemoved ? change?.base?.report.assessed : nil)
    guard let model = assessed?.model, let name = model.organization.name else { return folder }
    return model.text(name)[language]
  }
}

extension Severity {
  /// The severity in sentences.
  var word: Bilingual {
    switch self {
    case .info: Bilingual(ja: "情報", en: "info")
    case .warning: Bilingual(ja: "警告", en: "warning")
    case .error: Bilingual(ja: "エラー", en: "error")
    }
  }

  /// How the severity is set off.
  var style: Style {
    switch self {
    case .info: .cyan
    case .warning: .yellow
    case .error: .red
    }
  }
}
