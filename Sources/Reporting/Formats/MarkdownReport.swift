internal import ClaimModel
package import Diagnostics
internal import Scoring

/// The report as GitHub Flavored Markdown: the verdict first, then figures, what to do next, and
/// every finding folded away.
///
/// With a base it is the comment on a pull request: what changed and why comes right behind the
/// verdict, and a hidden marker in the first line lets an action find the comment that it wrote
/// before. It stays within a limit by leaving out details before advice, and never the verdict.
package struct MarkdownReport: RunFormat {
  package static let name = "markdown"

  private let language: Language
  private let limit: MarkdownLimit
  private let onlyChanges: Bool

  /// Makes the format.
  ///
  /// - Parameters:
  ///   - language: The language of every text.
  ///   - limit: How long the document may be.
  ///   - onlyChanges: Whether only what differs from a base is written.
  package init(language: Language, limit: MarkdownLimit = .comment, onlyChanges: Bool = false) {
    self.language = language
    self.limit = limit
    self.onlyChanges = onlyChanges
  }

  package var tellsOfChanges: Bool { true }

  package func part(_ report: OrganizationReport) -> RunPart {
    var part = RunPart(report)
    guard let change = report.change else {
      part.sections = MarkdownSections(report, language).all
      return part
    }
    part.isCompared = true
    part.isUnchanged = change.isNothing && !report.isRemoved
    let changes = MarkdownChange(change, of: report, language)
    // Where nothing changed there is nothing to read again.
    if report.isRemoved || onlyChanges || change.isNothing {
      part.sections = changes.heading + changes.all
    } else {
      let own = MarkdownSections(report, language).all
      part.sections = own.prefix(1) + changes.all + own.dropFirst()
    }
    return part
  }

  package func document(_ run: RunParts, _ summary: RunSummary) -> [UInt8] {
    document(run, summary, saying: nil)
  }

  /// Puts the document together with something to say behind the first verdict.
  func document(_ run: RunParts, _ summary: RunSummary, saying note: MarkdownSection?) -> [UInt8] {
    var document = MarkdownDocument()
    document.sections = sections(run, summary)
    if let note { document.sections.insert(note, at: min(1, document.sections.count)) }
    if run.all.contains(where: \.isCompared) {
      let markers = MarkdownSection(.verdict) { writer in
        writer.marker("shisei:posture")
        // An action need not tell anybody that nothing changed.
        if run.all.allSatisfy(\.isUnchanged) { writer.marker("shisei:unchanged") }
      }
      document.sections.insert(markers, at: 0)
    }
    return Array(Self.rendered(document, within: limit, language).utf8)
  }

  private func sections(_ run: RunParts, _ summary: RunSummary) -> [MarkdownSection] {
    guard run.all.count != 1 else { return run.all[0].sections }
    // Those that need somebody come first: there may be no room for all.
    let parts =
      run.all.filter(\.outline.needsSomebody) + run.all.filter { !$0.outline.needsSomebody }
    return overview(parts, summary)
      + parts.flatMap(\.sections).map { section in
        var section = section
        section.importance = section.importance.lowered
        return section
      }
  }

  /// Puts a document together with our words for what is left out.
  package static func rendered(
    _ document: MarkdownDocument,
    within limit: MarkdownLimit,
    _ language: Language
  ) -> String {
    document.rendered(
      within: limit,
      more: { count in
        switch language {
        case .ja: "ほか \(count) 件は省略しました。全件は --format text か json で確かめられます。"
        case .en: "\(count) more left out here; --format text or json has them all."
        }
      },
      shortened: language == .ja
        ? "長くなるため、一部を省略しました。全体は --format text か json で確かめられます。"
        : "Some parts were left out to keep this short; --format text or json has them all."
    )
  }

  /// What a run over several organisations, or none, comes to.
  private func overview(_ parts: [RunPart], _ summary: RunSummary) -> [MarkdownSection] {
    let verdict = MarkdownSection(.verdict) { writer in
      let title: MarkdownText =
        switch language {
        case .ja: "\(summary.verdict.mark) \(summary.organizations) 組織の判定"
        case .en: "\(summary.verdict.mark) Verdicts on \(summary.organizations) organisations"
        }
      writer.heading(2, title)
      writer.list(
        [VerdictKind.met, .notMet, .undecided, .nothingAssessed].compactMap { kind in
          let count = summary.verdicts[kind.rawValue]
          return count > 0 ? "\(kind.mark) \(kind.words[language]): \(count)" : nil
        }
      )
    }
    let rows = parts.map { part -> [MarkdownText] in
      let outline = part.outline
      return [
        .text(outline.name[language].shortened),
        outline.state(language),
        .text(outline.claimed ?? "–"), .text(outline.supported ?? "–"),
      ]
    }
    let columns: [(MarkdownText, MarkdownWriter.Alignment)] =
      switch language {
      case .ja: [("組織", .left), ("判定", .left), ("申告", .right), ("裏付け", .right)]
      case .en:
        [("Organisation", .left), ("Verdict", .left), ("Claimed", .right), ("Supported", .right)]
      }
    let table = MarkdownSection(
      .figures,
      opening: MarkdownWriter.tableHead(columns),
      entries: rows.map(MarkdownWriter.row)
    )
    return rows.isEmpty ? [verdict] : [verdict, table]
  }
}

extension OrganizationOutline {
  fileprivate var needsSomebody: Bool { verdict != .met || isRemoved }

  /// How the organisation stands, in a cell.
  fileprivate func state(_ language: Language) -> MarkdownText {
    guard isRemoved else { return "\(verdict.mark) \(verdict.words[language])" }
    let isDenied = verdict == .notMet
    return .text((isDenied ? "❌ " : "⚠️ ") + (language == .ja ? "なくなりました" : "gone"))
  }
}

extension VerdictKind {
  /// A sign that is seen before a word is read; only a policy that is met is green.
  var mark: String {
    switch self {
    case .met: "✅"
    case .notMet: "❌"
    case .undecided, .nothingAssessed: "⚠️"
    }
  }
}

extension String {
  /// The text cut to what a title or a cell may take, so that no name pushes out the verdict.
  var shortened: String { truncated(to: 120) }
}
