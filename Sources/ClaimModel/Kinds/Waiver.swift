package import Diagnostics
internal import YAMLSyntax

/// A condition of a policy that may be waived for an item.
package enum WaivedCondition: String, WordChoice, BitwiseCopyable {
  /// The lowest supported level that the policy demands of the item.
  case minimum
}

/// A finding, or a missed condition of the policy, that somebody accepts for a while.
///
/// It never changes a level, a score or coverage.
package struct Waiver: Sendable, BitwiseCopyable {
  /// Where the waiver stands.
  package let range: SourceRange
  package var rule: Located<Name>?
  package var condition: Located<WaivedCondition>?
  package var item: Located<Name>?
  package var reason: Located<TextNode>?
  package var owner: Located<Name>?
  package var approvedBy: Located<Name>?
  package var approvedOn: Located<CalendarDay>?
  package var expiresOn: Located<CalendarDay>?
  package var compensating: Located<TextNode>?
  package var ticket: Located<Name>?
  package var isMalformed = false

  static let format = RecordFormat<Waiver>(
    "Waiver",
    Bilingual(
      ja: "例外承認。レベルもスコアも変えない",
      en: "a finding or condition accepted for a while; it changes no level and no score"
    ),
    [
      .identifier(
        "rule",
        ja: "例外とする指摘の規則。condition とどちらか一方を書く",
        en: "the rule whose finding is accepted; either this or `condition`"
      ) { $0.rule = $1 },
      .choice(
        "condition",
        ja: "例外とする条件。minimum は、ポリシーがその項目に求めるレベルの下限",
        en:
          "the condition that is accepted: `minimum` is the level that the policy demands of the item"
      ) { $0.condition = $1 },
      Field.identifier("item", ja: "項目の番号", en: "the item's id") { $0.item = $1 }.required,
      Field.text("reason", ja: "理由", en: "why") { $0.reason = $1 }.required,
      Field.identifier("owner", ja: "例外を管理する役割", en: "the role that looks after it") {
        $0.owner = $1
      }.required,
      Field.identifier("approved_by", ja: "承認した役割", en: "the role that approved it") {
        $0.approvedBy = $1
      }.required,
      Field.day("approved_on", ja: "承認日", en: "the day of approval") { $0.approvedOn = $1 }
        .required,
      Field.day("expires_on", ja: "最後の有効日（その日を含む）", en: "the last day on which it holds, inclusive")
      {
        $0.expiresOn = $1
      }.required,
      .text("compensating", ja: "代わりの対策", en: "what is done instead") { $0.compensating = $1 },
      .word("ticket", ja: "管理番号", en: "the ticket") { $0.ticket = $1 },
    ]
  )
}

/// A file of waivers.
struct WaiversFile {
  static let format = RecordFormat<WaiversFile>(
    "Waivers",
    Bilingual(ja: "例外承認のファイル", en: "a file of waivers"),
    FileHeader.fields() + [
      Field(
        "waivers",
        .list(.record { Waiver.format.description }),
        Bilingual(ja: "例外承認の一覧", en: "the waivers"),
        isRequired: true
      ) {
        _,
        index,
        decoder in
        decoder.forEachEntry(of: index) { decoder, entry in
          var waiver = Waiver(range: decoder.tree.range(of: entry))
          let before = decoder.findings.count
          Waiver.format.decode(entry, into: &waiver, with: &decoder)
          waiver.isMalformed = decoder.findings.count > before
          decoder.waivers.append(waiver)
        }
      }
    ]
  )
}
