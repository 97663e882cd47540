internal import ClaimModel
internal import Diagnostics
internal import Scoring

/// What a comparison found, in sentences: text and Markdown lay them out.
struct ChangeStory {
  let change: PostureChange
  let report: OrganizationReport
  let language: Language

  /// What is compared with what.
  var title: String {
    let commit = change.baseCommit.prefix(9)
    let day = report.assessed?.model.asOf ?? change.baseDay
    return Bilingual(
      ja: "基準からの変化（\(change.baseName) \(commit)、\(change.baseDay) → \(day)）",
      en: "Since the base (\(change.baseName) \(commit), \(change.baseDay) → \(day))"
    )[language]
  }

  /// Why items cannot be compared; `nil` if they can.
  var obstacle: String? {
    let text: Bilingual? =
      switch change.comparability {
      case .full: nil
      case .new:
        Bilingual(ja: "基準にはない、新しい組織です。", en: "The organisation is new: the base does not have it.")
      case .removed:
        Bilingual(ja: "基準にあった組織が、なくなっています。", en: "The base has this organisation, and it is gone.")
      case .undecided:
        Bilingual(
          ja: "基準側に読み取れない部分があるため、比べられません。",
          en: "Part of the base cannot be read, so nothing can be compared."
        )
      case .otherFramework(let before, let after):
        Bilingual(
          ja: "フレームワークが \(before) から \(after) に変わったため、項目どうしは比べられません。",
          en: "The framework changed from \(before) to \(after), so items cannot be compared."
        )
      }
    return text?[language]
  }

  /// The verdict before and after; `nil` without a base.
  var verdict: String? {
    guard let before = change.before?.verdict else { return nil }
    let now = report.verdict.kind
    guard before != now else {
      return Bilingual(
        ja: "判定: 変わらず（\(now.words.ja)）",
        en: "Verdict: unchanged (\(now.words.en))"
      )[language]
    }
    return Bilingual(
      ja: "判定: \(before.words.ja) → \(now.words.ja)",
      en: "Verdict: \(before.words.en) → \(now.words.en)"
    )[language]
  }

  /// The overall score before and after, and what made the difference.
  var score: String? {
    guard let before = change.before?.overall, let after = change.after.overall else { return nil }
    let figures = "\(before.rounded(places: 2)) → \(after.rounded(places: 2))"
    let parts = ChangeCause.allCases.compactMap { cause -> String? in
      let difference = change.difference(by: cause)
      guard difference != .zero else { return nil }
      return "\(cause.words[language]) \(difference.signed)"
    }
    let total = (after - before).signed
    let all = parts.joined(separator: Bilingual(ja: "、", en: ", ")[language])
    let detail = Bilingual(
      ja: parts.isEmpty ? "（\(total)）" : "（\(total)。\(all)）",
      en: parts.isEmpty ? " (\(total))" : " (\(total): \(all))"
    )[language]
    return Bilingual(ja: "総合: ", en: "Overall: ")[language] + figures + detail
  }

  /// What the policy no longer demands.
  var lowered: [String] {
    change.lowered.map { demand in
      let after = demand.after ?? Bilingual(ja: "なし", en: "nothing")[language]
      return Bilingual(
        ja:
          "ポリシーがゆるめられました: \(demand.key) \(demand.before) → \(after)（\(demand.path):\(demand.line)）",
        en:
          "the policy demands less: \(demand.key) \(demand.before) → \(after) (\(demand.path):\(demand.line))"
      )[language]
    }
  }

  /// The items that changed themselves.
  var items: [ItemChange] { change.items.filter(\.isOwn) }

  /// How the share of other items in the score changed; `nil` if it did not.
  var shares: String? {
    let others = change.items.filter { !$0.isOwn }
    guard !others.isEmpty else { return nil }
    let sum = others.reduce(Rational.zero) { $0 + $1.difference }.signed
    return Bilingual(
      ja: "ほか \(others.count) 項目は、該当する項目の数や重みが変わったため、総合への寄与だけが変わりました（\(sum)）",
      en:
        "\(others.count) more items only count differently, because other items apply or weights changed (\(sum))"
    )[language]
  }

  /// How an item's level went.
  func levels(of item: ItemChange) -> String {
    func text(_ point: PosturePoint.Item?) -> String {
      guard let point else { return "–" }
      switch point.state {
      case .notApplicable: return Bilingual(ja: "該当なし", en: "n/a")[language]
      case .unanswered: return Bilingual(ja: "未回答", en: "unanswered")[language]
      case .claimed:
        let supported = point.supported.map { "\($0)" } ?? "–"
        guard let claimed = point.claimed, claimed != point.supported else { return supported }
        return Bilingual(ja: "\(supported)（申告 \(claimed)）", en: "\(supported) (claims \(claimed))")[
          language
        ]
      }
    }
    return "\(text(item.before)) → \(text(item.after))"
  }

  /// What did it, in a few words.
  func causes(of item: ItemChange) -> String {
    let own = item.parts.filter { _, part in
      part.before?.supported != part.after?.supported || part.before?.state != part.after?.state
        || part.before?.claimed != part.after?.claimed
    }
    return own.map { $0.cause.words[language] }
      .joined(separator: Bilingual(ja: "、", en: ", ")[language])
  }

  /// The changes of files and findings behind an item's.
  func reasons(for item: ItemChange) -> [String] {
    let causes = Set(item.parts.map(\.cause))
    var reasons: [String] = []
    if causes.contains(.facts) {
      reasons += change.entries.filter { $0.items.contains(item.id) }.map { words(of: $0) }
    }
    let about = { (finding: ChangedFinding) in
      finding.finding.subject.items.contains(item.id) && causes.contains(finding.cause)
    }
    reasons += change.newFindings.filter(about).map { words(of: $0, isNew: true) }
    reasons += change.fixedFindings.filter(about).map { words(of: $0, isNew: false) }
    return reasons
  }

  /// A changed claim or piece of evidence in words.
  func words(of entry: ChangedEntry) -> String {
    let what = entry.evidence?.title ?? Bilingual(ja: "申告", en: "claim")
    let kind = entry.kind.words
    let place = "\(entry.path):\(entry.line)"
    return Bilingual(
      ja: "\(what.ja) \(entry.title) \(kind.ja)（\(place)）",
      en: "\(what.en) \(entry.title) \(kind.en) (\(place))"
    )[language]
  }

  /// A finding that came or went in words.
  func words(of finding: ChangedFinding, isNew: Bool) -> String {
    let text = finding.finding.message.text
    let (rule, place) = (finding.finding.rule.name, "\(finding.path):\(finding.line)")
    return Bilingual(
      ja: "\(isNew ? "新しい指摘" : "なくなった指摘") [\(rule)] \(text.ja)（\(place)）",
      en: "\(isNew ? "new" : "gone"): [\(rule)] \(text.en) (\(place))"
    )[language]
  }

  /// How many findings are new, gone and unchanged.
  var counts: String {
    let (new, gone) = (change.newFindings.count, change.fixedFindings.count)
    return Bilingual(
      ja: "指摘: 新規 \(new)、解消 \(gone)、変わらず \(change.unchangedFindings)",
      en: "Findings: \(new) new, \(gone) gone, \(change.unchangedFindings) unchanged"
    )[language]
  }

  /// The findings that concern no item that changed.
  var otherFindings: [String] {
    let told = Set(items.map(\.id))
    let isOther = { (finding: ChangedFinding) in
      !finding.finding.subject.items.contains { told.contains($0) }
    }
    return change.newFindings.filter(isOther).map { words(of: $0, isNew: true) }
      + change.fixedFindings.filter(isOther).map { words(of: $0, isNew: false) }
  }

  /// The changed claims and evidence of items whose levels stayed.
  var otherEntries: [String] {
    let told = Set(items.map(\.id))
    return change.entries.filter { !$0.items.contains { told.contains($0) } }.map { words(of: $0) }
  }

  /// The waivers that differ.
  var waivers: [String] {
    change.waivers.map { waiver in
      let day = waiver.expiresOn.map { "\($0)" } ?? "–"
      let place = "\(waiver.path):\(waiver.line)"
      let kind = waiver.kind.words
      return Bilingual(
        ja: "例外承認\(kind.ja): \(waiver.item) \(waiver.matter)、\(day) まで（\(place)）",
        en: "waiver \(kind.en): \(waiver.item) \(waiver.matter), until \(day) (\(place))"
      )[language]
    }
  }
}

extension ChangeCause {
  /// The cause in words.
  var words: Bilingual {
    switch self {
    case .facts: Bilingual(ja: "ファイルの変更", en: "changed files")
    case .rules: Bilingual(ja: "ポリシー・フレームワークの変更", en: "changed policy or framework")
    case .time: Bilingual(ja: "期限の経過", en: "time")
    }
  }
}

extension ChangedEntry.Kind {
  fileprivate var words: Bilingual {
    switch self {
    case .added: Bilingual(ja: "を追加", en: "added")
    case .changed: Bilingual(ja: "を変更", en: "changed")
    case .file: Bilingual(ja: "のファイルを変更", en: "has another file content")
    case .removed: Bilingual(ja: "を削除", en: "removed")
    }
  }
}

extension ChangedWaiver.Kind {
  fileprivate var words: Bilingual {
    switch self {
    case .added: Bilingual(ja: "の追加", en: "added")
    case .removed: Bilingual(ja: "の削除", en: "removed")
    case .lapsed: Bilingual(ja: "の期限切れ", en: "lapsed")
    }
  }
}

extension Rational {
  /// The number with its sign and two places, or three if two would show nothing.
  var signed: String {
    guard numerator != 0 else { return "±0" }
    let size = Rational(Int(clamping: numerator.magnitude), over: denominator)
    var text = size.rounded(places: 2)
    if text == "0.00" {
      text = size.rounded(places: 3) == "0.000" ? "<0.001" : size.rounded(places: 3)
    }
    return (numerator < 0 ? "-" : "+") + text
  }
}
