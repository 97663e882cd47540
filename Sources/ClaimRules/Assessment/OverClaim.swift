internal import ClaimModel
internal import Diagnostics

/// A claim of a higher level than its evidence supports.
struct OverClaim: AssessmentRule {
  static let metadata = RuleMetadata(
    id: "over-claim",
    summary: Bilingual(
      ja: "申告したレベルが、根拠の裏付けるレベルより高い",
      en: "a claim is higher than its evidence supports"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja: "根拠を超えた申告は、取引先や投資家への虚偽の説明になりかねません。",
      en: "A claim beyond its evidence may end up as a false statement to customers or investors."
    ),
    remedy: Bilingual(
      ja: "足りない根拠を示すか直します。できないうちは、裏付けのあるレベルに下げます。",
      en: "Add or repair what is missing; until then, lower the claim to what is supported."
    )
  )

  static var examples: [RuleExample] {
    /// A claim of level 3 whose measurement of a KPI gives its figure in some way.
    func measured(_ level: String, _ figure: String) -> String {
      """
      - item: 6-1
        level: \(level)
        claimed_on: 2026-10-01
        documents:
          - \(ExampleClaim.document(id: "DOC-1", type: "kpi_sheet"))
        resources:
          - { kind: person, id: P-1, role: operator, appointed_on: 2026-04-01, fte: 0.5 }
        evaluations:
          - { id: EV-1, type: kpi, on: 2026-09-10, by: infrastructure, result: 達成, report: kpi.csv, \(figure) }
      """
    }
    let record = [(path: "kpi.csv", text: "系統,結果\n甲,達成\n乙,達成\n")]
    return [
      .failing(
        """
        - item: 1-2
          level: ⟪2⟫
          claimed_on: 2026-10-01
        """
      ),
      .failing(
        """
        - item: 1-2
          level: ⟪3⟫
          claimed_on: 2026-10-01
          documents:
            - \(ExampleClaim.document(id: "DOC-1", type: "policy"))
        """,
        Bilingual(ja: "文書だけでレベル 3 を申告した", en: "level 3 claimed on a document alone")
      ),
      .passing(
        """
        - item: 1-2
          level: 1
          claimed_on: 2026-10-01
        """
      ),
      .boundary(
        """
        - item: 1-2
          level: 2
          claimed_on: 2026-10-01
          documents:
            - \(ExampleClaim.document(id: "DOC-1", type: "policy"))
        """,
        Bilingual(ja: "裏付けのあるレベルちょうど", en: "exactly the supported level")
      ),
      .boundary(
        measured("3", "measure: { take: share, where: { 結果: 達成 }, at_least: 0.95 }"),
        Bilingual(
          ja: "測った値を求める項目に、記録から計算した値を示した",
          en: "a computed figure where figures are asked for"
        ),
        files: record
      ),
      .boundary(
        measured("⟪3⟫", "measure: { take: share, where: { 評価: 達成 }, at_least: 0.95 }"),
        Bilingual(ja: "計算できない値は、値ではない", en: "one that cannot be computed is none"),
        files: record
      ),
      .boundary(
        measured("⟪3⟫", "summary: 達成"),
        Bilingual(ja: "測った値がない", en: "no figure at all"),
        files: record
      ),
    ]
  }

  func check(
    _ assessment: ItemAssessment,
    in model: OrganizationModel,
    disqualified: [Bool],
    into findings: inout FindingSink
  ) {
    guard assessment.state == .claimed, let claimed = assessment.claimed,
      claimed > assessment.supported, let index = assessment.claim
    else { return }
    let claim = model.claims[index]
    let level = assessment.supported + 1
    var first: Bilingual?
    var notes: [Finding.Note] = []
    for position in model.framework.items[assessment.item].demands
    where model.framework.demands[position].level == level {
      let answer = model.answer(toDemand: position, in: claim, disqualified: disqualified)
      guard !answer.meets(atLeast: model.framework.demands[position].atLeast) else { continue }
      first = first ?? model.framework.demands[position].title
      notes.append(.unmet(position, answer, by: claim, in: model))
    }
    if let limit = model.limit(of: claim), limit.level == assessment.supported {
      notes.append(.limited(limit.level, at: limit.limitation.range))
    }
    findings.report(
      .tooHigh(claimed, supported: assessment.supported, missing: first),
      at: claim.level?.range ?? claim.place,
      notes: notes
    )
  }
}

extension Message {
  fileprivate static func tooHigh(_ claimed: Int, supported: Int, missing: Bilingual?) -> Self {
    Message(
      ja: "レベル \(claimed) を申告していますが、根拠が裏付けるのはレベル \(supported) までです",
      en: "level \(claimed) is claimed, but the evidence supports level \(supported)",
      helpJA: missing.map { "「\($0.ja)」を示すか、level を \(supported) に下げてください" }
        ?? "level を \(supported) に下げてください",
      helpEN: missing.map { "show \($0.en), or lower level to \(supported)" }
        ?? "lower level to \(supported)"
    )
  }
}

extension Finding.Note {
  /// Says that a declared limitation leaves no more.
  fileprivate static func limited(_ level: Int, at range: SourceRange) -> Finding.Note {
    Finding.Note(
      Bilingual(
        ja: "申し出た制約により、1 人で行った項目はレベル \(level) までです",
        en: "the declared limitation leaves level \(level) at most to what one person did alone"
      ),
      at: range
    )
  }

  /// Says what a demand of the next level lacks, and shows the piece that falls short of it.
  fileprivate static func unmet(
    _ position: Int,
    _ answer: DemandAnswer,
    by claim: Claim,
    in model: OrganizationModel
  ) -> Finding.Note {
    let demand = model.framework.demands[position]
    let failing = failing(answer, position, by: claim, in: model)
    let short = shortfall(of: answer, failing, from: position, by: claim, in: model)
    let place = failing ?? (answer.offered == 0 ? answer.unfitting : nil)
    return Finding.Note(
      Bilingual(
        ja: "レベル \(demand.level) が求める「\(demand.title.ja)」: \(short.ja)",
        en: "level \(demand.level) asks for \(demand.title.en): \(short.en)"
      ),
      at: place.map { model.place(ofCitation: $0) }
    )
  }

  /// The cited piece to show for a demand that is not met: where several fall short, one that was
  /// cited for nothing else.
  ///
  /// Training or a qualification is asked for, say: then a person without a qualification is cited
  /// as the person in charge, and the training that does not hold is what to mend.
  private static func failing(
    _ answer: DemandAnswer,
    _ position: Int,
    by claim: Claim,
    in model: OrganizationModel
  ) -> Int? {
    let short = [answer.incomplete, answer.lapsed, answer.defective].compactMap(\.self)
    return short.first { !model.answersOther(than: position, citation: $0, in: claim) }
      ?? short.first
  }

  private static func shortfall(
    of answer: DemandAnswer,
    _ failing: Int?,
    from position: Int,
    by claim: Claim,
    in model: OrganizationModel
  ) -> Bilingual {
    let demand = model.framework.demands[position]
    if answer.offered == 0 {
      if let kind = answer.unfitting.flatMap({ model.citations[$0].key?.kind }) {
        let types = model.acceptedTypes(of: kind, forDemand: position, in: claim)
        let names = types.map { model.text($0.value) }.joined(separator: ", ")
        return Bilingual(
          ja: "示された根拠は種類が違います（数えられるのは \(names)）",
          en: "what was cited is of another type; \(names) would count"
        )
      }
      return Bilingual(ja: "根拠が示されていません", en: "nothing was cited")
    }
    if answer.counted >= demand.atLeast, let stretch = answer.cadenceBreak {
      return stretch.isGap
        ? Bilingual(
          ja: "\(stretch.from) から \(stretch.to) まで間が空いています",
          en: "nothing was done between \(stretch.from) and \(stretch.to)"
        )
        : Bilingual(
          ja: "\(stretch.from) からの期間に \(stretch.count) 回しか行われていません",
          en:
            "since \(stretch.from) it was done on only \(stretch.count) day\(stretch.count == 1 ? "" : "s")"
        )
    }
    if failing == answer.incomplete, let key = failing.flatMap({ model.citations[$0].key }) {
      let fields = demand.fields.filter { model.isFilled($0, in: key) == false }
      let names = fields.map(\.rawValue).joined(separator: ", ")
      return Bilingual(ja: "\(names) が書かれていません", en: "\(names) is not filled in")
    }
    if failing != nil, failing == answer.lapsed {
      return Bilingual(
        ja: "示された根拠は、今を示すには古すぎます",
        en: "what was cited is too old to speak for the present"
      )
    }
    if failing != nil {
      return Bilingual(
        ja: "示された根拠は数えられません（その根拠への指摘を参照）",
        en: "what was cited does not count; see what is said of it"
      )
    }
    return Bilingual(
      ja: "\(demand.atLeast) 件必要ですが、数えられるのは \(answer.counted) 件です",
      en: "\(demand.atLeast) are needed, but only \(answer.counted) can be counted"
    )
  }
}
