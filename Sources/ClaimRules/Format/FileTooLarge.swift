internal import Diagnostics

/// A file beyond the size that is read.
struct FileTooLarge: FormatRule {
  static let metadata = RuleMetadata(
    id: "file-too-large",
    summary: Bilingual(
      ja: "ファイルが大きすぎる",
      en: "a file is too large"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "上限は、大きなファイルで検査が止まったり資源を使い果たしたりするのを防ぎます。途中まで読んで判定することはしません。",
      en:
        "The limit keeps a huge file from stalling the check. A file is never judged by its first half."
    ),
    remedy: Bilingual(
      ja: "申告や登録簿を複数のファイルに分けます。",
      en: "Split the claims or the register into several files."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        "",
        Bilingual(ja: "4 MiB を 1 バイト超える", en: "one byte above 4 MiB"),
        files: [("evidence/register.yaml", "⟪⟫" + register(bytes: 4 << 20 | 1))]
      ),
      .boundary(
        "",
        Bilingual(ja: "ちょうど 4 MiB", en: "exactly 4 MiB"),
        files: [("evidence/register.yaml", register(bytes: 4 << 20))]
      ),
    ]
  }
}

/// A register that is filled up with a comment.
private func register(bytes count: Int) -> String {
  let start = "shisei: 1\nkind: Evidence\ndocuments: []\n#"
  return start + String(repeating: "=", count: count - start.utf8.count)
}
