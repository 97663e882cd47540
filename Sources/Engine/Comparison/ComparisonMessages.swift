internal import ClaimModel
internal import Diagnostics

extension RunFailure {
  /// Says why nothing can be compared.
  package init(_ failure: ComparisonFailure) {
    self.init(message: .incomparable(failure))
  }
}

extension Message {
  /// Says why two states of a repository cannot be compared, and what to do.
  static func incomparable(_ failure: ComparisonFailure) -> Self {
    switch failure {
    case .gap(let gap): incomparable(gap)
    case .noFolder(let folder): unusableRoot(folder, .missing)
    case .unknownCommit(let name):
      Message(
        ja: "「\(name)」というブランチ、タグ、コミットはありません",
        en: "there is no branch, tag or commit “\(name)”",
        helpJA: "git fetch origin で取得し、origin/main のように指定してください",
        helpEN: "fetch it (git fetch origin) and name it like origin/main"
      )
    case .unfetched(let remote, let branch):
      Message(
        ja: "「\(remote)/\(branch)」はまだ取得されていません",
        en: "there is no branch, tag or commit “\(remote)/\(branch)” here yet",
        helpJA: "次の行で取得してください: \(fetching(branch, from: remote))",
        helpEN: "fetch it: \(fetching(branch, from: remote))"
      )
    case .noMergeBase(let base, let head):
      // Histories that never met, as after a branch was made anew or imported from elsewhere.
      Message(
        ja: "「\(base)」と「\(head)」には共通のコミットが一つもありません",
        en: "“\(base)” and “\(head)” share no commit",
        helpJA:
          "履歴のつながるブランチを基準にしてください。一覧: \(related(to: head))",
        helpEN: "name a branch whose history they share; to list them: \(related(to: head))"
      )
    }
  }

  /// The line that fetches a branch, also where only another one is followed.
  private static func fetching(_ branch: String, from remote: String) -> String {
    "git fetch \(remote) +refs/heads/\(branch):refs/remotes/\(remote)/\(branch)"
  }

  /// The line that lists the branches which go back to the same first commit.
  private static func related(to head: String) -> String {
    "git branch --all --contains \"$(git rev-list --max-parents=0 \(head) | tail -n 1)\""
  }

  private static func incomparable(_ gap: HistoryGap) -> Self {
    switch gap {
    case .shallow:
      Message(
        ja: "履歴が途中までしか取得されていないため、比べる基準を決められません",
        en: "only part of the history was fetched, so there is no telling what to compare with",
        helpJA:
          "全履歴を取得してください（GitHub Actions: actions/checkout の with に fetch-depth: 0、GitLab CI: variables に GIT_DEPTH: 0、手元: git fetch --unshallow）",
        helpEN:
          "fetch all of it: fetch-depth: 0 under actions/checkout, GIT_DEPTH: 0 in GitLab CI, or git fetch --unshallow"
      )
    case .noRepository, .notAsked:
      Message(
        ja: "フォルダーが git リポジトリーの中にありません",
        en: "the folder lies in no git repository",
        helpJA: "リポジトリーの中で実行するか、基準との比較をやめてください",
        helpEN: "run it inside the repository, or without a base"
      )
    case .noGit:
      Message(
        ja: "git コマンドがありません",
        en: "the git command is not installed",
        helpJA: "git を入れて、もう一度実行してください",
        helpEN: "install git and run again"
      )
    case .dubiousOwnership:
      Message(
        ja: "リポジトリーの所有者が異なるため、git が読み取りを拒んでいます",
        en: "git refuses to read the repository, which belongs to somebody else",
        helpJA: "git config --global --add safe.directory フォルダー を実行してください",
        helpEN: "run: git config --global --add safe.directory FOLDER"
      )
    case .noCommits, .partial, .tooLong, .failed:
      Message(
        ja: "git で履歴を読み取れません",
        en: "git cannot read the repository's history",
        helpJA: "git log と git fsck が通ることを確かめてください",
        helpEN: "check that git log and git fsck work there"
      )
    }
  }
}
