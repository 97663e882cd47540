internal import ClaimModel
internal import Diagnostics

/// A waiver that names nothing it could apply to.
struct UnknownWaiverTarget: WaiverRule {
  static let metadata = RuleMetadata(
    id: "unknown-waiver-target",
    summary: Bilingual(
      ja: "例外承認の対象がない、または例外にできない",
      en: "a waiver names nothing that could be waived"
    ),
    severity: .error,
    effect: .invalidates,
    rationale: Bilingual(
      ja: "対象の分からない例外承認は何にも効きません。読み取れない入力や例外承認そのものの指摘は、例外にできません。",
      en:
        "Such a waiver does nothing. What cannot be read, and what is wrong with waivers themselves, is never waived."
    ),
    remedy: Bilingual(
      ja: "rule（規則）か condition（条件）のどちらか一方と、フレームワークの項目の番号を書きます。",
      en: "Give either a rule or a condition, and an item of the framework."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        "",
        files: ExampleWaiver.files(ExampleWaiver.fields(rule: "rule: ⟪stale-documents⟫"))
      ),
      .failing("", files: ExampleWaiver.files(ExampleWaiver.fields(item: "⟪5-60⟫"))),
      .failing(
        "",
        Bilingual(ja: "読み取れない入力は例外にできない", en: "what cannot be read is never waived"),
        files: ExampleWaiver.files(ExampleWaiver.fields(rule: "rule: ⟪yaml-syntax⟫"))
      ),
      .failing(
        "",
        Bilingual(ja: "rule と condition の両方がある", en: "both a rule and a condition"),
        files: ExampleWaiver.files(
          ExampleWaiver.fields(rule: "rule: stale-document, condition: ⟪minimum⟫")
        )
      ),
      .failing(
        "",
        Bilingual(ja: "どちらもない", en: "neither"),
        files: ExampleWaiver.files(
          "item: ⟪5-6⟫, reason: 改訂中, owner: infrastructure, approved_by: ciso, "
            + "approved_on: 2026-06-01, expires_on: 2026-12-31, compensating: 月次の確認"
        )
      ),
      .passing("", files: ExampleWaiver.files(ExampleWaiver.fields())),
      .passing("", files: ExampleWaiver.files(ExampleWaiver.fields(rule: "condition: minimum"))),
    ]
  }

  func check(_ waiver: Waiver, in model: OrganizationModel, into findings: inout FindingSink) {
    if let item = waiver.item, model.framework.itemByName[item.value] == nil {
      let known = model.framework.items.indices.map(model.framework.itemID)
      findings.report(.unknownItem(model.text(item.value), known), at: item.range)
    }
    if waiver.rule != nil, let condition = waiver.condition {
      findings.report(.both, at: condition.range)
    }
    guard let rule = waiver.rule else {
      guard waiver.condition == nil, !waiver.isMalformed else { return }
      return findings.report(.neither, at: waiver.item?.range ?? waiver.range)
    }
    let name = model.text(rule.value)
    guard let known = RuleCatalogue.rule(named: name) else {
      return findings.report(.unknownRule(name), at: rule.range)
    }
    if !known.isWaivable { findings.report(.notWaivable(name), at: rule.range) }
  }
}

extension RuleCatalogue {
  /// Returns the rule of an id.
  package static func rule(named name: String) -> (any Rule.Type)? {
    all.first { $0.metadata.id.name == name }
  }
}

extension Rule {
  /// Whether the rule's findings may be waived: those that speak of an item, but not of waivers.
  package static var isWaivable: Bool {
    !(self is any FormatRule.Type || self is any WaiverRule.Type || self is any WaiverUseRule.Type)
  }
}

extension Message {
  fileprivate static func unknownItem(_ item: String, _ known: [String]) -> Self {
    .unknown(
      item,
      Bilingual(ja: "項目「\(item)」はありません", en: "there is no item “\(item)”"),
      among: known,
      otherwise: Bilingual(
        ja: "shisei frameworks でフレームワークを確かめ、その項目の番号を書いてください",
        en: "give the id of an item of the framework; see shisei frameworks"
      )
    )
  }

  fileprivate static func unknownRule(_ name: String) -> Self {
    .unknown(
      name,
      Bilingual(ja: "規則「\(name)」はありません", en: "there is no rule “\(name)”"),
      among: RuleCatalogue.all.map { $0.metadata.id.name },
      otherwise: Bilingual(
        ja: "shisei rules で一覧を確かめてください",
        en: "see the list: shisei rules"
      )
    )
  }

  fileprivate static func notWaivable(_ name: String) -> Self {
    Message(
      ja: "規則「\(name)」の指摘は例外にできません",
      en: "findings of “\(name)” cannot be waived",
      helpJA: "指摘された箇所を直し、この例外承認を消してください",
      helpEN: "mend what was found, and delete the waiver"
    )
  }

  fileprivate static var both: Self {
    Message(
      ja: "rule と condition の両方が書かれています",
      en: "both a rule and a condition are given",
      helpJA: "どちらか一方にし、両方必要なら例外承認を二件に分けてください",
      helpEN: "keep one; write two waivers if both are needed"
    )
  }

  fileprivate static var neither: Self {
    Message(
      ja: "何を例外とするのか（rule か condition）が書かれていません",
      en: "nothing says what is waived, a rule or a condition",
      helpJA: "rule に規則の識別子を書いてください（例: rule: stale-document）",
      helpEN: "name the rule, as in rule: stale-document"
    )
  }
}
