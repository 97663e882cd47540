internal import ClaimModel
internal import Diagnostics

/// A claim of which nothing can be opened where it is checked.
struct ClaimWithoutFile: ClaimRule {
  private static let level = RuleOption(
    "level",
    standard: 2,
    in: 1...5,
    meaning: Bilingual(
      ja: "ファイルを求める最も低いレベル",
      en: "the lowest level that is asked for a file"
    ),
    reason: Bilingual(
      ja: "レベル 2 から、文書になっていることが求められるためです。",
      en: "from level 2 on, things are written down."
    )
  )

  static let metadata = RuleMetadata(
    id: "claim-without-file",
    summary: Bilingual(
      ja: "申告の根拠に、リポジトリーの中で開けるファイルが一つもない",
      en: "nothing that a claim cites is a file of the repository"
    ),
    severity: .info,
    effect: .advice,
    rationale: Bilingual(
      ja:
        "location、url、summary に書いたことは、そのまま信じるほかありません。ファイルがあれば、中身があるか、承認の後で変わっていないかを確かめられます。信じるだけでは足りない会社は、ポリシーの rules でこの規則を error にします。",
      en:
        "What location, url and summary say can only be believed. Of a file it can be checked whether it has content and stayed as it was approved. A company for which belief is not enough makes this rule an error in its policy, under rules."
    ),
    remedy: Bilingual(
      ja: "文書や記録のファイルを、path、record、report のいずれかで少なくとも一つ示します。",
      en: "Give the file of at least one document or record, in path, record or report."
    ),
    options: [level]
  )

  static var examples: [RuleExample] {
    func claim(_ place: String, level: String = "⟪2⟫") -> String {
      """
      - item: 1-2
        level: \(level)
        documents:
          - { id: DOC-1, type: policy, title: 情報セキュリティ基本方針, \(place) }
      """
    }
    let files = [(path: "documents/policy.md", text: "# 情報セキュリティ基本方針\n")]
    return [
      .failing(claim("location: 総務部の書庫")),
      .failing(
        claim("url: 'https://www.example.co.jp/policy'"),
        Bilingual(ja: "URL は開かれない", en: "an address is never opened")
      ),
      .passing(claim("path: documents/policy.md", level: "2"), files: files),
      .boundary(
        claim("location: 総務部の書庫", level: "1"),
        Bilingual(ja: "文書を求めないレベル", en: "a level that asks for no document")
      ),
    ]
  }

  func check(_ claim: Claim, in model: OrganizationModel, into findings: inout FindingSink) {
    guard let level = claim.level, level.value >= model.value(of: Self.level, of: Self.metadata),
      !claim.citations.isEmpty
    else { return }
    let hasFile = claim.citations.contains { citation in
      // What is not found has a finding of its own.
      model.citations[citation].key.map { model.evidence.file(of: $0) != nil } ?? true
    }
    guard !hasFile else { return }
    findings.report(.outOfSight(level.value), at: level.range)
  }
}

extension Message {
  fileprivate static func outOfSight(_ level: Int) -> Self {
    Message(
      ja: "レベル \(level) の根拠に、ここで開いて確かめられるファイルが一つもありません",
      en: "nothing cited for level \(level) is a file that could be opened and checked here",
      helpJA: "文書や記録のファイルを、path、record、report のいずれかで示してください",
      helpEN: "give the file of a document or record in path, record or report"
    )
  }
}
