internal import Diagnostics

/// A NUL character in a value.
struct NulCharacter: FormatRule {
  static let metadata = RuleMetadata(
    id: "nul-character",
    summary: Bilingual(
      ja: "値に NUL 文字が含まれている",
      en: "a value contains a NUL character"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "多くのソフトウェアは NUL を文字列の終わりと見なすので、同じ値が場所によって違うものに見えます。",
      en: "Much software takes a NUL for the end of a text, so one value would be two."
    ),
    remedy: Bilingual(
      ja: "値から \\0 を削除します。",
      en: "Delete the \\0 from the value."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        #"""
        - item: 1-2
          owner: ⟪"ciso\0staff"⟫
        """#
      ),
      .boundary(
        #"""
        - item: 1-2
          note: 'ciso\0staff'
        """#,
        Bilingual(ja: "一重引用符の中ではただの文字", en: "in single quotes it is plain text")
      ),
    ]
  }
}
