internal import ClaimModel
internal import Diagnostics

/// Commits whose dates cannot be true.
struct ImplausibleCommitDate: OrganizationRule {
  static let metadata = RuleMetadata(
    id: "implausible-commit-date",
    summary: Bilingual(
      ja: "コミットの日付が、あり得ない日になっている",
      en: "a commit bears a date that cannot be true"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja:
        "git の日付はコミットした機械の時計によるもので、書き換えることもできます。2005 年（git の誕生）より前、未来、元になったコミットより 1 日を超えて前の日付は、時計の狂いか書き換えです。元のコミットより前の日付は、元のコミットの日付として扱います。",
      en:
        "git takes dates from the clock of whoever commits, and they can be forged. A date before 2005, when git was born, in the future, or more than a day before a commit that it builds on comes from a wrong clock or from somebody's hand. A commit counts as no older than those that it builds on."
    ),
    remedy: Bilingual(
      ja: "コミットした機械の時計を合わせます。日付を書き換えたのでなければ、その事情を記録に残します。",
      en: "Set the clock of the machine, and keep a record of how the date came about."
    )
  )

  static var examples: [RuleExample] {
    let organization = RuleExample.organization
      .replacing("shisei: 1", with: "⟪shisei: 1⟫", maxReplacements: 1)
    return [
      .failing(
        "- item: 1-2\n  level: 1",
        Bilingual(ja: "元のコミットより前の日付", en: "dated before the commit that it builds on"),
        files: [("shisei.yaml", organization)],
        history: .changed(
          [("2026-04-01", [claimsFile("- item: 1-2\n  level: 2\n  note: 一部")])],
          then: "2026-01-05"
        )
      ),
      .failing(
        "- item: 1-2\n  level: 1",
        Bilingual(ja: "git が生まれる前の日付", en: "dated before git was born"),
        files: [("shisei.yaml", organization)],
        history: .committed("1999-12-31")
      ),
      .passing("- item: 1-2\n  level: 1", history: .committed("2026-04-01")),
      .boundary(
        "- item: 1-2\n  level: 1",
        Bilingual(ja: "時計のずれとして認める 1 日", en: "one day, which clocks may differ by"),
        history: .changed([("2026-04-02", [claimsFile("[]")])], then: "2026-04-01")
      ),
    ]
  }

  func check(_ model: OrganizationModel, into findings: inout FindingSink) {
    guard let facts = model.history.facts, let first = facts.implausible.first else { return }
    findings.report(.implausible(first, of: facts.implausible.count), at: model.organization.range)
  }
}

extension Message {
  fileprivate static func implausible(_ commit: ImplausibleCommit, of count: Int) -> Self {
    let reason: Bilingual =
      switch commit.reason {
      case .tooEarly: Bilingual(ja: "git が生まれる前の日付です", en: "is from before git was born")
      case .future: Bilingual(ja: "未来の日付です", en: "lies in the future")
      case .beforeParent:
        Bilingual(ja: "元になったコミットより前の日付です", en: "is before that of the commit it builds on")
      }
    let others =
      count > 1
      ? Bilingual(ja: "（ほかに \(count - 1) 件）", en: " (and \(count - 1) more)") : Bilingual("")
    return Message(
      ja: "コミット \(commit.commit) の日付 \(commit.day) は、\(reason.ja)\(others.ja)",
      en: "the date \(commit.day) of commit \(commit.commit) \(reason.en)\(others.en)",
      helpJA: "コミットした機械の時計を合わせ、日付の経緯を確かめてください",
      helpEN: "set the clock of the machine, and find out how the date came about"
    )
  }
}
