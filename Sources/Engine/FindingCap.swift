internal import Diagnostics

/// Keeps reports readable: of each file so many findings are shown, and how many more there are.
///
/// It comes last. What decides levels and verdict has seen every finding.
enum FindingCap {
  /// What is said of one file.
  private struct Share {
    var shown = 0
    var more = 0
    var severity = Severity.info
    var preventsVerdict = false

    mutating func leaveOut(_ severity: Severity, preventsVerdict: Bool, count: Int = 1) {
      more += count
      self.severity = max(self.severity, severity)
      self.preventsVerdict = self.preventsVerdict || preventsVerdict
    }
  }

  /// Returns the findings to show, those of each file followed by how many more it has.
  ///
  /// What prevents a verdict goes before everything else, and errors go before advice.
  ///
  /// - Parameters:
  ///   - findings: What was kept, sorted by file and place.
  ///   - surplus: What was only counted.
  ///   - files: The files, by number.
  /// - Returns: What to show.
  static func cap(
    _ findings: [Finding],
    _ surplus: FindingSurplus,
    in files: [SourceFile]
  ) -> [Finding] {
    guard findings.count > BoundedFindings.limitPerFile || !surplus.counts.isEmpty else {
      return findings
    }
    var result: [Finding] = []
    var start = 0
    while start < findings.count {
      let file = findings[start].range.file
      let end = findings[start...].firstIndex { $0.range.file != file } ?? findings.count
      var share = Share()
      for (group, count) in surplus.counts where group.file == file {
        share.leaveOut(group.severity, preventsVerdict: group.preventsVerdict, count: count)
      }
      result += chosen(findings[start..<end], &share)
      if share.more > 0 { result.append(closing(share, of: file, files[Int(file.rawValue)])) }
      start = end
    }
    return result
  }

  private static func chosen(_ findings: ArraySlice<Finding>, _ share: inout Share) -> [Finding] {
    let limit = BoundedFindings.limitPerFile
    guard findings.count > limit else { return Array(findings) }
    let ranked = findings.indices.sorted { left, right in
      let (leftRank, rightRank) = (findings[left].rank, findings[right].rank)
      return leftRank == rightRank ? left < right : leftRank > rightRank
    }
    for index in ranked.dropFirst(limit) {
      share.leaveOut(findings[index].severity, preventsVerdict: findings[index].preventsVerdict)
    }
    return ranked.prefix(limit).sorted().map { findings[$0] }
  }

  private static func closing(_ share: Share, of file: FileID, _ source: SourceFile) -> Finding {
    let end = UInt32(source.length)
    return Finding(
      rule: RuleID(.tooManyFindings),
      severity: share.severity,
      message: .more(share.more),
      at: SourceRange(file: file, start: end, end: end),
      preventsVerdict: share.preventsVerdict
    )
  }
}

extension Finding {
  /// How much a finding has to be seen.
  fileprivate var rank: Int { preventsVerdict ? Severity.allCases.count : severity.rawValue }
}
