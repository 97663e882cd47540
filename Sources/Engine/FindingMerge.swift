internal import ClaimModel
internal import Diagnostics

/// Makes one finding of equal ones: a register entry that many claims cite is wrong once.
enum FindingMerge {
  /// Merges neighbours that differ only in the items that they concern.
  ///
  /// Their items are named in the order of the framework. What somebody has decided about one item
  /// says nothing about another: of findings with different dispositions each keeps its own.
  static func merge(_ sorted: [Finding], in framework: Framework) -> [Finding] {
    var merged: [Finding] = []
    // Where the findings start that are equal to the one at hand but for item and disposition.
    var equal = 0
    // By position: a finding is large, and copying it costs more than comparing it.
    for index in sorted.indices {
      if let last = merged.indices.last,
        merged[last].range != sorted[index].range || merged[last].rule != sorted[index].rule
          || merged[last].message != sorted[index].message
      {
        equal = merged.count
      }
      var twin = equal
      while twin < merged.count, merged[twin].disposition != sorted[index].disposition { twin += 1 }
      guard twin < merged.count else {
        merged.append(sorted[index])
        continue
      }
      for item in sorted[index].subject.items where !merged[twin].subject.items.contains(item) {
        merged[twin].subject.items.append(item)
      }
      let levels = [merged[twin].subject.level, sorted[index].subject.level]
      merged[twin].subject.level = levels.compactMap { $0 }.min()
      if sorted[index].preventsVerdict { merged[twin].preventsVerdict = true }
    }
    for index in merged.indices where merged[index].subject.items.count > 1 {
      let placed = merged[index].subject.items.map { (framework.itemIndex($0) ?? .max, $0) }
      merged[index].subject.items = placed.sorted { $0 < $1 }.map { $0.1 }
    }
    return merged
  }
}
