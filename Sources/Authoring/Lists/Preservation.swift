internal import YAMLSyntax

/// Whether a changed file says all that it said before, and one entry more in one list.
struct Preservation {
  let before: YAMLTree
  let after: YAMLTree
  let place: ListPlace

  var holds: Bool {
    guard before.roots.count == after.roots.count else { return false }
    return zip(before.roots, after.roots).allSatisfy(isKept)
  }

  private func isKept(_ old: YAMLTree.Index, _ new: YAMLTree.Index) -> Bool {
    if old == place.mapping { return hasOneMore(old, new) }
    let (left, right) = (before.nodes[Int(old)], after.nodes[Int(new)])
    guard left.kind == right.kind else { return false }
    switch left.kind {
    case .scalar:
      return left.style == right.style
        && before.bytes[Int(left.text.start)..<Int(left.text.end)]
          .elementsEqual(after.bytes[Int(right.text.start)..<Int(right.text.end)])
    case .alias:
      // Whatever an alias stands for is compared where it stands itself.
      return before.nodes[Int(before.resolved(old))].kind
        == after.nodes[Int(after.resolved(new))].kind
    case .sequence, .mapping:
      let olds = ListPlace.entries(of: old, in: before)
      let news = ListPlace.entries(of: new, in: after)
      return olds.count == news.count && zip(olds, news).allSatisfy(isKept)
    }
  }

  /// The mapping itself: its other pairs are as they were, and its list has one more at the end.
  private func hasOneMore(_ old: YAMLTree.Index, _ new: YAMLTree.Index) -> Bool {
    guard after.nodes[Int(new)].kind == .mapping else { return false }
    let olds = ListPlace.pairs(of: old, in: before)
    let news = ListPlace.pairs(of: new, in: after)
    let isAdded = place.value == nil
    guard news.count == olds.count + (isAdded ? 1 : 0) else { return false }
    for (left, right) in zip(olds, news) {
      guard isKept(left.key, right.key) else { return false }
      let isList = before.string(of: left.key) == place.key && left.value == place.value
      guard isList ? isLonger(left.value, right.value) : isKept(left.value, right.value) else {
        return false
      }
    }
    guard isAdded else { return true }
    guard let added = news.last, after.string(of: added.key) == place.key else { return false }
    return isListOfOneMapping(added.value)
  }

  private func isLonger(_ old: YAMLTree.Index, _ new: YAMLTree.Index) -> Bool {
    guard before.nodes[Int(old)].kind == .sequence else { return isListOfOneMapping(new) }
    guard after.nodes[Int(new)].kind == .sequence else { return false }
    let olds = ListPlace.entries(of: old, in: before)
    let news = ListPlace.entries(of: new, in: after)
    guard news.count == olds.count + 1, let last = news.last else { return false }
    return zip(olds, news).allSatisfy(isKept) && after.nodes[Int(last)].kind == .mapping
  }

  private func isListOfOneMapping(_ index: YAMLTree.Index) -> Bool {
    guard after.nodes[Int(index)].kind == .sequence else { return false }
    let entries = ListPlace.entries(of: index, in: after)
    return entries.count == 1 && after.nodes[Int(entries[0])].kind == .mapping
  }
}
