internal import ClaimModel
internal import Diagnostics

/// One file that a claim cites as a document, and as evidence of what was done by it.
///
/// A record and an evaluation may share a file: the report of a drill shows that it was held and how
/// it was judged.
struct FileForTwoDemands: ClaimRule {
  static let metadata = RuleMetadata(
    id: "file-for-two-demands",
    summary: Bilingual(
      ja: "1 つのファイルを、文書としても、記録や評価としても引用している",
      en: "a claim cites one file as a document and also as a record or an evaluation"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja:
        "決め事を書いた文書は、そのとおりに行ったことや、確かめたことまでは示しません。1 つのファイルですべてを示せば、1 段しか登っていないのに何段も登ったように見えます。",
      en:
        "A document says what was decided, and shows neither that it was done nor that anybody checked. One file for all of them makes one step look like several."
    ),
    remedy: Bilingual(
      ja: "それぞれの記録のファイルを示します。1 冊に本当に両方が書かれているなら、そのままでかまいません。",
      en: "Name the file of each. If one volume really holds both, leave it as it is."
    )
  )

  static var examples: [RuleExample] {
    func claim(_ report: String) -> String {
      """
      - item: 5-6
        level: 4
        owner: infrastructure
        documents:
          - { id: DOC-1, type: standard, path: documents/rules.md }
        resources:
          - { kind: operation, on: 2026-07-10, record: documents/audit.md }
        evaluations:
          - { id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, report: \(report) }
          - { id: EV-2, type: internal_audit, on: 2026-07-10, by: internal-audit, report: documents/audit.md }
      """
    }
    let files = [
      (path: "documents/rules.md", text: "# 対策基準\n"),
      (path: "documents/audit.md", text: "# 監査報告\n"),
    ]
    return [
      .failing(claim("⟪documents/rules.md⟫"), files: files),
      .passing(claim("documents/second.md"), files: files + [("documents/second.md", "# 報告\n")]),
      .boundary(
        claim("documents/audit.md"),
        Bilingual(
          ja: "記録や評価どうしは 1 つのファイルを分け合える（演習の報告書など）",
          en: "records and evaluations may share a file, such as the report of a drill"
        ),
        files: files
      ),
    ]
  }

  func check(_ claim: Claim, in model: OrganizationModel, into findings: inout FindingSink) {
    var first: [(kind: EvidenceKind, path: Located<Name>)] = []
    for citation in claim.citations {
      // What is computed from a register shows more than that it was written.
      guard let key = model.citations[citation].key, model.evidence.measureIndex(of: key) == nil,
        let path = model.evidence.file(of: key)?.path
      else { continue }
      guard let other = first.first(where: { $0.path.value == path.value }) else {
        first.append((key.kind, path))
        continue
      }
      guard other.kind != key.kind, other.kind == .document || key.kind == .document else {
        continue
      }
      findings.report(
        .shared(model.text(path.value), key.kind.title, other.kind.title),
        at: path.range,
        notes: [.first(at: other.path.range)]
      )
    }
  }
}

extension Message {
  fileprivate static func shared(_ path: String, _ kind: Bilingual, _ other: Bilingual) -> Self {
    Message(
      ja: "「\(path)」は、この申告で\(other.ja)としても\(kind.ja)としても引用されています",
      en: "the claim cites “\(path)” as both \(other.en) and \(kind.en)",
      helpJA: "それぞれの記録のファイルを示してください",
      helpEN: "name the file of each"
    )
  }
}
