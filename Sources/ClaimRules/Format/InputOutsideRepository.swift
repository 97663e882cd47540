internal import Diagnostics

/// A file outside the organisation's folder.
struct InputOutsideRepository: FormatRule {
  static let metadata = RuleMetadata(
    id: "input-outside-repository",
    summary: Bilingual(
      ja: "組織のフォルダーの外を指している",
      en: "a file lies outside the organisation's folder"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "フォルダーの外のファイルは、申告と一緒にレビューされず、履歴も残りません。検査する機械の別のファイルを読ませることにもなります。",
      en:
        "What lies outside is neither reviewed nor kept with the claims, and could be any file of the machine that runs the check."
    ),
    remedy: Bilingual(
      ja: "ファイルを組織のフォルダーの中に置き、.. や外に出るリンクを使わずに指定します。",
      en:
        "Keep the file in the organisation's folder, and name it without “..” or links that lead out."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        "",
        files: [("shisei.yaml", RuleExample.organization + "evidence: [⟪../shared/*.yaml⟫]\n")]
      ),
      .boundary(
        "",
        Bilingual(ja: "外に出ない .. は使える", en: "“..” may be used as long as it stays inside"),
        files: [
          ("shisei.yaml", RuleExample.organization + "evidence: [claims/../register.yaml]\n"),
          ("register.yaml", "shisei: 1\nkind: Evidence\n"),
        ]
      ),
    ]
  }
}
