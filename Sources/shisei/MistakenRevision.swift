internal import Diagnostics
internal import HostSystem

/// A name that git does not know as a commit, and what else may be meant by it.
struct MistakenRevision {
  private let name: String
  private let base: String
  private let head: String?

  /// Describes a name.
  ///
  /// - Parameters:
  ///   - name: The name that git does not know.
  ///   - base: What the user calls the base.
  ///   - head: What the user calls the change.
  init(_ name: String, of base: String, _ head: String?) {
    (self.name, self.base, self.head) = (name, base, head)
  }

  /// Says what to write instead.
  ///
  /// - Parameter isDiff: Whether the name is an argument of `shisei diff`, not the value of `--base`.
  /// - Returns: The message; `nil` if the name gives no hint.
  func message(isDiff: Bool) -> Message? {
    if let (left, right) = sides {
      let line = isDiff ? "shisei diff \(left) \(right)" : "--base \(left)"
      return Message(
        ja: "「\(name)」は範囲の書き方で、1 つのコミットではありません",
        en: "“\(name)” is a range, not one commit",
        helpJA: "\(line) と書いてください（変更が枝分かれしたコミットを基準にします）",
        helpEN: "write \(line); the base is the commit where the change left it anyway"
      )
    }
    guard !name.isEmpty, NewFiles.exists(name) else { return nil }
    let isBase = name == base
    let line =
      isDiff
      ? "shisei diff \(isBase ? head ?? "origin/main" : base) --in \(name)"
      : "shisei check --base origin/main \(name)"
    return Message(
      ja: "「\(name)」はフォルダーかファイルで、コミットではありません",
      en: "“\(name)” is a folder or a file, not a commit",
      helpJA: "フォルダーは\(isDiff ? " --in で指定してください" : "基準の後に書いてください"): \(line)",
      helpEN: "folders \(isDiff ? "are given with --in" : "come behind the base"): \(line)"
    )
  }

  /// The two sides of `a..b` or `a...b`; a side that is left out is `HEAD`.
  private var sides: (left: String, right: String)? {
    guard let start = name.indices.first(where: { name[$0...].hasPrefix("..") }) else { return nil }
    let left = name[..<start]
    let right = name[start...].drop { $0 == "." }
    guard !left.isEmpty || !(right.isEmpty || right.hasPrefix("/")), !right.contains("..") else {
      return nil
    }
    guard !NewFiles.exists(name) else { return nil }
    return (left.isEmpty ? "HEAD" : String(left), right.isEmpty ? "HEAD" : String(right))
  }
}
