import Diagnostics
import Reporting
import Testing

@Suite struct `The summary of an organisation` {
  /// What stands behind the findings; how many of them there are is the business of rules.
  private func summary(_ report: OrganizationReport, _ language: Language) -> String {
    let format = TextReport(language: language, usesColor: false)
    let text = String(decoding: format.body(report, isFirst: true), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex { $0 == "甲社" || $0 == "Kou" } ?? 0
    let count = Bilingual(ja: "指摘: ", en: "Findings: ")[language]
    return lines[start...].filter { !$0.hasPrefix(count) }.joined(separator: "\n")
  }

  @Test func `is laid out in Japanese`() throws {
    let report = try SmallAssessment.report(claims: SmallAssessment.claims)
    #expect(
      summary(report, .ja) == """
        甲社
        小さな枠組み（2026-10-01 時点）
        ポリシー: 自社の条件（own）

                        申告  裏付け   下限  回答  █ 裏付け ░ 申告のみ
        a 方針          2.00    1.00    1.0   2/2  ██████░░░░░░......
        b 委託先の管理  1.00    1.00          0/3  ██████............
          総合          1.50    1.00  < 1.5   2/5  ██████░░░.........

        総合は、指示ごとの平均をさらに平均した値です。

        回答: 5 項目中 2 項目（うち該当なし 0）
        裏付けを超える申告: 1 項目
          a-2 (3→1)

        判定: ポリシーを満たしていません
          - 総合スコア: 1.5 以上が必要なところ 1.00（0.50 不足）
          - 回答した項目の割合: 100% 以上が必要なところ 40.00%（60.00 ポイント不足）
          - 裏付けを超える申告: 0 件までのところ 1 件（1 件超過）
          満たした条件: 9 件中 6 件

        """
    )
  }

  @Test func `is laid out in English`() throws {
    let report = try SmallAssessment.report(claims: SmallAssessment.claims)
    #expect(
      summary(report, .en) == """
        Kou
        Small framework, as of 2026-10-01
        Policy: Our own (own)

                     Claimed  Supported  Minimum  Answered  █ supported ░ claimed
        a Policy        2.00       1.00      1.0       2/2  ██████░░░░░░......
        b Suppliers     1.00       1.00                0/3  ██████............
          Overall       1.50       1.00    < 1.5       2/5  ██████░░░.........

        Overall is the mean of the direction means.

        Answered: 2 of 5 items (0 not applicable)
        Claims beyond their evidence: 1
          a-2 (3→1)

        Verdict: the policy is not met
          - overall score: 1.00, at least 1.5 demanded (0.50 short)
          - answered items: 40.00%, at least 100% demanded (60.00 points short)
          - claims beyond their evidence: 1, at most 0 allowed (1 too many)
          Conditions met: 6 of 9

        """
    )
  }

  @Test func `puts items that fall short together`() throws {
    let policy = SmallAssessment.policy.replacing("items: {all: 1}", with: "items: {all: 2}")
    let report = try SmallAssessment.report(claims: SmallAssessment.claims, policy: policy)
    #expect(
      summary(report, .en).contains(
        """
          - 5 items below supported level 2:
            a-1 (1), a-2 (1), b-1 (1), b-2 (1), b-3 (1)
          - answered
        """
      )
    )
  }

  @Test func `names the direction and the item that fall short`() throws {
    let limits = "items: {a-1: 2}, directions: {b: \"1.5\"}"
    let stricter = SmallAssessment.policy.replacing(
      "directions: {a: \"1.0\"}, items: {all: 1}",
      with: limits
    )
    let text = summary(
      try SmallAssessment.report(claims: SmallAssessment.claims, policy: stricter),
      .ja
    )
    #expect(text.contains("  - 項目 a-1 の裏付けレベル: 2 以上が必要なところ 1（1 不足）"))
    #expect(text.contains("  - 指示 b（委託先の管理）のスコア: 1.5 以上が必要なところ 1.00（0.50 不足）"))
  }

  @Test func `says what to do where nothing is claimed`() throws {
    let report = try SmallAssessment.report(claims: "shisei: 1\nkind: Claims\nclaims: []\n")
    let text = summary(report, .en)
    #expect(text.contains("Verdict: nothing was assessed\n  No claim of a level counts"))
  }

  @Test func `fits the screen in both languages`() throws {
    let report = try SmallAssessment.report(claims: SmallAssessment.claims)
    for language in Language.allCases {
      for line in summary(report, language).split(separator: "\n") {
        #expect(String(line).columns <= 80)
      }
    }
  }

  @Test func `separates organisations by a blank line and names them`() throws {
    let report = try SmallAssessment.report(claims: SmallAssessment.claims)
    let format = TextReport(language: .en, usesColor: false)
    let text = String(decoding: format.body(report, isFirst: false), as: UTF8.self)
    #expect(text.hasPrefix("\nKou\n\nerror["))
  }
}
