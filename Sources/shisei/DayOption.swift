internal import ArgumentParser
internal import ClaimModel
internal import Engine
internal import HostSystem

/// `--as-of`, for commands that date what they write.
struct DayOption: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      Words(
        ja: "書き込む日付。省略時は組織の時間帯での今日（SOURCE_DATE_EPOCH があればその日）",
        en: "The day to write; else today in the organisation's time zone, or of SOURCE_DATE_EPOCH."
      ).text,
      valueName: "2026-10-01"
    )
  )
  var asOf: String?

  /// Returns the day in a calendar so many seconds east of UTC.
  func day(utcOffset: Int?) throws -> CalendarDay {
    try AssessmentOptions.day(asOf).day(utcOffset: utcOffset ?? 9 * 3600)
  }
}
