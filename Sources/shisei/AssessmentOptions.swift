internal import ArgumentParser
internal import ClaimModel
internal import Diagnostics
internal import Engine
internal import HostSystem

/// By which day and by which policy organisations are looked at.
struct AssessmentOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      Words(
        ja: "評価の基準日。省略時は組織の時間帯での今日（SOURCE_DATE_EPOCH があればその日）",
        en:
          "The day of the assessment; else today in the organisation's time zone, or the day of SOURCE_DATE_EPOCH."
      ).text,
      valueName: "2026-10-01"
    )
  )
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      Words(
        ja: "組織の指定に代えて使うポリシー（識別子またはファイル）",
        en: "A policy to judge by instead of the organisation's own: an id or a file."
      ).text,
      valueName: "id|file"
    ),
    completion: Completions.policies
  )
  var policy: String?

  /// Returns the day of the assessment.
  func day() throws -> AsOf { try Self.day(asOf) }

  /// Returns the day that the command line or the environment names, else now.
  static func day(_ asOf: String?) throws -> AsOf {
    if let asOf {
      guard let day = CalendarDay(asOf) else {
        throw CommandFailure(
          Words(ja: "--as-of「\(asOf)」は日付ではありません", en: "--as-of “\(asOf)” is not a date"),
          help: Words(ja: "2026-10-01 の形で書いてください", en: "write it as 2026-10-01")
        )
      }
      return .day(day)
    }
    guard let epoch = Host.environment("SOURCE_DATE_EPOCH") else { return .instant(Host.now) }
    guard let seconds = Int(epoch), seconds >= 0, seconds < 253_402_300_800 else {
      throw CommandFailure(
        Words(
          ja: "SOURCE_DATE_EPOCH「\(epoch)」は秒数ではありません",
          en: "SOURCE_DATE_EPOCH “\(epoch)” is not a number of seconds"
        ),
        help: Words(ja: "1970 年からの秒数にするか、削除してください", en: "set it to seconds since 1970, or unset it")
      )
    }
    return .instant(seconds)
  }

  /// Returns what the command line puts in place of the organisations' own.
  func overrides() throws -> Overrides {
    var overrides = Overrides()
    if let policy { try Self.checkPolicy(policy) }
    overrides.policy = policy
    return overrides
  }

  /// Refuses a policy that is not there: no file names it, so no place in one could be shown.
  private static func checkPolicy(_ policy: String) throws {
    guard policy.isFile else {
      let known = FrameworkShelf.policies.compactMap(\.id)
      guard known.contains(policy) else {
        throw CommandFailure.unknown("--policy", policy, among: known)
      }
      return
    }
    guard NewFiles.exists(policy) else {
      throw CommandFailure(
        Words(
          ja: "--policy のファイル「\(policy)」がありません",
          en: "there is no file “\(policy)”, which --policy names"
        ),
        help: Words(
          ja: "今いるフォルダーから見たパスか、組み込みの識別子を指定してください（shisei frameworks で一覧）",
          en: "name a file from the working directory, or a built-in (see shisei frameworks)"
        )
      )
    }
  }
}
