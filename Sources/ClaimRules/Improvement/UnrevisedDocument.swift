internal import ClaimModel
internal import Diagnostics

/// An improvement that is not found in the document that it is said to have changed.
///
/// A document that was re-issued once more since then has a higher version, and still holds it.
struct UnrevisedDocument: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "unrevised-document",
    summary: Bilingual(
      ja: "改善を反映したという文書が、そのとおりに改訂されていない",
      en: "the document that an improvement is said to have changed was not re-issued so"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "文書に反映されない改善は、人が替われば失われます。改訂が改善より前の日付では、反映したことになりません。",
      en:
        "An improvement that reaches no document is lost with the next change of staff. A document approved before the improvement cannot hold it."
    ),
    remedy: Bilingual(
      ja: "文書を改訂して承認を受け、登録簿の version と approved_on、改善の revised を合わせます。",
      en:
        "Re-issue the document with approval, and make its version and approved_on agree with revised."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.improved(
          #"id: IMP-1, addresses: [F-1], done_on: 2026-07-20, revised: { document: DOC-1, version: ⟪"2.0"⟫ }"#,
          document: #"version: "1.4", approved_on: 2026-07-20"#
        ),
        Bilingual(ja: "登録簿の版が古いまま", en: "the register still has the old version")
      ),
      .failing(
        ExampleClaim.improved(
          #"id: IMP-1, addresses: [F-1], done_on: 2026-07-20, revised: { document: ⟪DOC-9⟫, version: "2.0" }"#
        ),
        Bilingual(ja: "文書が見つからない", en: "no such document")
      ),
      .failing(
        ExampleClaim.improved(
          #"id: IMP-1, addresses: [F-1], done_on: 2026-07-20, revised: { document: ⟪DOC-1⟫, version: "2.0" }"#,
          document: #"version: "2.0", status: draft, approved_on: 2026-07-20"#
        ),
        Bilingual(ja: "改訂がまだ案", en: "the revision is still a draft")
      ),
      .failing(
        ExampleClaim.improved(
          #"id: IMP-1, addresses: [F-1], done_on: 2026-07-20, revised: { document: DOC-1, version: ⟪"2.0"⟫ }"#,
          document: #"version: "2.0""#
        ),
        Bilingual(ja: "承認日がない", en: "no day of approval")
      ),
      .passing(
        ExampleClaim.improved(
          #"id: IMP-1, addresses: [F-1], done_on: 2026-07-20, revised: { document: DOC-1, version: "2.0" }"#
        )
      ),
      .boundary(
        ExampleClaim.improved(
          #"id: IMP-1, addresses: [F-1], done_on: 2026-07-20, revised: { document: DOC-1, version: ⟪"2.0"⟫ }"#,
          document: #"version: "2.0", approved_on: 2026-07-19"#
        ),
        Bilingual(ja: "改善の前日に承認された", en: "approved the day before the improvement")
      ),
      .boundary(
        ExampleClaim.improved(
          #"id: IMP-1, addresses: [F-1], done_on: 2026-07-20, revised: { document: DOC-1, version: "1.9" }"#,
          document: #"version: "1.10", approved_on: 2026-09-01"#
        ),
        Bilingual(ja: "その後さらに改訂された", en: "re-issued once more since then")
      ),
    ]
  }

  /// Whether a document could serve as evidence itself: nobody need cite it, so the rules about
  /// documents may never have looked at it.
  private func isInForce(_ document: Document, in model: OrganizationModel) -> Bool {
    guard !document.isMalformed, document.status?.value == .approved,
      let approver = document.approvedBy?.value, let author = document.author?.value,
      let type = model.type(of: document), model.role(approver) != nil
    else { return false }
    let mayApprove = model.authority(of: approver).map { $0 >= type.approver } ?? true
    let hasFile = document.path.map { model.files.status(of: $0.value) == .present } ?? true
    let isItself = document.path == nil || model.isAsListed(document)
    return mayApprove && !model.isSameHolder(approver, author)
      && document.approvedOn.map { $0.value <= model.asOf } ?? true && hasFile && isItself
  }

  func check(
    _ improvement: Improvement,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // The demand asks for `revised`; `unfinished-improvement` speaks of a missing day.
    guard let named = improvement.revisedDocument, let version = improvement.revisedVersion,
      let done = improvement.doneOn
    else { return }
    guard let document = model.document(named.value) else {
      return findings.report(.unknownDocument(model.text(named.value)), at: named.range)
    }
    let isIssued =
      document.version.map { isSameOrLater($0.value, version.value, in: model) } ?? false
    guard isIssued else {
      return findings.report(
        .otherVersion(
          model.text(version.value),
          found: document.version.map { model.text($0.value) }
        ),
        at: version.range,
        notes: [.document(at: document.version?.range ?? document.place)]
      )
    }
    guard isInForce(document, in: model) else {
      return findings.report(
        .notInForce,
        at: named.range,
        notes: [.document(at: document.status?.range ?? document.place)]
      )
    }
    if let approved = document.approvedOn, approved.value >= done.value { return }
    findings.report(
      .notApprovedSince(done.value, approved: document.approvedOn?.value),
      at: version.range,
      notes: [.document(at: document.approvedOn?.range ?? document.place)]
    )
  }
}

extension Message {
  fileprivate static var notInForce: Self {
    Message(
      ja: "改訂したという文書は、案か、廃止されたものです",
      en: "the document said to be re-issued is a draft, or retired",
      helpJA: "承認された文書に改善を反映し、revised をその文書にしてください",
      helpEN: "write the improvement into a document in force, and name that in revised"
    )
  }

  fileprivate static func unknownDocument(_ id: String) -> Self {
    Message(
      ja: "改訂したという文書「\(id)」がありません",
      en: "there is no document “\(id)” that could have been re-issued",
      helpJA: "revised の document を、文書の識別子に直してください",
      helpEN: "make document in revised the id of a document"
    )
  }

  fileprivate static func otherVersion(_ version: String, found: String?) -> Self {
    Message(
      ja: "\(version) 版に改訂したとありますが、文書の版は\(found.map { " \($0) です" } ?? "書かれていません")",
      en:
        "it is said to be in version \(version), but the document has \(found.map { "version \($0)" } ?? "no version")",
      helpJA: "文書の version か、revised の version を直してください",
      helpEN: "correct the document's version, or the one in revised"
    )
  }

  fileprivate static func notApprovedSince(_ done: CalendarDay, approved: CalendarDay?) -> Self {
    Message(
      ja: approved.map { "文書の承認日 \($0) が、改善の完了日 \(done) より前です" }
        ?? "文書に承認日がなく、改善の完了日 \(done) より後に改訂したと確かめられません",
      en: approved.map { "the document was approved on \($0), before the improvement of \(done)" }
        ?? "the document has no day of approval, so nothing shows that it was re-issued after \(done)",
      helpJA: "改善を反映した版の承認を受け、approved_on を更新してください",
      helpEN: "have the revised version approved, and update approved_on"
    )
  }
}

extension Finding.Note {
  fileprivate static func document(at range: SourceRange) -> Finding.Note {
    Finding.Note(Bilingual(ja: "改訂したという文書", en: "the document said to be re-issued"), at: range)
  }
}

/// Whether a version is another one, or a later one of the same scheme: numbers with points.
private func isSameOrLater(_ version: Name, _ other: Name, in model: OrganizationModel) -> Bool {
  if version == other { return true }
  let numbers = [version, other].map { name in
    model.text(name).split(separator: ".", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
  }
  guard !numbers[0].contains(-1), !numbers[1].contains(-1) else { return false }
  return numbers[1].lexicographicallyPrecedes(numbers[0])
}
