internal import Diagnostics

/// Makes one finding of equal ones: a register entry that many claims cite is wrong once.
enum FindingMerge {
  /// Merges neighbours that differ only in the items that they concern.
  static func merge(_ sorted: [Finding]) -> [Finding] {
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
    return merged
  }
}
