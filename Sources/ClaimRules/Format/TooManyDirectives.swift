internal import Diagnostics

/// More lines that start with `%` than any honest file has.
struct TooManyDirectives: FormatRule {
  static let metadata = RuleMetadata(
    id: "too-many-directives",
    summary: Bilingual(
      ja: "% で始まる行が多すぎる",
      en: "a file has too many lines that start with “%”"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "YAML の宣言（%TAG など）は互いに比べられるため、数万行あると読み取りに何分もかかります。CI を止めるための細工に使えます。",
      en:
        "YAML's directives, such as %TAG, are compared with each other: tens of thousands of them take minutes to read, which is a way to stall a build."
    ),
    remedy: Bilingual(
      ja: "% で始まる行を削除します。Shisei の書式では使いません。",
      en: "Remove the lines; Shisei's format has no use for them."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing("", files: [("claims/claims.yaml", directives(64) + "⟪%⟫TAG !x! tag:x\n")]),
      .boundary(
        "",
        Bilingual(ja: "行の途中の % は宣言ではない", en: "a % within a line is no directive"),
        files: [("claims/claims.yaml", "# % in a comment\nshisei: 1\nkind: Claims\nclaims: []\n")]
      ),
    ]
  }

  private static func directives(_ count: Int) -> String {
    (0..<count).map { "%TAG !x\($0)! tag:example.org,2026:\n" }.joined()
  }
}
