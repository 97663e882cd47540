internal import ClaimModel
package import Diagnostics
internal import Scoring

/// The waivers of organisations, for people who renew them: the first to end comes first.
package struct WaiverList: ReportFormat {
  package static let name = "text"

  private let language: Language
  private let usesColor: Bool
  private let advice: Set<RuleID>

  /// Makes the list.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - usesColor: Whether it is coloured.
  ///   - advice: The rules that make no waiver void.
  package init(language: Language, usesColor: Bool, advice: Set<RuleID>) {
    self.language = language
    self.usesColor = usesColor
    self.advice = advice
  }

  package func header() -> [UInt8] { [] }

  package func body(_ report: OrganizationReport, isFirst: Bool) -> [UInt8] {
    var screen = Screen(usesColor: usesColor)
    if !isFirst { screen.endLine() }
    screen.line(report.name(language), .bold)
    guard let model = report.assessed?.model else {
      let text = Bilingual(
        ja: "  読み取れません。shisei check で確かめてください。",
        en: "  It cannot be read: run shisei check."
      )
      screen.line(text[language], .yellow)
      return screen.bytes
    }
    var places = SourcePlaces(report.files)
    if report.waivers.isEmpty {
      screen.line(Bilingual(ja: "  例外承認はありません。", en: "  There are no waivers.")[language])
    }
    for use in report.waivers.sorted(by: isShownBefore) {
      let place = places.place(at: use.waiver.range.start, in: use.waiver.range.file)
      let path = "\(report.path(of: use.waiver.range.file)):\(place.line)"
      write(use, at: path, objections: objections(to: use, in: report), model, to: &screen)
    }
    return screen.bytes
  }

  package func footer(_ summary: RunSummary) -> [UInt8] { [] }

  /// Waivers without a last day come first: they do not hold.
  private func isShownBefore(_ left: WaiverUse, _ right: WaiverUse) -> Bool {
    let (first, second) = (left.waiver.expiresOn?.value, right.waiver.expiresOn?.value)
    guard let first, let second, first != second else {
      return first == nil && second != nil
        || first == second
          && (left.waiver.range.file, left.waiver.range.start)
            < (right.waiver.range.file, right.waiver.range.start)
    }
    return first < second
  }

  /// The rules that make a waiver void, each once, as far as their findings are shown.
  private func objections(to use: WaiverUse, in report: OrganizationReport) -> [String] {
    guard use.state == .void else { return [] }
    let range = use.waiver.range
    let rules = report.findings.filter { finding in
      finding.range.file == range.file && !advice.contains(finding.rule)
        && range.start <= finding.range.start && finding.range.end <= range.end
    }.map(\.rule)
    return Set(rules).sorted().map(\.name)
  }

  private func write(
    _ use: WaiverUse,
    at path: String,
    objections: [String],
    _ model: OrganizationModel,
    to screen: inout Screen
  ) {
    let waiver = use.waiver
    let until = waiver.expiresOn.map { $0.value.description } ?? "–"
    let item = waiver.item.map { model.text($0.value) } ?? "–"
    let matter =
      waiver.rule.map { model.text($0.value) }
      ?? waiver.condition.map { $0.value.rawValue } ?? "–"
    screen.write("  \(until.padded(to: 11))")
    screen.write(use.state.title[language].padded(to: 10), use.state.style)
    screen.line("\(item.padded(to: 6))\(matter)\(left(of: waiver, model.asOf.day))")
    if !objections.isEmpty {
      let rules = objections.joined(separator: language == .ja ? "、" : ", ")
      screen.line(
        Bilingual(ja: "    無効の理由: \(rules)", en: "    void because of \(rules)")[language],
        .red
      )
    }
    if let reason = waiver.reason { screen.line("    " + model.text(reason)[language]) }
    var people: [String] = []
    if let approver = waiver.approvedBy {
      let day = waiver.approvedOn.map { " \($0.value)" } ?? ""
      let title = model.title(ofRole: approver.value)[language]
      people.append(Bilingual(ja: "承認: ", en: "approved by ")[language] + title + day)
    }
    if let owner = waiver.owner {
      let title = model.title(ofRole: owner.value)[language]
      people.append(Bilingual(ja: "管理: ", en: "owner ")[language] + title)
    }
    if let ticket = waiver.ticket { people.append(model.text(ticket.value)) }
    let last = people.count - 1
    screen.wrapped(
      "    ",
      people.enumerated().map { $0.offset < last ? $0.element + " ·" : $0.element }
    )
    screen.line("    " + path, .cyan)
  }

  private func left(of waiver: Waiver, _ asOf: CalendarDay) -> String {
    guard let expires = waiver.expiresOn?.value, expires >= asOf else { return "" }
    let days = asOf.days(until: expires)
    return Bilingual(ja: "（残り \(days) 日）", en: " (days left: \(days))")[language]
  }
}

/// The waivers of organisations, for programs: `shisei-waivers/1`.
package struct WaiverListJSON: JSONList {
  package static let schema = "shisei-waivers/1"

  /// Makes the format.
  package init() {}

  package func write(_ report: OrganizationReport, to json: inout JSONWriter) {
    let model = report.assessed?.model
    json.member(
      "id",
      model.flatMap { model in model.organization.id.map { model.text($0.value) } }
    )
    json.member("folder", report.folder)
    json.member("as_of", model?.asOf.day.description)
    WaiversJSON.write(report, to: &json)
  }
}

extension WaiverUse.State {
  /// The state in a few words.
  fileprivate var title: Bilingual {
    switch self {
    case .applied: Bilingual(ja: "適用中", en: "applied")
    case .unused: Bilingual(ja: "対象なし", en: "unused")
    case .void: Bilingual(ja: "無効", en: "void")
    case .replaced: Bilingual(ja: "更新済み", en: "replaced")
    }
  }

  fileprivate var style: Style {
    switch self {
    case .applied: .bold
    case .unused: .yellow
    case .void: .red
    case .replaced: .plain
    }
  }
}
