internal import ClaimModel
internal import Diagnostics
internal import Scoring

/// The verdict in words, and what is missing.
struct VerdictText {
  private let verdict: Verdict
  private let withoutWaivers: Verdict
  private let applied: Int
  private let assessed: OrganizationReport.Assessed?
  private let comparability: PostureChange.Comparability?
  private let language: Language

  /// How many items are listed one by one; more are put together by what is demanded.
  private static let listedItems = 3
  /// How many items are named at most.
  private static let namedItems = 60

  /// Prepares the verdict of a report.
  init(_ report: OrganizationReport, _ language: Language) {
    verdict = report.verdict
    withoutWaivers = report.verdictWithoutWaivers
    applied = report.waivers.count { $0.state == .applied }
    assessed = report.assessed
    comparability = report.change?.comparability
    self.language = language
  }

  /// Writes the verdict.
  func write(to screen: inout Screen) {
    screen.write(Bilingual(ja: "判定: ", en: "Verdict: ")[language], .bold)
    screen.line(verdict.kind.words[language], verdict.kind.style)
    if let advice = verdict.kind.advice(findingsFollow: false) {
      screen.line("  " + advice[language])
    }
    guard let assessed, !verdict.conditions.isEmpty else { return }
    let missed = verdict.conditions.filter { !$0.isMet }
    if verdict.kind == .undecided {
      let scope = Bilingual(ja: "  読み取れた範囲では:", en: "  As far as it could be read:")
      screen.line(scope[language])
    }
    let items = missed.filter { $0.item != nil }
    for condition in missed {
      if condition.item == nil || items.count <= Self.listedItems {
        screen.line("  - " + text(of: condition, in: assessed))
      } else if condition.item == items.first?.item {
        write(items, assessed.model.framework, to: &screen)
      }
    }
    let met = verdict.conditions.count - missed.count
    let count = Bilingual(
      ja: "  満たした条件: \(verdict.conditions.count) 件中 \(met) 件",
      en: "  Conditions met: \(met) of \(verdict.conditions.count)"
    )
    screen.line(count[language])
    writeWaivers(to: &screen)
  }

  /// What the verdict owes to waivers: they excuse, they show nothing.
  private func writeWaivers(to screen: inout Screen) {
    guard applied > 0 else { return }
    let words = withoutWaivers.kind.words
    let text = Bilingual(
      ja: "  例外承認 \(applied) 件を適用（適用しない場合: \(words.ja)）",
      en: "  Waivers applied: \(applied); without them: \(words.en)"
    )
    screen.line(text[language])
  }

  /// Many items on one entry for each level demanded.
  private func write(_ items: [Condition], _ framework: Framework, to screen: inout Screen) {
    for (demanded, group) in Dictionary(grouping: items, by: \.demanded).sorted(by: {
      $0.key < $1.key
    }) {
      let lead = Bilingual(
        ja: "  - 裏付けレベル \(demanded) 以上に届かない \(group.count) 項目:",
        en: "  - \(group.count) items below supported level \(demanded):"
      )
      var words = group.prefix(Self.namedItems).map { condition in
        "\(condition.item.map(framework.itemID) ?? "") (\(condition.actual))"
      }
      let more = group.count - Self.namedItems
      if more > 0 { words.append(Bilingual(ja: "ほか \(more) 項目", en: "and \(more) more")[language]) }
      screen.line(lead[language])
      let last = words.count - 1
      screen.wrapped(
        "    ",
        words.enumerated().map { $0.offset < last ? $0.element + "," : $0.element }
      )
    }
  }

  /// A missed condition of a comparison in words, even where there is nothing left to assess.
  func text(of condition: Condition, in report: OrganizationReport) -> String {
    guard let assessed = report.assessed else { return comparison(condition)[language] }
    return text(of: condition, in: assessed)
  }

  /// A missed condition in words.
  func text(of condition: Condition, in assessed: OrganizationReport.Assessed) -> String {
    let name = name(of: condition, in: assessed)[language]
    let (demanded, actual) = (condition.demanded, condition.actual)
    guard condition.hasActual else {
      if case .overallDrop = condition.kind { return unmeasurable(name) }
      if case .directionDrop = condition.kind { return unmeasurable(name) }
      if case .item = condition.kind {
        return Bilingual(
          ja: "\(name): \(demanded) 以上が必要なところ、該当なしとされています",
          en: "\(name): said not to apply, at least \(demanded) demanded"
        )[language]
      }
      return Bilingual(
        ja: "\(name): \(demanded) 以上が必要なところ、該当する項目がありません",
        en: "\(name): no item applies, at least \(demanded) demanded"
      )[language]
    }
    let missed = condition.missedBy ?? ""
    let text =
      switch condition.kind {
      case .overall, .direction, .item:
        Bilingual(
          ja: "\(name): \(demanded) 以上が必要なところ \(actual)（\(missed) 不足）",
          en: "\(name): \(actual), at least \(demanded) demanded (\(missed) short)"
        )
      case .coverage:
        Bilingual(
          ja: "\(name): \(demanded)% 以上が必要なところ \(actual)%（\(missed) ポイント不足）",
          en: "\(name): \(actual)%, at least \(demanded)% demanded (\(missed) points short)"
        )
      case .overallDrop, .directionDrop:
        Bilingual(
          ja: "\(name): \(demanded) までのところ \(actual)（\(missed) 超過）",
          en: "\(name): \(actual), at most \(demanded) allowed (\(missed) too much)"
        )
      case .comparison: comparison(condition)
      case .overClaims, .notApplicable, .findings, .itemDrops:
        Bilingual(
          ja: "\(name): \(demanded) 件までのところ \(actual) 件（\(missed) 件超過）",
          en: "\(name): \(actual), at most \(demanded) allowed (\(missed) too many)"
        )
      }
    return text[language]
  }

  /// What to say of a drop to nothing.
  private func unmeasurable(_ name: String) -> String {
    Bilingual(
      ja: "\(name): 該当する項目がなくなり、下がっていないことを示せません",
      en: "\(name): no item applies any more, so nothing shows that it did not fall"
    )[language]
  }

  /// Why two sides could not be compared.
  private func comparison(_ condition: Condition) -> Bilingual {
    switch comparability {
    case .otherFramework(let before, let after):
      Bilingual(
        ja: "フレームワークが \(before) から \(after) に変わったため、項目どうしを比べられません",
        en: "the framework changed from \(before) to \(after), so items cannot be compared"
      )
    case .removed:
      Bilingual(ja: "基準にあった組織がなくなっています", en: "the base has an organisation that is gone")
    case .full, .new, .undecided, nil:
      Bilingual(
        ja: "基準側に読み取れない部分があり、下がっていないことを示せません",
        en: "part of the base cannot be read, so nothing shows that the posture did not fall"
      )
    }
  }

  /// What a condition is about.
  func name(
    of condition: Condition,
    in assessed: OrganizationReport.Assessed
  ) -> Bilingual {
    let framework = assessed.model.framework
    switch condition.kind {
    case .overall:
      return Bilingual(ja: "総合スコア", en: "overall score")
    case .direction(let index):
      let (id, label) = (framework.directionID(index), framework.directions[index].label)
      return Bilingual(
        ja: "指示 \(id)（\(label.ja)）のスコア",
        en: "score of direction \(id) (\(label.en))"
      )
    case .item(let index):
      let id = framework.itemID(index)
      return Bilingual(ja: "項目 \(id) の裏付けレベル", en: "supported level of item \(id)")
    case .coverage:
      return Bilingual(ja: "回答した項目の割合", en: "answered items")
    case .overClaims:
      return Bilingual(ja: "裏付けを超える申告", en: "claims beyond their evidence")
    case .notApplicable:
      return Bilingual(ja: "該当なしとした項目", en: "items left out as not applicable")
    case .overallDrop:
      return Bilingual(ja: "総合スコアの下げ幅", en: "drop of the overall score")
    case .directionDrop(let index):
      let id = framework.directionID(index)
      return Bilingual(ja: "指示 \(id) のスコアの下げ幅", en: "drop of the score of direction \(id)")
    case .itemDrops:
      return Bilingual(ja: "裏付けレベルが下がった項目", en: "items whose supported level fell")
    case .comparison:
      return Bilingual(ja: "基準との比較", en: "comparison with the base")
    case .findings:
      switch assessed.requirements.failOn ?? .error {
      case .error: return Bilingual(ja: "エラーの指摘", en: "findings of severity error")
      case .warning: return Bilingual(ja: "警告以上の指摘", en: "findings of severity warning or error")
      case .info: return Bilingual(ja: "指摘", en: "findings of any severity")
      }
    }
  }
}

extension Condition {
  /// The item that the condition is about.
  fileprivate var item: Int? {
    if case .item(let index) = kind { return index }
    return nil
  }
}

extension VerdictKind {
  /// The verdict in words.
  ///
  /// It speaks of the policy only: nobody is certified by a self-assessment.
  var words: Bilingual {
    switch self {
    case .met: Bilingual(ja: "ポリシーを満たしています", en: "the policy is met")
    case .notMet: Bilingual(ja: "ポリシーを満たしていません", en: "the policy is not met")
    case .undecided: Bilingual(ja: "判定できません", en: "could not be decided")
    case .nothingAssessed: Bilingual(ja: "評価された項目がありません", en: "nothing was assessed")
    }
  }

  /// What to do where there is no verdict.
  ///
  /// - Parameter findingsFollow: Whether the findings stand below it instead of above.
  /// - Returns: The advice.
  func advice(findingsFollow: Bool) -> Bilingual? {
    let (ja, en) = findingsFollow ? ("下", "below") : ("上", "above")
    return switch self {
    case .met, .notMet: nil
    case .undecided:
      Bilingual(
        ja: "読み取れない入力があります。\(ja)の指摘を直して、もう一度実行してください。",
        en: "Part of the input cannot be understood: mend what is said \(en) and run again."
      )
    case .nothingAssessed:
      Bilingual(
        ja: "数えられるレベルの申告が一つもありません。\(ja)の指摘を直すか、claims のファイルに申告を書いてください。",
        en: "No claim of a level counts: mend what is said \(en), or write claims first."
      )
    }
  }

  /// How the verdict is set off.
  var style: Style {
    switch self {
    case .met: .bold
    case .notMet: .red
    case .undecided, .nothingAssessed: .yellow
    }
  }
}
