internal import ClaimModel
internal import Diagnostics

/// An improvement that gives as its cause what the finding says already.
struct CauseRepeatsFinding: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "cause-repeats-finding",
    summary: Bilingual(
      ja: "改善の原因が、指摘の文の繰り返しである",
      en: "the cause of an improvement repeats the finding"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "「漏れがあった」原因が「漏れがあった」では、何を直せば繰り返さないのか分かりません。",
      en:
        "If the cause of an omission is an omission, nothing shows what would keep it from coming back."
    ),
    remedy: Bilingual(
      ja: "なぜ起きたのかを、指摘とは別の言葉で cause に書きます。",
      en: "Say in cause why it came about, beyond what the finding says."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(claim("⟪確認の漏れがあった⟫")),
      .failing(
        claim("⟪「確認の漏れがあった」　ため。⟫"),
        Bilingual(ja: "記号や空白、語尾だけが違う", en: "only signs and spaces differ")
      ),
      .passing(claim("確認する担当が手順に書かれていなかった")),
      .boundary(
        claim("確認の漏れがあったのは、担当が手順に書かれていなかったから"),
        Bilingual(ja: "指摘を引いて、その理由を述べている", en: "it quotes the finding and goes on to why")
      ),
    ]
  }

  func check(
    _ improvement: Improvement,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let cause = improvement.cause else { return }  // `improvement-without-cause`
    let written = model.text(cause).ja
    let plain = PlainLetters.letters(of: written)
    for address in model.evidence.addresses[improvement.addresses] {
      guard let summary = model.finding(address.value)?.summary else { continue }
      let found = model.text(summary).ja
      let isRepeated =
        if let plain, let found = PlainLetters.letters(of: found) {
          Self.repeats(plain, found)
        } else {
          Self.repeats(Self.letters(written), Self.letters(found))
        }
      guard isRepeated else { continue }
      return findings.report(
        .repeated,
        at: cause.range,
        notes: [Finding.Note(Bilingual(ja: "指摘の内容", en: "what was found"), at: summary.range)]
      )
    }
  }

  /// Whether a cause is the finding or its beginning, or says a few letters more: those are an
  /// ending (ため, こと), not a reason.
  private static func repeats<Letter: Equatable>(_ cause: [Letter], _ found: [Letter]) -> Bool {
    !found.isEmpty && cause.count <= found.count + 4
      && (cause.starts(with: found) || found.starts(with: cause) && !cause.isEmpty)
  }

  /// The letters and digits of a text, in lower case.
  private static func letters(_ text: String) -> [Character] {
    text.lowercased().filter { $0.isLetter || $0.isNumber }.map(\.self)
  }
}

extension Message {
  fileprivate static var repeated: Self {
    Message(
      ja: "原因（cause）が、指摘の内容を繰り返しているだけです",
      en: "the cause only repeats what was found",
      helpJA: "なぜ起きたのかを書いてください",
      helpEN: "say why it came about"
    )
  }
}

private func claim(_ cause: String) -> String {
  """
  - item: 5-6
    level: 5
    evaluations:
      - { id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, findings: [{ id: F-1, severity: low, summary: 確認の漏れがあった }] }
    improvements:
      - { id: IMP-1, addresses: [F-1], cause: \(cause), done_on: 2026-07-20 }
  """
}
