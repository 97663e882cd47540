internal import ClaimModel
internal import Diagnostics

/// A document or report whose text cannot be looked into.
struct UnreadableText: PieceRule {
  static let metadata = RuleMetadata(
    id: "unreadable-text",
    summary: Bilingual(
      ja: "文書や報告書の文章を確かめられない（UTF-8 でない、または大きすぎる）",
      en: "a document's or report's text cannot be looked into: it is not UTF-8, or too large"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "案と書かれていても、ひな形のままでも、読めなければ分かりません。分からないものは根拠に数えません。",
      en: "It may call itself a draft, or be a template; what cannot be known does not count."
    ),
    remedy: Bilingual(
      ja: "UTF-8 で保存し直します。4 MiB を超える文章は分けます。",
      en: "Save it as UTF-8; divide a text of more than 4 MiB."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .document("{ id: DOC-1, type: policy, path: ⟪documents/policy.md⟫ }"),
        files: [("documents/policy.md", "#\0 \0B\0a\0s\0i\0c\0 \0p\0o\0l\0i\0c\0y\0\n\0")]
      ),
      .passing(
        .document("{ id: DOC-1, type: policy, path: documents/policy.md }"),
        files: [("documents/policy.md", "\u{FEFF}# 基本方針\n")]
      ),
      .boundary(
        .resource("{ kind: operation, id: OP-1, on: 2026-09-01, record: records/monitor.txt }"),
        Bilingual(
          ja: "記録は、書き出した機器の文字コードのままでよい",
          en: "a record may stay as a device wrote it"
        ),
        files: [("records/monitor.txt", "o\0k\0\n\0")]
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard key.kind == .document || key.kind == .evaluation, let file = model.evidence.file(of: key),
      let fault = model.files.textFault(of: file.path.value)
    else { return }
    findings.report(.unreadable(model.text(file.path.value), fault), at: file.path.range)
  }
}

extension Message {
  fileprivate static func unreadable(_ path: String, _ fault: TextFault) -> Self {
    let reason: Bilingual =
      switch fault {
      case .tooLarge: Bilingual(ja: "4 MiB を超えています", en: "it is larger than 4 MiB")
      case .utf16: Bilingual(ja: "UTF-16 のようです", en: "it seems to be UTF-16")
      case .utf32: Bilingual(ja: "UTF-32 のようです", en: "it seems to be UTF-32")
      case .shiftJIS: Bilingual(ja: "Shift_JIS のようです", en: "it seems to be Shift_JIS")
      case .eucJP: Bilingual(ja: "EUC-JP のようです", en: "it seems to be EUC-JP")
      case .iso2022JP: Bilingual(ja: "ISO-2022-JP のようです", en: "it seems to be ISO-2022-JP")
      case .otherEncoding: Bilingual(ja: "UTF-8 ではありません", en: "it is not UTF-8")
      case .notText: Bilingual(ja: "文章にないバイト（NUL）を含みます", en: "it has bytes that no text has (NUL)")
      }
    let help =
      fault == .tooLarge
      ? Bilingual(ja: "文章を 4 MiB 以下のファイルに分けてください", en: "divide it into files of 4 MiB at most")
      : Bilingual(ja: "UTF-8 で保存し直してください", en: "save it as UTF-8")
    return Message(
      Bilingual(
        ja: "「\(path)」の文章を確かめられません。\(reason.ja)",
        en: "the text of “\(path)” cannot be looked into: \(reason.en)"
      ),
      help: help
    )
  }
}
