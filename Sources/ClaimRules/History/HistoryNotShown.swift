internal import ClaimModel
internal import Diagnostics

/// An organisation, or one of its files, of whose history nothing is known.
struct HistoryNotShown: OrganizationRule {
  static let metadata = RuleMetadata(
    id: "history-not-shown",
    summary: Bilingual(
      ja: "git の履歴を読めないため、履歴についての規則を確かめていない",
      en: "the git history cannot be read, so nothing about it was checked"
    ),
    severity: .info,
    effect: .advice,
    rationale: Bilingual(
      ja:
        "履歴は、承認後の書き換えや後から作った根拠を見つける手がかりです。読めないときは何も結論せず、読めなかったことをここで伝えます。履歴なしの判定を認めないなら、ポリシーに history: required と書きます。",
      en:
        "The history tells of documents changed after approval and of evidence made up later. Where it cannot be read nothing is concluded, and this says so. A policy with history: required gives no verdict without it."
    ),
    remedy: Bilingual(
      ja:
        "履歴をすべて取得します。GitHub Actions の checkout なら fetch-depth: 0、GitLab CI なら GIT_DEPTH: 0、手元なら git fetch --unshallow です。",
      en:
        "Fetch all of the history: fetch-depth: 0 for GitHub's checkout, GIT_DEPTH: 0 for GitLab, git fetch --unshallow by hand."
    )
  )

  static var examples: [RuleExample] {
    let marked = RuleExample.organization
      .replacing("shisei: 1", with: "⟪shisei: 1⟫", maxReplacements: 1)
    return [
      .failing("- item: 1-2\n  level: 1", files: [("shisei.yaml", marked)], history: .shallow),
      .failing("- item: 1-2\n  level: 1", files: [("shisei.yaml", marked)], history: .noRepository),
      .passing("- item: 1-2\n  level: 1", history: .committed("2026-04-01")),
    ]
  }

  func check(_ model: OrganizationModel, into findings: inout FindingSink) {
    // Where the policy demands a history, `missing-history` speaks of it.
    guard !model.requiresHistory else { return }
    guard let gap = model.history.gap else {
      return model.forEachUnfollowedFile { findings.report(.unfollowed, at: $0) }
    }
    guard gap != .notAsked else { return }
    findings.report(.notShown(gap), at: model.organization.range)
  }
}

extension Message {
  /// Says that git knows nothing of one file.
  static var unfollowed: Self {
    Message(
      ja: "このファイルの履歴を git から読めません（リンク、別のリポジトリー、無視されたファイル、変更を見ないよう印を付けたファイル）",
      en:
        "git follows no history of this file: it is ignored, behind a link, in a repository of its own, or marked as not to be looked at",
      helpJA: "ファイルそのものをこのリポジトリーにコミットしてください",
      helpEN: "commit the file itself to this repository"
    )
  }

  /// Says why there is no history, and the line that mends it.
  static func notShown(_ gap: HistoryGap) -> Self {
    let (why, help) = gap.explanation
    return Message(
      ja: "履歴についての規則は確かめていません: \(why.ja)",
      en: "nothing about the history was checked: \(why.en)",
      helpJA: help.ja,
      helpEN: help.en
    )
  }
}

extension HistoryGap {
  /// Why there is no history, and what to do.
  fileprivate var explanation: (why: Bilingual, help: Bilingual) {
    switch self {
    case .notAsked:
      (
        Bilingual(ja: "調べていません", en: "nobody looked"),
        Bilingual(ja: "shisei check で検査してください", en: "check with shisei check")
      )
    case .noRepository:
      (
        Bilingual(ja: "git のリポジトリーではありません", en: "this is no git repository"),
        Bilingual(
          ja: "git init して、ファイルをコミットしてください",
          en: "run git init, and commit the files"
        )
      )
    case .noGit:
      (
        Bilingual(ja: "git コマンドがありません", en: "the git command is not installed"),
        Bilingual(
          ja: "git をインストールしてください（例: apt-get install git）",
          en: "install git, as with apt-get install git"
        )
      )
    case .dubiousOwnership:
      (
        Bilingual(
          ja: "リポジトリーの所有者が実行者と違うため、git が読ませません",
          en: "git refuses a repository that belongs to another user"
        ),
        Bilingual(
          ja: "信頼できるリポジトリーなら git config --global --add safe.directory \"$PWD\" を実行してください",
          en: "if you trust it, run git config --global --add safe.directory \"$PWD\""
        )
      )
    case .noCommits:
      (
        Bilingual(
          ja: "組織の shisei.yaml がまだコミットされていません",
          en: "the organisation's shisei.yaml is not committed"
        ),
        Bilingual(ja: "shisei.yaml と申告をコミットしてください", en: "commit shisei.yaml and the claims")
      )
    case .shallow:
      (
        Bilingual(ja: "最新のコミットだけを取得したクローンです", en: "this is a shallow clone"),
        Bilingual(
          ja:
            "履歴をすべて取得してください。GitHub の checkout は fetch-depth: 0、GitLab は GIT_DEPTH: 0、手元では git fetch --unshallow",
          en:
            "fetch all of it: fetch-depth: 0 for GitHub's checkout, GIT_DEPTH: 0 for GitLab, or git fetch --unshallow"
        )
      )
    case .partial:
      (
        Bilingual(ja: "過去の内容の一部を取得していないクローンです", en: "this clone lacks some of the old contents"),
        Bilingual(ja: "--filter を付けずにクローンし直してください", en: "clone it again without --filter")
      )
    case .tooLong:
      (
        Bilingual(
          ja: "履歴が長すぎます（10 万コミットまで）",
          en: "there is too much of it (100,000 commits are looked at)"
        ),
        Bilingual(
          ja: "評価のファイルを専用のリポジトリーに移してください",
          en: "keep the assessment in a repository of its own"
        )
      )
    case .failed:
      (
        Bilingual(ja: "git がリポジトリーを読めませんでした", en: "git could not read the repository"),
        Bilingual(
          ja: "git fsck と git status で調べてください",
          en: "look into it with git fsck and git status"
        )
      )
    }
  }
}
