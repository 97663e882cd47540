internal import ClaimModel
internal import Diagnostics

/// Claims of which nothing can be opened where they are checked.
///
/// One finding for all of them: many organisations keep their documents elsewhere.
struct ClaimsWithoutFile: OrganizationRule {
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
    id: "claims-without-file",
    summary: Bilingual(
      ja: "リポジトリーの中で開けるファイルを、一つも根拠にしていない申告がある",
      en: "some claims cite no file of the repository at all"
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
    func claim(_ place: String, of item: String = "1-2", level: String = "2") -> String {
      """
      - item: \(item)
        level: \(level)
        documents:
          - { id: DOC-\(item), type: policy, title: 情報セキュリティ基本方針, \(place) }
      """
    }
    let files = [(path: "documents/policy.md", text: "# 情報セキュリティ基本方針\n")]
    return [
      .failing(
        [claim("location: 総務部の書庫", level: "⟪2⟫"), claim("location: 法務部の書庫", of: "1-3")]
          .joined(separator: "\n")
      ),
      .failing(
        claim("url: 'https://www.example.co.jp/policy'", level: "⟪2⟫"),
        Bilingual(ja: "URL は開かれない", en: "an address is never opened")
      ),
      .passing(claim("path: documents/policy.md"), files: files),
      .boundary(
        claim("location: 総務部の書庫", level: "1"),
        Bilingual(ja: "文書を求めないレベル", en: "a level that asks for no document")
      ),
    ]
  }

  func check(_ model: OrganizationModel, into findings: inout FindingSink) {
    let least = model.value(of: Self.level, of: Self.metadata)
    var claims: [Int] = []
    for item in model.framework.items.indices {
      guard let claim = model.claimIndex(ofItem: item), let level = model.claims[claim].level,
        level.value >= least, !model.claims[claim].citations.isEmpty
      else { continue }
      let hasFile = model.claims[claim].citations.contains { citation in
        // What is not found has a finding of its own.
        model.citations[citation].key.map { model.evidence.file(of: $0) != nil } ?? true
      }
      if !hasFile { claims.append(claim) }
    }
    guard let first = claims.first, let level = model.claims[first].level else { return }
    let items = claims.compactMap { model.claims[$0].item.map { model.text($0.value) } }
    findings.report(.outOfSight(items), at: level.range)
  }
}

extension Message {
  fileprivate static func outOfSight(_ items: [String]) -> Self {
    let list = items.joined(separator: ", ")
    return Message(
      ja: "ここで開いて確かめられるファイルが根拠に一つもない申告が \(items.count) 件あります（\(list)）",
      en: items.count == 1
        ? "the claim for \(list) cites no file that could be opened and checked here"
        : "\(items.count) claims cite no file that could be opened and checked here: \(list)",
      helpJA: "項目ごとに、文書や記録のファイルを path、record、report のいずれかで示してください",
      helpEN: "give the file of a document or record for each, in path, record or report"
    )
  }
}
