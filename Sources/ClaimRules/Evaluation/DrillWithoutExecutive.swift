internal import ClaimModel
internal import Diagnostics

/// A drill of a direction whose decisions are executives', without one of them.
struct DrillWithoutExecutive: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "drill-without-executive",
    summary: Bilingual(
      ja: "経営層が判断する演習に、経営層が参加していない",
      en: "nobody with the authority to decide took part in a drill"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "工場を止める、公表するといった判断は経営層のものです。その人たち抜きの演習では、いちばん時間のかかる所を試せません。",
      en:
        "Stopping a plant or going public is for executives to decide. A drill without them does not try what takes longest."
    ),
    remedy: Bilingual(
      ja: "次の演習に経営層を加え、participants に役割を書きます。",
      en: "Have an executive take part, and name the roles in participants."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(claim("participants: [infrastructure, ⟪operator⟫]")),
      .failing(
        claim("note: 参加者を書いていない", id: "⟪EV-1⟫"),
        Bilingual(ja: "誰が参加したか分からない", en: "nothing says who took part")
      ),
      .passing(claim("participants: [operator, ceo]")),
      .boundary(
        claim("participants: [operator]", item: "5-10"),
        Bilingual(
          ja: "従業員向けの訓練には求めない",
          en: "not asked for of drills for staff"
        )
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let type = model.type(of: evaluation), type.hasParticipants, !evaluation.isMalformed,
      let item = model.itemIndex(of: claim)
    else { return }
    let direction = model.framework.directions[model.framework.items[item].direction]
    guard let needed = direction.drillsWith else { return }
    let participants = model.evidence.participants[evaluation.participants]
    let isLed = participants.contains { role in
      model.authority(of: role.value).map { $0 >= needed }
        ?? model.hasUnreadableAuthority(role.value)
    }
    guard !isLed else { return }
    findings.report(
      .without(needed, isNamed: !participants.isEmpty),
      at: participants.last?.range ?? evaluation.place
    )
  }
}

extension Message {
  fileprivate static func without(_ authority: Authority, isNamed: Bool) -> Self {
    isNamed
      ? Message(
        ja: "演習に参加した役割の中に、\(authority.title.ja)以上の権限を持つものがありません",
        en: "no role that took part has the authority “\(authority.title.en)” or above",
        helpJA: "次の演習に経営層を加えてください",
        helpEN: "have an executive take part in the next drill"
      )
      : Message(
        ja: "演習に誰が参加したか（participants）が書かれていません",
        en: "nothing says who took part in the drill (participants)",
        helpJA: "参加した役割を participants に書いてください",
        helpEN: "name the roles that took part in participants"
      )
  }
}

private func claim(_ field: String, item: String = "7-4", id: String = "EV-1") -> String {
  let fields = field.hasPrefix("note") ? "" : ", " + field
  return ExampleClaim.evaluated(
    "id: \(id), type: drill, on: 2026-06-10, by: internal-audit\(fields)",
    item: item
  )
}
