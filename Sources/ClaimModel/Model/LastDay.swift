package import Diagnostics

/// Until when evidence counts.
extension OrganizationModel {
  /// Returns the last day on which a piece counts for a claim by what it says of itself and by the
  /// claim's windows; `nil` if nothing of that kind ends it, or it lacks the day to tell.
  ///
  /// The day after, a rule speaks: `stale-document`, `overdue-review`, `lapsed-service` and so on.
  /// A row of evaluations or an improvement may look back further, for what the piece was in its
  /// day; for the present it speaks no more.
  package func lastDay(of key: EvidenceKey, for claim: Claim) -> CalendarDay? {
    let index = Int(key.index)
    func end(_ day: Located<CalendarDay>?, _ type: Window? = nil) -> CalendarDay? {
      day.flatMap { window(for: key.kind, of: claim, type: type).lastDay(from: $0.value) }
    }
    func earlier(_ first: CalendarDay?, _ second: CalendarDay?) -> CalendarDay? {
      [first, second].compactMap(\.self).min()
    }
    switch key.kind {
    case .document:
      let document = evidence.documents[index]
      let reviewed = document.reviewedOn ?? document.approvedOn
      return earlier(end(reviewed, type(of: document)?.reviewWithin), document.reviewDue?.value)
    case .budget:
      return evidence.budgets[index].fiscalYear.flatMap { lastDay(ofFiscalYear: $0.value) }
    case .person:
      let person = evidence.persons[index]
      return earlier(end(person.appointedOn), person.until?.value)
    case .training: return end(evidence.trainings[index].heldOn)
    case .service: return evidence.services[index].until?.value
    case .operation: return end(evidence.operations[index].on)
    case .evaluation:
      let evaluation = evidence.evaluations[index]
      return end(evaluation.on, type(of: evaluation)?.within)
    case .improvement: return end(evidence.improvements[index].doneOn)
    case .attestation: return evidence.attestations[index].validUntil?.value
    }
  }

  private func lastDay(ofFiscalYear year: Int) -> CalendarDay? {
    let start = organization.fiscalYearStart
    return CalendarDay(year: year + 1, month: start.month, day: start.day)?.adding(days: -1)
  }

  /// Returns every piece with the items whose claims cite it and the first day that ends it for one
  /// of them, in the order of the files.
  package var piecesWithUse: [PieceUse] {
    var uses: [PieceUse] = []
    var positions: [EvidenceKey: Int] = [:]
    evidence.forEachPiece { key, id, place in
      positions[key] = uses.count
      uses.append(PieceUse(key: key, id: id.map { text($0.value) }, place: place))
    }
    for claim in claims {
      for index in claim.citations {
        guard let key = citations[index].key, let position = positions[key] else { continue }
        if let item = claim.item.map({ text($0.value) }), !uses[position].items.contains(item) {
          uses[position].items.append(item)
        }
        let days = [uses[position].lastDay, lastDay(of: key, for: claim)]
        uses[position].lastDay = days.compactMap(\.self).min()
      }
    }
    return uses.sorted {
      ($0.place.file, $0.place.start, $0.key.index) < ($1.place.file, $1.place.start, $1.key.index)
    }
  }
}

/// A piece of evidence, who cites it and until when it counts.
package struct PieceUse: Sendable {
  /// The piece.
  package let key: EvidenceKey
  /// Its id.
  package let id: String?
  /// The place to show for it.
  package let place: SourceRange
  /// The items whose claims cite it, in the order of the claims.
  package fileprivate(set) var items: [String] = []
  /// The first day that is the last one for a claim that cites it.
  package fileprivate(set) var lastDay: CalendarDay?
}
