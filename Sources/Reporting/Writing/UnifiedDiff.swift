/// Two versions of a file side by side, as `git apply` and `patch -p1` read them.
package enum UnifiedDiff {
  /// How many unchanged lines stand around what changed.
  private static let context = 3
  /// How far lines that are the same again are looked for.
  private static let reach = 500

  /// A run of lines that differ: which of the old ones are replaced by which of the new ones.
  private struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// Returns the difference of two versions; nothing if there is none.
  ///
  /// Before a file is made, it has no bytes: `before` is `nil`.
  package static func bytes(path: String, before: [UInt8]?, after: [UInt8]) -> [UInt8] {
    let (old, new) = (lines(of: before ?? []), lines(of: after))
    let changes = changes(from: old, to: new)
    guard !changes.isEmpty else { return [] }
    let former = before == nil ? "/dev/null" : "a/\(path.visible)"
    var result = Array("--- \(former)\n+++ b/\(path.visible)\n".utf8)
    var first = 0
    while first < changes.count {
      var last = first
      while last + 1 < changes.count,
        changes[last + 1].old.lowerBound - changes[last].old.upperBound <= 2 * context
      { last += 1 }
      write(changes[first...last], old, new, to: &result)
      first = last + 1
    }
    return result
  }

  private static func write(
    _ changes: ArraySlice<Change>,
    _ old: [ArraySlice<UInt8>],
    _ new: [ArraySlice<UInt8>],
    to result: inout [UInt8]
  ) {
    guard let first = changes.first, let last = changes.last else { return }
    let before = min(context, first.old.lowerBound)
    let behind = min(context, old.count - last.old.upperBound)
    let oldLines = first.old.lowerBound - before..<last.old.upperBound + behind
    let newLines = first.new.lowerBound - before..<last.new.upperBound + behind
    result += "@@ -\(place(oldLines)) +\(place(newLines)) @@\n".utf8
    var position = oldLines.lowerBound
    for change in changes {
      for line in old[position..<change.old.lowerBound] { write(" ", line, to: &result) }
      for line in old[change.old] { write("-", line, to: &result) }
      for line in new[change.new] { write("+", line, to: &result) }
      position = change.old.upperBound
    }
    for line in old[position..<oldLines.upperBound] { write(" ", line, to: &result) }
  }

  /// Lines count from one; a run of none stands behind the line before it.
  private static func place(_ lines: Range<Int>) -> String {
    "\(lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1),\(lines.count)"
  }

  private static func write(_ sign: String, _ line: ArraySlice<UInt8>, to result: inout [UInt8]) {
    result += sign.utf8
    result += line
    guard line.last != 0x0A else { return }
    result += "\n\\ No newline at end of file\n".utf8
  }

  /// Goes through both versions at once; where they part, the nearest place is found at which two
  /// lines in a row agree again.
  ///
  /// The result is always true, if not always the shortest. Fixes change few lines and move none.
  private static func changes(
    from old: [ArraySlice<UInt8>],
    to new: [ArraySlice<UInt8>]
  ) -> [Change] {
    var changes: [Change] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, right < new.count, old[left] == new[right] {
        (left, right) = (left + 1, right + 1)
        continue
      }
      let (nextLeft, nextRight) = meeting(old, left, new, right)
      changes.append(Change(old: left..<nextLeft, new: right..<nextRight))
      (left, right) = (nextLeft, nextRight)
    }
    return changes
  }

  private static func meeting(
    _ old: [ArraySlice<UInt8>],
    _ left: Int,
    _ new: [ArraySlice<UInt8>],
    _ right: Int
  ) -> (Int, Int) {
    func agree(_ left: Int, _ right: Int) -> Bool {
      guard left < old.count, right < new.count else {
        return left == old.count && right == new.count
      }
      return old[left] == new[right]
    }
    for distance in 1...reach {
      for step in 0...distance {
        let (nextLeft, nextRight) = (left + step, right + distance - step)
        guard nextLeft <= old.count, nextRight <= new.count, agree(nextLeft, nextRight) else {
          continue
        }
        let isEnd = nextLeft == old.count
        if isEnd || agree(nextLeft + 1, nextRight + 1) { return (nextLeft, nextRight) }
      }
    }
    return (old.count, new.count)
  }

  /// The lines with their line breaks.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }
}
