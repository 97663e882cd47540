internal import ClaimModel
internal import Diagnostics

/// A note that only repeats the words of the level or the item.
struct NoteWithoutContent: ClaimRule {
  private static let share = RuleOption(
    "share",
    standard: 85,
    in: 50...100,
    meaning: Bilingual(
      ja: "レベルや項目の文と重なる割合の下限（％）",
      en: "how much of the note must be in the wording of the level or item, in percent"
    ),
    reason: Bilingual(
      ja: "語尾を変えただけの写しは捉え、事実を一つでも加えた説明は捉えない値です。",
      en: "It catches a copy with another ending, and leaves alone a note that adds one fact."
    )
  )

  static let metadata = RuleMetadata(
    id: "note-without-content",
    summary: Bilingual(
      ja: "説明が、レベルや項目の文を繰り返しているだけである",
      en: "a note only repeats the words of the level or the item"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "ひな型の文を写しただけの説明は、この組織で何をしているかを伝えません。",
      en: "A note copied from the template says nothing about what this organisation does."
    ),
    remedy: Bilingual(
      ja: "誰が、何を、いつ行ったかを自分の言葉で書くか、note を消します。",
      en: "Say in your own words who did what and when, or remove the note."
    ),
    options: [share]
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 5-6
          level: 2
          note: ⟪脆弱性の診断と修正の決め事を承認済みの文書にしている⟫
        """
      ),
      .passing(
        """
        - item: 5-6
          level: 2
          note: 2026年4月に脆弱性管理手順を制定し、公開サーバ14台を毎月診断している
        """
      ),
      .boundary(
        """
        - item: 5-6
          level: 2
          note: 文書にしている
        """,
        Bilingual(ja: "短い説明は問わない", en: "short notes are left alone")
      ),
    ]
  }

  func check(
    _ claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let note = claim.note, let item = model.itemIndex(of: claim) else { return }
    let signature = model.withBytes(of: note) { TextSignature($0) }
    guard signature.count >= TextSignature.shortest else { return }
    let limit = model.value(of: Self.share, of: Self.metadata)
    let subject = model.framework.items[item].wording
    for level in model.framework.levels.indices {
      let wording = model.framework.levels[level].wording.union(subject)
      let own = signature.excess(over: wording)
      // Quick, and never too strict: a pair that is not in the wording may share its bit with one
      // that is.
      guard own * 100 <= (100 - limit) * signature.count else { continue }
      guard model.repeats(note, model.framework.levels[level], of: item, atLeast: limit) else {
        continue
      }
      return findings.report(.repeated, at: note.range)
    }
  }
}

extension Message {
  fileprivate static var repeated: Self {
    Message(
      ja: "説明が、レベルや項目の文の繰り返しになっています",
      en: "the note only repeats the words of the level or the item",
      helpJA: "誰が、何を、いつ行ったかを書いてください",
      helpEN: "say who did what and when"
    )
  }
}
