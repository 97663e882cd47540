internal import ClaimModel
package import ClaimRules
package import Diagnostics

/// The rules that look at the same thing.
package struct RuleFamily: Sendable {
  /// The folder of the rules in `Sources/ClaimRules`.
  package let name: String
  /// The rules, by id.
  package let rules: [any Rule.Type]

  /// Every family that has rules, by name.
  package static var all: [RuleFamily] {
    RuleCatalogue.families.map { RuleFamily(name: $0.name, rules: $0.rules) }
      .filter { !$0.rules.isEmpty }
  }

  /// What the rules look at; a folder named like a class of evidence is about that class.
  package var title: Bilingual {
    switch name {
    case "Assessment": Bilingual(ja: "申告と裏付けの比較", en: "Claims against what is supported")
    case "Chain":
      Bilingual(ja: "根拠どうしのつながり", en: "Evidence that rests on other evidence")
    case "Claim": Bilingual(ja: "申告", en: "Claims")
    case "Consistency": Bilingual(ja: "申告どうしの整合", en: "Claims against each other")
    case "Format": Bilingual(ja: "ファイルの書式", en: "How files are written")
    case "History": Bilingual(ja: "git の履歴", en: "The history in git")
    case "Organization": Bilingual(ja: "組織全体", en: "The organisation as a whole")
    case "Piece": Bilingual(ja: "根拠全般", en: "Evidence of any class")
    case "Waiver": Bilingual(ja: "例外承認", en: "Waivers")
    case "WaiverUse": Bilingual(ja: "例外承認の使われ方", en: "What waivers do")
    default: evidenceTitle
    }
  }

  private var evidenceTitle: Bilingual {
    guard let kind = EvidenceKind(rawValue: name.lowercased()) else { return Bilingual(name) }
    let en = kind.title.en
    return Bilingual(ja: kind.title.ja, en: en.prefix(1).uppercased() + en.dropFirst())
  }
}

extension RuleEffect {
  /// What it means for levels, in a few words.
  package var title: Bilingual {
    switch self {
    case .unreadable: Bilingual(ja: "読み取れない", en: "cannot be read")
    case .disqualifies: Bilingual(ja: "根拠が無効", en: "evidence does not count")
    case .invalidates: Bilingual(ja: "申告・例外承認が無効", en: "claim or waiver does not count")
    case .advice: Bilingual(ja: "レベルに影響なし", en: "no effect on levels")
    }
  }

  /// What it means for levels.
  package var explanation: Bilingual {
    switch self {
    case .unreadable:
      Bilingual(
        ja: "読み取れない部分は、申告にも根拠にも数えません。判定に欠かせない部分であれば「判定できない」（終了コード 2）で終わります。",
        en:
          "What cannot be read counts neither as a claim nor as evidence. If the verdict needs it, the check ends undecided, with exit code 2."
      )
    case .disqualifies:
      Bilingual(
        ja: "この根拠は、引用した申告の中では数えません。代わりになる根拠がなければ、裏付けられるレベルが下がります。表示を消しても変わりません。",
        en:
          "The piece counts for nothing in the claim that cites it. Unless other evidence stands in, the supported level falls. Hiding the finding does not change that."
      )
    case .invalidates:
      Bilingual(
        ja: "この申告（または例外承認）は、なかったものとして扱います。表示を消しても変わりません。",
        en: "The claim, or the waiver, counts as not made. Hiding the finding does not change that."
      )
    case .advice:
      Bilingual(
        ja: "レベルもスコアも変わりません。fail_on の定めによっては、ポリシーを満たさない理由になります。",
        en: "Levels and score stay the same. The policy's fail_on may still fail because of it."
      )
    }
  }
}
