internal import ClaimModel
internal import Diagnostics

/// A waiver approved by whoever answers for the item, or looks after the waiver.
struct SelfApprovedWaiver: WaiverRule {
  static let metadata = RuleMetadata(
    id: "self-approved-waiver",
    summary: Bilingual(
      ja: "例外を、項目や例外の責任者自身が承認している",
      en: "a waiver was approved by the owner of the item or of the waiver"
    ),
    severity: .error,
    effect: .invalidates,
    rationale: Bilingual(
      ja: "自分の遅れを自分で認められるなら、例外承認はいつでも作れる言い訳になります。",
      en: "Who may excuse their own delay needs nobody to agree that the risk is acceptable."
    ),
    remedy: Bilingual(
      ja: "項目の責任者とも例外の管理者とも別の人が担う、管理職以上の役割の承認を受けます。",
      en:
        "Have it approved by a manager or above held by somebody other than the owners of item and waiver."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        "",
        files: ExampleWaiver.files(
          ExampleWaiver.fields(owner: "operator", approvedBy: "⟪infrastructure⟫")
        )
      ),
      .failing(
        "",
        Bilingual(ja: "例外の管理者自身による承認", en: "approved by the owner of the waiver"),
        files: ExampleWaiver.files(ExampleWaiver.fields(owner: "ciso", approvedBy: "⟪ciso⟫"))
      ),
      .failing(
        "",
        Bilingual(
          ja: "項目の責任者が分からない",
          en: "nobody knows who owns the item"
        ),
        files: ExampleWaiver.files(
          ExampleWaiver.fields(item: "5-7", approvedBy: "⟪ciso⟫"),
          claim: "- { item: 5-7, level: 2, claimed_on: 2026-10-01 }"
        )
      ),
      .passing("", files: ExampleWaiver.files(ExampleWaiver.fields())),
    ]
  }

  func check(_ waiver: Waiver, in model: OrganizationModel, into findings: inout FindingSink) {
    guard let approver = waiver.approvedBy else { return }  // `missing-key`
    let item = waiver.item.flatMap { model.framework.itemByName[$0.value] }
    let claim = item.flatMap { model.claimIndex(ofItem: $0) }.map { model.claims[$0] }
    if let claim, claim.owner.flatMap({ model.role($0.value) }) == nil {
      // Then nobody can rule out that the approver is the owner.
      return findings.report(.ofNobody, at: approver.range, notes: [.claim(at: claim.place)])
    }
    let owners = [claim?.owner, waiver.owner].compactMap(\.self)
    guard let owner = owners.first(where: { model.isSameHolder($0.value, approver.value) }) else {
      return
    }
    findings.report(
      .byOwner(model.title(ofRole: approver.value)),
      at: approver.range,
      notes: [.responsible(at: owner.range)]
    )
  }
}

extension Finding.Note {
  fileprivate static func responsible(at range: SourceRange) -> Finding.Note {
    Finding.Note(Bilingual(ja: "責任者はここで決まっています", en: "the owner is named here"), at: range)
  }
}

extension Finding.Note {
  fileprivate static func claim(at range: SourceRange) -> Finding.Note {
    Finding.Note(Bilingual(ja: "責任者（owner）のない申告", en: "the claim without a known owner"), at: range)
  }
}

extension Message {
  fileprivate static var ofNobody: Self {
    Message(
      ja: "項目の責任者が分からず、本人による承認でないと確かめられません",
      en: "the item has no known owner, so nobody can rule out that the approver is",
      helpJA: "申告の owner に、責任者の役割を書いてください",
      helpEN: "name the role that owns the claim as its owner"
    )
  }

  fileprivate static func byOwner(_ role: Bilingual) -> Self {
    Message(
      ja: "責任者である「\(role.ja)」自身が、例外を承認しています",
      en: "“\(role.en)” approved a waiver that is their own business",
      helpJA: "別の人が担う、管理職以上の役割の承認を受けてください",
      helpEN: "have it approved by a manager or above held by somebody else"
    )
  }
}
