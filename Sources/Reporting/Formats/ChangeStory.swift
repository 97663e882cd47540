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
    let days = [change.baseDay, report.assessed?.model.asOf.day].compactMap { $0?.description }
      .joined(separator: " → ")
    return Bilingual(
      ja: "基準からの変化（\(change.baseName) \(commit)、\(days)）",
      en: "Since the base (\(change.baseName) \(commit), \(days))"
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
      case .undecided where change.promisor != nil:
        Bilingual(
          ja: "部分クローンのためファイルの中身が足りず、比べられません。次の行で取得してください: \(fetching)",
          en:
            "This partial clone lacks contents of files, so nothing can be compared. Fetch them: \(fetching)"
        )
      case .undecided
      where change.after.verdict == .undecided && change.before?.verdict != .undecided:
        Bilingual(
          ja: "変更後に読み取れない部分があるため、比べられません。",
          en: "Part of the change cannot be read, so nothing can be compared."
        )
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

  /// The line that makes a partial clone a whole one.
  private var fetching: String { "git fetch --refetch --no-filter \(change.promisor ?? "origin")" }

  /// The verdict before and after, or the only one there is.
  var verdict: String? {
    let now = report.verdict.kind
    if case .removed = change.comparability {
      return change.before.map { before in
        let words = before.verdict.words
        return Bilingual(ja: "基準での判定: \(words.ja)", en: "Verdict in the base: \(words.en)")[
          language
        ]
      }
    }
    if case .undecided = change.comparability, now == .undecided {
      let own = change.after.verdict
      // Only the comparison is open: nothing says that the verdict is what it was.
      if own != .undecided {
        return Bilingual(
          ja: "判定: \(now.words.ja)（変更後だけを見れば: \(own.words.ja)）",
          en: "Verdict: \(now.words.en) (the change by itself: \(own.words.en))"
        )[language]
      }
    }
    guard let before = change.before?.verdict, change.promisor == nil else {
      return Bilingual(ja: "判定: \(now.words.ja)", en: "Verdict: \(now.words.en)")[language]
    }
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
  ///
  /// Nothing is said of a score that rests on files which cannot be read.
  var score: String? {
    if case .undecided = change.comparability { return nil }
    if case .new = change.comparability, let score = change.after.overall {
      return Bilingual(ja: "総合: ", en: "Overall: ")[language] + score.rounded(places: 2)
    }
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

  /// That nothing changed, and how it stands; `nil` if something did.
  var nothing: String? {
    guard change.isNothing else { return nil }
    let words = report.verdict.kind.words
    let score = change.after.overall?.rounded(places: 2)
    return Bilingual(
      ja: "変わったところはありません。判定: \(words.ja)\(score.map { "（総合 \($0)）" } ?? "")",
      en: "Nothing has changed. Verdict: \(words.en)\(score.map { " (overall \($0))" } ?? "")"
    )[language]
  }

  /// Which files of policy and framework changed; `nil` if none did.
  var rules: String? {
    var seen: Set<String> = []
    let paths = change.rulePaths.filter { seen.insert($0).inserted }
    guard !paths.isEmpty else { return nil }
    return Bilingual(
      ja: "ポリシー・フレームワークの変更: \(paths.joined(separator: "、"))",
      en: "Changed policy or framework: \(paths.joined(separator: ", "))"
    )[language]
  }

  /// A changed claim or piece of evidence in words.
  func words(of entry: ChangedEntry) -> String {
    let what = entry.evidence?.title ?? Bilingual(ja: "申告", en: "claim")
    let kind = entry.words
    let place = "\(entry.path):\(entry.line)"
    // Without an id and a file, an entry is called by what it is for.
    let isNameless = entry.evidence != nil && entry.title == entry.items.first
    return Bilingual(
      ja: "\(what.ja)\(isNameless ? "（\(entry.title)）" : " \(entry.title) ")\(kind.ja)（\(place)）",
      en: "\(what.en) \(isNameless ? "for " : "")\(entry.title) \(kind.en) (\(place))"
    )[language]
  }

  /// Returns a finding that came or went in words.
  ///
  /// - Parameters:
  ///   - finding: The finding.
  ///   - isNew: Whether it came.
  ///   - showsCause: Whether to say what did it, unless it was a change of files.
  /// - Returns: The words, in one line.
  func words(of finding: ChangedFinding, isNew: Bool, showsCause: Bool = false) -> String {
    let text = finding.finding.message.text[language]
    let (rule, place) = (finding.finding.rule.name, "\(finding.path):\(finding.line)")
    var notes: [String] = []
    if isNew, finding.finding.disposition.isWaived {
      notes.append(Bilingual(ja: "例外承認済み", en: "waived")[language])
    }
    if showsCause, finding.cause != .facts { notes.append(finding.cause.words[language]) }
    let note = notes.joined(separator: Bilingual(ja: "、", en: ", ")[language])
    return Bilingual(
      ja:
        "\(isNew ? "新しい指摘" : "なくなった指摘")\(note.isEmpty ? " " : "（\(note)）")[\(rule)] \(text)（\(place)）",
      en:
        "\(isNew ? "new" : "gone")\(note.isEmpty ? "" : " (\(note))"): [\(rule)] \(text) (\(place))"
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

  /// The findings that stand behind no item's change.
  var otherFindings: [String] {
    let items = items
    let isOther = { (finding: ChangedFinding) in
      !items.contains { isReason(finding, for: $0) }
    }
    return change.newFindings.filter(isOther)
      .map { words(of: $0, isNew: true, showsCause: true) }
      + change.fixedFindings.filter(isOther)
      .map { words(of: $0, isNew: false, showsCause: true) }
  }

  /// The changed claims and evidence that stand behind no item's change.
  var otherEntries: [String] {
    let items = items
    return change.entries.filter { entry in !items.contains { isReason(entry, for: $0) } }
      .map { words(of: $0) }
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
