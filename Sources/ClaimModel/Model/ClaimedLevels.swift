package import Diagnostics
internal import YAMLSyntax

/// What rules that compare claims ask.
extension OrganizationModel {
  /// Returns the level that is claimed of an item; `nil` if none is, or if it does not apply.
  package func claimedLevel(of item: Int) -> Located<Int>? {
    guard let index = claimIndex(ofItem: item), claims[index].notApplicable == nil else {
      return nil
    }
    return claims[index].level
  }

  /// The levels claimed of a direction's items, to be compared as a fraction.
  package struct ClaimedMean: Sendable {
    /// The sum of the levels.
    package var sum = 0
    /// How many items are claimed.
    package var count = 0
    /// Where the highest level stands, the first of equals.
    package var highest: SourceRange
    /// Where the lowest level stands, the first of equals.
    package var lowest: SourceRange
  }

  /// Returns the mean of the levels that are claimed of a direction's items; `nil` unless every
  /// item that applies is claimed.
  package func claimedMean(ofDirection direction: Int) -> ClaimedMean? {
    var levels: [Located<Int>] = []
    for item in framework.directions[direction].items {
      guard let index = claimIndex(ofItem: item) else { return nil }
      if claims[index].notApplicable != nil { continue }
      guard let level = claims[index].level else { return nil }
      levels.append(level)
    }
    guard var high = levels.first, var low = levels.first else { return nil }
    for level in levels {
      if level.value > high.value { high = level }
      if level.value < low.value { low = level }
    }
    return ClaimedMean(
      sum: levels.reduce(0) { $0 + $1.value },
      count: levels.count,
      highest: high.range,
      lowest: low.range
    )
  }

  /// Returns the titles of types of documents or evaluations.
  package func titles(ofTypes types: [Name]) -> Bilingual {
    let titles = types.compactMap { type in
      framework.documentTypes[type].map { framework.title(of: $0) }
        ?? framework.evaluationTypes[type].map { framework.title(of: $0) }
    }
    guard !titles.isEmpty else { return Bilingual(ja: "評価", en: "an evaluation") }
    return Bilingual(
      ja: titles.map(\.ja).joined(separator: "・"),
      en: titles.map(\.en).joined(separator: " or ")
    )
  }

  /// Whether the claim about an item cites a document of a type that is not an empty or missing
  /// file; what is kept elsewhere is taken at its word.
  package func citesDocument(of types: [Name], item: Int) -> Bool {
    guard let index = claimIndex(ofItem: item) else { return false }
    return claims[index].citations.contains { citation in
      guard let key = citations[citation].key, key.kind == .document else { return false }
      let document = evidence.documents[Int(key.index)]
      guard let type = document.type, types.isEmpty || types.contains(type.value) else {
        return false
      }
      return document.path.map { files.status(of: $0.value) == .present } ?? true
    }
  }

  /// Returns the day by which a document cited for an item should have been reviewed, the earliest
  /// if there are several; `nil` if none is overdue.
  package func overdueReview(
    ofDocumentsFor item: Int,
    of types: [Name]
  ) -> Located<CalendarDay>? {
    guard let index = claimIndex(ofItem: item) else { return nil }
    var earliest: Located<CalendarDay>?
    for citation in claims[index].citations {
      guard let key = citations[citation].key, key.kind == .document else { continue }
      let document = evidence.documents[Int(key.index)]
      guard let due = document.reviewDue, due.value < asOf,
        let type = document.type, types.isEmpty || types.contains(type.value)
      else { continue }
      if earliest.map({ due.value < $0.value }) ?? true { earliest = due }
    }
    return earliest
  }

  /// Returns the positions of claims whose notes are alike, each group in the order of the claims.
  ///
  /// - Parameter likeness: From how many percent on two notes are alike.
  /// - Returns: Groups of two notes or more.
  package func alikeNotes(atLeast likeness: Int) -> [[Int]] {
    var notes: [(claim: Int, note: Located<TextNode>, signature: TextSignature)] = []
    for (index, claim) in claims.enumerated() {
      guard let note = claim.note else { continue }
      let signature = withBytes(of: note) { TextSignature($0) }
      if signature.count >= TextSignature.shortest { notes.append((index, note, signature)) }
    }
    guard notes.count > 1 else { return [] }
    var made: [Int: [UInt64]] = [:]
    func pairs(of index: Int) -> [UInt64] {
      if let known = made[index] { return known }
      let new = withBytes(of: notes[index].note) { TextPairs.sorted($0) }
      made[index] = new
      return new
    }
    var groups: [[Int]] = []
    for (index, note) in notes.enumerated() {
      let group = groups.firstIndex { group in
        let first = notes[group[0]].signature
        let all = first.count + note.signature.count
        // Each pair that only one has makes at most one bit differ.
        guard note.signature.difference(from: first) * 100 <= (100 - likeness) * all else {
          return false
        }
        return TextPairs.likeness(pairs(of: group[0]), pairs(of: index)) >= likeness
      }
      if let group { groups[group].append(index) } else { groups.append([index]) }
    }
    return groups.filter { $0.count > 1 }.map { $0.map { notes[$0].claim } }
  }
}
