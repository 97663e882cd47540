internal import ClaimModel
internal import Diagnostics
internal import Scoring

/// What happened to items, and why.
extension ChangeStory {
  /// The items that changed themselves, also those that stand as before because one cause took what
  /// another gave: without them the terms would not add up.
  var items: [ItemChange] { change.items.filter(\.isOwn) }

  /// How the share of other items in the score changed; `nil` if it did not.
  var shares: String? {
    let others = change.items.filter { !$0.isOwn && $0.difference != .zero }
    guard !others.isEmpty else { return nil }
    let sum = others.reduce(Rational.zero) { $0 + $1.difference }.signed
    return Bilingual(
      ja: "ほか \(others.count) 項目は、該当する項目の数や重みが変わったため、総合への寄与だけが変わりました（\(sum)）",
      en:
        "\(others.count) more items only count differently, because other items apply or weights changed (\(sum))"
    )[language]
  }

  /// How an item's level went; where it came back to, with where it was meanwhile.
  func levels(of item: ItemChange) -> String {
    var points = [item.before, item.after]
    if item.isSame {
      points = [item.before] + item.parts.filter { $0.item.isOwn }.map(\.item.after)
    }
    return points.map(level(at:)).joined(separator: " → ")
  }

  private func level(at point: PosturePoint.Item?) -> String {
    guard let point else { return "–" }
    switch point.state {
    case .notApplicable: return Bilingual(ja: "該当なし", en: "n/a")[language]
    case .unanswered: return Bilingual(ja: "未回答", en: "unanswered")[language]
    case .claimed:
      let supported = point.supported.map { "\($0)" } ?? "–"
      guard let claimed = point.claimed, claimed != point.supported else { return supported }
      return Bilingual(
        ja: "\(supported)（申告 \(claimed)）",
        en: "\(supported) (claims \(claimed))"
      )[language]
    }
  }

  /// What did it, in a few words; of several causes also what each did to the overall score.
  func causes(of item: ItemChange) -> String {
    let parts = item.parts.filter { $0.item.isOwn || $0.item.difference != .zero }
    return parts.map { cause, part in
      cause.words[language] + (parts.count > 1 ? " \(part.difference.signed)" : "")
    }
    .joined(separator: Bilingual(ja: "、", en: ", ")[language])
  }

  /// The changes of files and findings behind an item's, those first that explain where it went.
  func reasons(for item: ItemChange) -> [String] {
    let isDown = item.isFall || item.parts.contains { $0.item.isFall }
    var reasons: [(rank: Int, text: String)] = []
    for entry in change.entries where isReason(entry, for: item) {
      reasons.append((Self.rank(of: entry, isDown: isDown), words(of: entry)))
    }
    for (findings, isNew) in [(change.newFindings, true), (change.fixedFindings, false)] {
      for finding in findings where isReason(finding, for: item) {
        let isDecisive = finding.finding.lowersLevels && isNew == isDown
        reasons.append((isDecisive ? 1 : 4, words(of: finding, isNew: isNew)))
      }
    }
    // Within a rank the order stays that of the change.
    return (0...4).flatMap { rank in reasons.filter { $0.rank == rank }.map(\.text) }
  }

  /// A fall is explained by what is gone, a rise by what is there now.
  private static func rank(of entry: ChangedEntry, isDown: Bool) -> Int {
    if entry.isFileGone { return isDown ? 0 : 3 }
    switch entry.kind {
    case .removed, .uncited: return isDown ? 0 : 3
    case .added, .cited: return isDown ? 3 : 0
    case .changed, .file: return 2
    }
  }

  func isReason(_ entry: ChangedEntry, for item: ItemChange) -> Bool {
    entry.items.contains(item.id) && item.parts.contains { $0.cause == .facts }
  }

  func isReason(_ finding: ChangedFinding, for item: ItemChange) -> Bool {
    finding.finding.subject.items.contains(item.id)
      && item.parts.contains { $0.cause == finding.cause }
  }
}

extension ItemChange {
  /// Whether the supported level fell.
  var isFall: Bool { (after?.supported ?? 0) < (before?.supported ?? 0) }
}
