internal import ClaimModel
package import Diagnostics
internal import Scoring

/// The evidence of organisations, for people who renew it: the first to end comes first.
package struct EvidenceList: ReportFormat {
  package static let name = "text"

  private let language: Language
  private let usesColor: Bool
  private let days: Int?
  /// How many items are named before the rest is only counted.
  private static let namedItems = 8

  /// Makes the list.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - usesColor: Whether to colour.
  ///   - days: Only what ends within so many days, or has ended; `nil` for all.
  package init(language: Language, usesColor: Bool, expiringWithin days: Int?) {
    self.language = language
    self.usesColor = usesColor
    self.days = days
  }

  package func header() -> [UInt8] { [] }

  package func body(_ report: OrganizationReport, isFirst: Bool) -> [UInt8] {
    var screen = Screen(usesColor: usesColor)
    if !isFirst { screen.endLine() }
    screen.line(report.name(language), .bold)
    guard let model = report.assessed?.model else {
      screen.line(Bilingual.unread[language], .yellow)
      return screen.bytes
    }
    let uses = report.evidence(expiringWithin: days)
    if uses.isEmpty {
      screen.line(Bilingual(ja: "  当てはまる根拠はありません。", en: "  There is no such evidence.")[language])
    }
    let classes = uses.map { $0.key.kind.title[language].columns }.max() ?? 0
    var places = SourcePlaces(report.files)
    for use in uses {
      let isOver = use.lastDay.map { $0 < model.asOf.day } ?? false
      screen.write("  " + (use.lastDay?.description ?? "–").padded(to: 12), isOver ? .red : .plain)
      screen.write(use.key.kind.title[language].padded(to: classes + 2))
      let line = places.place(at: use.place.start, in: use.place.file).line
      screen.line((use.id ?? "–") + "  " + items(of: use), use.id == nil ? .plain : .bold)
      screen.line("              \(report.path(of: use.place.file)):\(line)", .cyan)
    }
    return screen.bytes
  }

  package func footer(_ summary: RunSummary) -> [UInt8] { [] }

  private func items(of use: PieceUse) -> String {
    guard !use.items.isEmpty else {
      return Bilingual(ja: "（どの申告も引用していない）", en: "(no claim cites it)")[language]
    }
    let named = use.items.prefix(Self.namedItems).joined(separator: " ")
    let rest = use.items.count - Self.namedItems
    guard rest > 0 else { return named }
    return named + Bilingual(ja: " ほか \(rest) 項目", en: " and \(rest) more")[language]
  }
}

/// The evidence of organisations, for programs: `shisei-evidence/1`.
package struct EvidenceListJSON: JSONList {
  package static let schema = "shisei-evidence/1"

  private let days: Int?

  /// Makes the format; `days` as in `EvidenceList`.
  package init(expiringWithin days: Int?) { self.days = days }

  package func write(_ report: OrganizationReport, to json: inout JSONWriter) {
    let model = report.assessed?.model
    var places = SourcePlaces(report.files)
    json.member(
      "id",
      model.flatMap { model in model.organization.id.map { model.text($0.value) } }
    )
    json.member("folder", report.folder)
    json.member("as_of", model?.asOf.day.description)
    json.array("evidence", report.evidence(expiringWithin: days)) { json, use in
      json.object { json in
        let line = places.place(at: use.place.start, in: use.place.file).line
        json.member("id", use.id)
        json.member("class", use.key.kind.rawValue)
        json.member("file", report.path(of: use.place.file))
        json.member("line", line)
        json.member("last_day", use.lastDay?.description)
        json.array("items", use.items) { json, item in json.string(item) }
        json.member(
          "path",
          model.flatMap { model in
            model.evidence.file(of: use.key).map { model.text($0.path.value) }
          }
        )
        json.member("pin", model?.pinState(of: use.key)?.name)
      }
    }
  }
}

extension OrganizationReport {
  /// The evidence by the day that ends it, what nothing ends last, equal days in the order of the
  /// files.
  fileprivate func evidence(expiringWithin days: Int?) -> [PieceUse] {
    guard let model = assessed?.model else { return [] }
    let last = days.map { model.asOf.day.adding(days: $0) }
    let uses = model.piecesWithUse.filter { use in
      last.map { last in use.lastDay.map { $0 <= last } ?? false } ?? true
    }
    return uses.enumerated().sorted { left, right in
      switch (left.element.lastDay, right.element.lastDay) {
      case (let first?, let second?) where first != second: first < second
      case (_?, nil): true
      case (nil, _?): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }
}

extension PinState {
  /// The word in machine-readable lists.
  fileprivate var name: String {
    switch self {
    case .unchanged: "unchanged"
    case .changed: "changed"
    case .unpinned: "unpinned"
    case .unavailable: "unavailable"
    case .pointer: "lfs_pointer"
    case .tooLarge: "too_large"
    }
  }
}

extension Bilingual {
  /// Instead of a list from an organisation whose files could not be read.
  package static var unread: Bilingual {
    Bilingual(ja: "  読み取れません。shisei check で確かめてください。", en: "  It cannot be read: run shisei check.")
  }
}
