internal import ClaimModel
internal import Diagnostics

/// A document whose file is another version than the one listed.
struct ContradictedVersion: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "contradicted-version",
    summary: Bilingual(
      ja: "文書の版が、ファイル自身の記載と違う",
      en: "a document's version is not the one that the file gives"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "承認したのは特定の版です。ファイルが別の版なら、承認された文書はここにありません。",
      en: "One version was approved; if the file is another, the approved document is not here."
    ),
    remedy: Bilingual(
      ja: "承認された版のファイルを置くか、両方の版を同じにします。",
      en: "Put the approved version there, or make the two agree."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .document("{ id: DOC-1, type: policy, version: ⟪'3.1'⟫, path: policy.md }"),
        files: [("policy.md", "---\nversion: '3.0'\n---\n# 基本方針\n")]
      ),
      .passing(
        .document("{ id: DOC-1, type: policy, version: '3.1', path: policy.md }"),
        files: [("policy.md", "---\nversion: 第３．１版\n---\n# 基本方針\n")]
      ),
      .passing(
        .document("{ id: DOC-1, type: policy, version: '3.0', path: policy.md }"),
        files: [("policy.md", "---\n版数: 第3版\n---\n# 基本方針\n")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, version: ⟪'3.1'⟫, path: policy.md }"),
        Bilingual(ja: "3.10 は 3.1 ではない", en: "3.10 is not 3.1"),
        files: [("policy.md", "---\nversion: '3.10'\n---\n# 基本方針\n")]
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let version = document.version else { return }  // `unversioned-document`
    let text = model.text(version.value)
    for property in model.properties(.version, of: document)
    where property.value?.foldedVersion != text.foldedVersion {
      findings.report(
        .contradicted(text, property.value ?? "…"),
        at: version.range,
        notes: [.inFile(at: property.range)]
      )
    }
  }
}

extension Message {
  fileprivate static func contradicted(_ version: String, _ own: String) -> Self {
    Message(
      ja: "版は「\(version)」とされていますが、ファイルには「\(own)」と書かれています",
      en: "listed as version “\(version)”, but the file says “\(own)”",
      helpJA: "承認された版のファイルを置くか、誤っている方を直してください",
      helpEN: "put the approved version there, or correct the one that is wrong"
    )
  }
}
