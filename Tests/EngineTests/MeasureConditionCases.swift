/// Conditions that cannot occur, and shares of everything: by them a measure would pass whatever
/// the record says.
extension MeasureCase {
  static let words: [MeasureCase] =
    ["Error", "high", "critical", "no"].map { level in
      .init(
        "no SARIF level \(level)",
        "r.sarif",
        log(#"[{"level":"error"}]"#),
        "{ take: count, where: { level: '\(level)' }, at_most: 0 }",
        .fails("“level” is never “\(level)”")
      )
    }
    + ["fail", "failure", "Failed", "no"].map { status in
      .init(
        "no JUnit status \(status)",
        "r.xml",
        suite("<testcase name=\"a\"><failure/></testcase>"),
        "{ take: count, where: { status: [error, '\(status)'] }, at_most: 0 }",
        .fails("“status” is never “\(status)”")
      )
    }
    + [
      ("hihg", "high", "“severity” is “high” in the record"), ("High", "high", "nowhere “High”"),
      ("not done", "not  done", "nowhere “not done”"),
    ].map { asked, written, message in
      .init(
        "no \(asked) for \(written)",
        "r.csv",
        "severity\nlow\n\(written)\n",
        "{ take: count, where: { severity: '\(asked)' }, at_most: 0 }",
        .fails(message)
      )
    }
    + ["critical", "higher", "incomplete"].map { asked in
      .init(
        "another word, \(asked), may well be nowhere",
        "r.csv",
        "severity\nlow\nhigh\ncomplete\n",
        "{ take: count, where: { severity: '\(asked)' }, at_most: 0 }",
        .passes
      )
    } + [
      .init(
        "no level even where nothing was found",
        "r.sarif",
        log("[]"),
        "{ take: count, where: { level: { not: Error } }, at_most: 0 }",
        .fails("“level” is never “Error”")
      ),
      .init(
        "suppressed is true or false",
        "r.sarif",
        log(#"[{"level":"error"}]"#),
        "{ take: count, where: { suppressed: 'no' }, at_most: 0 }",
        .fails("“suppressed” is never “no”")
      ),
      .init(
        "no SARIF kind",
        "r.sarif",
        log(#"[{"level":"error"}]"#),
        "{ take: count, where: { kind: failed }, at_most: 0 }",
        .fails("“kind” is never “failed”")
      ),
      .init(
        "no SARIF state",
        "r.sarif",
        log(#"[{"level":"error","baselineState":"new"}]"#),
        "{ take: count, where: { state: New }, at_most: 0 }",
        .fails("“state” is never “New”")
      ),
      .init(
        "a result of an unknown level",
        "r.sarif",
        log(#"[{"level":"critical"}]"#),
        "{ take: count, where: { level: error }, at_most: 0 }",
        .fails("“critical” is no level")
      ),
      .init(
        "a result whose level is null",
        "r.sarif",
        log(#"[{"level":null}]"#),
        "{ take: count, where: { level: error }, at_most: 0 }",
        .fails("is no level")
      ),
      .init(
        "a level is no number",
        "r.sarif",
        log("[]"),
        "{ take: count, where: { level: { at_least: 7 } }, at_most: 0 }",
        .fails("one of a few words")
      ),
      .init(
        "a status is never blank",
        "r.xml",
        suite("<testcase name=\"a\"><failure/></testcase>"),
        "{ take: count, where: { status: { filled: no } }, at_most: 0 }",
        .fails("one of a few words")
      ),
      .init(
        "every value left out",
        "r.xml",
        suite("<testcase name=\"a\"><failure/></testcase>"),
        "{ take: count, where: { status: { not: [passed, failed, error, skipped] } }, at_most: 0 }",
        .fails("no row can ever fit")
      ),
      .init(
        "not passed",
        "r.xml",
        suite("<testcase name=\"a\"><skipped/></testcase><testcase name=\"b\"/>"),
        "{ take: count, where: { status: { not: passed } }, at_most: 0 }",
        .missed("comes to 1")
      ),
      .init(
        "all passed",
        "r.xml",
        suite("<testcase name=\"b\"/>"),
        "{ take: count, where: { status: { not: passed } }, at_most: 0 }",
        .passes
      ),
      .init(
        "any word in a CSV column",
        "r.csv",
        "level\nhigh\n",
        "{ take: count, where: { level: critical }, at_most: 0 }",
        .passes
      ),
    ]

  static let shares: [MeasureCase] = [
    .init(
      "no number is above 30 and below 31 at once",
      "r.csv",
      "days\n400\n",
      "{ take: count, where: { days: { at_least: 31, at_most: 30 } }, at_most: 0 }",
      .fails("at_least is above at_most")
    ),
    .init(
      "one number may be both bounds",
      "r.csv",
      "days\n30\n400\n",
      "{ take: count, where: { days: { at_least: 30, at_most: 30 } }, at_least: 1 }",
      .passes
    ),
    .init(
      "a list that holds something is filled",
      "r.json",
      #"[{"host":"a","cves":["CVE-2026-1"]},{"host":"b","cves":[]},{"host":"c","cves":null}]"#,
      "{ take: count, where: { cves: { filled: yes } }, at_most: 0 }",
      .missed("1")
    ),
    .init(
      "naming every status picks no failure",
      "r.xml",
      suite("<testcase name=\"db\" time=\"3\"><failure/></testcase>"),
      "{ take: max, field: time, where: { status: [passed, failed, error] }, at_most: 14400 }",
      .fails("failed or was skipped")
    ),
    .init(
      "failures may be asked for",
      "r.xml",
      suite("<testcase name=\"db\" time=\"3\"><failure/></testcase>"),
      "{ take: max, field: time, where: { status: { not: passed } }, at_most: 14400 }",
      .passes
    ),
    .init(
      "a share without conditions",
      "r.csv",
      "a,b\n1,x\n",
      "{ take: share, at_least: 0.9 }",
      .fails("always 1")
    ),
    .init(
      "a share with empty conditions",
      "r.csv",
      "a,b\n1,x\n",
      "{ take: share, where: {}, at_least: 0.9 }",
      .fails("always 1")
    ),
    .init(
      "a share with an empty condition",
      "r.csv",
      "a,b\n1,x\n",
      "{ take: share, where: { b: {} }, at_least: 0.9 }",
      .fails("always 1")
    ),
    .init(
      "a share of every status",
      "r.xml",
      suite("<testcase name=\"a\"><failure/></testcase>"),
      "{ take: share, where: { status: [passed, failed, error, skipped] }, at_least: 0.9 }",
      .fails("always 1")
    ),
    .init(
      "a share of one status",
      "r.xml",
      suite("<testcase name=\"a\"><failure/></testcase>"),
      "{ take: share, where: { status: passed }, at_least: 0.9 }",
      .missed("0 (0/1)")
    ),
    .init(
      "a column over itself",
      "r.csv",
      "a,b\n1,2\n",
      "{ take: share, field: a, of: a, at_least: 0.9 }",
      .fails("over itself")
    ),
    .init(
      "a negative cell in the whole",
      "r.csv",
      "a,b\n9,10\n0,-1\n",
      "{ take: share, field: a, of: b, at_least: 1 }",
      .fails("below zero")
    ),
    .init(
      "a negative cell in the part",
      "r.csv",
      "a,b\n9,9\n-1,1\n",
      "{ take: share, field: a, of: b, at_most: 0.8 }",
      .fails("below zero")
    ),
  ]
}
