internal import ArgumentParser
internal import Authoring
internal import ClaimModel
internal import Diagnostics
internal import Engine
internal import HostSystem
internal import Reporting
internal import Synchronization

extension EvidenceCommand {
  /// `shisei evidence pin`.
  struct Pin: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "pin",
        abstract: Words(
          ja: "根拠のファイルの SHA-256 を YAML に書き込みます。ほかは一切変えません。",
          en: "Writes the SHA-256 of evidence files into the YAML, touching nothing else."
        ).text,
        discussion: Words(
          ja: "終了コード: 0 すべて記録済み、1 記録しなかったもの（変わったファイル、ないファイル）がある、2 判定できない",
          en:
            "Exit codes: 0 all is pinned, 1 something was left (a file that changed or is missing), 2 could not decide"
        ).text
      )
    }

    @OptionGroup var target: ListedOrganizations

    @Option(
      help: ArgumentHelp(
        Words(ja: "この識別子の根拠だけ。繰り返し可", en: "Only the evidence of this id; repeatable.").text,
        valueName: "id"
      )
    )
    var id: [String] = []

    @Flag(
      name: .customLong("accept-changes"),
      help: ArgumentHelp(
        Words(
          ja: "記録と違うファイルも、今の中身で記録し直す。中身を確かめてから使う",
          en: "Pin files that changed anew; use it once you have looked at them."
        ).text
      )
    )
    var acceptsChanges = false

    @Flag(
      help: ArgumentHelp(
        Words(
          ja: "書き込まず、何が変わるかだけを示す。変わるものがあれば 1 で終わる",
          en: "Write nothing, only show what would change; end with 1 if something would."
        ).text
      )
    )
    var check = false

    func run() throws {
      let (check, acceptsChanges, usesColor) = (check, acceptsChanges, target.usesColor)
      let ids = id.isEmpty ? nil : Set(id)
      if let taken = target.folders.first(where: Self.isMeantAsID) {
        throw CommandFailure(
          Words(ja: "フォルダー「\(taken)」がありません", en: "there is no folder “\(taken)”"),
          help: Words(
            ja: "根拠の識別子なら --id \(taken) と書いてください",
            en: "if it is the id of evidence, write --id \(taken)"
          )
        )
      }
      let state = Mutex(State())
      try target.run(allDigests: true) { report, index in
        var list = PinList(
          report,
          ChosenLanguage.current,
          usesColor: usesColor,
          isFirst: index == 0
        )
        let plan = Pinning.plan(report, ids: ids, acceptsChanges: acceptsChanges)
        guard let plan else { return list.finish() }
        for entry in plan.entries {
          list.add(
            entry.outcome.title(isPlanned: check),
            isBad: entry.outcome.isLeft,
            path: entry.path,
            id: entry.id,
            isShown: entry.outcome != .kept(.unchanged),
            hasChanged: entry.outcome == .kept(.changed),
            why: entry.outcome.obstacle.map { ($0.text, report.shownPlace(of: entry.place)) }
          )
        }
        state.withLock { state in
          state.found.formUnion(plan.entries.compactMap(\.id))
          state.isLeft = state.isLeft || !plan.isComplete || (check && !plan.files.isEmpty)
          state.files += plan.files
        }
        return list.finish()
      }
      let result = state.withLock { $0 }
      if let unknown = id.first(where: { !result.found.contains($0) }) {
        throw CommandFailure(
          Words(
            ja: "ファイルを指す根拠「\(unknown)」はありません",
            en: "there is no evidence “\(unknown)” that points to a file"
          ),
          help: Words(ja: "shisei evidence list で識別子を確かめてください", en: "see shisei evidence list")
        )
      }
      if !check { try write(result.files) }
      if result.isLeft { throw ExitCode(1) }
    }

    /// Whether a folder that is not there reads like an id.
    private static func isMeantAsID(_ folder: String) -> Bool {
      NewOrganization.isIdentifier(folder) && !NewFiles.exists(folder)
    }

    /// What became of all organisations.
    private struct State: Sendable {
      var found: Set<String> = []
      var isLeft = false
      var files: [(path: String, bytes: [UInt8])] = []
    }

    private func write(_ files: [(path: String, bytes: [UInt8])]) throws {
      for (path, bytes) in files {
        let output = OutputFile.open(path)
        output?.append(bytes)
        guard output?.finish() == true else {
          throw CommandFailure(
            Words(ja: "「\(path)」に書き込めません", en: "“\(path)” cannot be written"),
            help: Words(ja: "権限と空き容量を確かめてください", en: "check its permissions and the space left")
          )
        }
      }
    }
  }
}

extension PinPlan.Outcome {
  /// Whether the piece is not pinned afterwards.
  fileprivate var isLeft: Bool {
    switch self {
    case .added, .updated, .kept(.unchanged): false
    case .kept, .unwritable: true
    }
  }

  /// What becomes of the piece, in a few words.
  fileprivate func title(isPlanned: Bool) -> Bilingual {
    switch self {
    case .added:
      isPlanned ? Bilingual(ja: "記録する", en: "to be pinned") : Bilingual(ja: "記録した", en: "pinned")
    case .updated:
      isPlanned
        ? Bilingual(ja: "記録し直す", en: "to be pinned anew")
        : Bilingual(ja: "記録し直した", en: "pinned anew")
    case .unwritable: Bilingual(ja: "書き込めない", en: "cannot be pinned")
    case .kept(let state): state.title
    }
  }

  /// Why nothing can be written, if that is so.
  fileprivate var obstacle: PinPlan.Obstacle? {
    switch self {
    case .unwritable(let obstacle): obstacle
    case .added, .updated, .kept: nil
    }
  }
}

extension PinPlan.Obstacle {
  /// What stands in the way, and what to do.
  fileprivate var text: Bilingual {
    switch self {
    case .shared:
      Bilingual(
        ja: "別名（*）やマージ（<<）の中にあるため書き込めません。この根拠自身に path などを書いてください",
        en: "it stands in an alias (*) or a merge (<<); give the piece a path of its own"
      )
    case .otherValue:
      Bilingual(
        ja: "sha256 の値が SHA-256 ではありません。sha256 の行を消してから、もう一度実行してください",
        en: "what sha256 holds is no SHA-256; take the line out and run this again"
      )
    case .unreadable:
      Bilingual(
        ja: "書き込むとファイルを読めなくなるため、書き込みませんでした。sha256 を手で書いてください",
        en: "with it the file could not be read any more; write sha256 by hand"
      )
    }
  }
}
