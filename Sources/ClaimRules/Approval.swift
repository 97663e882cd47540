internal import ClaimModel
internal import Diagnostics

extension FindingSink {
  /// Reports an approver who may not approve something.
  ///
  /// Of a role that nobody defined `unknown-role` speaks.
  mutating func checkApprover(
    _ approver: Located<Name>,
    of subject: Bilingual,
    needing needed: Authority,
    in model: OrganizationModel
  ) {
    guard let role = model.role(approver.value),
      let authority = model.authority(of: approver.value),
      authority < needed
    else { return }
    report(
      .lacksAuthority(
        model.title(ofRole: approver.value),
        with: authority,
        toApprove: subject,
        needing: needed
      ),
      at: approver.range,
      notes: [.authority(of: role)]
    )
  }
}

extension Message {
  fileprivate static func lacksAuthority(
    _ role: Bilingual,
    with authority: Authority,
    toApprove subject: Bilingual,
    needing needed: Authority
  ) -> Self {
    let (orAboveJA, orAboveEN) = needed == .board ? ("", "") : ("以上", " or above")
    return Message(
      ja:
        "\(subject.ja)の承認には\(needed.title.ja)\(orAboveJA)の権限が要りますが、「\(role.ja)」の権限は\(authority.title.ja)です",
      en:
        "“\(role.en)” has the authority “\(authority.title.en)”, but approving a \(subject.en) takes “\(needed.title.en)”\(orAboveEN)",
      helpJA: "\(needed.title.ja)\(orAboveJA)の権限を持つ役割の承認を得て、approved_by と approved_on を書き直してください",
      helpEN:
        "have it approved by a role with the authority “\(needed.title.en)”\(orAboveEN), and update approved_by and approved_on"
    )
  }
}
