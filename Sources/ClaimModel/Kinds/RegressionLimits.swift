internal import Diagnostics

/// Whether a policy accepts that something gets worse.
package enum RegressionStance: String, WordChoice, BitwiseCopyable {
  case allow
  case deny
}

/// What a policy makes of a drop for which nobody changed a file.
package enum TimeStance: String, WordChoice, BitwiseCopyable {
  /// It is said with its day and fails nothing.
  case warn
  /// It counts like any other drop.
  case deny
}

/// How much worse than its base a change may make an organisation.
package struct RegressionLimits: Hashable, Sendable {
  /// The largest drop of the overall score.
  package var overall: Decimal?
  /// The largest drop of any direction's score.
  package var directions: Decimal?
  /// Whether the supported level of an item may fall.
  package var items: RegressionStance?
  /// What is made of drops that time alone brought.
  package var time: TimeStance?

  /// Limits nothing.
  package init() {}

  /// The limits of `--fail-on-regression`: nothing may get worse.
  package static var none: RegressionLimits {
    var limits = RegressionLimits()
    (limits.overall, limits.directions, limits.items) = (Decimal(0), Decimal(0), .deny)
    return limits
  }

  /// Whether anything is limited.
  package var isAny: Bool { overall != nil || directions != nil || items == .deny }

  /// Returns these limits over others: what they leave out comes from the others.
  package func extending(_ base: RegressionLimits) -> RegressionLimits {
    var limits = base
    limits.overall = overall ?? base.overall
    limits.directions = directions ?? base.directions
    limits.items = items ?? base.items
    limits.time = time ?? base.time
    return limits
  }

  /// Returns limits as strict as these and others together.
  package func tightened(by other: RegressionLimits) -> RegressionLimits {
    var limits = RegressionLimits()
    limits.overall = [overall, other.overall].compactMap(\.self).min()
    limits.directions = [directions, other.directions].compactMap(\.self).min()
    limits.items = items == .deny || other.items == .deny ? .deny : items ?? other.items
    limits.time = time == .deny || other.time == .deny ? .deny : time ?? other.time
    return limits
  }

  static let format = RecordFormat<RegressionLimits>(
    "Regression",
    Bilingual(
      ja: "基準（--base）からどこまで下がってよいか。基準側のポリシーの定めも合わせて、厳しい方を使う",
      en:
        "how far the change may fall behind its base (`--base`); of this and the base's own policy the stricter one counts"
    ),
    [
      .decimal("overall", ja: "総合スコアの下げ幅の上限", en: "the largest drop of the overall score") {
        $0.overall = $1.value
      },
      .decimal(
        "directions",
        ja: "どの指示にも許される下げ幅の上限",
        en: "the largest drop of any direction's score"
      ) { $0.directions = $1.value },
      .choice(
        "items",
        ja: "項目の裏付けレベルが下がることを認めるか（allow、deny）。省略時は allow",
        en: "whether an item's supported level may fall: `allow` or `deny`; `allow` if left out"
      ) { $0.items = $1.value },
      .choice(
        "time",
        ja:
          "ファイルの変更ではなく、期限の経過だけで下がった分の扱い。warn は知らせるだけ、deny は下げ幅に含める。省略時は warn",
        en:
          "what to make of drops that time alone brought: `warn` only says so, `deny` counts them; `warn` if left out"
      ) { $0.time = $1.value },
    ]
  )
}
