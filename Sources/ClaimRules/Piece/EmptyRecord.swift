internal import ClaimModel
internal import Diagnostics

/// Evidence whose register or record has no entry.
struct EmptyRecord: PieceRule {
  static let metadata = RuleMetadata(
    id: "empty-record",
    summary: Bilingual(
      ja: "台帳や記録（CSV、TSV、JSON）に 1 件も書かれていない",
      en: "a register or record (CSV, TSV, JSON) has no entry"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "見出しだけの台帳は様式です。管理しているものも、行ったことも示しません。",
      en: "A header is a form: it shows neither what is managed nor what was done."
    ),
    remedy: Bilingual(
      ja: "記入した台帳や記録に置き換えます。該当がなければ、確かめた日とその旨を 1 行書きます。",
      en: "Cite the one that is filled in; if there was nothing, a line with the day and “none”."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .resource("{ kind: operation, id: OP-1, on: 2026-09-01, record: ⟪records/review.csv⟫ }"),
        files: [("records/review.csv", "日付,内容,担当\n")]
      ),
      .failing(
        .document("{ id: DOC-1, type: register, path: ⟪documents/suppliers.csv⟫ }"),
        Bilingual(ja: "区切りだけの行", en: "lines of separators only"),
        files: [("documents/suppliers.csv", "委託先,業務,契約\n,,\n,\"\",\u{3000}\n")]
      ),
      .failing(
        .resource("{ kind: operation, id: OP-1, on: 2026-09-01, record: ⟪records/scan.json⟫ }"),
        files: [("records/scan.json", "[]\n")]
      ),
      .passing(
        .resource("{ kind: operation, id: OP-1, on: 2026-09-01, record: records/review.csv }"),
        files: [("records/review.csv", "日付,内容,担当\n2026-09-01,該当なし,佐藤\n")]
      ),
      .boundary(
        .resource("{ kind: operation, id: OP-1, on: 2026-09-01, record: records/review.csv }"),
        Bilingual(ja: "見出しのない 1 件", en: "one entry without a header"),
        files: [("records/review.csv", "2026-09-01,バックアップを確かめた,佐藤\n")]
      ),
      .boundary(
        .resource("{ kind: operation, id: OP-1, on: 2026-09-01, record: records/scan.sarif }"),
        Bilingual(ja: "何も見つからなかった検査", en: "a scan that found nothing"),
        files: [("records/scan.sarif", #"{"version": "2.1.0", "runs": [{"results": []}]}"#)]
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // `incomputable-measure` speaks of a record from which something is computed.
    guard let path = model.evidence.file(of: key)?.path, model.files.hasNoEntry(path.value),
      model.evidence.measureIndex(of: key) == nil
    else { return }
    findings.report(.empty(model.text(path.value)), at: path.range)
  }
}

extension Message {
  fileprivate static func empty(_ path: String) -> Self {
    Message(
      ja: "「\(path)」には 1 件も書かれていません",
      en: "“\(path)” has no entry",
      helpJA: "記入したファイルに置き換えてください。該当がなければ、確かめた日と「該当なし」を 1 行書いてください",
      helpEN:
        "cite the one that is filled in; if there was nothing, add a line with the day and “none”"
    )
  }
}
