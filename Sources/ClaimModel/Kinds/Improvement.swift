package import Diagnostics

/// A change that answers a finding.
package struct Improvement: EvidencePiece {
  package let range: SourceRange
  package var isMalformed = false
  package var id: Located<Name>?
  /// The positions of the findings it answers among all such references.
  package var addresses: Range<Int> = 0..<0
  /// What gave rise to it, if no finding did.
  package var trigger: Trigger?
  package var cause: Located<TextNode>?
  package var action: Located<TextNode>?
  package var owner: Located<Name>?
  package var doneOn: Located<CalendarDay>?
  package var verifiedBy: Located<Name>?
  package var verifiedOn: Located<CalendarDay>?
  package var effect: Located<TextNode>?
  package var revisedDocument: Located<Name>?
  package var revisedVersion: Located<Name>?

  init(range: SourceRange) { self.range = range }
}

/// The reading of an improvement: its references are moved to the model afterwards.
struct ImprovementEntry {
  var improvement: Improvement
  var addresses: [Located<Name>] = []

  static let format = RecordFormat<ImprovementEntry>(
    "Improvement",
    Bilingual(ja: "指摘に応えた改善", en: "a change that answers a finding"),
    [
      Field.identifier("id", ja: "識別子", en: "the id") { $0.improvement.id = $1 }.required,
      .identifiers("addresses", ja: "応える指摘の識別子", en: "the ids of the findings it answers") {
        $0.addresses = $1
      },
      .record(
        "trigger",
        { Trigger.format },
        empty: { Trigger() },
        ja: "指摘によらない改善のきっかけ（事故・脅威の変化など）",
        en: "what gave rise to it, if no finding did: an incident, a new threat"
      ) { entry, trigger, range in
        entry.improvement.trigger = trigger
        entry.improvement.trigger?.range = range
      },
      .text("cause", ja: "原因", en: "the root cause") { $0.improvement.cause = $1 },
      .text("action", ja: "是正処置", en: "what was changed") { $0.improvement.action = $1 },
      .identifier("owner", ja: "実施した役割", en: "the role that did it") { $0.improvement.owner = $1 },
      .day("done_on", ja: "完了日", en: "the day it was done") { $0.improvement.doneOn = $1 },
      .identifier("verified_by", ja: "効果を確かめた役割", en: "the role that verified the effect") {
        $0.improvement.verifiedBy = $1
      },
      .day("verified_on", ja: "効果を確かめた日", en: "the day the effect was verified") {
        $0.improvement.verifiedOn = $1
      },
      .text("effect", ja: "確かめた効果", en: "the effect that was seen") { $0.improvement.effect = $1 },
      .record(
        "revised",
        { Revision.format },
        empty: { Revision() },
        ja: "改訂した文書と版",
        en: "the document that was re-issued"
      ) { entry, revision, _ in
        entry.improvement.revisedDocument = revision.document
        entry.improvement.revisedVersion = revision.version
      },
    ]
  )
}

/// What may give rise to an improvement besides a finding.
package enum TriggerKind: String, WordChoice, BitwiseCopyable {
  case incident
  case threat
  case law
  case feedback
}

/// What gave rise to an improvement, with the record that shows it.
package struct Trigger: Sendable, BitwiseCopyable {
  /// Where it stands.
  package var range = SourceRange(file: FileID(0), start: 0, end: 0)
  package var kind: Located<TriggerKind>?
  package var on: Located<CalendarDay>?
  package var summary: Located<TextNode>?
  package var record: Located<Name>?
  package var sha256: Located<Name>?

  static let format = RecordFormat<Trigger>(
    "Trigger",
    Bilingual(ja: "改善のきっかけ", en: "what gave rise to an improvement"),
    [
      Field.choice(
        "kind",
        ja: "事故・脅威の変化・法令の変更・意見のどれか",
        en: "an incident, a change of threats or of law, or feedback"
      ) { $0.kind = $1 }.required,
      .day("on", ja: "起きた日", en: "the day it happened") { $0.on = $1 },
      .text("summary", ja: "内容", en: "what happened") { $0.summary = $1 },
      .path("record", ja: "記録のファイル", en: "the file with the record") { $0.record = $1 },
      .pin { $0.sha256 = $1 },
    ]
  )
}

/// A document and its new version.
struct Revision {
  var document: Located<Name>?
  var version: Located<Name>?

  static let format = RecordFormat<Revision>(
    "Revision",
    Bilingual(ja: "文書の改訂", en: "a document's revision"),
    [
      Field.identifier("document", ja: "文書の識別子", en: "the document's id") { $0.document = $1 }
        .required,
      Field.word("version", ja: "改訂後の版。引用符で囲む", en: "the new version, quoted") {
        $0.version = $1
      }.required,
    ]
  )
}

/// What a third party certified.
package struct Attestation: EvidencePiece, BitwiseCopyable {
  package let range: SourceRange
  package var isMalformed = false
  package var id: Located<Name>?
  package var scheme: Located<TextNode>?
  package var certificate: Located<Name>?
  package var scope: Located<TextNode>?
  package var issuer: Located<TextNode>?
  package var validFrom: Located<CalendarDay>?
  package var validUntil: Located<CalendarDay>?
  package var path: Located<Name>?
  package var sha256: Located<Name>?

  init(range: SourceRange) { self.range = range }

  static let format = RecordFormat<Attestation>(
    "Attestation",
    Bilingual(ja: "第三者による証明", en: "what a third party attested"),
    [
      Field.identifier("id", ja: "識別子", en: "the id") { $0.id = $1 }.required,
      .text("scheme", ja: "制度名（ISMS など）", en: "the scheme, such as ISO/IEC 27001") {
        $0.scheme = $1
      },
      .word("certificate", ja: "証明書の番号", en: "the certificate's number") { $0.certificate = $1 },
      .text("scope", ja: "証明の範囲", en: "what it covers") { $0.scope = $1 },
      .text("issuer", ja: "発行者", en: "who issued it") { $0.issuer = $1 },
      .day("valid_from", ja: "有効期間の開始日", en: "the first day of validity") { $0.validFrom = $1 },
      .day("valid_until", ja: "有効期間の最終日", en: "the last day of validity") { $0.validUntil = $1 },
      .path("path", ja: "証明書のファイル", en: "the file with the certificate") { $0.path = $1 },
      .pin { $0.sha256 = $1 },
    ]
  )
}
