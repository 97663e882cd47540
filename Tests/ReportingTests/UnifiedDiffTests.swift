import Reporting
import TestSupport
import Testing

@Suite struct `A difference` {
  private func diff(_ before: String, _ after: String) -> String {
    String(
      decoding: UnifiedDiff.bytes(
        path: "a.yaml",
        before: Array(before.utf8),
        after: Array(after.utf8)
      ),
      as: UTF8.self
    )
  }

  @Test func `shows what changed with three lines around it`() {
    let before = (1...20).map { "\($0)\n" }.joined()
    let after = before.replacing("\n5\n", with: "\nfive\n").replacing("18\n", with: "")
    #expect(
      diff(before, after) == """
        --- a/a.yaml
        +++ b/a.yaml
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8
        @@ -15,6 +15,5 @@
         15
         16
         17
        -18
         19
         20

        """
    )
  }

  @Test func `says where a line break is missing`() {
    #expect(
      diff("a\nb", "a\nc\n") == """
        --- a/a.yaml
        +++ b/a.yaml
        @@ -1,2 +1,2 @@
         a
        -b
        \\ No newline at end of file
        +c

        """
    )
    #expect(diff("a\n", "") == "--- a/a.yaml\n+++ b/a.yaml\n@@ -1,1 +0,0 @@\n-a\n")
    #expect(diff("a\nb", "a\nb") == "")
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `leads from one version to the other`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    func line() -> String { "\(random.below(6))\n" }
    var lines = (0..<random.below(60)).map { _ in line() }
    let before = lines.joined() + (random.below(3) == 0 ? "end" : "")
    for _ in 0..<random.below(8) where !lines.isEmpty {
      let place = random.below(lines.count)
      switch random.below(3) {
      case 0: lines.remove(at: place)
      case 1: lines.insert(line(), at: place)
      default: lines[place] = line()
      }
    }
    let after = lines.joined() + (random.below(3) == 0 ? "end" : "")
    #expect(applied(diff(before, after), to: before) == after)
  }

  /// Does what `patch` does.
  private func applied(_ diff: String, to text: String) -> String {
    let old = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var (result, position) = ([String](), 0)
    var endsWithout = false
    var last = ""
    for line in diff.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2) {
      if line.hasPrefix("@@") {
        let words = line.split(separator: " ")
        let numbers = words[1].dropFirst().split(separator: ",").compactMap { Int($0) }
        let start = numbers[1] == 0 ? numbers[0] : numbers[0] - 1
        result += old[position..<start].map { $0 + "\n" }
        position = start
      } else if line.hasPrefix("\\") {
        if last == "+" || last == " " { endsWithout = true }
      } else if line.hasPrefix("+") {
        (result, last) = (result + [line.dropFirst() + "\n"], "+")
      } else if line.hasPrefix("-") {
        (position, last) = (position + 1, "-")
      } else if line.hasPrefix(" ") {
        (result, position, last) = (result + [line.dropFirst() + "\n"], position + 1, " ")
      }
    }
    if diff.isEmpty { return text }
    let rest = old[min(position, old.count)...].joined(separator: "\n")
    let whole = result.joined() + rest
    return endsWithout && rest.isEmpty && whole.hasSuffix("\n") ? String(whole.dropLast()) : whole
  }
}
