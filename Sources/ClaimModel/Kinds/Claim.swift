package import Diagnostics
internal import YAMLSyntax

/// What an organisation says about one check item.
package struct Claim: Sendable {
  /// Where the claim stands.
  package let range: SourceRange
  package var item: Located<Name>?
  package var level: Located<Int>?
  package var owner: Located<Name>?
  package var claimedOn: Located<CalendarDay>?
  package var note: Located<TextNode>?
  /// Why the item does not apply.
  package var notApplicable: NotApplicable?
  /// The positions of its citations among all.
  package var citations: Range<Int> = 0..<0
  /// Whether a part of it could not be read.
  package var isMalformed = false

  /// The place to show for the claim as a whole: its item.
  package var place: SourceRange { item?.range ?? range }
}

/// Why an item does not apply, and who says so.
package struct NotApplicable: Sendable, BitwiseCopyable {
  /// Where it stands.
  package var range: SourceRange
  package var reason: Located<TextNode>?
  package var approvedBy: Located<Name>?
  package var approvedOn: Located<CalendarDay>?

  static let format = RecordFormat<NotApplicable>(
    "NotApplicable",
    Bilingual(ja: "項目が当てはまらないことの記載", en: "the statement that an item does not apply"),
    [
      .text("reason", ja: "理由", en: "why") { $0.reason = $1 },
      .identifier("approved_by", ja: "承認した役割", en: "the role that approved it") {
        $0.approvedBy = $1
      },
      .day("approved_on", ja: "承認日", en: "the day of approval") { $0.approvedOn = $1 },
    ]
  )
}

extension Claim {
  static let format = RecordFormat<Claim>(
    "Claim",
    Bilingual(ja: "1 項目についての申告", en: "what is claimed about one item"),
    [
      Field.identifier("item", ja: "項目の番号", en: "the item's id") { $0.item = $1 }.required,
      .integer("level", -1000...1000, ja: "申告するレベル", en: "the level claimed") { $0.level = $1 },
      .identifier("owner", ja: "責任を負う役割", en: "the role that answers for it") { $0.owner = $1 },
      .day("claimed_on", ja: "申告日", en: "the day of the claim") { $0.claimedOn = $1 },
      .text("note", ja: "説明", en: "an explanation") { $0.note = $1 },
      .evidence(.documents, references: true, ja: "文書", en: "documents"),
      .evidence(
        .resources,
        references: true,
        ja: "資源（予算・担当者・教育・契約・運用記録）",
        en: "resources: budgets, people, training, services, operation records"
      ),
      .evidence(.evaluations, references: true, ja: "評価", en: "evaluations"),
      .evidence(.improvements, references: true, ja: "改善", en: "improvements"),
      .evidence(.attestations, references: true, ja: "第三者証明", en: "attestations"),
      .record(
        "not_applicable",
        { NotApplicable.format },
        empty: { NotApplicable(range: SourceRange(file: FileID(0), start: 0, end: 0)) },
        ja: "当てはまらない場合の理由と承認",
        en: "why the item does not apply, and who approved that"
      ) { claim, statement, range in
        claim.notApplicable = statement
        claim.notApplicable?.range = range
      },
    ]
  )
}

/// A file of claims.
struct ClaimsFile {
  var claims: [Claim] = []

  static let format = RecordFormat<ClaimsFile>(
    "Claims",
    Bilingual(ja: "申告のファイル", en: "a file of claims"),
    FileHeader.fields() + [
      Field(
        "claims",
        .list(.record { Claim.format.description }),
        Bilingual(ja: "申告の一覧", en: "the claims"),
        isRequired: true
      ) {
        file,
        index,
        decoder in
        decoder.forEachEntry(of: index) { decoder, entry in
          decoder.preventsVerdict = false
          defer { decoder.preventsVerdict = true }
          var claim = Claim(range: decoder.tree.range(of: entry))
          let before = decoder.findings.count
          let first = decoder.citations.count
          let firstWords = decoder.marks?.count ?? 0
          Claim.format.decode(entry, into: &claim, with: &decoder)
          claim.citations = first..<decoder.citations.count
          claim.isMalformed = decoder.findings.count > before
          decoder.own(.claim(decoder.claims), since: firstWords)
          decoder.claims += 1
          file.claims.append(claim)
        }
      }
    ]
  )
}

/// A register of evidence.
struct EvidenceFile {
  static let format = RecordFormat<EvidenceFile>(
    "Evidence",
    Bilingual(
      ja: "根拠の登録簿。申告から ref: で参照する",
      en: "a register of evidence that claims refer to with `ref:`"
    ),
    FileHeader.fields() + [
      .evidence(.documents, references: false, ja: "文書", en: "documents"),
      .evidence(.resources, references: false, ja: "資源", en: "resources"),
      .evidence(.evaluations, references: false, ja: "評価", en: "evaluations"),
      .evidence(.improvements, references: false, ja: "改善", en: "improvements"),
      .evidence(.attestations, references: false, ja: "第三者証明", en: "attestations"),
    ]
  )
}
