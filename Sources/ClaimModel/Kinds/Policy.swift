package import Diagnostics
package import YAMLSyntax

/// How direction scores become the overall score.
package enum OverallMean: String, WordChoice, BitwiseCopyable {
  case directions
  case items
  case weights
}

/// The findings that fail a build.
package enum FailOn: String, WordChoice, BitwiseCopyable {
  case error
  case warning
  case info
  case none

  /// The lowest severity that fails; `nil` if none does.
  package var severity: Severity? { Severity(name: rawValue) }
}

/// What a policy makes of a rule's severity.
package enum RuleSetting: String, WordChoice, BitwiseCopyable {
  case error
  case warning
  case info
  case off

  /// The severity; `nil` if the rule is not shown.
  package var severity: Severity? { Severity(name: rawValue) }
}

/// Something that a policy names, which must exist.
package struct PolicyTarget: Sendable {
  /// What is named.
  package enum Kind: Sendable {
    case rule
    case item
    case direction
    /// A rule's option and its value.
    case option(String, Int)
  }

  /// What is named.
  package let kind: Kind
  /// The id as written.
  package let id: String
  /// Where it stands; `nil` in a built-in policy.
  package var range: SourceRange?
}

/// What a build demands.
///
/// Everything is optional, so that a policy may extend another.
package struct Policy: Sendable {
  package var id: String?
  package var title: Bilingual?
  package var summary: Bilingual?
  package var extends: Located<Name>?
  package var extendsText: String?
  package var overall: OverallMean?
  package var weights: [String: Int] = [:]
  /// The lowest overall score.
  package var minimumOverall: Decimal?
  /// The lowest score of every direction.
  package var minimumOfAllDirections: Decimal?
  /// The lowest score by direction.
  package var minimumByDirection: [String: Decimal] = [:]
  /// The lowest supported level of every item.
  package var minimumOfAllItems: Int?
  /// The lowest supported level by item.
  package var minimumByItem: [String: Int] = [:]
  /// The least share of items that are assessed, in percent.
  package var coverage: Decimal?
  /// How many over-claims are tolerated.
  package var overClaims: Int?
  /// How many items may be left out as not applicable; `nil` for any number.
  package var notApplicable: Int?
  package var failOn: FailOn?
  /// Whether a verdict needs the history of the files.
  package var history: Need?
  /// Whether claim, evidence and approval must come from more than one person.
  package var separation: Need?
  /// How far a change may fall behind its base.
  package var regression = RegressionLimits()
  package var rules: [String: RuleSetting] = [:]
  /// The values of rules' options, by rule and option.
  package var options: [String: [String: Int]] = [:]
  /// The rules, items and directions that the policy names, for checking them.
  package var targets: [PolicyTarget] = []

  package init() {}

  /// Returns this policy over another: what it leaves out comes from the other.
  package func extending(_ base: Policy) -> Policy {
    var result = base
    result.id = id ?? base.id
    result.title = title ?? base.title
    result.summary = summary ?? base.summary
    result.overall = overall ?? base.overall
    result.weights.merge(weights) { _, new in new }
    result.minimumOverall = minimumOverall ?? base.minimumOverall
    result.minimumOfAllDirections = minimumOfAllDirections ?? base.minimumOfAllDirections
    result.minimumByDirection.merge(minimumByDirection) { _, new in new }
    result.minimumOfAllItems = minimumOfAllItems ?? base.minimumOfAllItems
    result.minimumByItem.merge(minimumByItem) { _, new in new }
    result.coverage = coverage ?? base.coverage
    result.overClaims = overClaims ?? base.overClaims
    result.notApplicable = notApplicable ?? base.notApplicable
    result.failOn = failOn ?? base.failOn
    result.history = history ?? base.history
    result.separation = separation ?? base.separation
    result.regression = regression.extending(base.regression)
    result.rules.merge(rules) { _, new in new }
    result.options.merge(options) { old, new in old.merging(new) { _, new in new } }
    result.targets += targets
    return result
  }

  /// How a policy file is read.
  package static let format = RecordFormat<Policy>(
    "Policy",
    Bilingual(ja: "ポリシー：ビルドに求める条件", en: "a policy: what a build demands"),
    FileHeader.fields() + [
      Field("id", .identifier, Bilingual(ja: "識別子", en: "the id"), isRequired: true) {
        policy,
        index,
        decoder in
        guard decoder.identifier(index) != nil else { return }
        policy.id = decoder.tree.string(of: index)
      },
      .bilingual("title", ja: "名称", en: "the title") { $0.title = $1 },
      .bilingual("summary", ja: "誰のためのものか", en: "who it is for") { $0.summary = $1 },
      Field(
        "extends",
        .word,
        Bilingual(ja: "元にするポリシーの識別子、またはファイル", en: "the policy it extends: an id or a file"),
        isRequired: false
      ) {
        policy,
        index,
        decoder in
        policy.extends = decoder.word(index)
        policy.extendsText = decoder.tree.string(of: index)
      },
      .choice(
        "overall",
        ja: "総合スコアの求め方。directions（指示の平均の平均）、items（項目の平均）、weights（重み付き）",
        en:
          "how the overall score is made: `directions` (mean of direction means), `items` (mean of items) or `weights`"
      ) {
        (policy: inout Policy, mean: Located<OverallMean>) in policy.overall = mean.value
      },
      .table("weights", of: .integer(0...1000), ja: "指示ごとの重み", en: "the weight of each direction") {
        policy,
        name,
        index,
        decoder in
        let key = decoder.names.text(name.value)
        policy.weights[key] = decoder.integer(index, in: 0...1000)?.value
        policy.targets.append(PolicyTarget(kind: .direction, id: key, range: name.range))
      },
      .record(
        "minimum",
        { PolicyMinimum.format },
        empty: { PolicyMinimum() },
        ja: "下限",
        en: "what must be reached"
      ) {
        policy,
        minimum,
        _ in
        policy.minimumOverall = minimum.overall
        policy.targets += minimum.targets
        policy.minimumByDirection = minimum.directions
        policy.minimumOfAllDirections = policy.minimumByDirection.removeValue(forKey: "all")
        policy.minimumByItem = minimum.items
        policy.minimumOfAllItems = policy.minimumByItem.removeValue(forKey: "all")
      },
      .decimal(
        "coverage",
        ja: "評価した項目の割合の下限（％）",
        en: "the least share of items that are assessed, in percent"
      ) {
        $0.coverage = $1.value
      },
      .integer(
        "over_claims",
        0...Int.max,
        ja: "許容する過大申告の数",
        en: "how many over-claims are tolerated"
      ) {
        $0.overClaims = $1.value
      },
      .integer(
        "not_applicable",
        0...Int.max,
        ja: "該当なしにできる項目の数。省略時は制限なし",
        en: "how many items may be left out as not applicable; any number if left out"
      ) {
        $0.notApplicable = $1.value
      },
      .choice(
        "fail_on",
        ja: "この重大度以上の指摘があれば満たさないとする",
        en: "findings of this severity or above fail the policy"
      ) {
        (policy: inout Policy, failOn: Located<FailOn>) in policy.failOn = failOn.value
      },
      .choice(
        "history",
        ja: "required なら、git の履歴を読めないときは判定しない（終了コード 2）。省略時は optional",
        en:
          "with `required`, no verdict (exit code 2) where the git history cannot be read; `optional` if left out"
      ) {
        (policy: inout Policy, need: Located<Need>) in policy.history = need.value
      },
      .choice(
        "separation",
        ja: "required なら、申告・根拠・承認のすべてを 1 人でコミットした項目を認めない。省略時は optional",
        en:
          "with `required`, an item whose claim, evidence and approval one person committed alone fails; `optional` if left out"
      ) {
        (policy: inout Policy, need: Located<Need>) in policy.separation = need.value
      },
      .record(
        "regression",
        { RegressionLimits.format },
        empty: { RegressionLimits() },
        ja: "基準（--base）からどこまで下がってよいか",
        en: "how far the change may fall behind its base (`--base`)"
      ) { policy, limits, _ in policy.regression = limits },
      .table(
        "rules",
        of: .choice(RuleSetting.words),
        ja: "規則ごとの重大度。off は表示しない（レベルの判定は変わらない）",
        en: "the severity of each rule; `off` hides its findings and changes no level"
      ) {
        policy,
        name,
        index,
        decoder in
        let id = decoder.names.text(name.value)
        policy.rules[id] = decoder.choice(index, Policy.ruleSettings)?.value
        policy.targets.append(PolicyTarget(kind: .rule, id: id, range: name.range))
      },
      .table(
        "options",
        of: .table(.integer(0...Int.max)),
        ja: "規則ごとの設定値。shisei explain 規則名 で分かる",
        en: "the values of rules' options, as `shisei explain RULE` lists them"
      ) {
        policy,
        rule,
        table,
        decoder in
        let id = decoder.names.text(rule.value)
        decoder.forEachPair(of: table) { decoder, name, index in
          guard let value = decoder.integer(index, in: 0...Int.max)?.value else { return }
          let option = decoder.names.text(name.value)
          policy.options[id, default: [:]][option] = value
          let target = PolicyTarget(kind: .option(option, value), id: id, range: name.range)
          policy.targets.append(target)
        }
      },
    ]
  )
}

extension Policy {
  private static let ruleSettings = Words<RuleSetting>()

  /// Reads a policy from a file's tree.
  package static func read(_ tree: YAMLTree) -> (policy: Policy?, findings: [Finding]) {
    var decoder = Decoder(tree: tree, names: NameTable())
    guard let root = tree.roots.first,
      let kind = FileHeader.kind(of: root, with: &decoder)
    else { return (nil, decoder.findings.kept) }
    decoder.preventsVerdict = true
    guard kind.value == .policy else {
      decoder.report(.wrongKind, .wrongKind(kind.value, expected: .policy), at: kind.range)
      return (nil, decoder.findings.kept)
    }
    var policy = Policy()
    format.decode(tree.resolved(root), into: &policy, with: &decoder)
    return (policy, decoder.findings.kept)
  }
}
