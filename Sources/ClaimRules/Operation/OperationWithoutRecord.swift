internal import ClaimModel
internal import Diagnostics

/// A record without content.
struct OperationWithoutRecord: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "operation-without-record",
    summary: Bilingual(
      ja: "運用記録に、記録のファイルも内容の説明もない",
      en: "an operation has neither a record nor a summary"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "日付だけでは、何が行われたのか分かりません。",
      en: "A day alone does not say what was done."
    ),
    remedy: Bilingual(
      ja: "記録のファイルを record に書くか、行った内容を summary に書きます。",
      en: "Give the file with the record in record, or say what was done in summary."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.resource("{ kind: operation, id: ⟪OP-1⟫, on: 2026-09-01 }")),
      .failing(
        .resource("{ kind: operation, id: OP-1, on: 2026-09-01, summary: ⟪なし⟫ }"),
        Bilingual(ja: "「なし」は内容ではない", en: "a word for nothing is no summary")
      ),
      .passing(
        .resource("{ kind: operation, id: OP-1, on: 2026-09-01, record: records/scan.csv }"),
        files: [("records/scan.csv", "host,result\n")]
      ),
      .boundary(
        .resource("{ kind: operation, id: OP-1, on: 2026-09-01, summary: 該当する事案はなかった }"),
        Bilingual(ja: "該当なしという説明でもよい", en: "a statement that none was due will do")
      ),
    ]
  }

  func check(
    _ operation: Operation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard operation.record == nil, let place = operation.placeLacking(operation.summary) else {
      return
    }
    // `nothing-done` speaks of one that was not done; that none was due is a summary.
    guard operation.summary == nil || operation.summary?.value.emptyAnswer == .nothing else {
      return
    }
    findings.report(.withoutRecord, at: place)
  }
}

extension Message {
  fileprivate static var withoutRecord: Self {
    Message(
      ja: "記録のファイル（record）も内容（summary）も書かれていません",
      en: "there is neither a file (record) nor a word on what was done (summary)",
      helpJA: "記録のファイルを record に書くか、内容を summary に書いてください",
      helpEN: "add the file as record, or say what was done as summary"
    )
  }
}
