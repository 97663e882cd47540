internal import Diagnostics

/// A file of another kind than its place demands.
struct WrongKind: FormatRule {
  static let metadata = RuleMetadata(
    id: "wrong-kind",
    summary: Bilingual(
      ja: "置き場所に合わない種類のファイル",
      en: "a file is of another kind than its place demands"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "登録簿が申告として読まれたり、その逆になったりすると、書いたことのどれも数えられません。",
      en:
        "A register that is read as claims, or the other way round, would count for nothing of what it says."
    ),
    remedy: Bilingual(
      ja: "kind を直すか、その種類のファイルを置く場所（claims・evidence・waivers）に移します。",
      en: "Correct kind, or move the file to where its kind is read: claims, evidence or waivers."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        "",
        files: [("claims/more.yaml", "shisei: 1\nkind: ⟪Evidence⟫\ndocuments: []\n")]
      ),
      .passing(
        "",
        files: [("evidence/more.yaml", "shisei: 1\nkind: Evidence\ndocuments: []\n")]
      ),
    ]
  }
}
