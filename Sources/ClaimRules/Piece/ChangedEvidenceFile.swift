internal import ClaimModel
internal import Diagnostics

/// Evidence whose file is no longer the one that was pinned.
struct ChangedEvidenceFile: PieceRule {
  static let metadata = RuleMetadata(
    id: "changed-evidence-file",
    summary: Bilingual(
      ja: "根拠のファイルが、sha256 を記録した後に変わっている",
      en: "the file of a piece of evidence has changed since its sha256 was recorded"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "承認や評価のときに見たのは、記録した中身です。変わった中身を誰かが確かめたとは言えません。",
      en:
        "What was approved or examined is the content that was recorded; nobody is known to have looked at the new one."
    ),
    remedy: Bilingual(
      ja: "変わった中身を確かめます。正しければ shisei evidence pin --accept-changes --id 識別子 で記録し直し、誤りなら元に戻します。",
      en:
        "Look at what changed: if it is right, record it with shisei evidence pin --accept-changes --id ID; if not, restore the file."
    )
  )

  private static let digest = "6a9ae30b2259fff3c29e46ee3b8e9ce2a7ce3cf4ca5d50b1f3a4bb4c0f1a0e11"

  static var examples: [RuleExample] {
    [
      .failing(
        .document("{ id: DOC-1, type: policy, path: documents/policy.md, sha256: ⟪\(digest)⟫ }"),
        files: [("documents/policy.md", "# 基本方針\n")]
      ),
      .passing(
        .document(
          "{ id: DOC-1, type: policy, path: documents/policy.md, sha256: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad }"
        ),
        files: [("documents/policy.md", "abc")]
      ),
      .boundary(
        .document(
          "{ id: DOC-1, type: policy, path: documents/policy.md, sha256: ⟪ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad⟫ }"
        ),
        Bilingual(ja: "改行が 1 つ増えただけ", en: "a line break more is another file"),
        files: [("documents/policy.md", "abc\n")]
      ),
      .boundary(
        .document(
          "{ id: DOC-1, type: policy, path: documents/policy.md, sha256: BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD }"
        ),
        Bilingual(ja: "16 進数の大文字と小文字は区別しない", en: "digits in upper case are the same digits"),
        files: [("documents/policy.md", "abc")]
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // `lfs-pointer` speaks of a file that is not here at all.
    guard let (cited, facts) = model.presentFile(of: key), let pin = cited.sha256,
      !facts.isPointer
    else { return }
    let path = model.text(cited.path.value)
    if case .known(let digest) = facts.digest {
      guard digest != Digest(model.text(pin.value)) else { return }
      let id = model.evidence[key].id.map { model.text($0.value) }
      findings.report(.changed(path, id: id), at: pin.range)
    } else {
      findings.report(.tooLarge(path), at: pin.range)
    }
  }
}

extension Message {
  fileprivate static func changed(_ path: String, id: String?) -> Self {
    // Without an id the command would pin every changed file that nobody has looked at yet.
    guard let id else {
      return Message(
        ja: "「\(path)」は、この SHA-256 を記録した後に変わっています",
        en: "“\(path)” has changed since this SHA-256 was recorded",
        helpJA: "中身を確かめ、正しければ id を付けてから shisei evidence pin --accept-changes --id 識別子 で記録し直してください",
        helpEN:
          "look at it; if it is right, give the piece an id, then: shisei evidence pin --accept-changes --id ID"
      )
    }
    return Message(
      ja: "「\(path)」は、この SHA-256 を記録した後に変わっています",
      en: "“\(path)” has changed since this SHA-256 was recorded",
      helpJA: "中身を確かめ、正しければ shisei evidence pin --accept-changes --id \(id) で記録し直してください",
      helpEN: "look at it, and if it is right: shisei evidence pin --accept-changes --id \(id)"
    )
  }

  fileprivate static func tooLarge(_ path: String) -> Self {
    Message(
      ja: "「\(path)」は 64 MiB を超えるため、SHA-256 と照合できません",
      en: "“\(path)” is larger than 64 MiB, so it cannot be held against its SHA-256",
      helpJA: "小さく分けるか、sha256 を削除してください",
      helpEN: "split the file, or remove sha256"
    )
  }
}
