import ClaimRules
import Diagnostics
import Manual
import Testing

@Suite struct `The page of a rule` {
  /// Examples of limits are files of megabytes; a page shows where they start.
  @Test(arguments: RuleCatalogue.all.indices, Language.allCases)
  func `can be read, however large its examples are`(_ index: Int, _ language: Language) {
    let page = RulePage.make(RuleCatalogue.all[index], language, examples: .all).markdown
    #expect(page.utf8.count < 50_000)
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= 1300 })
  }
}
