internal import ClaimModel
internal import Diagnostics

/// A claim about an item that another claim is about.
///
/// Which of them holds is for people to say, so none counts.
struct DuplicateClaim: ClaimRule {
  static let metadata = RuleMetadata(
    id: "duplicate-claim",
    summary: Bilingual(
      ja: "同じ項目が 2 回以上申告されている",
      en: "an item is claimed more than once"
    ),
    severity: .error,
    effect: .invalidates,
    rationale: Bilingual(
      ja: "申告が食い違っても、どちらが正しいかは機械には決められません。そのため、どれも数えません。",
      en: "If they differ, no program can tell which one is right. So none counts."
    ),
    remedy: Bilingual(
      ja: "1 つにまとめ、残りを消します。",
      en: "Merge them into one and remove the others."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: ⟪1-2⟫
          level: 2
        - item: ⟪1-2⟫
          level: 3
        """
      ),
      .passing(
        """
        - item: 1-2
          level: 2
        - item: 1-3
          level: 3
        """
      ),
      .boundary(
        """
        - item: ⟪1-2⟫
          level: 2
        """,
        Bilingual(ja: "別のファイルでも同じ", en: "another file makes no difference"),
        files: [("claims/more.yaml", RuleExample.claims("- item: ⟪1-2⟫\n  level: 2"))]
      ),
    ]
  }

  func check(_ claim: Claim, in model: OrganizationModel, into findings: inout FindingSink) {
    guard let item = claim.item, let index = model.itemIndex(of: claim),
      let first = model.claimIndex(ofItem: index)
    else { return }  // `unknown-item` speaks of an item that there is not
    let place = model.claims[first].place
    guard place == item.range else {
      let id = model.framework.itemID(index)
      return findings.report(.duplicate(id), at: item.range, notes: [.first(at: place)])
    }
    // By position: every claim looks through the others, and copying them cost most of it.
    for other in (first + 1)..<model.claims.count {
      guard let name = model.claims[other].item?.value, name == item.value else { continue }
      let place = model.claims[other].place
      let note = Finding.Note(Bilingual(ja: "もう 1 つの申告", en: "the other claim"), at: place)
      let id = model.framework.itemID(index)
      return findings.report(.duplicate(id), at: item.range, notes: [note])
    }
  }
}

extension Message {
  fileprivate static func duplicate(_ item: String) -> Self {
    Message(
      ja: "項目 \(item) が 2 回以上申告されています",
      en: "item \(item) is claimed more than once",
      helpJA: "1 つにまとめ、残りを消してください",
      helpEN: "merge the claims into one"
    )
  }
}
