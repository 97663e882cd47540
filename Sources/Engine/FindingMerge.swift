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
    for finding in sorted {
      if let last = merged.indices.last, !merged[last].saysTheSame(as: finding) {
        equal = merged.count
      }
      let twin = merged[equal...].firstIndex { $0.disposition == finding.disposition }
      guard let twin else {
        merged.append(finding)
        continue
      }
      for item in finding.subject.items where !merged[twin].subject.items.contains(item) {
        merged[twin].subject.items.append(item)
      }
      let levels = [merged[twin].subject.level, finding.subject.level]
      merged[twin].subject.level = levels.compactMap { $0 }.min()
      merged[twin].preventsVerdict = merged[twin].preventsVerdict || finding.preventsVerdict
    }
    for index in merged.indices where merged[index].subject.items.count > 1 {
      merged[index].subject.items.sort { left, right in
        (framework.itemIndex(left) ?? .max, left) < (framework.itemIndex(right) ?? .max, right)
      }
    }
    return merged
  }
}

extension Finding {
  /// Whether two findings are the same but for the items that they concern.
  fileprivate func saysTheSame(as other: Finding) -> Bool {
    range == other.range && rule == other.rule && message == other.message
  }
}
