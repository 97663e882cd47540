internal import ClaimModel
internal import Reporting

extension ChangeStep {
  /// Compares two judgements that differ in one thing.
  init(
    _ cause: ChangeCause,
    from before: PosturePoint,
    to after: PosturePoint,
    of framework: Framework,
    _ old: Framework
  ) {
    let ids = framework.items.indices.map { framework.itemID($0) }
    let gone = old.items.indices.map { old.itemID($0) }.filter { !ids.contains($0) }
    let items = (ids + gone).compactMap { id -> Item? in
      let (left, right) = (before.items[id], after.items[id])
      guard left != right else { return nil }
      let lowest = framework.lowestLevel
      let (was, now) = (left?.supported ?? lowest, right?.supported ?? lowest)
      return Item(id: id, before: left, after: right, isFall: now < was)
    }
    self.init(cause: cause, overall: (before.overall, after.overall), items: items)
  }
}
