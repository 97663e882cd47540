internal import ClaimModel
internal import Diagnostics

/// Claims of one file that do not stand in the order of the framework.
struct UnorderedClaims: OrganizationRule {
  static let metadata = RuleMetadata(
    id: "unordered-claims",
    summary: Bilingual(
      ja: "1 つのファイルの申告が、項目の順に並んでいない",
      en: "the claims of a file do not stand in the order of the items"
    ),
    severity: .info,
    effect: .advice,
    rationale: Bilingual(
      ja: "項目の順に並んでいれば、抜けや重なりが読むだけで分かり、変更の差分も小さくて済みます。",
      en:
        "In the order of the items, a gap or a double is seen by reading, and changes make small differences."
    ),
    remedy: Bilingual(
      ja: "項目の順に並べ替えます。shisei check --fix でも並べ替えられます。",
      en: "Put them in the order of the items; shisei check --fix does it too."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing("- { item: 1-2, level: 1 }\n- { item: ⟪1-1⟫, level: 1 }"),
      .passing("- { item: 1-1, level: 1 }\n- { item: 1-2, level: 1 }"),
      .boundary(
        "- { item: 1-1, level: 1 }\n- { item: 1-2, level: 1 }\n- { item: 1-10, level: 1 }\n- { item: 10-1, level: 1 }",
        Bilingual(ja: "番号ではなくフレームワークの順", en: "the framework's order, not that of letters")
      ),
      .boundary(
        "# 役員の項目\n- { item: 1-2, level: 1 }\n# 現場の項目\n- { item: 1-1, level: 1 }",
        Bilingual(ja: "見出しのコメントで分けた順はそのままでよい", en: "groups under headings may stand in any order")
      ),
      .boundary(
        "- { item: 10-1, level: 1 }",
        Bilingual(ja: "別のファイルとの順は問わない", en: "files stand in any order"),
        files: [
          (
            "claims/another.yaml",
            "shisei: 1\nkind: Claims\nclaims:\n  - { item: 1-1, level: 1 }\n"
          )
        ]
      ),
    ]
  }

  func check(_ model: OrganizationModel, into findings: inout FindingSink) {
    var first = model.claims.startIndex
    while first < model.claims.endIndex {
      let file = model.claims[first].range.file
      let next =
        model.claims[first...].firstIndex { $0.range.file != file } ?? model.claims.endIndex
      check(first..<next, in: model, into: &findings)
      first = next
    }
  }

  private func check(
    _ range: Range<Int>,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    var highest = -1
    for index in range {
      guard let item = model.itemIndex(of: model.claims[index]) else { continue }
      guard item < highest else {
        highest = item
        continue
      }
      let fix = model.sorting(of: range)
      // Claims in groups under headings of their own are in the order that somebody chose.
      guard !fix.isEmpty else { return }
      findings.report(
        .unordered(model.framework.itemID(item)),
        at: model.claims[index].place,
        fix: fix
      )
      return
    }
  }
}

extension Message {
  fileprivate static func unordered(_ item: String) -> Self {
    Message(
      ja: "項目 \(item) の申告が、後の項目より後にあります",
      en: "the claim about item \(item) stands behind one about a later item",
      helpJA: "項目の順に並べ替えてください",
      helpEN: "put the claims in the order of the items"
    )
  }
}
