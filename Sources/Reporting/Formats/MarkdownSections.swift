internal import ClaimModel
package import Diagnostics
internal import Scoring

/// One organisation's part of a Markdown report, in the order in which it is read.
package struct MarkdownSections {
  private let report: OrganizationReport
  private let language: Language

  /// How many conditions and items are named before the rest is only counted.
  private static let named = 20
  /// How many things to do are listed before the fold.
  private static let listed = 5

  /// Prepares a report.
  package init(_ report: OrganizationReport, _ language: Language) {
    self.report = report
    self.language = language
  }

  /// Every section.
  package var all: [MarkdownSection] {
    [verdict, table, overClaims, advice, findings, waived].compactMap { $0 }
  }

  /// The verdict, what it was judged by, and every condition that is missed.
  package var verdict: MarkdownSection {
    MarkdownSection(.verdict) { writer in
      let kind = report.verdict.kind
      let name = report.name(language).shortened
      writer.heading(2, "\(kind.mark) \(name): \(kind.words[language])")
      if let advice = kind.advice(findingsFollow: true) {
        writer.paragraph(.text(advice[language]))
      }
      guard let assessed = report.assessed else { return }
      writer.paragraph(score(assessed))
      let missed = report.verdict.conditions.filter { !$0.isMet }
      let text = VerdictText(report, language)
      var entries = missed.prefix(Self.named).map { condition in
        MarkdownText.text(text.text(of: condition, in: assessed).truncated(to: 300))
      }
      let more = missed.count - Self.named
      if more > 0 { entries.append(language == .ja ? "ほか \(more) 件" : "and \(more) more") }
      let (count, met) = (
        report.verdict.conditions.count, report.verdict.conditions.count - missed.count
      )
      entries.append(
        language == .ja
          ? "満たした条件: \(count) 件中 \(met) 件" : "Conditions met: \(met) of \(count)"
      )
      if let waivers { entries.append(waivers) }
      writer.list(entries)
    }
  }

  private func score(_ assessed: OrganizationReport.Assessed) -> MarkdownText {
    let outline = OrganizationOutline(report)
    let supported = MarkdownText.strong(.text(outline.supported ?? "–"))
    let (claimed, highest) = (outline.claimed ?? "–", assessed.model.framework.highestLevel)
    let framework = assessed.model.framework.title[language].shortened
    let policy = assessed.requirements
    let title = policy.title[language].shortened
    let asOf = assessed.model.asOf.day.description
    switch language {
    case .ja:
      return """
        裏付けスコア \(supported)（申告 \(claimed)、最高 \(highest)）· \(framework)（\(asOf) 時点）· ポリシー: \
        \(title)（\(policy.policy.shortened)）
        """
    case .en:
      return """
        Supported \(supported) of \(highest), claimed \(claimed) · \(framework), as of \(asOf) · policy: \
        \(title) (\(policy.policy.shortened))
        """
    }
  }

  /// What the verdict owes to waivers: they excuse, they show nothing.
  private var waivers: MarkdownText? {
    let applied = report.waivers.count { $0.state == .applied }
    guard applied > 0 else { return nil }
    let words = report.verdictWithoutWaivers.kind.words[language]
    return language == .ja
      ? "例外承認 \(applied) 件を適用（適用しない場合: \(words)）"
      : "Waivers applied: \(applied); without them: \(words)"
  }

  /// The directions with their figures.
  package var table: MarkdownSection? {
    guard let assessed = report.assessed else { return nil }
    let table = ScoreTable(
      framework: assessed.model.framework,
      score: assessed.score,
      requirements: assessed.requirements,
      isProvisional: report.verdict.kind == .undecided,
      language: language
    )
    return MarkdownSection(.figures) { table.write(to: &$0) }
  }

  /// The items whose claim says more than the evidence.
  private var overClaims: MarkdownSection? {
    guard let assessed = report.assessed, assessed.score.overClaims > 0 else { return nil }
    let framework = assessed.model.framework
    let items = assessed.assessments.lazy.filter(\.isOverClaim).prefix(Self.named).map { item in
      let id = framework.itemID(item.item)
      return "\(id) (\(item.claimed ?? 0)→\(item.supported))" as MarkdownText
    }
    let count = assessed.score.overClaims
    let more = count - Self.named
    let rest: MarkdownText =
      more > 0 ? language == .ja ? "、ほか \(more) 項目" : " and \(more) more" : ""
    let named = MarkdownText.joined(Array(items), by: ", ")
    return MarkdownSection(.figures) { writer in
      writer.paragraph(
        language == .ja
          ? "裏付けを超える申告 \(count) 項目: \(named)\(rest)"
          : "Claims beyond their evidence, \(count): \(named)\(rest)"
      )
    }
  }

  /// The open findings, the most severe first.
  private var open: [Finding] {
    let open = report.findings.filter(\.disposition.isOpen)
    return open.filter(\.preventsVerdict)
      + Severity.allCases.reversed().flatMap { severity in
        open.filter { $0.severity == severity && !$0.preventsVerdict }
      }
  }

  /// What to do first.
  private var advice: MarkdownSection? {
    var places = FindingPlaces(report)
    let first = open.filter { $0.severity > .info && !$0.message.help[language].isEmpty }
      .prefix(Self.listed)
    guard !first.isEmpty else { return nil }
    return MarkdownSection(
      .advice,
      opening: "### \(language == .ja ? "次にすること" : "What to do next")\n\n",
      entries: first.map { finding in
        let help = MarkdownText.text(finding.message.help[language].truncated(to: 300))
        let about = finding.subject.items.prefix(3).joined(separator: ", ")
        let noun = Bilingual(ja: "項目", en: "item")[language]
        let items = about.isEmpty ? "" : MarkdownText.text(" · \(noun) \(about)")
        return MarkdownWriter.entry("\(help) — \(places.name(of: finding.range))\(items)")
      }
    )
  }

  /// Every open finding.
  private var findings: MarkdownSection? {
    let open = open
    guard !open.isEmpty else { return nil }
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = open.count { $0.severity == severity }
      return count > 0 ? "\(severity.word[language]) \(count)" : nil
    }
    let hidden = report.hidden
    let summary = Bilingual(
      ja: "指摘: " + counts.joined(separator: "、")
        + (hidden > 0 ? "（ほかに表示していない指摘 \(hidden) 件）" : ""),
      en: "Findings: " + counts.joined(separator: ", ")
        + (hidden > 0 ? " (and \(hidden) not shown)" : "")
    )
    var places = FindingPlaces(report)
    return .folded(.detail, summary[language], open.map { entry($0, &places) })
  }

  /// Every finding that a waiver accepts.
  private var waived: MarkdownSection? {
    let waived = report.findings.filter(\.disposition.isWaived)
    guard !waived.isEmpty else { return nil }
    let summary = Bilingual(
      ja: "例外承認済みの指摘: \(waived.count)",
      en: "Waived findings: \(waived.count)"
    )
    var places = FindingPlaces(report)
    return .folded(.detail, summary[language], waived.map { entry($0, &places) })
  }

  private func entry(_ finding: Finding, _ places: inout FindingPlaces) -> MarkdownText {
    var text: MarkdownText = """
      \(.strong(.text(finding.severity.word[language]))) \(.code(finding.rule.name)) \
      \(finding.message.text[language].truncated(to: 600))
      """
    text = text + .lineBreak + places.name(of: finding.range)
    if !finding.subject.items.isEmpty {
      let items = finding.subject.items.prefix(Self.named).joined(separator: ", ")
      text = text + (language == .ja ? " · 項目 \(items)" : " · item \(items)")
    }
    if let level = finding.subject.level {
      text = text + (language == .ja ? " · レベル \(level)" : " · level \(level)")
    }
    let help = finding.message.help[language]
    if !help.isEmpty { text = text + .lineBreak + "→ \(help.truncated(to: 600))" }
    if case .waived(let acceptance, let approval) = finding.disposition {
      let reason = acceptance.reason[language].truncated(to: 300)
      text =
        text + .lineBreak
        + (language == .ja
          ? "\(acceptance.until) まで \(approval.approver) が承認: \(reason)"
          : "waived by \(approval.approver) until \(acceptance.until): \(reason)")
    }
    return text
  }
}

/// Places of findings as readers open them.
package struct FindingPlaces {
  private let report: OrganizationReport
  private var places: SourcePlaces

  /// Prepares the places of a report.
  package init(_ report: OrganizationReport) {
    self.report = report
    places = SourcePlaces(report.files)
  }

  /// `path:line`, set like code.
  package mutating func name(of range: SourceRange) -> MarkdownText {
    let line = places.place(at: range.start, in: range.file).line
    return .code("\(report.path(of: range.file).truncated(to: 300)):\(line)")
  }
}
