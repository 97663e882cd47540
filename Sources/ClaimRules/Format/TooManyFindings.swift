internal import Diagnostics

/// A file with more findings than anybody reads.
struct TooManyFindings: FormatRule {
  static let metadata = RuleMetadata(
    id: "too-many-findings",
    summary: Bilingual(
      ja: "1 つのファイルの指摘が 1,000 件を超えた",
      en: "a file has more than 1,000 findings"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja:
        "指摘の多くは同じ誤りの繰り返しです。1 つのファイルについて 1,000 件まで表示し、残りは数えるだけにします。判定・レベル・指摘の数は、残りも含めて決まります。重大度は、残りのうち最も重いものに合わせます。",
      en:
        "Most of them repeat one mistake. A thousand of one file are shown and the others counted; verdict, levels and the number of findings are decided by all of them. It weighs as much as the weightiest of those not shown."
    ),
    remedy: Bilingual(
      ja: "表示されている指摘を直してから、もう一度実行します。",
      en: "Mend those that are shown, then run again."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing("", files: [("claims/claims.yaml", claims(1_001) + "⟪⟫")]),
      .passing("", files: [("claims/claims.yaml", claims(2))]),
      .boundary(
        "",
        Bilingual(ja: "ちょうど 1,000 件", en: "exactly a thousand"),
        files: [("claims/claims.yaml", claims(1_000))]
      ),
    ]
  }
}

/// Claims of which each has one key too many and nothing else to be said about.
private func claims(_ count: Int) -> String {
  "shisei: 1\nkind: Claims\nclaims:\n" + String(repeating: "- 1\n", count: count)
}
