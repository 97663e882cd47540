package import Diagnostics

/// How far a document has come.
package enum DocumentStatus: String, WordChoice, BitwiseCopyable {
  case draft
  case review
  case approved
  case retired
}

/// A policy, procedure, plan, register or other document.
package struct Document: EvidencePiece, BitwiseCopyable {
  package let range: SourceRange
  package var isMalformed = false
  package var id: Located<Name>?
  package var title: Located<TextNode>?
  package var type: Located<Name>?
  package var path: Located<Name>?
  package var url: Located<Name>?
  package var urlCheckedOn: Located<CalendarDay>?
  package var location: Located<TextNode>?
  package var sha256: Located<Name>?
  package var version: Located<Name>?
  package var status: Located<DocumentStatus>?
  package var supersedes: Located<Name>?
  package var author: Located<Name>?
  package var createdOn: Located<CalendarDay>?
  package var approvedBy: Located<Name>?
  package var approvedOn: Located<CalendarDay>?
  package var effectiveOn: Located<CalendarDay>?
  package var reviewedOn: Located<CalendarDay>?
  package var reviewDue: Located<CalendarDay>?
  package var scope: Located<TextNode>?
  package var announcedOn: Located<CalendarDay>?

  init(range: SourceRange) { self.range = range }

  static let format = RecordFormat<Document>(
    "Document",
    Bilingual(
      ja: "文書（方針・規程・手順・計画・台帳など）",
      en: "a policy, procedure, plan, register or other document"
    ),
    [
      Field.identifier("id", ja: "識別子。ref: で参照する名前", en: "the id that `ref:` refers to") {
        $0.id = $1
      }.required,
      .text("title", ja: "文書名", en: "the document's title") { $0.title = $1 },
      .identifier(
        "type",
        ja: "種類。フレームワークが定める（policy など）",
        en: "the type, one of the framework's (`policy` …)"
      ) {
        $0.type = $1
      },
      .path("path", ja: "リポジトリー内のファイル", en: "the file in the repository") { $0.path = $1 },
      .word("url", ja: "公開先の URL（接続はしません）", en: "where it is published; never fetched") {
        $0.url = $1
      },
      .day(
        "url_checked_on",
        ja: "公開先にこの版が載っていることを最後に確かめた日",
        en: "the day on which somebody last saw this version published there"
      ) {
        $0.urlCheckedOn = $1
      },
      .text("location", ja: "紙や別システムでの保管場所", en: "where it is kept, if on paper or elsewhere") {
        $0.location = $1
      },
      .pin { $0.sha256 = $1 },
      .word("version", ja: "版。引用符で囲む", en: "the version, quoted") { $0.version = $1 },
      .choice("status", ja: "状態", en: "how far it has come") { $0.status = $1 },
      .identifier(
        "supersedes",
        ja: "この文書が置き換えた文書の識別子",
        en: "the id of the document that this one replaced"
      ) {
        $0.supersedes = $1
      },
      .identifier("author", ja: "作成した役割", en: "the role that wrote it") { $0.author = $1 },
      .day("created_on", ja: "作成した日", en: "the day it was written") { $0.createdOn = $1 },
      .identifier("approved_by", ja: "承認した役割", en: "the role that approved it") {
        $0.approvedBy = $1
      },
      .day("approved_on", ja: "承認日", en: "the day of approval") { $0.approvedOn = $1 },
      .day("effective_on", ja: "施行日", en: "the day from which it is in force") {
        $0.effectiveOn = $1
      },
      .day("reviewed_on", ja: "最後に見直した日", en: "the day of the last review") { $0.reviewedOn = $1 },
      .day("review_due", ja: "次の見直し期限", en: "the day by which the next review is due") {
        $0.reviewDue = $1
      },
      .text("scope", ja: "適用範囲", en: "what it applies to") { $0.scope = $1 },
      .day("announced_on", ja: "周知した日", en: "the day it was made known") { $0.announcedOn = $1 },
    ]
  )
}
