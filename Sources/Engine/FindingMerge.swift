internal import ClaimModel
internal import Diagnostics

/// Makes one finding of equal ones: a register entry that many claims cite is wrong once.
enum FindingMerge {
  /// Merges neighbours that differ only in the items that they concern.
  ///
  /// Their items are named in the order of the framework.
  static func merge(_ sorted: [Finding], in framework: Framework) -> [Finding] {
    var merged: [Finding] = []
    for finding in sorted {
      guard let last = merged.last, last.rule == finding.rule, last.range == finding.range,
        last.message == finding.message
      else {
        merged.append(finding)
        continue
      }
      var both = last
      for item in finding.subject.items where !both.subject.items.contains(item) {
        both.subject.items.append(item)
      }
      both.subject.level = [last.subject.level, finding.subject.level].compactMap { $0 }.min()
      both.preventsVerdict = last.preventsVerdict || finding.preventsVerdict
      merged[merged.count - 1] = both
    }
    for index in merged.indices where merged[index].subject.items.count > 1 {
      merged[index].subject.items.sort { left, right in
        (framework.itemIndex(left) ?? .max, left) < (framework.itemIndex(right) ?? .max, right)
      }
    }
    return merged
  }
}
