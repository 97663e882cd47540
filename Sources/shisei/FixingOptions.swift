internal import ArgumentParser
internal import Diagnostics
internal import Engine
internal import HostSystem
internal import Reporting
internal import Synchronization

/// What to do about findings that have a mechanical fix.
struct FixingOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      Words(
        ja: "機械的に直せる指摘をファイルに書き込んで直し、直したあとの結果を判定する。レベル・スコア・回答率が上がる修正はしない",
        en:
          "Write fixes that need no judgement into the files, then judge what is there. Never raises a level, the score or coverage."
      ).text
    )
  )
  var fix = false

  @Flag(
    help: ArgumentHelp(
      Words(
        ja: "--fix が行う変更を差分（git apply で使える形）で表示し、書き込まない。終了コードは今のファイルの判定",
        en:
          "Show what --fix would change, for git apply, and write nothing; the exit code is for the files as they are."
      ).text
    )
  )
  var diff = false

  /// Fixes files, or shows what would be fixed, before they are judged.
  func run(
    _ request: CheckRequest,
    in surroundings: Surroundings<DiskFiles>,
    isQuiet: Bool
  ) throws(RunFailure) {
    guard fix || diff else { return }
    let isWriting = !diff
    let summary = Mutex(FixSummary(isWritten: isWriting))
    try Engine.planFixes(request, in: surroundings) { plan in
      for change in plan.changes {
        let outcome = isWriting ? FileReplacement.write(change) : .written
        if !isWriting, !isQuiet {
          Host.write(
            UnifiedDiff.bytes(path: change.path, before: change.before, after: change.after),
            to: .standardOutput
          )
        }
        summary.withLock { $0.add(change, outcome) }
      }
      summary.withLock { $0.add(left: plan.left) }
    }
    Host.write(summary.withLock { Array($0.text.utf8) }, to: .standardError)
  }
}

/// What was fixed where, and what was not.
struct FixSummary {
  let isWritten: Bool
  private var fixed: [String] = []
  private var left: [String] = []
  private var files = 0

  init(isWritten: Bool) { self.isWritten = isWritten }

  /// Adds a file.
  mutating func add(_ change: FixPlan.Change, _ outcome: FileReplacement) {
    guard let why = outcome.words else {
      files += 1
      fixed += change.fixed.map(line)
      return
    }
    left += change.fixed.map { "\(line($0)): \(why.text)" }
  }

  /// Adds what could not be fixed.
  mutating func add(left: [(place: FixPlan.Place, why: FixPlan.Obstacle)]) {
    self.left += left.map { "\(line($0.place)): \($0.why.words.text)" }
  }

  private func line(_ place: FixPlan.Place) -> String {
    "  \(place.path.visible):\(place.line) \(place.rule.name)"
  }

  /// The summary, one finding per line.
  var text: String {
    guard !fixed.isEmpty || !left.isEmpty else {
      return Words(ja: "直せるものはありません\n", en: "nothing to fix\n").text
    }
    var lines: [String] = []
    if !fixed.isEmpty {
      let (count, files) = (fixed.count, files)
      let done = Words(
        ja: "\(count) 件を直しました（\(files) ファイル）:",
        en: "fixed \(count) in \(files) \(files == 1 ? "file" : "files"):"
      )
      let planned = Words(
        ja: "\(count) 件を直せます（\(files) ファイル、未変更）:",
        en: "would fix \(count) in \(files) \(files == 1 ? "file" : "files"), nothing is written:"
      )
      lines.append((isWritten ? done : planned).text)
      lines += fixed
    }
    if !left.isEmpty {
      lines.append(
        Words(ja: "\(left.count) 件は直していません:", en: "left \(left.count) as they are:").text
      )
      lines += left
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension FileReplacement {
  /// Why nothing was written; `nil` if it was.
  fileprivate var words: Words? {
    switch self {
    case .written: nil
    case .changedMeanwhile:
      Words(
        ja: "読んだあとにファイルが変わりました。もう一度実行してください",
        en: "the file was changed meanwhile; run again"
      )
    case .isLinked:
      Words(
        ja: "リンクの先には書き込みません。手で直してください",
        en: "links are not written through; mend it by hand"
      )
    case .unwritable:
      Words(ja: "書き込めません。権限を確かめてください", en: "it cannot be written; check its permissions")
    }
  }
}

extension FixPlan.Obstacle {
  fileprivate var words: Words {
    switch self {
    case .tellsOnResult:
      Words(
        ja: "直すとレベルや判定、ほかの指摘が変わるため、確かめて手で直してください",
        en:
          "it would change a level, the verdict or another finding; look at it and mend it by hand"
      )
    case .outside:
      Words(
        ja: "組織のフォルダーの外にあるため、手で直してください",
        en: "it lies outside the organisation's folder; mend it by hand"
      )
    case .overlap:
      Words(
        ja: "ほかの修正と重なります。もう一度実行してください",
        en: "it overlaps another fix; run again"
      )
    }
  }
}
