internal import Diagnostics

/// A date that is not an existing day in ISO form.
struct InvalidDate: FormatRule {
  static let metadata = RuleMetadata(
    id: "invalid-date",
    summary: Bilingual(
      ja: "ISO 形式の実在する日付でない",
      en: "a date is not an existing day in ISO form"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja:
        "実在しない日や、年・月・日の順が何通りにも読める日付では、有効期間を数えられません。和暦・全角数字・漢数字・スラッシュの日付は、読み替えずに西暦の書き方を示します。時刻や食い違う曜日がなければ、そのまま置き換えられます。誤りのある根拠は何も裏付けません。組織・ポリシー・フレームワークのファイルでは、判定そのものができなくなります。",
      en:
        "A day that does not exist, or that can be read in several ways, cannot be counted from. Dates of Japanese eras, in full-width digits, Chinese numerals or with slashes are not converted: the ISO form is suggested, and may be put in mechanically unless a time or a weekday that does not fit leaves a doubt. Evidence with such a mistake supports nothing; in the file of an organisation, policy or framework it leaves the verdict open."
    ),
    remedy: Bilingual(
      ja: "2026-10-01 の形で、実在する日を書きます。",
      en: "Write an existing day as 2026-10-01."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          claimed_on: ⟪令和8年4月1日⟫
        """
      ),
      .failing(
        """
        - item: 1-2
          claimed_on: ⟪2026/4/1⟫
        """
      ),
      .failing(
        """
        - item: 1-2
          claimed_on: ⟪01/02/03⟫
        """,
        Bilingual(ja: "三通りに読めるので、書き換えは示さない", en: "three readings, so none is suggested")
      ),
      .passing(
        """
        - item: 1-2
          claimed_on: 2026-04-01
        """
      ),
      .boundary(
        """
        - item: 1-2
          claimed_on: ⟪2026-02-29⟫
        """,
        Bilingual(ja: "平年の 2 月 29 日", en: "29 February of a common year")
      ),
      .boundary(
        """
        - item: 1-2
          claimed_on: 2024-02-29
        """,
        Bilingual(ja: "閏年の 2 月 29 日", en: "29 February of a leap year")
      ),
    ]
  }
}
