/// Records that contradict themselves, or say more than a quick look shows.
extension MeasureCase {
  static let contradictions: [MeasureCase] =
    [
      ("tests=\"2\"", "<testcase name=\"a\"/>", "tests says “2”, but 1"),
      ("tests=\"0\"", "<testcase name=\"a\"/>", "tests says “0”"),
      ("tests=\"many\"", "<testcase name=\"a\"/>", "tests says “many”"),
      ("failures=\"1\"", "<testcase name=\"a\"/>", "failures says “1”, but 0"),
      ("errors=\"1\"", "<testcase name=\"a\"/>", "errors says “1”, but 0"),
      ("failures=\"0\"", "<testcase name=\"a\"><failure/></testcase>", "failures says “0”"),
      ("", "<testcase name=\"a\"><x:failure/></testcase>", "“x:failure” in testcase"),
      ("", "<testcase name=\"a\"><Failure/></testcase>", "“Failure” in testcase"),
      ("", "<testcase name=\"a\"><flakyFailure/></testcase>", "“flakyFailure” in testcase"),
      ("", "<testcase name=\"a\"/><x:testcase name=\"b\"/>", "“x:testcase” in testsuite"),
      ("", "<testcase name=\"a\" status=\"perhaps\"/>", "“perhaps” passed"),
    ].map { attributes, cases, words in
      .init(
        "JUnit \(attributes) \(cases)",
        "r.xml",
        "<testsuites><testsuite \(attributes)>\(cases)</testsuite></testsuites>",
        "{ take: count, where: { status: { not: passed } }, at_most: 9 }",
        .fails(words)
      )
    }
    + [
      "<testcase name=\"a\"/><error/>", "<testcase name=\"a\"/><failure/>",
      "<testcase name=\"a\" status=\"notrun\"/>", "<testcase name=\"a\" status=\"failed\"/>",
    ].map { cases in
      .init(
        "did not pass: \(cases)",
        "r.xml",
        "<testsuite tests=\"1\">\(cases)</testsuite>",
        "{ take: count, where: { status: { not: passed } }, at_most: 0 }",
        .missed("comes to 1")
      )
    } + [
      .init(
        "JUnit counts that agree",
        "r.xml",
        "<testsuites tests=\"3\" failures=\"1\" errors=\"1\"><testsuite tests=\"3\" failures=\"1\" errors=\"1\"><properties><property name=\"x\"/></properties><testcase name=\"a\"><failure/><system-out/></testcase><testsuite tests=\"2\" errors=\"1\"><testcase name=\"b\" status=\"run\" result=\"completed\"/><testcase name=\"c\"><error/></testcase></testsuite></testsuite></testsuites>",
        "{ take: count, where: { status: { not: passed } }, at_most: 2 }",
        .passes
      )
    ]

  static let levels: [MeasureCase] = [
    .init(
      "a scan that met an error",
      "r.sarif",
      log(
        "[]",
        #""invocations":[{"executionSuccessful":true,"toolExecutionNotifications":[{"level":"note"},{"level":"error"}]}],"#
      ),
      "{ take: count, where: { level: error }, at_most: 0 }",
      .fails("met an error")
    ),
    .init(
      "a scan that made remarks",
      "r.sarif",
      log(
        "[]",
        #""invocations":[{"exitCode":1,"executionSuccessful":true,"toolExecutionNotifications":[{"level":"note"}]}],"#
      ),
      "{ take: count, where: { level: error }, at_most: 0 }",
      .passes
    ),
    .init(
      "results in another file",
      "r.sarif",
      log("[]", #""externalPropertyFileReferences":{"results":[{"location":{"uri":"more"}}]},"#),
      "{ take: count, where: { level: error }, at_most: 0 }",
      .fails("another file")
    ),
    .init(
      "the level of a rule above",
      "r.sarif",
      log(#"[{"ruleId":"R/a/b"}]"#),
      "{ take: count, where: { level: error }, at_most: 0 }",
      .missed("comes to 1")
    ),
    .init(
      "a level that the run overrides",
      "r.sarif",
      log(#"[{"ruleId":"S"}]"#, overrides),
      "{ take: count, where: { level: error }, at_most: 0 }",
      .fails("ruleConfigurationOverrides")
    ),
    .init(
      "overrides where results have levels",
      "r.sarif",
      log(#"[{"ruleId":"S","level":"note"}]"#, overrides),
      "{ take: count, where: { level: error }, at_most: 0 }",
      .passes
    ),
    .init(
      "one suppression of two accepted",
      "r.sarif",
      log(#"[{"suppressions":[{"kind":"inSource"},{"kind":"external","status":"underReview"}]}]"#),
      "{ take: count, where: { suppressed: 'false' }, at_most: 0 }",
      .missed("comes to 1")
    ),
    .init(
      "all suppressions accepted",
      "r.sarif",
      log(#"[{"suppressions":[{"kind":"inSource"},{"kind":"external","status":"accepted"}]}]"#),
      "{ take: count, where: { suppressed: 'false' }, at_most: 0 }",
      .passes
    ),
    .init(
      "no suppressions",
      "r.sarif",
      log(#"[{"suppressions":[]}]"#),
      "{ take: count, where: { suppressed: 'false' }, at_most: 0 }",
      .missed("comes to 1")
    ),
  ]

  private static let overrides =
    #""invocations":[{"executionSuccessful":true,"ruleConfigurationOverrides":[{"descriptor":{"id":"S"},"configuration":{"level":"error"}}]}],"#
}
