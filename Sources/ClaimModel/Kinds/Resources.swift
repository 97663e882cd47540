package import Diagnostics

/// Money for one fiscal year.
package struct Budget: EvidencePiece, BitwiseCopyable {
  package let range: SourceRange
  package var isMalformed = false
  package var id: Located<Name>?
  package var fiscalYear: Located<Int>?
  package var planned: Located<Int>?
  package var actual: Located<Int>?
  package var currency: Located<Name>?
  package var purpose: Located<TextNode>?
  package var resolution: Located<TextNode>?
  package var approvedBy: Located<Name>?
  package var approvedOn: Located<CalendarDay>?

  init(range: SourceRange) { self.range = range }

  static let format = RecordFormat<Budget>(
    "Budget",
    Bilingual(ja: "予算（kind: budget）", en: "a budget (`kind: budget`)"),
    [
      .kind("budget"),
      .identifier("id", ja: "識別子", en: "the id") { $0.id = $1 },
      .integer(
        "fiscal_year",
        1990...2200,
        ja: "年度（開始した年）",
        en: "the fiscal year, by the year it starts in"
      ) {
        $0.fiscalYear = $1
      },
      .integer("planned", 0...Int.max, ja: "予算額", en: "the planned amount") { $0.planned = $1 },
      .integer("actual", 0...Int.max, ja: "実績額", en: "the amount spent") { $0.actual = $1 },
      .word("currency", ja: "通貨（JPY など）", en: "the currency, such as JPY") { $0.currency = $1 },
      .text("purpose", ja: "使途", en: "what it is for") { $0.purpose = $1 },
      .text("resolution", ja: "決議・稟議の番号", en: "the number of the resolution") {
        $0.resolution = $1
      },
      .identifier("approved_by", ja: "承認した役割", en: "the role that approved it") {
        $0.approvedBy = $1
      },
      .day("approved_on", ja: "承認日", en: "the day of approval") { $0.approvedOn = $1 },
    ]
  )
}

/// Somebody with a task.
package struct Person: EvidencePiece, BitwiseCopyable {
  package let range: SourceRange
  package var isMalformed = false
  package var id: Located<Name>?
  package var role: Located<Name>?
  package var deputy: Located<Name>?
  package var fte: Located<Decimal>?
  package var qualification: Located<TextNode>?
  /// Whether what is written as a qualification is one, and not 「なし」.
  package var hasQualification = false
  package var appointedOn: Located<CalendarDay>?
  package var until: Located<CalendarDay>?

  init(range: SourceRange) { self.range = range }

  static let format = RecordFormat<Person>(
    "Person",
    Bilingual(ja: "担当者（kind: person）", en: "somebody with the task (`kind: person`)"),
    [
      .kind("person"),
      .identifier("id", ja: "識別子", en: "the id") { $0.id = $1 },
      .identifier("role", ja: "役割", en: "the role") { $0.role = $1 },
      .identifier("deputy", ja: "代行する役割", en: "the role that stands in") { $0.deputy = $1 },
      .decimal("fte", ja: "専従換算の人数（0.5 など）", en: "full-time equivalents, such as 0.5") {
        $0.fte = $1
      },
      Field(
        "qualification",
        .text,
        Bilingual(ja: "資格・力量", en: "qualification or proven skill"),
        isRequired: false
      ) {
        person,
        index,
        decoder in
        guard let text = decoder.text(index) else { return }
        person.qualification = text
        let words = decoder.tree.bilingual(text.value)
        person.hasQualification =
          text.value.saysSomething && words.ja.namesQualification && words.en.namesQualification
      },
      .day("appointed_on", ja: "任命日", en: "the day of appointment") { $0.appointedOn = $1 },
      .day("until", ja: "任期の最終日", en: "the last day of the appointment") { $0.until = $1 },
    ]
  )
}

/// A course that was held.
package struct Training: EvidencePiece, BitwiseCopyable {
  package let range: SourceRange
  package var isMalformed = false
  package var id: Located<Name>?
  package var course: Located<TextNode>?
  package var audience: Located<TextNode>?
  package var heldOn: Located<CalendarDay>?
  package var completed: Located<Int>?
  package var target: Located<Int>?
  package var record: Located<Name>?
  package var sha256: Located<Name>?
  /// The position of its measure among all.
  package var measure: Int32?

  init(range: SourceRange) { self.range = range }

  static let format = RecordFormat<Training>(
    "Training",
    Bilingual(ja: "教育（kind: training）", en: "training (`kind: training`)"),
    [
      .kind("training"),
      .identifier("id", ja: "識別子", en: "the id") { $0.id = $1 },
      .text("course", ja: "講座名", en: "the course") { $0.course = $1 },
      .text("audience", ja: "対象者", en: "who it is for") { $0.audience = $1 },
      .day("held_on", ja: "実施日", en: "the day it was held") { $0.heldOn = $1 },
      .integer("completed", 0...Int.max, ja: "修了した人数", en: "how many completed it") {
        $0.completed = $1
      },
      .integer("target", 1...Int.max, ja: "対象の人数", en: "how many should") { $0.target = $1 },
      .path("record", ja: "受講記録のファイル", en: "the file with the records") { $0.record = $1 },
      .pin { $0.sha256 = $1 },
      .measure { $0.measure = $1 },
    ]
  )
}

/// A service bought from outside.
package struct Service: EvidencePiece, BitwiseCopyable {
  package let range: SourceRange
  package var isMalformed = false
  package var id: Located<Name>?
  package var vendor: Located<TextNode>?
  package var subject: Located<TextNode>?
  package var from: Located<CalendarDay>?
  package var until: Located<CalendarDay>?

  init(range: SourceRange) { self.range = range }

  static let format = RecordFormat<Service>(
    "Service",
    Bilingual(ja: "外部サービスの契約（kind: service）", en: "a contract with a vendor (`kind: service`)"),
    [
      .kind("service"),
      .identifier("id", ja: "識別子", en: "the id") { $0.id = $1 },
      .text("vendor", ja: "契約先", en: "the vendor") { $0.vendor = $1 },
      .text("subject", ja: "契約の内容", en: "what it covers") { $0.subject = $1 },
      .day("from", ja: "契約の開始日", en: "the first day of the contract") { $0.from = $1 },
      .day("until", ja: "契約の終了日", en: "the last day of the contract") { $0.until = $1 },
    ]
  )
}

/// A record of something done.
package struct Operation: EvidencePiece, BitwiseCopyable {
  package let range: SourceRange
  package var isMalformed = false
  package var id: Located<Name>?
  package var on: Located<CalendarDay>?
  package var by: Located<Name>?
  package var record: Located<Name>?
  package var sha256: Located<Name>?
  /// The position of its measure among all.
  package var measure: Int32?
  package var summary: Located<TextNode>?

  init(range: SourceRange) { self.range = range }

  static let format = RecordFormat<Operation>(
    "Operation",
    Bilingual(ja: "運用の記録（kind: operation）", en: "a record of something done (`kind: operation`)"),
    [
      .kind("operation"),
      .identifier("id", ja: "識別子", en: "the id") { $0.id = $1 },
      .day("on", ja: "実施日", en: "the day it was done") { $0.on = $1 },
      .identifier("by", ja: "実施した役割", en: "the role that did it") { $0.by = $1 },
      .path("record", ja: "記録のファイル", en: "the file with the record") { $0.record = $1 },
      .pin { $0.sha256 = $1 },
      .measure { $0.measure = $1 },
      .text("summary", ja: "内容", en: "what was done") { $0.summary = $1 },
    ]
  )
}

extension Field {
  /// The key that tells resources apart; it was read before the format was chosen.
  fileprivate static func kind(_ kind: String) -> Field {
    Field(
      "kind",
      .choice([kind]),
      Bilingual(ja: "資源の種類", en: "which resource it is"),
      isRequired: true
    ) {
      _,
      _,
      _ in
    }
  }
}

extension String {
  /// Whether the text is more than a sign (×, ー) and not of something to come (「CISSP（取得予定）」).
  fileprivate var namesQualification: Bool {
    var text = unicodeScalars[...]
    while let last = text.last, EmptyAnswer.isPassedOver(last.value.narrowed) {
      text.removeLast()
    }
    let said = Substring(text).utf8
    return text.dropFirst().first != nil
      && !["予定", "取得中", "受験中"].contains { said.ends(with: $0) }
  }
}
