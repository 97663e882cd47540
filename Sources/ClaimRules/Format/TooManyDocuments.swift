internal import Diagnostics

/// More YAML documents in one file than it may hold.
struct TooManyDocuments: FormatRule {
  static let metadata = RuleMetadata(
    id: "too-many-documents",
    summary: Bilingual(
      ja: "1 つのファイルに YAML 文書が多すぎる",
      en: "a file holds too many YAML documents"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "組織とポリシーのファイルに書けるのは 1 つだけです。どちらが有効なのか分からないまま判定することはしません。申告や登録簿にも上限があります。",
      en:
        "The file of an organisation or a policy holds one document; nobody could tell which of two counts. Claims and registers have a limit, too."
    ),
    remedy: Bilingual(
      ja: "「---」で区切った文書を、それぞれ別のファイルに分けます。",
      en: "Give each document between “---” a file of its own."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        "",
        files: [("shisei.yaml", RuleExample.organization + "⟪---⟫\n" + RuleExample.organization)]
      ),
      .passing(
        "",
        files: [
          (
            "evidence/register.yaml",
            """
            shisei: 1
            kind: Evidence
            documents: []
            ---
            shisei: 1
            kind: Evidence
            improvements: []

            """
          )
        ]
      ),
      .boundary(
        "",
        Bilingual(ja: "登録簿は 64 文書まで", en: "a register may hold 64 documents"),
        files: [("evidence/register.yaml", registers(64))]
      ),
      .boundary(
        "",
        Bilingual(ja: "登録簿の 65 番目の文書", en: "the 65th document of a register"),
        files: [("evidence/register.yaml", registers(64) + "⟪---⟫\n")]
      ),
    ]
  }
}

private func registers(_ count: Int) -> String {
  String(repeating: "---\nshisei: 1\nkind: Evidence\n", count: count)
}
