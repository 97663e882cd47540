internal import ClaimModel
internal import Diagnostics

extension HistoryPoint {
  /// The step in words.
  var title: Bilingual {
    guard let commit else {
      return Bilingual(ja: "コミットしていない変更", en: "a change that is not committed")
    }
    return Bilingual(ja: "\(day) のコミット \(commit) ", en: "commit \(commit) of \(day)")
  }
}

extension RuleExample.History {
  /// A single commit that brought everything as it is.
  static func committed(
    _ day: String,
    by person: String = "ciso@example.jp"
  ) -> RuleExample.History {
    .commits([.init(day, by: person, nil)])
  }

  /// Earlier contents of files, each with its day, then a commit that brought what is there now.
  static func changed(
    _ earlier: [(day: String, files: [(path: String, text: String)])],
    then day: String,
    by person: String = "ciso@example.jp"
  ) -> RuleExample.History {
    .commits(
      earlier.enumerated().map { index, commit in
        let start = index == 0 ? [("shisei.yaml", RuleExample.organization)] : []
        return .init(commit.day, by: person, start + commit.files)
      } + [.init(day, by: person, nil)]
    )
  }
}

/// The file of claims of an example.
func claimsFile(_ entries: String) -> (path: String, text: String) {
  ("claims/claims.yaml", RuleExample.claims(entries))
}
