internal import ClaimModel
internal import Diagnostics

/// One content that stands for two things.
struct CopiedEvidenceFile: OrganizationRule {
  static let metadata = RuleMetadata(
    id: "copied-evidence-file",
    summary: Bilingual(
      ja: "中身がまったく同じファイルが、別の根拠として使われている",
      en: "files of the very same content stand for different pieces of evidence"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "写しを作っても根拠は増えません。別の日や別の件名の記録として数えると、実際より多く行ったように見えます。",
      en:
        "A copy is no second piece: counted under another title or day, it makes more of what was done than there was."
    ),
    remedy: Bilingual(
      ja: "根拠を一つにまとめて ref: で引用するか、それぞれの中身を置きます。",
      en: "Keep one piece and cite it with ref:, or give each its own content."
    )
  )

  static var examples: [RuleExample] {
    let both = """
      - item: 1-2
        level: 2
        documents:
          - { id: DOC-1, type: policy, path: documents/policy.md }
          - { id: DOC-2, type: policy, path: ⟪documents/rules.md⟫ }
      """
    return [
      .failing(
        both,
        files: [("documents/policy.md", "# 基本方針\n"), ("documents/rules.md", "# 基本方針\n")]
      ),
      .passing(
        both.replacingMarks(),
        files: [("documents/policy.md", "# 基本方針\n"), ("documents/rules.md", "# 対策基準\n")]
      ),
      .boundary(
        """
        - item: 1-2
          level: 2
          documents:
            - { id: DOC-1, type: policy, path: documents/policy.md }
            - { id: DOC-2, type: policy, path: documents/policy.md }
        """,
        Bilingual(
          ja: "同じファイルを指す二つは写しではない（議事録など）",
          en: "two pieces may point to one file, such as minutes"
        ),
        files: [("documents/policy.md", "# 基本方針\n")]
      ),
    ]
  }

  func check(_ model: OrganizationModel, into findings: inout FindingSink) {
    var first: [Digest: CitedFile] = [:]
    var seen: Set<Name> = []
    model.evidence.forEachFile { _, file in
      guard case .known(let digest) = model.files.digest(of: file.path.value) else { return }
      guard let original = first[digest] else {
        first[digest] = file
        return
      }
      let isOther = original.path.value != file.path.value
      guard isOther, seen.insert(file.path.value).inserted else { return }
      findings.report(
        .copied(model.text(file.path.value), of: model.text(original.path.value)),
        at: file.path.range,
        notes: [.first(at: original.path.range)]
      )
    }
  }
}

extension String {
  /// The example without its marks.
  fileprivate func replacingMarks() -> String { String(filter { $0 != "⟪" && $0 != "⟫" }) }
}

extension Message {
  fileprivate static func copied(_ path: String, of original: String) -> Self {
    Message(
      ja: "「\(path)」の中身は「\(original)」とまったく同じです",
      en: "“\(path)” has the very content of “\(original)”",
      helpJA: "根拠を一つにまとめるか、それぞれの中身を置いてください",
      helpEN: "make them one piece, or give each its own content"
    )
  }
}
