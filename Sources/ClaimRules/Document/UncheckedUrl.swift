internal import ClaimModel
internal import Diagnostics

/// A document that is said to be published without anybody having looked.
struct UncheckedUrl: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "unchecked-url",
    summary: Bilingual(
      ja: "公開先の URL に載っているかを、確かめた記録がない",
      en: "nobody has recorded a look at the address where a document is published"
    ),
    severity: .info,
    effect: .advice,
    rationale: Bilingual(
      ja: "URL が書かれていても、そこにこの版が載っているとは限りません。接続はしないので、確かめた日だけが頼りです。",
      en:
        "An address says nothing about what stands there today. It is never fetched, so the day on which somebody looked is all there is."
    ),
    remedy: Bilingual(
      ja: "公開先を開いて版を確かめ、その日を url_checked_on に書きます。",
      en: "Open the address, compare the version, and give the day in url_checked_on."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.document("{ id: DOC-1, type: policy, url: ⟪https://www.example.co.jp/policy⟫ }")),
      .passing(
        .document(
          "{ id: DOC-1, type: policy, url: https://www.example.co.jp/policy, url_checked_on: 2026-10-01 }"
        )
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, path: policy.md }"),
        Bilingual(ja: "公開していない文書", en: "a document that is not published")
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let url = document.url, document.lacks(document.urlCheckedOn) else { return }
    findings.report(.unchecked, at: url.range)
  }
}

extension Message {
  fileprivate static var unchecked: Self {
    Message(
      ja: "公開先にこの版が載っていることを、いつ確かめたか（url_checked_on）が書かれていません",
      en: "nothing says when somebody last saw this version there (url_checked_on)",
      helpJA: "公開先を開いて版を確かめ、その日を url_checked_on に書いてください",
      helpEN: "open the address, compare the version, and add the day as url_checked_on"
    )
  }
}
