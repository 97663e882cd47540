internal import Diagnostics

/// Findings in the manner of compilers: what, where, the source line, and what to do.
struct FindingList {
  private let report: OrganizationReport
  private let language: Language
  private var places: SourcePlaces

  /// How many columns a source line may take, its number included.
  private static let width = 100
  /// How many items are named before the rest is only counted.
  private static let namedItems = 12

  /// Prepares the findings of a report.
  init(_ report: OrganizationReport, _ language: Language) {
    self.report = report
    self.language = language
    places = SourcePlaces(report.files)
  }

  /// Writes findings of the report, each with a blank line behind it.
  consuming func write(_ findings: [Finding], to screen: inout Screen) {
    for finding in findings {
      write(finding, to: &screen)
      screen.endLine()
    }
  }

  private mutating func write(_ finding: Finding, to screen: inout Screen) {
    let style = finding.disposition.isWaived ? .plain : finding.severity.style
    let waived = Bilingual(ja: "例外承認済みの", en: "waived ")[language]
    if finding.disposition.isWaived { screen.write(waived) }
    screen.write("\(finding.severity.word[language])[\(finding.rule.name)]", style)
    screen.line(": \(finding.message.text[language])", .bold)
    let start = places.place(at: finding.range.start, in: finding.range.file)
    let isEmpty = places.file(finding.range.file).length == 0
    let gutter = isEmpty ? 1 : String(start.line).count
    screen.pad(gutter)
    screen.write("--> ", .cyan)
    screen.line(name(of: finding.range))
    if !isEmpty { writeSource(finding.range, start, gutter, style, to: &screen) }
    remark(subject(of: finding), gutter, to: &screen)
    for note in finding.notes { write(note, gutter, to: &screen) }
    if let note = finding.disposition.note { write(note, gutter, to: &screen) }
    let help = Bilingual(
      ja: "対処: \(finding.message.help.ja)",
      en: "help: \(finding.message.help.en)"
    )
    if !finding.message.help[language].isEmpty { remark(help[language], gutter, to: &screen) }
  }

  private mutating func writeSource(
    _ range: SourceRange,
    _ start: SourcePlace,
    _ gutter: Int,
    _ style: Style,
    to screen: inout Screen
  ) {
    let excerpt = SourceExcerpt(
      places.line(start.line, of: range.file),
      marking: Int(range.start)..<Int(range.end),
      limit: Self.width - gutter - 3
    )
    screen.pad(gutter + 1)
    screen.line("|", .cyan)
    screen.write("\(String(start.line).rightAligned(to: gutter)) |", .cyan)
    screen.line(" " + excerpt.text)
    screen.pad(gutter + 1)
    screen.write("|", .cyan)
    screen.pad(excerpt.indent + 1)
    screen.line(String(repeating: "^", count: excerpt.marked), style)
  }

  private func remark(_ text: String, _ gutter: Int, to screen: inout Screen) {
    guard !text.isEmpty else { return }
    screen.pad(gutter + 1)
    screen.write("=", .cyan)
    screen.line(" " + text)
  }

  /// `path:line:column`; a file without content has no lines to name.
  private mutating func name(of range: SourceRange) -> String {
    let path = report.path(of: range.file)
    guard places.file(range.file).length > 0 else { return path }
    let start = places.place(at: range.start, in: range.file)
    return "\(path):\(start.line):\(start.column)"
  }

  private func subject(of finding: Finding) -> String {
    let subject = finding.subject
    var parts: [String] = []
    if !subject.items.isEmpty {
      let named = subject.items.prefix(Self.namedItems).joined(separator: ", ")
      let more = subject.items.count - Self.namedItems
      let noun = Bilingual(ja: "項目", en: subject.items.count == 1 ? "item" : "items")[language]
      let rest = Bilingual(ja: "（ほか \(more) 項目）", en: " and \(more) more")[language]
      parts.append("\(noun) \(named)\(more > 0 ? rest : "")")
    }
    if let level = subject.level {
      parts.append(Bilingual(ja: "レベル \(level)", en: "level \(level)")[language])
    }
    if let evidence = subject.evidence { parts.append(evidence) }
    return parts.joined(separator: " · ")
  }

  private mutating func write(_ note: Finding.Note, _ gutter: Int, to screen: inout Screen) {
    let text = Bilingual(ja: "参照: \(note.text.ja)", en: "note: \(note.text.en)")
    remark(text[language], gutter, to: &screen)
    guard let range = note.range else { return }
    // On a line of its own, where terminals and editors find it to be a link.
    screen.pad(gutter + 3)
    screen.write("--> ", .cyan)
    screen.line(name(of: range))
  }
}

extension Disposition {
  /// What was decided, where, and why.
  fileprivate var note: Finding.Note? {
    switch self {
    case .open: nil
    case .suppressed(let acceptance):
      Finding.Note(
        Bilingual(
          ja: "\(acceptance.until) まで抑制されています。理由: \(acceptance.reason.ja)",
          en: "suppressed until \(acceptance.until): \(acceptance.reason.en)"
        ),
        at: acceptance.range
      )
    case .waived(let acceptance, let approval):
      Finding.Note(
        Bilingual(
          ja: "\(acceptance.until) まで \(approval.approver) が承認: \(acceptance.reason.ja)",
          en: "waived by \(approval.approver) until \(acceptance.until): \(acceptance.reason.en)"
        ),
        at: acceptance.range
      )
    }
  }
}
