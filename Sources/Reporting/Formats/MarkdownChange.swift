internal import ClaimModel
internal import Diagnostics
internal import Scoring

/// How an organisation differs from its base, for a comment on a pull request.
struct MarkdownChange {
  private let story: ChangeStory
  private let change: PostureChange
  private let report: OrganizationReport
  private let language: Language

  /// How many rows and entries are written; there are seldom more, and a list has its own end.
  private static let named = 30
  /// How many days ahead evidence that ends is named.
  private static let daysAhead = 30

  /// Prepares the comparison of a report.
  init(_ change: PostureChange, of report: OrganizationReport, _ language: Language) {
    story = ChangeStory(change: change, report: report, language: language)
    self.change = change
    self.report = report
    self.language = language
  }

  /// What stands before the comparison where the report itself is left out.
  var heading: [MarkdownSection] {
    [
      MarkdownSection(.verdict) { writer in
        let name = report.name(language).shortened
        guard !report.isRemoved else {
          let mark = report.verdict.kind == .notMet ? "❌" : "⚠️"
          writer.heading(2, "\(mark) \(name)")
          return writer.list(missed)
        }
        let kind = report.verdict.kind
        writer.heading(2, "\(kind.mark) \(name): \(kind.words[language])")
        writer.list(missed)
      }
    ]
  }

  /// Every section, in the order in which they are read.
  var all: [MarkdownSection] {
    guard !change.isNothing else { return [summary, lapses].compactMap(\.self) }
    return [summary, items, lapses, patch, reasons, findings].compactMap(\.self)
  }

  /// What the policy no longer demands, then the verdict and the score before and after.
  private var summary: MarkdownSection {
    MarkdownSection(.verdict) { writer in
      writer.heading(3, .text(story.title.truncated(to: 200)))
      let lines = story.lowered.prefix(Self.named).map {
        MarkdownText.text("⚠️ " + $0.truncated(to: 300))
      }
      let facts = [story.obstacle, story.verdict, story.score, story.rules].compactMap(\.self)
      writer.list(lines + facts.map { MarkdownText.text($0.truncated(to: 600)) })
      guard change.isNothing else { return }
      writer.paragraph(language == .ja ? "変わったところはありません。" : "Nothing has changed.")
    }
  }

  /// What was missed of what the policies allow.
  private var missed: [MarkdownText] {
    let verdict = VerdictText(report, language)
    return change.conditions.filter { !$0.isMet }.prefix(Self.named).map { condition in
      "❌ \(verdict.text(of: condition, in: report).truncated(to: 300))"
    }
  }

  /// The items that changed.
  private var items: MarkdownSection? {
    guard !story.items.isEmpty else { return nil }
    let columns: [(MarkdownText, MarkdownWriter.Alignment)] =
      switch language {
      case .ja: [("項目", .left), ("裏付けレベル", .left), ("原因", .left), ("総合への影響", .right)]
      case .en: [("Item", .left), ("Supported", .left), ("Cause", .left), ("Overall", .right)]
      }
    let rows = story.items.map { item -> [MarkdownText] in
      let mark = item.isFall ? "🔻 " : ""
      return [
        .text(item.id), .text(mark + story.levels(of: item)), .text(story.causes(of: item)),
        .text(item.difference.signed),
      ]
    }
    let shares = story.shares.map { MarkdownText.text($0).source + "\n\n" } ?? ""
    return MarkdownSection(
      .figures,
      opening: MarkdownWriter.tableHead(columns),
      entries: rows.map(MarkdownWriter.row),
      closing: "\n" + shares
    )
  }

  /// The evidence that ends soon.
  private var lapses: MarkdownSection? {
    guard let model = report.assessed?.model else { return nil }
    let last = model.asOf.day.adding(days: Self.daysAhead)
    let uses = model.piecesWithUse.filter { use in
      !use.items.isEmpty && (use.lastDay.map { $0 >= model.asOf.day && $0 <= last } ?? false)
    }
    guard !uses.isEmpty else { return nil }
    var places = FindingPlaces(report)
    let entries = uses.sorted { ($0.lastDay?.description ?? "") < ($1.lastDay?.description ?? "") }
      .map { use -> MarkdownText in
        let day = use.lastDay?.description ?? ""
        let name = use.id ?? use.key.kind.title[language]
        let items = use.items.prefix(5).joined(separator: ", ")
        return language == .ja
          ? "\(day) まで: \(name.truncated(to: 100))（項目 \(items)）— \(places.name(of: use.place))"
          : "until \(day): \(name.truncated(to: 100)) (item \(items)) — \(places.name(of: use.place))"
      }
    let title =
      language == .ja ? "今後 \(Self.daysAhead) 日で切れる根拠" : "What lapses within \(Self.daysAhead) days"
    return MarkdownSection(
      .advice,
      opening: "### \(title)\n\n",
      entries: entries.map(MarkdownWriter.entry)
    )
  }

  /// The mechanical repairs of findings that came with the change, as a patch.
  private var patch: MarkdownSection? {
    let fixable = change.newFindings.map(\.finding).filter { !$0.fix.isEmpty }
    guard !fixable.isEmpty else { return nil }
    var edits: [FileID: [TextEdit]] = [:]
    for finding in fixable { edits[finding.range.file, default: []] += finding.fix }
    var lines: [String] = []
    for file in edits.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      let source = report.files[Int(file.rawValue)]
      let before = Array(source.bytes.prefix(source.length))
      guard let after = before.applying(edits[file] ?? []) else { continue }
      let diff = UnifiedDiff.bytes(path: report.path(of: file), before: before, after: after)
      lines += String(decoding: diff, as: UTF8.self).split(separator: "\n").map(String.init)
    }
    guard lines.count <= 200 else { return nil }
    return MarkdownSection(.advice) { writer in
      writer.details(
        language == .ja
          ? "機械的に直せるところ（shisei check --fix）" : "Mechanical repairs (shisei check --fix)"
      ) {
        $0.code(lines, language: "diff")
      }
    }
  }

  /// What stands behind each item's change, and what else is different in the files.
  private var reasons: MarkdownSection? {
    var entries: [MarkdownText] = []
    for item in story.items {
      let reasons = story.reasons(for: item)
      guard !reasons.isEmpty else { continue }
      let lines = reasons.prefix(Self.named).map {
        MarkdownText.lineBreak + .text($0.truncated(to: 400))
      }
      entries.append(lines.reduce(.strong(.text(item.id)), +))
    }
    entries += story.otherEntries.map { MarkdownText.text($0.truncated(to: 400)) }
    entries += story.waivers.map { MarkdownText.text($0.truncated(to: 400)) }
    guard !entries.isEmpty else { return nil }
    return .folded(.detail, language == .ja ? "変化の理由" : "Why", entries)
  }

  /// The findings that are new or gone and that no item's change tells of.
  private var findings: MarkdownSection? {
    guard case .full = change.comparability else { return nil }
    let entries = story.otherFindings.map { MarkdownText.text($0.truncated(to: 400)) }
    guard !entries.isEmpty else {
      return MarkdownSection(.figures) { $0.paragraph(.text(story.counts)) }
    }
    return .folded(.detail, story.counts, entries)
  }
}
