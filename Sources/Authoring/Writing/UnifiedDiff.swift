/// What a change does to a file, as `diff -u` and `git apply` know it.
package enum UnifiedDiff {
  private static let context = 3

  /// Returns the difference of two versions of a file; empty if there is none.
  ///
  /// One hunk spans everything from the first changed line to the last: enough for a few edits.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - old: Its bytes before; `nil` if there is no such file.
  ///   - new: Its bytes after.
  /// - Returns: The text.
  package static func text(path: String, old: [UInt8]?, new: [UInt8]) -> String {
    let (before, after) = (lines(old ?? []), lines(new))
    guard before != after else { return "" }
    var head = 0
    while head < min(before.count, after.count), before[head] == after[head] { head += 1 }
    var tail = 0
    while tail < min(before.count, after.count) - head,
      before[before.count - 1 - tail] == after[after.count - 1 - tail]
    { tail += 1 }
    let first = max(0, head - context)
    let kept = min(tail, context)
    let (oldEnd, newEnd) = (before.count - tail, after.count - tail)
    var text = (old == nil ? "--- /dev/null\n" : "--- a/\(path)\n") + "+++ b/\(path)\n"
    text += "@@ -\(span(first, oldEnd + kept)) +\(span(first, newEnd + kept)) @@\n"
    for line in before[first..<head] { text += shown(" ", line) }
    for line in before[head..<oldEnd] { text += shown("-", line) }
    for line in after[head..<newEnd] { text += shown("+", line) }
    for line in before[oldEnd..<(oldEnd + kept)] { text += shown(" ", line) }
    return text
  }

  private static func span(_ start: Int, _ end: Int) -> String {
    // An empty side is numbered by the line before it.
    end == start ? "\(start),0" : "\(start + 1),\(end - start)"
  }

  private static func shown(_ mark: String, _ line: ArraySlice<UInt8>) -> String {
    let isWhole = line.last == 0x0A
    return mark + String(decoding: line, as: UTF8.self)
      + (isWhole ? "" : "\n\\ No newline at end of file\n")
  }

  /// The lines with their line breaks.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }
}
