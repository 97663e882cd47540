internal import ClaimModel
internal import Diagnostics
internal import Scoring

/// What a badge says, and in which colour.
///
/// It is green only if the policy is met without waivers; what could not be judged is grey. The day
/// is part of it, because a badge is looked at long after it was made.
struct Badge {
  /// What it is about.
  let label: String
  /// How it stands.
  let message: String
  /// The colour behind the message, as six hexadecimal digits; white reads on all of them (4.5:1).
  let color: String
  /// Whether the policy is met.
  let isMet: Bool

  /// Words for a run; several organisations are counted, not averaged.
  init(_ run: RunParts, _ summary: RunSummary, _ language: Language) {
    label = Bilingual(ja: "セキュリティ成熟度", en: "security maturity")[language]
    isMet = summary.verdict == .met
    let needsWaivers = run.all.contains { $0.outline.verdictWithoutWaivers != .met }
    color =
      switch summary.verdict {
      case .met: needsWaivers ? "9a6700" : "1a7f37"
      case .notMet: "cf222e"
      case .undecided, .nothingAssessed: "57606a"
      }
    let verdict = Self.words(summary.verdict, needsWaivers: needsWaivers)[language]
    var parts: [String] = []
    if run.all.count == 1, let outline = run.all.first?.outline, summary.verdict.isJudged,
      let supported = outline.supported, let highest = outline.highestLevel
    {
      parts.append("\(supported) / \(highest)")
    }
    if run.all.count > 1 {
      let (met, all) = (summary.verdicts[VerdictKind.met.rawValue], summary.organizations)
      parts.append(
        Bilingual(ja: "\(all) 組織中 \(met) 組織が達成", en: "\(met) of \(all) organisations")[language]
      )
    }
    parts.append(verdict)
    if let asOf = run.all.compactMap(\.outline.asOf).min() { parts.append(asOf.description) }
    message = parts.joined(separator: " · ")
  }

  private static func words(_ verdict: VerdictKind, needsWaivers: Bool) -> Bilingual {
    switch verdict {
    case .met where needsWaivers: Bilingual(ja: "例外承認込みで達成", en: "policy met with waivers")
    case .met: Bilingual(ja: "ポリシー達成", en: "policy met")
    case .notMet: Bilingual(ja: "ポリシー未達", en: "policy not met")
    case .undecided: Bilingual(ja: "判定できず", en: "could not be decided")
    case .nothingAssessed: Bilingual(ja: "評価なし", en: "nothing assessed")
    }
  }
}

extension VerdictKind {
  /// Whether a policy was compared with figures.
  fileprivate var isJudged: Bool { self == .met || self == .notMet }
}
