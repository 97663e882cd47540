package import Diagnostics

/// What an organisation may declare that it cannot do.
package enum LimitationKind: String, WordChoice, BitwiseCopyable {
  /// One person makes claims, evidence and approvals.
  case separation
}

/// Something that an organisation says openly that it cannot do, until a day.
package struct Limitation: Sendable, BitwiseCopyable {
  /// Where it stands.
  package let range: SourceRange
  package var kind: Located<LimitationKind>?
  package var reason: Located<TextNode>?
  package var approvedBy: Located<Name>?
  package var declaredOn: Located<CalendarDay>?
  package var expiresOn: Located<CalendarDay>?
  package var level: Located<Int>?

  /// The highest level that counts where one person did everything: the one below that at which
  /// somebody else has to look.
  package static let highestLevel = 3

  /// The highest level that the items concerned can have.
  package var cap: Int { min(level?.value ?? Self.highestLevel, Self.highestLevel) }

  static let format = RecordFormat<Limitation>(
    "Limitation",
    Bilingual(ja: "組織が認めて申し出る制約", en: "something that the organisation says it cannot do"),
    [
      .choice(
        "kind",
        ja: "種類。separation は、申告・根拠・承認を分けられないこと",
        en: "the kind; `separation`: claims, evidence and approvals come from one person"
      ) { $0.kind = $1 }.required,
      Field.text("reason", ja: "理由", en: "why") { $0.reason = $1 }.required,
      .identifier("approved_by", ja: "承認した役割", en: "the role that approved it") {
        $0.approvedBy = $1
      }.required,
      Field.day("declared_on", ja: "申し出た日", en: "the day of the declaration") {
        $0.declaredOn = $1
      }.required,
      Field.day("expires_on", ja: "最後の有効日（その日を含む）", en: "the last day on which it holds, inclusive")
      {
        $0.expiresOn = $1
      }.required,
      .integer(
        "level",
        1...highestLevel,
        ja: "1 人で行った項目に認める最高のレベル。省略時は 3",
        en: "the highest level for items that one person did alone; 3 if left out"
      ) { $0.level = $1 },
    ]
  )
}

/// Why a limitation excuses nothing.
package enum LimitationFault: Sendable {
  /// No role, or one that may not decide this, approved it.
  case approver
  /// It is dated after the assessment.
  case notYetDeclared
  /// Its last day is over.
  case expired
  /// It is declared for more than a year.
  case tooLong
}

extension OrganizationModel {
  /// Returns why a limitation excuses nothing; `nil` if it does.
  package func fault(of limitation: Limitation) -> LimitationFault? {
    guard let approver = limitation.approvedBy, let authority = authority(of: approver.value),
      authority >= .executive
    else { return .approver }
    guard let declared = limitation.declaredOn, declared.value <= asOf else {
      return .notYetDeclared
    }
    guard let expires = limitation.expiresOn, expires.value >= asOf else { return .expired }
    return expires.value > declared.value.adding(months: 12) ? .tooLong : nil
  }

  /// Whether the organisation validly declared that one person does everything.
  package var declaresOnePerson: Bool {
    organization.limitations.contains { $0.kind?.value == .separation && fault(of: $0) == nil }
  }

  /// Returns the highest level that a declared limitation leaves to a claim.
  ///
  /// One that excuses nothing any more still limits: what was said does not become untrue on the
  /// day it lapses. Where nobody knows who committed what, every claim may be concerned.
  package func limit(of claim: Claim) -> (level: Int, limitation: Limitation)? {
    guard !organization.limitations.isEmpty else { return nil }
    let own = organization.limitations.filter { $0.kind?.value == .separation }
    guard let lowest = own.min(by: { $0.cap < $1.cap }) else { return nil }
    guard history.facts == nil || isByOnePerson(claim) else { return nil }
    return (max(lowest.cap, framework.lowestLevel), lowest)
  }

  /// Whether nobody but one person is known to have committed a claim's level, its evidence and
  /// the approvals.
  ///
  /// What is not committed, or cannot be followed, names nobody, so it does not help.
  package func isByOnePerson(_ claim: Claim) -> Bool {
    guard history.facts != nil, !claim.citations.isEmpty,
      let level = claim.level?.value, level > framework.lowestLevel
    else { return false }
    var people: Set<String> = []
    let levels = claimHistory(claim)
    if let set = levels.last(where: { $0.before?.level != $0.after?.level && $0.after != nil }) {
      people.formUnion(set.point.people)
    }
    for citation in claim.citations {
      guard let key = citations[citation].key else { continue }
      let entries = pieceHistory(key, of: claim)
      let said = entries.last { change in
        guard let after = change.after else { return false }
        return change.before.map { !$0.isApprovedLike(after) } ?? true
      }
      if let said { people.formUnion(said.point.people) }
      if let cited = evidence.file(of: key), let file = fileHistory(cited.path) {
        people.formUnion(file.present.point.people)
      }
    }
    return people.count <= 1
  }
}

extension PieceState {
  /// Whether another state of the entry says the same of approval, version and day.
  fileprivate func isApprovedLike(_ other: PieceState) -> Bool {
    approvedBy == other.approvedBy && approvedOn == other.approvedOn && version == other.version
      && on == other.on
  }
}
