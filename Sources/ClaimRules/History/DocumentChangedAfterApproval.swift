internal import ClaimModel
internal import Diagnostics

/// A document whose file has changed since it was approved, under the old version or under one that
/// nobody approved.
struct DocumentChangedAfterApproval: PieceRule {
  static let metadata = RuleMetadata(
    id: "document-changed-after-approval",
    summary: Bilingual(
      ja: "承認日より後に文書のファイルが変わり、その内容の承認がない",
      en: "a document's file changed after its approval, and nobody approved the change"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja:
        "承認されたのは、承認日の時点の内容です。その後に変わった文書は、承認を受けていません。承認日の終わり、ファイルが初めて入った日の終わり、今の版を初めて書いたコミットのうち、いちばん遅いときの内容を承認された内容とみなし、今の内容と 1 バイトでも違えば指摘します。ただし、今の版より前の日から同じ承認日が書かれていたなら、それは前の版の承認なので、版を書いたコミットは数えません。元の内容に戻せば指摘は消えます。コミットしていない変更は、基準日の変更として扱います。",
      en:
        "What was approved is what the document said on the day of approval; what changed since has nobody's approval. The approved content is that at the end of that day or, if later, at the end of the day on which the file came, or of the commit that first wrote the present version; but if the same day of approval stood there on an earlier day than the version, it is the approval of another version, and that commit does not count. A single other byte counts, and going back to it clears the finding. A change that is not committed counts as one of the as-of day."
    ),
    remedy: Bilingual(
      ja: "変更後の内容で承認を受け、version と approved_on を書き直します。意図しない変更なら元に戻します。",
      en:
        "Have the changed text approved and update version and approved_on, or undo a change that was not meant."
    )
  )

  private static func entry(_ fields: String) -> String {
    .document("{ id: DOC-1, type: policy, path: policy.md, \(fields) }")
  }

  static var examples: [RuleExample] {
    let old = entry(#"version: "1.0", approved_on: 2026-04-01"#)
    return [
      .failing(
        entry(#"version: ⟪"1.0"⟫, approved_on: 2026-04-01"#),
        files: [("policy.md", "第2版\n")],
        history: .changed(
          [("2026-04-01", [claimsFile(old), ("policy.md", "第1版\n")])],
          then: "2026-04-02"
        )
      ),
      .failing(
        entry(#"version: ⟪"1.0"⟫, approved_on: 2026-04-01"#),
        Bilingual(ja: "まだコミットしていない変更", en: "changed, but not committed yet"),
        files: [("policy.md", "第2版\n")],
        history: .commits([
          .init(
            "2026-04-01",
            by: "ciso@example.jp",
            [
              ("shisei.yaml", RuleExample.organization), claimsFile(old), ("policy.md", "第1版\n"),
            ]
          )
        ])
      ),
      .failing(
        entry(#"version: "2.0", approved_on: ⟪2026-04-01⟫"#),
        Bilingual(ja: "版は上げたが、承認は前の版のまま", en: "a new version that nobody approved"),
        files: [("policy.md", "第2版\n")],
        history: .changed(
          [("2026-04-01", [claimsFile(old), ("policy.md", "第1版\n")])],
          then: "2026-06-03"
        )
      ),
      .failing(
        entry(#"version: "2.0", approved_on: ⟪2026-04-01⟫"#),
        Bilingual(ja: "内容を変えた後で版だけを上げた", en: "the version raised some days after the change"),
        files: [("policy.md", "第2版\n")],
        history: .changed(
          [
            ("2026-04-01", [claimsFile(old), ("policy.md", "第1版\n")]),
            ("2026-05-01", [("policy.md", "第2版\n")]),
          ],
          then: "2026-05-08"
        )
      ),
      .passing(
        entry(#"version: "2.0", approved_on: 2026-06-01"#),
        Bilingual(ja: "新しい版として承認を受けた", en: "approved again as a new version"),
        files: [("policy.md", "第2版\n")],
        history: .changed(
          [("2026-04-01", [claimsFile(old), ("policy.md", "第1版\n")])],
          then: "2026-06-03"
        )
      ),
      .passing(
        entry(#"version: "1.0", approved_on: 2026-04-01"#),
        Bilingual(ja: "元の内容に戻した", en: "changed back"),
        files: [("policy.md", "第1版\n")],
        history: .changed(
          [
            ("2026-04-01", [claimsFile(old), ("policy.md", "第1版\n")]),
            ("2026-05-01", [("policy.md", "第2版\n")]),
          ],
          then: "2026-05-02"
        )
      ),
      .passing(
        entry(#"version: "2.0", approved_on: 2026-05-08"#),
        Bilingual(
          ja: "版を上げた後に承認を受け、承認日を後から書いた",
          en: "approved after the version was raised, and recorded later"
        ),
        files: [("policy.md", "第2版\n")],
        history: .changed(
          [
            ("2026-04-01", [claimsFile(old), ("policy.md", "第1版\n")]),
            (
              "2026-05-01",
              [
                claimsFile(entry(#"version: "2.0", approved_on: 2026-04-01"#)),
                ("policy.md", "第2版\n"),
              ]
            ),
          ],
          then: "2026-05-10"
        )
      ),
      .boundary(
        entry(#"version: "2.0", approved_on: 2026-04-01"#),
        Bilingual(
          ja: "承認日を書いた日のうちに、版と内容を別のコミットで入れた",
          en:
            "version and text came on the day on which the approval was entered, in another commit"
        ),
        files: [("policy.md", "第2版\n")],
        history: .changed(
          [
            (
              "2026-03-01",
              [
                claimsFile(entry(#"version: "1.0", approved_on: 2026-02-01"#)),
                ("policy.md", "第1版\n"),
              ]
            ),
            ("2026-04-03", [claimsFile(old)]),
          ],
          then: "2026-04-03"
        )
      ),
      .boundary(
        entry(#"version: "1.0", approved_on: 2026-03-01"#),
        Bilingual(
          ja: "承認後にリポジトリーへ入れた文書を、その日のうちに直した",
          en: "brought into the repository after its approval, and mended on the same day"
        ),
        files: [("policy.md", "第2版\n")],
        history: .changed(
          [("2026-04-01", [claimsFile(old), ("policy.md", "第1版\n")])],
          then: "2026-04-01"
        )
      ),
      .boundary(
        entry(#"version: "1.0", approved_on: 2026-04-01"#),
        Bilingual(ja: "承認日のうちの変更", en: "changed on the very day of approval"),
        files: [("policy.md", "第2版\n")],
        history: .changed(
          [("2026-03-30", [claimsFile(old), ("policy.md", "第1版\n")])],
          then: "2026-04-01"
        )
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
    // `document-without-approval-date` speaks of a missing day.
    guard let path = document.path, let approved = document.approvedOn,
      let file = model.fileHistory(path)
    else { return }
    // What stood there at the end of the first day is what was brought into the repository.
    var base = file.version(on: max(approved.value, file.first.day))
    let changes = model.pieceHistory(key, of: claim)
    let version = changes.startOfPresentVersion.map { (start: $0, isNew: $0 > base.point) }
    // The day of approval may be older than the version that it is about, if both were entered
    // together: minutes are often filed later.
    let isOfFormerVersion = changes.hasOlderApproval(than: version?.start)
    if let version, version.isNew, !isOfFormerVersion { base = file.version(at: version.start) }
    let present = file.present
    guard present.content != base.content, present.point.day > approved.value else { return }
    let changed = Finding.Note(
      Bilingual(ja: "変わったファイル", en: "the file that changed"),
      at: path.range
    )
    if isOfFormerVersion, version?.isNew == true {
      return findings.report(
        .unapproved(by: present.point, approved: approved.value),
        at: approved.range,
        notes: [changed]
      )
    }
    findings.report(
      .changed(by: present.point, approved: approved.value),
      at: document.version?.range ?? approved.range,
      notes: [
        Finding.Note(Bilingual(ja: "承認日", en: "the day of approval"), at: approved.range), changed,
      ]
    )
  }
}

extension [EntryChange<PieceState>] {
  /// The step since which the entry names the version that it names now.
  ///
  /// Leaving the entry out for a while starts nothing anew.
  fileprivate var startOfPresentVersion: HistoryPoint? {
    guard let present = last?.after else { return nil }
    var start: HistoryPoint?
    for change in reversed() {
      guard let after = change.after else { continue }
      guard after.version == present.version else { break }
      start = change.point
    }
    return start
  }

  /// Whether the entry's day of approval stood there on an earlier day than a step.
  ///
  /// Naming another day for a while makes no new approval.
  fileprivate func hasOlderApproval(than point: HistoryPoint?) -> Bool {
    guard let point, let approved = last?.after?.approvedOn else { return false }
    return contains { $0.after?.approvedOn == approved && $0.point.day < point.day }
  }
}

extension Message {
  fileprivate static func changed(by point: HistoryPoint, approved: CalendarDay) -> Self {
    let step = point.title
    return Message(
      ja: "承認日 \(approved) より後に、\(step.ja)で文書のファイルが変わりましたが、版は同じままです",
      en:
        "the document's file changed after its approval on \(approved), in \(step.en), but the version is the same",
      helpJA: "変更後の内容で承認を受け、version と approved_on を書き直してください",
      helpEN: "have the changed text approved, and update version and approved_on"
    )
  }

  fileprivate static func unapproved(by point: HistoryPoint, approved: CalendarDay) -> Self {
    let step = point.title
    return Message(
      ja: "承認日 \(approved) より後に、\(step.ja)で文書のファイルが変わり、版も変わりましたが、その版の承認がありません",
      en:
        "the document's file changed after its approval on \(approved), in \(step.en), and nobody approved the new version",
      helpJA: "新しい版の承認を受け、approved_on をその日に書き直してください",
      helpEN: "have the new version approved, and set approved_on to that day"
    )
  }
}
