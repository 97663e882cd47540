import ClaimModel
import TestSupport
import Testing

@Suite struct `The name of a company` {
  @Test(arguments: [
    ("株式会社青葉精機", ["青葉精機"]), ("青葉精機株式会社", ["青葉精機"]), ("㈱青葉精機", ["青葉精機"]), ("(株)青葉精機", ["青葉精機"]),
    ("青葉精機（株）", ["青葉精機"]), ("株式会社　青葉精機", ["青葉精機"]), ("Aoba Seiki Co., Ltd.", ["aobaseiki"]),
    ("ＡＯＢＡ株式会社", ["aoba"]), ("AOBA㈱", ["aoba"]), ("取引先である山田工業株式会社の点検", ["山田工業"]),
    ("株式会社ミナセ・リサーチの診断", ["ミナセリサーチ"]), ("Minase Research Inc. report", ["minaseresearch"]),
    ("㈱緑山と青葉精機㈱", ["緑山", "青葉精機"]), ("株式会社の規程", []), ("情報セキュリティ基本方針", []),
  ])
  func `is found in a text without its form`(_ text: String, _ names: [String]) {
    #expect(CompanyNames.names(in: text) == names)
  }

  @Test func `is the whole text if no form stands in it`() {
    #expect(CompanyNames.core(of: "Ａｏｂａ Seiki") == ["aobaseiki"])
    #expect(CompanyNames.core(of: "") == [])
  }

  @Test(arguments: [("青葉精機", "青葉精機販売", true), ("青葉精機", "緑山商事", false), ("青葉", "新青葉", true)])
  func `tells one group from others`(_ left: String, _ right: String, _ related: Bool) {
    #expect(CompanyNames.areRelated(left, right) == related)
    #expect(CompanyNames.areRelated(right, left) == related)
  }
}

@Suite struct `Two texts` {
  private func pairs(_ text: String) -> [UInt64] { TextPairs.sorted(Array(text.utf8).span) }

  @Test func `are the same in another width, with other signs and blanks`() {
    let (left, right) = ("ＥＤＲを 780台に導入！", "EDRを780台に、導入")
    #expect(TextSignature(left) == TextSignature(right))
    #expect(TextPairs.likeness(pairs(left), pairs(right)) == 100)
  }

  @Test func `are hardly alike if they say different things`() {
    let left = pairs("取締役会が年2回、重要リスクとして審議している")
    let right = pairs("法務室が要求の一覧を四半期ごとに改めている")
    #expect(TextPairs.likeness(left, right) < 40)
  }

  /// The quick answer may be wrong in one direction only.
  @Test(arguments: 0..<60)
  func `are never told apart by their signatures if they are alike`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let letters = Array("あいうえおかきくけこabcdefgh")
    var left = (0..<(10 + random.below(60))).map { _ in letters[random.below(letters.count)] }
    let first = String(left)
    for _ in 0..<random.below(8) { left[random.below(left.count)] = letters[random.below(18)] }
    let second = String(left)
    let (one, two) = (TextSignature(first), TextSignature(second))
    let likeness = TextPairs.likeness(pairs(first), pairs(second))
    #expect(one.difference(from: two) * 100 <= (100 - likeness) * (one.count + two.count))
  }
}

@Suite struct `A day off in Japan` {
  /// - Source: the calendars that the Cabinet Office publishes (国民の祝日について), holidays of weekdays.
  @Test(arguments: [
    (
      2019,
      [
        "01-01", "01-14", "02-11", "03-21", "04-29", "04-30", "05-01", "05-02", "05-03", "05-06",
        "07-15", "08-12", "09-16", "09-23", "10-14", "10-22", "11-04",
      ]
    ),
    (
      2020,
      [
        "01-01", "01-13", "02-11", "02-24", "03-20", "04-29", "05-04", "05-05", "05-06", "07-23",
        "07-24", "08-10", "09-21", "09-22", "11-03", "11-23",
      ]
    ),
    (
      2021,
      [
        "01-01", "01-11", "02-11", "02-23", "04-29", "05-03", "05-04", "05-05", "07-22", "07-23",
        "08-09", "09-20", "09-23", "11-03", "11-23",
      ]
    ),
    (
      2026,
      [
        "01-01", "01-12", "02-11", "02-23", "03-20", "04-29", "05-04", "05-05", "05-06", "07-20",
        "08-11", "09-21", "09-22", "09-23", "10-12", "11-03", "11-23",
      ]
    ),
  ])
  func `is one that the act names, replaces or puts between two`(
    _ year: Int,
    _ days: [String]
  ) throws {
    var found: [String] = []
    var day = try #require(CalendarDay(year: year, month: 1, day: 1))
    while day.components.year == year {
      if JapaneseHoliday.contains(day), !JapaneseHoliday.isWeekend(day) {
        found.append(String(day.description.dropFirst(5)))
      }
      day = day.adding(days: 1)
    }
    #expect(found == days)
  }

  @Test func `has the right weekday on both sides of 1970`() throws {
    #expect(CalendarDay("2026-11-21")?.weekday == 6)
    #expect(CalendarDay("1970-01-01")?.weekday == 4)
    #expect(CalendarDay("1969-12-28")?.weekday == 0)
  }
}
