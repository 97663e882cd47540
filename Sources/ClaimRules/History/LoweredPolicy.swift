internal import ClaimModel
internal import Diagnostics

/// A policy that demands less since the very change that would have failed it.
struct LoweredPolicy: PolicyChangeRule {
  static let metadata = RuleMetadata(
    id: "lowered-policy",
    summary: Bilingual(
      ja: "満たせなくなった条件が、同じ変更の中で緩められた",
      en: "a demand was lowered in the same change that would fail it"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja:
        "条件を変えれば、どんな評価でも「満たしている」ことにできます。そこで、今の状態を変更前のポリシーでも判定します。比べるのは、コミットしていない変更と最新のコミット、最新のコミットとその 1 つ前（マージなら取り込み先）です。緩めても結果の変わらない条件は指摘しませんが、history: required を外したことは必ず指摘します。履歴のない場所での検査が、それだけで通るようになるからです。",
      en:
        "Any assessment passes once the demands are changed. So the present state is judged by the policy as it was before, too: what is not committed is compared with the latest commit, and that with the one before (of a merge, the branch that it went into). A demand that would be met anyway is not mentioned, save that history: required is gone: without it, a check where there is no history passes."
    ),
    remedy: Bilingual(
      ja: "条件を元に戻します。下げる必要があるなら、理由を書いて別の変更として承認を受けます。",
      en:
        "Put the demand back. If it has to fall, have that approved as a change of its own, with the reason."
    )
  )

  static var examples: [RuleExample] {
    func policy(_ overall: String) -> String {
      "shisei: 1\nkind: Policy\nid: own\nextends: baseline\nminimum: { overall: \(overall) }\n"
    }
    let organization = RuleExample.organization
      .replacing("policy: baseline", with: "policy: policy.yaml")
    let claim = "- item: 1-2\n  level: 1"
    let before: [(path: String, text: String)] = [
      ("shisei.yaml", organization), claimsFile(claim), ("policy.yaml", policy(#""1.5""#)),
    ]
    func demanding(_ lines: String) -> [(path: String, text: String)] {
      [
        ("shisei.yaml", organization),
        ("policy.yaml", "shisei: 1\nkind: Policy\nid: own\n\(lines)\n"),
      ]
    }
    func waiving(_ months: String) -> [(path: String, text: String)] {
      let fields = ExampleWaiver.fields(rule: "condition: minimum", expiresOn: "2027-12-31")
      let options = "options: { overlong-waiver: { months: \(months) } }"
      return demanding("minimum: { items: { 5-6: 2 } }\n" + options) + ExampleWaiver.files(fields)
    }
    return [
      .failing(
        claim,
        files: [("shisei.yaml", organization), ("policy.yaml", policy(#"⟪"1.0"⟫"#))],
        history: .changed([("2026-04-01", before)], then: "2026-09-01")
      ),
      .failing(
        claim,
        Bilingual(ja: "まだコミットしていない変更", en: "not committed yet"),
        files: [("shisei.yaml", organization), ("policy.yaml", policy(#"⟪"1.0"⟫"#))],
        history: .commits([.init("2026-04-01", by: "ciso@example.jp", before)])
      ),
      .failing(
        claim,
        Bilingual(ja: "履歴を求めなくなった", en: "a history is no longer demanded"),
        files: demanding("history: ⟪optional⟫"),
        history: .changed(
          [("2026-04-01", demanding("history: required") + [claimsFile(claim)])],
          then: "2026-09-01"
        )
      ),
      .failing(
        "",
        Bilingual(ja: "規則の設定値", en: "an option of a rule"),
        files: waiving("⟪19⟫"),
        history: .changed([("2026-04-01", waiving("12"))], then: "2026-09-01")
      ),
      .passing(
        claim,
        Bilingual(ja: "条件を上げた", en: "the demand was raised"),
        files: [("shisei.yaml", organization), ("policy.yaml", policy(#""2.5""#))],
        history: .changed([("2026-04-01", before)], then: "2026-09-01")
      ),
      .boundary(
        claim,
        Bilingual(ja: "設定値を変えても、結果は変わらない", en: "an option that changes no result"),
        files: waiving("18"),
        history: .changed([("2026-04-01", waiving("12"))], then: "2026-09-01")
      ),
      .boundary(
        claim,
        Bilingual(ja: "下げたが、今も満たせていない", en: "lowered, but still not met"),
        files: [("shisei.yaml", organization), ("policy.yaml", policy(#""1.4""#))],
        history: .changed([("2026-04-01", before)], then: "2026-09-01")
      ),
    ]
  }

  func check(
    _ change: PolicyChange,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    findings.report(.lowered(change), at: change.range)
  }
}

extension Message {
  fileprivate static func lowered(_ change: PolicyChange) -> Self {
    let now =
      change.after.map { Bilingual(ja: "「\($0)」", en: "“\($0)”") }
      ?? Bilingual(ja: "指定なし", en: "nothing")
    let step =
      change.isCommitted
      ? Bilingual(ja: "最新のコミット", en: "the latest commit")
      : Bilingual(ja: "コミットしていない変更", en: "a change that is not committed")
    if change.key == "history" {
      return Message(
        ja:
          "\(step.ja)で、ポリシーの history が「\(change.before)」から\(now.ja)に緩められました。変更前のポリシーなら、履歴を読めない検査では判定しません",
        en:
          "history of the policy was lowered from “\(change.before)” to \(now.en) in \(step.en); by the policy as it was, a check without a history would give no verdict",
        helpJA: "条件を元に戻すか、別の変更として理由とともに承認を受けてください",
        helpEN: "put it back, or have it approved as a change of its own, with the reason"
      )
    }
    return Message(
      ja:
        "\(step.ja)で、ポリシーの \(change.key) が「\(change.before)」から\(now.ja)に緩められました。変更前のポリシーなら満たしていません",
      en:
        "\(change.key) of the policy was lowered from “\(change.before)” to \(now.en) in \(step.en); by the policy as it was, it would not be met",
      helpJA: "条件を元に戻すか、別の変更として理由とともに承認を受けてください",
      helpEN: "put it back, or have it approved as a change of its own, with the reason"
    )
  }
}
