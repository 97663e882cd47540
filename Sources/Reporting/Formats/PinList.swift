package import ClaimModel
package import Diagnostics

/// How the files of evidence stand to their digests, one a line, and how many of each kind.
package struct PinList: Sendable {
  private let language: Language
  private var screen: Screen
  private var counts: [String: Int] = [:]
  private var order: [Bilingual] = []
  private let folder: String
  private var changedIDs: [String?] = []

  /// Starts the list of an organisation.
  package init(_ report: OrganizationReport, _ language: Language, usesColor: Bool, isFirst: Bool) {
    self.language = language
    folder = report.folder
    screen = Screen(usesColor: usesColor)
    if !isFirst { screen.endLine() }
    screen.line(report.name(language), .bold)
    if report.assessed == nil { screen.line(Bilingual.unread[language], .yellow) }
  }

  /// Adds a piece.
  ///
  /// - Parameters:
  ///   - word: How it stands.
  ///   - isBad: Whether somebody has to look at it.
  ///   - path: Its file.
  ///   - id: Its id.
  ///   - isShown: Whether it gets a line, or is only counted.
  ///   - hasChanged: Whether the file is not the one that was pinned.
  ///   - why: Why nothing can be done about it, and in which line of which file it is listed.
  package mutating func add(
    _ word: Bilingual,
    isBad: Bool,
    path: String,
    id: String?,
    isShown: Bool = true,
    hasChanged: Bool = false,
    why: (reason: Bilingual, place: String)? = nil
  ) {
    if hasChanged { changedIDs.append(id) }
    if counts[word.en] == nil { order.append(word) }
    counts[word.en, default: 0] += 1
    guard isShown else { return }
    screen.write("  " + word[language].padded(to: 18), isBad ? .red : .plain)
    screen.line(path + (id.map { "  (\($0))" } ?? ""))
    if let why { screen.line("    \(why.place): \(why.reason[language])") }
  }

  /// Ends the list with the counts and, if files changed, with what to do about them.
  package consuming func finish() -> [UInt8] {
    let parts = order.map { "\($0[language]) \(counts[$0.en] ?? 0)" }
    if !parts.isEmpty {
      screen.line("  " + parts.joined(separator: language == .ja ? "、" : ", "), .bold)
    }
    if !changedIDs.isEmpty { screen.line(remedy[language]) }
    return screen.bytes
  }

  /// How many ids the command to copy may name; beyond that it names none, so that nobody accepts
  /// many changes unseen.
  private static let namedIDs = 3

  private var remedy: Bilingual {
    let ids = changedIDs.compactMap(\.self)
    let named = ids.count == changedIDs.count && ids.count <= Self.namedIDs ? ids : ["ID"]
    let target = folder == "." ? "" : " " + folder
    let command =
      "shisei evidence pin" + target + " --accept-changes"
      + named.map { " --id \($0)" }.joined()
    return Bilingual(
      ja: "  変更は git diff で確かめてください。正しければ: \(command)",
      en: "  look at the change with git diff; if it is right: \(command)"
    )
  }
}

extension PinState {
  /// How the file stands, in a few words.
  package var title: Bilingual {
    switch self {
    case .unchanged: Bilingual(ja: "変更なし", en: "unchanged")
    case .changed: Bilingual(ja: "変更あり", en: "changed")
    case .unpinned: Bilingual(ja: "未記録", en: "not pinned")
    case .pointer: Bilingual(ja: "LFS ポインター", en: "LFS pointer")
    case .tooLarge: Bilingual(ja: "大きすぎる", en: "too large")
    case .unavailable(let status):
      switch status {
      case .present, .missing: Bilingual(ja: "ファイルなし", en: "missing")
      case .empty: Bilingual(ja: "空のファイル", en: "empty")
      case .misspelt: Bilingual(ja: "名前の違い", en: "misspelt")
      case .directory: Bilingual(ja: "フォルダー", en: "a folder")
      case .outside: Bilingual(ja: "フォルダーの外", en: "outside")
      case .unreadable: Bilingual(ja: "読めない", en: "unreadable")
      }
    }
  }
}
