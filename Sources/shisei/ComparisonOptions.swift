internal import ArgumentParser
internal import ClaimModel
internal import Engine
internal import HostSystem

/// How far a change may fall behind its base.
struct RatchetOptions: ParsableArguments {
  @Flag(
    name: .customLong("fail-on-regression"),
    help: ArgumentHelp(
      Words(
        ja: "基準より、総合・指示のスコアか項目の裏付けレベルが一つでも下がれば満たさないとする（期限の経過だけによる分を除く）",
        en:
          "Fail if the overall score, a direction's or an item's supported level falls behind the base, unless time alone did it."
      ).text
    )
  )
  var failOnRegression = false

  @Option(
    name: .customLong("max-drop"),
    help: ArgumentHelp(
      Words(
        ja: "総合スコアの下げ幅の上限。ポリシーの上限と小さい方を使う",
        en: "The largest drop of the overall score; the policy's own counts if it is smaller."
      ).text,
      valueName: "0.10"
    )
  )
  var maxDrop: String?

  /// Whether anything is asked for.
  var isAny: Bool { failOnRegression || maxDrop != nil }

  /// Returns what the options allow.
  func limits() throws -> RegressionLimits {
    var limits = failOnRegression ? RegressionLimits.none : RegressionLimits()
    guard let maxDrop else { return limits }
    guard let drop = Decimal(Array(maxDrop.utf8)[...]), drop >= Decimal(0) else {
      throw CommandFailure(
        Words(
          ja: "--max-drop「\(maxDrop)」は 0 以上の数値ではありません",
          en: "--max-drop “\(maxDrop)” is not a number of 0 or more"
        ),
        help: Words(ja: "0.1 のように書いてください", en: "write it as 0.1")
      )
    }
    // Together they mean: nothing may fall, but the overall score by so much.
    limits.overall = drop
    return limits
  }
}

/// What a check compares with.
struct BaseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Words(
        ja: "比べる基準のブランチ、タグ、コミット。変更が枝分かれした時点の内容を、今の shisei で判定し直して比べます",
        en:
          "A branch, tag or commit to compare with: the commit where the change left it is judged anew by this shisei."
      ).text,
      valueName: "revision"
    )
  )
  var base: String?

  @OptionGroup var ratchet: RatchetOptions

  func validate() throws {
    guard base == nil, ratchet.isAny else { return }
    throw CommandFailure(
      Words(
        ja: "--fail-on-regression と --max-drop には、比べる基準が必要です",
        en: "--fail-on-regression and --max-drop need something to compare with"
      ),
      help: Words(
        ja: "--base origin/main のように、基準も指定してください",
        en: "name a base too, such as --base origin/main"
      )
    )
  }
}

/// Finds what to compare, and sets a run up for it.
enum Comparing {
  /// Adds a base to a request.
  ///
  /// - Parameters:
  ///   - base: What the user calls the base.
  ///   - head: What the user calls the change; `nil` for the working tree.
  ///   - isDiff: Whether both are arguments of `shisei diff`, not the value of `--base`.
  ///   - request: The run.
  ///   - workers: Who does the work.
  /// - Returns: The surroundings in which the change is judged.
  /// - Throws: `RunFailure` if the two cannot be compared.
  static func surroundings(
    comparing base: String,
    with head: String?,
    isDiff: Bool,
    _ request: inout CheckRequest,
    workers: @escaping Workers
  ) throws(RunFailure) -> Surroundings<DiskFiles> {
    let commits: ComparedCommits
    let root = request.roots.first ?? "."
    do throws(ComparisonFailure) {
      commits = try GitBase.comparison(of: base, with: head, in: Host.folder(of: root))
    } catch {
      if case .unknownCommit(let name) = error,
        let message = MistakenRevision(name, of: base, head).message(isDiff: isDiff)
      {
        throw RunFailure(message: message)
      }
      throw RunFailure(error)
    }
    if commits.isBehind {
      let change = head ?? "HEAD"
      let note = Words(
        ja: "注意: 「\(change)」は「\(base)」に含まれ、独自のコミットがありません。逆向きに比べるには: shisei diff \(change) \(base)",
        en:
          "note: “\(change)” has no commit that “\(base)” lacks; to compare the other way round: shisei diff \(change) \(base)"
      )
      Host.write(Array((note.text + "\n").utf8), to: .standardError)
    }
    let working = GitHistory(now: Host.now)
    request.base = ComparisonBase(
      commits: commits,
      history: GitHistory(now: Host.now, upTo: commits.base.id),
      working: working
    )
    let history = commits.head.map { GitHistory(now: Host.now, upTo: $0.id) } ?? working
    return Surroundings(files: DiskFiles(), history: history, workers: workers)
  }
}
