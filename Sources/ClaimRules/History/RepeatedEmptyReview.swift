internal import ClaimModel
internal import Diagnostics

/// A document reviewed again and again without a changed byte.
struct RepeatedEmptyReview: PieceRule {
  private static let times = RuleOption(
    "times",
    standard: 2,
    in: 1...20,
    meaning: Bilingual(
      ja: "内容の変わらない見直しが何回続いたら指摘するか",
      en: "after how many reviews in a row without a change to speak"
    ),
    reason: Bilingual(
      ja: "見直して変更なしとするのは正当だが、続けば日付だけの更新と見分けがつかないため",
      en:
        "a review may rightly end without a change, but a series of them looks like renewing the date"
    )
  )

  static let metadata = RuleMetadata(
    id: "repeated-empty-review",
    summary: Bilingual(
      ja: "見直し日だけが繰り返し新しくなり、文書は変わっていない",
      en: "the day of review was renewed again and again, while the document stayed the same"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja:
        "見直した結果、変更が要らないことはあります。そのため 1 回では指摘しません。組織や脅威が変わり続けるなかで、見直しのたびに 1 バイトも変わらないなら、見直したことを示す記録がほしいところです。レベルには影響しません。",
      en:
        "A review may find that nothing needs to change, so a single one is not mentioned. But when company and threats keep changing and review after review leaves every byte alone, an assessor wants to see that somebody looked. No level depends on it."
    ),
    remedy: Bilingual(
      ja: "見直しの議事録などを根拠に加えるか、文書に改訂履歴として見直しの結果を書き足します。",
      en:
        "Cite the minutes of the review, or note its result in the document's own revision history."
    ),
    options: [times]
  )

  static var examples: [RuleExample] {
    func entry(_ day: String) -> String {
      .document("{ id: DOC-1, type: policy, path: policy.md, reviewed_on: \(day) }")
    }
    let first = [claimsFile(entry("2024-04-01")), ("policy.md", "第1版\n")]
    return [
      .failing(
        entry("⟪2026-04-01⟫"),
        files: [("policy.md", "第1版\n")],
        history: .changed(
          [("2024-04-01", first), ("2025-04-01", [claimsFile(entry("2025-04-01"))])],
          then: "2026-04-01"
        )
      ),
      .passing(
        entry("2026-04-01"),
        Bilingual(ja: "見直しのたびに改訂履歴へ書き足している", en: "each review is noted in the document"),
        files: [("policy.md", "第1版\n2026 年見直し\n")],
        history: .changed(
          [("2024-04-01", first), ("2025-04-01", [claimsFile(entry("2025-04-01"))])],
          then: "2026-04-01"
        )
      ),
      .boundary(
        entry("2025-04-01"),
        Bilingual(ja: "変更のない見直しは 1 回だけ", en: "a single review without a change"),
        asOf: "2025-06-01",
        files: [("policy.md", "第1版\n")],
        history: .changed([("2024-04-01", first)], then: "2025-04-01")
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard key.kind == .document else { return }
    let document = model.evidence.documents[Int(key.index)]
    guard let path = document.path, let reviewed = document.reviewedOn,
      let file = model.fileHistory(path)
    else { return }
    // The content has stood there since this step.
    let position = file.versions.lastIndex { $0.content != file.present.content }
    let since = file.versions[position.map { $0 + 1 } ?? 0].point
    let reviews = model.pieceHistory(key, of: claim).count { change in
      guard let before = change.before?.reviewedOn, let after = change.after?.reviewedOn else {
        return false
      }
      return before < after && change.point > since
    }
    guard reviews >= model.value(of: Self.times, of: Self.metadata) else { return }
    findings.report(
      .unchanged(reviews, since: since),
      at: reviewed.range,
      notes: [
        Finding.Note(
          Bilingual(ja: "変わっていない文書", en: "the document that stayed the same"),
          at: path.range
        )
      ]
    )
  }
}

extension Message {
  fileprivate static func unchanged(_ reviews: Int, since point: HistoryPoint) -> Self {
    Message(
      ja: "見直し日が \(reviews) 回続けて新しくなりましたが、文書は \(point.day) から変わっていません",
      en: "reviewed \(reviews) times in a row, but the document has not changed since \(point.day)",
      helpJA: "見直しの議事録を根拠に加えるか、文書の改訂履歴に結果を書き足してください",
      helpEN: "cite the minutes of the review, or note its result in the document"
    )
  }
}
