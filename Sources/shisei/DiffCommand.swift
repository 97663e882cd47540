internal import ArgumentParser
internal import Engine
internal import HostSystem
internal import Reporting
internal import Scoring
internal import Synchronization

/// `shisei diff`: what a change does to the posture, and why.
struct DiffCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff",
      abstract: Words(
        ja: "基準からの態勢の変化と、その原因を示します。",
        en: "Shows how the posture differs from a base, and why."
      ).text,
      discussion: Words(
        ja: """
          基準は、変更が枝分かれした時点のコミットを今の shisei で判定し直したものです。作業ツリーには触れません。\
          終了コード: 0 下がっていない（またはポリシーが許す範囲）、1 許される範囲を超えて下がった、2 比べられない、4 shisei の不具合
          """,
        en: """
          The base is the commit where the change left it, judged anew by this shisei; the working tree \
          is not touched. Exit codes: 0 no drop, or none beyond what the policies allow, 1 a larger drop, \
          2 could not be compared, 4 a bug of ours
          """
      ).text
    )
  }

  @Argument(
    help: ArgumentHelp(
      Words(ja: "基準のブランチ、タグ、コミット", en: "The base: a branch, a tag or a commit.").text,
      valueName: "base"
    )
  )
  var base: String

  @Argument(
    help: ArgumentHelp(
      Words(
        ja: "比べる側のブランチ、タグ、コミット。省略時は作業ツリー",
        en: "What is compared with it: a branch, a tag or a commit; else the working tree."
      ).text,
      valueName: "head"
    )
  )
  var head: String?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      Words(
        ja: "組織のフォルダー、または組織のフォルダーが並ぶフォルダー。繰り返し可。省略時は今いるフォルダー",
        en:
          "The folder of an organisation, or one that holds many; repeatable; else the working directory."
      ).text,
      valueName: "folder"
    )
  )
  var folders: [String] = []

  @OptionGroup var judging: JudgingOptions
  @OptionGroup var ratchet: RatchetOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var language: LanguageOption

  func run() throws {
    var request = CheckRequest(
      roots: folders.isEmpty ? ["."] : folders,
      asOf: try judging.assessment.day()
    )
    request.overrides = try judging.overrides()
    request.overrides.regression = try ratchet.limits()
    let outputs = try ReportOutputs(output, keepsStandardOutput: false, onlyChanges: true)
    let rule = output.exitRule(judgesOnlyChanges: true)
    // Whatever was worst for any organisation.
    let code = Mutex(0)
    var summary: RunSummary
    do throws(RunFailure) {
      let surroundings = try Comparing.surroundings(
        comparing: base,
        with: head,
        isDiff: true,
        &request,
        workers: WorkerThreads.workers(jobs: WorkerThreads.available)
      )
      summary = try Engine.check(request, in: surroundings) { report, index in
        code.withLock { $0 = max($0, rule.code(for: report)) }
        return outputs.render(report, isFirst: index == 0)
      } emit: { parts in
        outputs.write(parts)
      }
    } catch {
      outputs.discard()
      throw CommandFailure(error.message)
    }
    let worst = code.withLock(\.self)
    summary.ownExitCode = worst
    try outputs.finish(summary)
    throw ExitCode(Int32(worst))
  }
}
