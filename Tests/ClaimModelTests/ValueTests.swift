import ClaimModel
import Diagnostics
import Foundation
import Testing
import YAMLSyntax

@Suite struct `A calendar day` {
  @Test func `agrees with Foundation over 200,000 days`() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    var wrong: [Int32] = []
    // From 1752 on Foundation's Gregorian calendar and the proleptic one agree.
    for number in stride(from: Int32(-79_000), to: 121_000, by: 1) {
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let day = CalendarDay(daysSinceEpoch: number)
      let (year, month, dayOfMonth) = day.components
      if (year, month, dayOfMonth) != (parts.year, parts.month, parts.day)
        || CalendarDay(year: year, month: month, day: dayOfMonth) != day
        || CalendarDay(day.description) != day
      {
        wrong.append(number)
      }
    }
    #expect(wrong == [])
  }

  @Test func `counts every day of the years 1 to 9999 once`() throws {
    var next = try #require(CalendarDay("0001-01-01")).daysSinceEpoch
    for year in 1...9999 {
      for month in 1...12 {
        for day in 1...31 {
          guard let found = CalendarDay(year: year, month: month, day: day) else { continue }
          guard found.daysSinceEpoch == next else {
            Issue.record("\(year)-\(month)-\(day)")
            return
          }
          next += 1
        }
      }
    }
    #expect(CalendarDay(daysSinceEpoch: next - 1).description == "9999-12-31")
  }

  @Test(arguments: [
    "0001-01-01", "1900-02-28", "2000-02-29", "2024-02-29", "9999-12-31", "1970-01-01",
    "0400-02-29",
  ])
  func `is read and written alike`(_ text: String) {
    #expect(CalendarDay(text)?.description == text)
  }

  @Test(arguments: [
    "1900-02-29", "2100-02-29", "2025-02-29", "2026-02-30", "2026-04-31", "2026-00-01",
    "2026-01-00", "2026-13-01",
    "0000-01-01", "2026-1-01", "2026-01-1", "2026-01-011", "2026/01/01", "-026-01-01", "",
    "2026-01-0a", "２026-01",
  ])
  func `is no day that does not exist or is written otherwise`(_ text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-03-31", -1, "2026-02-28"),
    ("2026-10-15", 12, "2027-10-15"), ("2024-02-29", 12, "2025-02-28"),
    ("2024-02-29", 48, "2028-02-29"),
    ("2026-12-31", 2, "2027-02-28"), ("2026-01-15", -1, "2025-12-15"),
    ("2026-05-31", 0, "2026-05-31"),
    ("9999-06-30", 12, "9999-12-31"), ("0001-06-30", -12, "0001-01-01"),
    ("0001-02-01", -24, "0001-01-01"),
    ("2026-01-01", 1200, "2126-01-01"),
  ])
  func `moves by months and stays in the calendar`(_ from: String, _ months: Int, _ to: String) {
    #expect(CalendarDay(from)?.adding(months: months).description == to)
  }

  @Test(arguments: [
    ("2026-12-31", 1, "2027-01-01"), ("2024-02-28", 1, "2024-02-29"),
    ("2026-01-01", -1, "2025-12-31"),
    ("9999-12-31", 1, "9999-12-31"), ("0001-01-01", -1, "0001-01-01"),
    ("2026-01-01", .max, "9999-12-31"),
    ("2026-01-01", .min, "0001-01-01"),
  ])
  func `moves by days and stays in the calendar`(_ from: String, _ days: Int, _ to: String) {
    #expect(CalendarDay(from)?.adding(days: days).description == to)
  }

  @Test func `knows the way to another`() throws {
    let first = try #require(CalendarDay("2024-02-28"))
    let second = try #require(CalendarDay("2024-03-01"))
    #expect(first.days(until: second) == 2)
    #expect(second.days(until: first) == -2)
    #expect(first < second)
  }
}

@Suite struct `A window of freshness` {
  @Test(
    arguments: [
      (Window.months(12), "2027-02-28"), (.months(1), "2026-03-28"), (.days(30), "2026-03-30"),
      (.unlimited, nil),
    ] as [(Window, String?)]
  )
  func `ends with its last day`(_ window: Window, _ last: String?) throws {
    let day = try #require(CalendarDay("2026-02-28"))
    #expect(window.lastDay(from: day)?.description == last)
  }
}

@Suite struct `A fiscal year` {
  @Test(arguments: [
    ("2026-03-31", 2025), ("2026-04-01", 2026), ("2026-12-31", 2026), ("2027-01-01", 2026),
  ])
  func `that starts in April is named after the year it starts in`(
    _ day: String,
    _ year: Int
  ) throws {
    #expect(MonthDay.april.fiscalYear(of: try #require(CalendarDay(day))) == year)
  }
}

@Suite struct `A decimal number` {
  static func read(_ text: String) -> ClaimModel.Decimal? {
    ClaimModel.Decimal(Array(text.utf8)[...])
  }

  @Test(arguments: [
    "0", "12", "-3", "2.75", "0.000001", "-0.5", "9223372036854", "9223372.036854", "3.10",
  ])
  func `is read and written alike`(_ text: String) {
    #expect(Self.read(text)?.description == text)
  }

  @Test(arguments: [
    "", "-", ".", ".5", "5.", "1e3", "+1", "1_000", "0x1F", "1.2.3", "0.0000001", "--1", " 1",
    "9223372036855", "１",
  ])
  func `is refused in other notations`(_ text: String) {
    #expect(Self.read(text) == nil)
  }

  @Test func `compares the largest and the smallest without overflow`() throws {
    let numbers = try [
      "-9223372036854", "-0.000001", "0", "0.000001", "0.5", "2.75", "9223372036854",
    ].map {
      try #require(Self.read($0))
    }
    for (left, right) in zip(numbers, numbers.dropFirst()) {
      #expect(left < right)
      #expect(left != right)
    }
  }

  @Test(arguments: [
    ("1", "1.0"), ("0.5", "0.500000"), ("0", "0.000"), ("-2.50", "-2.5"), ("100", "100.00"),
  ])
  func `equals another way to write it`(_ left: String, _ right: String) throws {
    let (left, right) = (try #require(Self.read(left)), try #require(Self.read(right)))
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
  }
}

@Suite struct `A table of names` {
  @Test func `gives every text one number while it grows`() {
    var table = NameTable()
    let texts = (0..<5000).map { "id-\($0)" } + ["", "a", "ab", "abc", "日本", "か\u{3099}", "が"]
    let names = texts.map { table.name($0) }
    #expect(Set(names).count == texts.count)
    #expect(texts.map { table.name($0) } == names)
    #expect(names.map(table.text) == texts)
    #expect(texts.map { table.existing($0) } == names)
    #expect(table.count == texts.count)
    #expect(table.existing("id-5000") == nil)
  }

  @Test func `tells texts apart whose hashes are equal`() throws {
    var seen: [UInt32: String] = [:]
    var pair: (String, String)?
    for number in 0..<400_000 where pair == nil {
      let text = "n\(number)"
      if let other = seen.updateValue(text, forKey: NameHash.of(text)) { pair = (other, text) }
    }
    let (first, second) = try #require(pair)
    #expect(NameHash.of(first) == NameHash.of(second))
    var table = NameTable()
    #expect(table.name(first) != table.name(second))
    #expect(table.existing(first).map(table.text) == first)
    #expect(table.existing(second).map(table.text) == second)
  }

  @Test func `maps names to values`() {
    var table = NameTable()
    var map = NameMap<Int>()
    let (first, second) = (table.name("a"), table.name("b"))
    map[second] = 2
    #expect(map[first] == nil)
    #expect(map[second] == 2)
    map[second] = nil
    #expect(map[second] == nil)
  }
}

@Suite struct `A date in another form` {
  static func help(_ written: String) -> String {
    Decoded("id: a\non: \"\(written)\"\n").findings.first?.message.help.en ?? ""
  }

  @Test(arguments: [
    ("令和8年4月1日", "2026-04-01"), ("R8.4.1", "2026-04-01"), ("２０２６年４月１日", "2026-04-01"),
    ("2026/4/1", "2026-04-01"),
    ("20260401", "2026-04-01"), ("平成31年4月30日", "2019-04-30"), ("令和元年5月1日", "2019-05-01"),
    ("2026.10.1", "2026-10-01"),
    ("昭和64年1月7日", "1989-01-07"), ("Ｒ８．４．１", "2026-04-01"), ("2026-4-1", "2026-04-01"),
    ("h31/4/1", "2019-04-01"),
    ("2026-10-01T09:30:00+09:00", "2026-10-01"), ("2026/10/1 9:30", "2026-10-01"),
    ("2026年10月1日（木）", "2026-10-01"),
    ("２０２６０４０１", "2026-04-01"), ("令和 8年 4月 1日", "2026-04-01"), ("2026年10月1日 9時30分", "2026-10-01"),
    ("R 8.4.1", "2026-04-01"), ("R.8.4.1", "2026-04-01"), ("二〇二六年四月一日", "2026-04-01"),
    ("令和八年十二月二十三日", "2026-12-23"), ("㋿8年4月1日", "2026-04-01"), ("2026年10月1日木曜日", "2026-10-01"),
  ])
  func `is suggested in ISO form but not accepted`(_ written: String, _ meant: String) {
    #expect(Self.help(written) == "write \(meant)")
    #expect(Decoded("id: a\non: \"\(written)\"\n").sample.values["on"] == nil)
  }

  @Test(arguments: [
    "01/02/03", "2026-02-30", "令和8年2月30日", "4/1", "2026年4月", "26/4/1", "2026", "Rev 8.4.1",
    "release 8.4.1", "R2026/4/1",
    "令和9223372036854775807年4月1日", "令和0年1月1日", "2026/4/1〜2026/4/30", "2026/4/1-5/31", "+2021011",
    "-2021011", "20261301",
    "2026/4/99999999999999999999", "v1.2.3", "①/②/③", "S", "R",
    "99999999999999999999/1/1", "1 Oct 2026",
  ])
  func `is not guessed if there is a doubt`(_ written: String) {
    #expect(Self.help(written) == "write an existing day as 2026-10-01")
  }

  private static func rewritten(_ line: String) -> String? {
    let yaml = Array("id: a\non: \(line)\n".utf8)
    let fixes = Decoded("id: a\non: \(line)\n").findings.flatMap(\.fix)
    guard !fixes.isEmpty else { return nil }
    return yaml.applying(fixes).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    "令和8年4月1日", "R8.4.1", "\"２０２６年４月１日\"", "2026/4/1", "20260401", "'2026.4.1'", "2026年4月1日（水）",
    "令和八年四月一日", "2026-4-1 ",
  ])
  func `is rewritten where the value stands`(_ written: String) {
    #expect(Self.rewritten(written)?.filter { $0 != " " } == "id:a\non:2026-04-01\n")
  }

  @Test(arguments: [
    "01/02/03", "4/1/2026", "2026-10-01T18:00:00Z", "\"2026/10/1 9:30\"", "2026年4月1日（木）",
    "令和元年4月1日",
    "平成32年4月1日", "2026/4-1", "2026年4月1日付", "2026-02-30", "|\n  2026/4/1",
  ])
  func `is left alone if somebody should look`(_ written: String) {
    #expect(Self.rewritten(written) == nil)
  }
}
