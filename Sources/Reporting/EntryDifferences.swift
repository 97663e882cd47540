internal import ClaimModel
internal import Diagnostics

/// What differs in an organisation's claims and in the evidence that they cite.
package struct EntryDifferences {
  /// Says what stands for the bytes of a cited file; `nil` if it is not there.
  package typealias Content = (_ path: String, _ isAfter: Bool) -> String?

  /// The differences: claims in the order of the change, then evidence, what is gone last.
  package private(set) var entries: [ChangedEntry] = []
  /// The paths of cited files that were renamed, by their paths in the base.
  package private(set) var renamedFiles: [String: String] = [:]

  private let before: OrganizationReport
  private let after: OrganizationReport

  /// Compares two reports on one organisation.
  package init(before: OrganizationReport, after: OrganizationReport, content: Content) {
    (self.before, self.after) = (before, after)
    guard let old = before.assessed?.model, let new = after.assessed?.model else { return }
    compareClaims(old, new)
    comparePieces(old.citedPieces, new.citedPieces, content)
  }

  private mutating func compareClaims(_ old: OrganizationModel, _ new: OrganizationModel) {
    let (was, now) = (old.claimTexts, new.claimTexts)
    let earlier = Dictionary(was.map { ($0.item, $0) }) { first, _ in first }
    for claim in now {
      let other = earlier[claim.item]
      guard other?.text != claim.text else { continue }
      let kind: ChangedEntry.Kind = other == nil ? .added : .changed
      add(kind, nil, claim.item, [claim.item], claim.place, isAfter: true)
    }
    let items = Set(now.map(\.item))
    for claim in was where !items.contains(claim.item) {
      add(.removed, nil, claim.item, [claim.item], claim.place, isAfter: false)
    }
  }

  private mutating func comparePieces(
    _ old: [CitedPiece],
    _ new: [CitedPiece],
    _ content: Content
  ) {
    let pairs = PiecePairs(old, new, content)
    for (piece, other) in zip(new, pairs.earlier) {
      let title = piece.title ?? piece.items.first ?? ""
      guard let other else {
        add(.added, piece.key.kind, title, piece.items, piece.place, isAfter: true)
        continue
      }
      let both = piece.items.filter(other.items.contains)
      let file = piece.path.flatMap { content($0, true) }
      let isSameFile =
        piece.path == nil || other.path == nil
        || (file == other.path.flatMap { content($0, false) }
          && (file != nil || piece.path == other.path))
      if isSameFile, let path = piece.path, let was = other.path, path != was {
        renamedFiles[was] = path
      }
      if !both.isEmpty, piece.text != other.text || !isSameFile {
        let isSameText = piece.text == other.text && (piece.path == nil) == (other.path == nil)
        let kind: ChangedEntry.Kind = isSameText ? .file : .changed
        let isFileGone = kind == .file && file == nil
        add(kind, piece.key.kind, title, both, piece.place, isAfter: true, isFileGone: isFileGone)
      }
      // Of a register's entry it matters who cites it.
      let new = piece.items.filter { !other.items.contains($0) }
      if !new.isEmpty { add(.cited, piece.key.kind, title, new, piece.place, isAfter: true) }
      let gone = other.items.filter { !piece.items.contains($0) }
      if !gone.isEmpty { add(.uncited, piece.key.kind, title, gone, piece.place, isAfter: true) }
    }
    for piece in pairs.gone {
      let title = piece.title ?? piece.items.first ?? ""
      add(.removed, piece.key.kind, title, piece.items, piece.place, isAfter: false)
    }
  }

  private mutating func add(
    _ kind: ChangedEntry.Kind,
    _ evidence: EvidenceKind?,
    _ title: String,
    _ items: [String],
    _ place: SourceRange,
    isAfter: Bool,
    isFileGone: Bool = false
  ) {
    let report = isAfter ? after : before
    entries.append(
      ChangedEntry(
        kind: kind,
        evidence: evidence,
        title: title,
        items: items,
        path: report.path(of: place.file),
        line: report.line(of: place),
        isFileGone: isFileGone
      )
    )
  }
}

/// What a claim says apart from its evidence.
private struct ClaimText {
  let item: String
  let text: [[UInt8]]
  let place: SourceRange
}

extension OrganizationModel {
  /// The claims, the first of each item; also of items that the framework does not have, which
  /// another framework may have had.
  fileprivate var claimTexts: [ClaimText] {
    var seen: Set<String> = []
    return claims.compactMap { claim in
      guard let item = claim.item.map({ text($0.value) }), seen.insert(item).inserted else {
        return nil
      }
      let ranges = [
        claim.level?.range, claim.owner?.range, claim.claimedOn?.range, claim.note?.range,
        claim.notApplicable?.reason?.range, claim.notApplicable?.approvedBy?.range,
        claim.notApplicable?.approvedOn?.range,
      ]
      return ClaimText(
        item: item,
        text: ranges.map { $0.map { plainBytes(of: $0) } ?? [] },
        place: claim.place
      )
    }
  }
}

/// Which waivers differ.
package enum WaiverDifferences {
  /// Returns the waivers that one side has and the other has not, and those that lapsed between.
  package static func between(
    _ before: OrganizationReport,
    _ after: OrganizationReport
  ) -> [ChangedWaiver] {
    let (was, now) = (named(before), named(after))
    var changes: [ChangedWaiver] = []
    for (name, waiver) in now {
      let isOld = was.contains { $0.name == name }
      if !isOld {
        changes.append(changed(.added, waiver, after))
      } else if let expires = waiver.expiresOn?.value, let today = after.assessed?.model.asOf.day,
        let then = before.assessed?.model.asOf.day, expires < today, expires >= then
      {
        changes.append(changed(.lapsed, waiver, after))
      }
    }
    for (name, waiver) in was where !now.contains(where: { $0.name == name }) {
      changes.append(changed(.removed, waiver, before))
    }
    return changes
  }

  private static func named(_ report: OrganizationReport) -> [(name: String, waiver: Waiver)] {
    guard let model = report.assessed?.model else { return [] }
    return report.waivers.map { use in
      let waiver = use.waiver
      let parts = [
        matter(of: waiver, in: model), waiver.item.map { model.text($0.value) } ?? "",
        waiver.expiresOn?.value.description ?? "",
      ]
      return (parts.joined(separator: "|"), waiver)
    }
  }

  private static func matter(of waiver: Waiver, in model: OrganizationModel) -> String {
    waiver.rule.map { model.text($0.value) } ?? waiver.condition?.value.rawValue ?? ""
  }

  private static func changed(
    _ kind: ChangedWaiver.Kind,
    _ waiver: Waiver,
    _ report: OrganizationReport
  ) -> ChangedWaiver {
    let model = report.assessed?.model
    return ChangedWaiver(
      kind: kind,
      matter: model.map { matter(of: waiver, in: $0) } ?? "",
      item: model.flatMap { model in waiver.item.map { model.text($0.value) } } ?? "",
      expiresOn: waiver.expiresOn?.value,
      path: report.path(of: waiver.place.file),
      line: report.line(of: waiver.place)
    )
  }
}

extension PostureChange {
  /// Tells new findings from those of the base, and what brought them or took them away.
  ///
  /// - Parameters:
  ///   - first: The base on its day.
  ///   - last: The change.
  ///   - between: The base today, and the base by the change's rules; nothing if only time can have
  ///     made a difference.
  ///   - renamed: The paths of cited files that were renamed, by their paths in the base.
  package mutating func compareFindings(
    _ first: OrganizationReport,
    _ last: OrganizationReport,
    through between: [OrganizationReport],
    renamed: [String: String] = [:]
  ) {
    let (old, new) = (first.findingIdentities(renamed: renamed), last.findingIdentities())
    let (olds, news) = (Set(old), Set(new))
    // Most organisations of a repository are the same on both sides: what stands between them is
    // asked for only where something differs.
    guard olds != news else {
      unchangedFindings += new.count
      return
    }
    var (oldPlaces, newPlaces) = (SourcePlaces(first.files), SourcePlaces(last.files))
    let sets = between.map { Set($0.findingIdentities(renamed: renamed)) }
    /// The first step by which a finding is there, or is gone.
    func cause(of name: String, isThere: Bool) -> ChangeCause {
      guard let step = sets.firstIndex(where: { $0.contains(name) == isThere }) else {
        return sets.isEmpty ? .time : .facts
      }
      return step == 0 ? .time : .rules
    }
    for (finding, name) in zip(last.findings, new) {
      guard !olds.contains(name) else {
        unchangedFindings += 1
        continue
      }
      let cause = cause(of: name, isThere: true)
      newFindings.append(last.changed(finding, named: name, by: cause, &newPlaces))
    }
    for (finding, name) in zip(first.findings, old) where !news.contains(name) {
      let cause = cause(of: name, isThere: false)
      fixedFindings.append(first.changed(finding, named: name, by: cause, &oldPlaces))
    }
  }
}
