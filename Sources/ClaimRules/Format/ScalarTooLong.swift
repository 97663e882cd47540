internal import Diagnostics

/// A value beyond the length that is read.
struct ScalarTooLong: FormatRule {
  static let metadata = RuleMetadata(
    id: "scalar-too-long",
    summary: Bilingual(
      ja: "値が長すぎる",
      en: "a value is too long"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "長い文章は文書であって値ではありません。上限は、閉じ忘れた引用符がファイルの残りを飲み込むのにも気付かせます。",
      en:
        "A long text is a document, not a value. The limit also notices a quote that is never closed and swallows the file."
    ),
    remedy: Bilingual(
      ja: "文章を別のファイルに置き、path: で参照します。",
      en: "Move the text to a file of its own and refer to it with path:."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        "- note: ⟪" + text(bytes: 64 << 10 | 1) + "⟫",
        Bilingual(ja: "64 KiB を 1 バイト超える", en: "one byte above 64 KiB")
      ),
      .boundary(
        "- note: " + text(bytes: 64 << 10),
        Bilingual(ja: "ちょうど 64 KiB", en: "exactly 64 KiB")
      ),
    ]
  }
}

private func text(bytes count: Int) -> String { String(repeating: "x", count: count) }
