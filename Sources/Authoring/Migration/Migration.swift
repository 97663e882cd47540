package import ClaimModel
package import Diagnostics
package import YAMLSyntax

/// A proposal of claims against a newer framework, made of those against an older one.
///
/// It never guesses a level upward: an item gets the lowest level of those that it grew out of, and
/// the framework's lowest level if one of them was not claimed or there is none. Days stay those of
/// the old claims, and a new item has none, so that `undated-claim` keeps it open until reviewed.
package struct Migration: Sendable {
  /// The proposal as a file of claims.
  package let text: String
  /// Old items that nothing grew out of, with a claim that would be lost.
  package let leftOut: [String]
  /// How many items of the newer framework have no item that they grew out of.
  package let newItems: Int

  /// Makes a proposal.
  ///
  /// - Parameters:
  ///   - files: The old files of claims.
  ///   - mapping: What became of the items.
  ///   - framework: The newer framework.
  ///   - language: The language of comments.
  package init(
    _ files: [YAMLTree],
    mapping: FrameworkMapping,
    to framework: Framework,
    _ language: Language
  ) {
    let old = files.flatMap(OldClaim.all)
    let used = Set(mapping.steps.flatMap(\.from))
    leftOut = old.map(\.item).filter { !used.contains($0) }
    newItems = mapping.steps.count { $0.from.isEmpty }
    var writer = MigrationWriter(old: old, framework: framework, language: language)
    let body = mapping.steps.map { writer.claim($0) }.joined(separator: "\n")
    text = MigrationWriter.header(mapping, leftOut: leftOut, language) + body
  }
}

/// Writes the claims of a proposal, one after the other.
private struct MigrationWriter {
  let old: [OldClaim]
  let framework: Framework
  let language: Language
  var evidence = CopiedEvidence()

  static func header(
    _ mapping: FrameworkMapping,
    leftOut: [String],
    _ language: Language
  ) -> String {
    var text = CommentLines.make(
      language(
        "\(mapping.from) から \(mapping.to) への移行案です。すべて確認が必要です。レベルは元の項目のうち最も低いもの、新しい項目は最低のレベルです。",
        "A proposal for moving from \(mapping.from) to \(mapping.to); all of it needs review. Levels are the lowest of the items that an item grew out of; new items have the lowest there is."
      )
    )
    if !leftOut.isEmpty {
      text += CommentLines.make(
        language("引き継ぎ先のない元の項目: ", "Old items that nothing grew out of: ")
          + leftOut.joined(separator: language("、", ", "))
      )
    }
    return text + "shisei: \(FileHeader.version)\nkind: Claims\nclaims:\n"
  }

  mutating func claim(_ step: FrameworkMapping.Step) -> String {
    let sources = step.from.flatMap { item in old.filter { $0.item == item } }
    let subject = framework.itemIndex(step.item).map { framework.items[$0].subject[language] } ?? ""
    var text = CommentLines.make(
      language("要確認: ", "To review: ") + "\(step.item) \(subject)",
      indent: "  "
    )
    text += CommentLines.make(origin(step), indent: "  ")
    text += "  - item: \(YAMLText.identifier(step.item))\n    level: \(level(step))\n"
    let lowest = sources.min { ($0.level ?? Int.min) < ($1.level ?? Int.min) }
    if let owner = lowest?.word("owner") { text += "    owner: \(YAMLText.identifier(owner))\n" }
    // The oldest day: a proposal makes no claim fresher than it was.
    if let day = sources.compactMap({ $0.word("claimed_on").flatMap { CalendarDay($0) } }).min() {
      text += "    claimed_on: \(day)\n"
    }
    let byHand = language("別名（*）を含むため、手で写してください", "has an alias (*): copy it by hand")
    return text + evidence.lines(of: sources, byHand: byHand)
  }

  /// The lowest level of the old items; whatever was not claimed counts as the lowest there is.
  private func level(_ step: FrameworkMapping.Step) -> Int {
    let levels = step.from.map { item in
      old.filter { $0.item == item }.map { $0.level ?? framework.lowestLevel }.min()
        ?? framework.lowestLevel
    }
    let level = levels.min() ?? framework.lowestLevel
    return min(max(level, framework.lowestLevel), framework.highestLevel)
  }

  private func origin(_ step: FrameworkMapping.Step) -> String {
    guard !step.from.isEmpty else {
      let near = step.near.joined(separator: language("、", ", "))
      return language(
        "新しい項目です。" + (near.isEmpty ? "" : "近い元の項目: \(near)。") + "責任者と申告日を書いてください。",
        "A new item." + (near.isEmpty ? "" : " Nearest old item: \(near).")
          + " Give it an owner and a day."
      )
    }
    let items = step.from.map { item in
      let claims = old.filter { $0.item == item }
      guard let claim = claims.first else {
        return language("\(item)（申告なし）", "\(item) (not claimed)")
      }
      if claims.contains(where: \.isExcluded) {
        return language("\(item)（該当なし）", "\(item) (not applicable)")
      }
      guard let level = claim.level else {
        return language("\(item)（レベルなし）", "\(item) (no level)")
      }
      return language("\(item)（レベル \(level)）", "\(item) (level \(level))")
    }
    return language("元の項目: ", "From ") + items.joined(separator: language("、", ", "))
  }
}
