import Foundation
import Testing

/// What users of similar tools complained about most.
///
/// A gate that was green by accident, and exceptions that nobody saw again; each complaint is cited
/// by its thread.
@Suite struct `A complaint about gates` {
  /// An organisation with one claim, and what else it has.
  private func files(
    level: Int = 3,
    roles: String = "",
    waivers: String = "",
    policy: String = "over_claims: 0\nfail_on: none"
  ) -> [String: String] {
    [
      "shisei.yaml": """
      shisei: 1
      kind: Organization
      id: small
      name: Small
      framework: meti-csm-3.0
      policy: policy.yaml
      roles:
        - { id: board, authority: board }
        - { id: ceo, authority: executive, reports_to: board }
        - { id: ciso, authority: manager, reports_to: ceo }
      \(roles)

      """,
      "policy.yaml": "shisei: 1\nkind: Policy\nid: own\n\(policy)\n",
      "claims/claims.yaml": """
      shisei: 1
      kind: Claims
      claims:
        - { item: 1-2, level: \(level), owner: ciso, claimed_on: 2026-10-01 }

      """,
      "waivers/waivers.yaml":
        "shisei: 1\nkind: Waivers\nwaivers:\n\(waivers.isEmpty ? "  []" : waivers)\n",
    ]
  }

  private func waiver(_ day: String) -> String {
    """
      - { rule: over-claim, item: 1-2, reason: the audit is under way, owner: ciso,
          approved_by: ceo, approved_on: 2026-10-01, \(day) }
    """
  }

  private func check(_ files: [String: String], _ arguments: String...) throws -> Run {
    let scratch = try Scratch()
    try scratch.write(files)
    return try Shisei.run(
      ["check", "--as-of", "2026-10-15"] + arguments,
      in: scratch.folder,
      environment: ["SHISEI_LANGUAGE": "en"]
    )
  }

  @Test("the scan ends with 0 although requirements failed (complyctl#608)")
  func failureFails() throws {
    #expect(try check(files()).code == 1)
    #expect(try check(files(level: 1)).code == 0)
  }

  @Test("a run that assessed nothing says 0 (complyctl#609, compliance-operator#306)")
  func nothingIsNoPass() throws {
    var nothing = files()
    nothing["claims/claims.yaml"] = "shisei: 1\nkind: Claims\nclaims: []\n"
    #expect(try check(nothing).code == 3)
    #expect(try check(nothing, "--exit-zero").code == 3)
    #expect(try check(["README.md": "no organisation"]).code == 2)
  }

  @Test("ignoring findings raises the score and turns the build green (hackmyagent#450, #457)")
  func ignoringChangesNothing() throws {
    func score(_ run: Run) throws -> String {
      try #require(
        run.output.split(separator: "\n").first { $0.contains("Overall") }.map(String.init)
      )
    }
    let plain = try check(files())
    let ignoring = try check(files(), "--ignore", "over-claim")
    #expect(ignoring.code == 1)
    #expect(try score(ignoring) == score(plain))
    let waived = try check(files(waivers: waiver("expires_on: 2026-12-31")))
    #expect(waived.code == 0)
    #expect(try score(waived) == score(plain))
    #expect(waived.output.contains("without them: the policy is not met"))
  }

  @Test("which threshold is right is anybody's guess (scorecard#4631)")
  func thresholdsAreLevels() throws {
    let run = try check(files(level: 1), "--min-level", "1-2=2")
    #expect(run.code == 1)
    #expect(run.output.contains("supported level of item 1-2: 1, at least 2 demanded (1 short)"))
  }

  @Test("should an expired exception not fail the build (DependencyCheck#6394)")
  func expiredWaiversFail() throws {
    #expect(try check(files(waivers: waiver("expires_on: 2026-10-15"))).code == 0)
    let expired = try check(files(waivers: waiver("expires_on: 2026-10-14")))
    #expect(expired.code == 1)
    #expect(expired.output.contains("[expired-waiver]"))
  }

  @Test("exceptions last for ever, because none needs an end (trivy#1779, dependency-track#3627)")
  func waiversHaveAnEnd() throws {
    #expect(try check(files(waivers: waiver("ticket: T-1"))).code == 1)
  }

  @Test("a date that cannot be read becomes the first of January (inspec#5570, #5794, #5260)")
  func malformedDatesAreOver() throws {
    #expect(try check(files(waivers: waiver("expires_on: 2026"))).code == 1)
    #expect(try check(files(waivers: waiver("expires_on: 2026-13-01"))).code == 1)
  }

  @Test("silenced findings stay silent after their day (drift#514, ferret-scan#699)")
  func expiredSuppressionsSpeak() throws {
    func roles(_ day: String) -> String {
      "  - { id: office } # shisei: allow role-without-superior until \(day) because it is new"
    }
    #expect(
      try check(files(roles: "  - { id: office }")).output.contains("[role-without-superior]")
    )
    let silent = try check(files(roles: roles("2026-10-15")))
    #expect(!silent.output.contains("[role-without-superior]"))
    let over = try check(files(roles: roles("2026-10-14")))
    #expect(over.output.contains("[role-without-superior]"))
    #expect(over.output.contains("[expired-suppression]"))
  }

  @Test("why something is accepted stands nowhere near it (kubescape#3390, scorecard#1907)")
  func reasonsStandBesideTheFinding() throws {
    let roles =
      "  - { id: office } # shisei: allow role-without-superior until 2026-12-31 because it is new"
    let run = try check(files(roles: roles), "--show-suppressed")
    #expect(run.output.contains("it is new"))
    #expect(run.output.contains("2026-12-31"))
    let waived = try check(files(waivers: waiver("expires_on: 2026-12-31")))
    #expect(waived.output.contains("the audit is under way"))
  }

  @Test("a baseline breaks with the folder, the line or the wording (SwiftLint#5599, pyrefly#4450)")
  func namesOfFindingsLast() throws {
    func names(_ files: [String: String]) throws -> [String] {
      let run = try check(files, "--format", "gitlab")
      return run.output.split(separator: "\n").filter { $0.contains("fingerprint") }.map(
        String.init
      )
    }
    var moved = files()
    moved["claims/other.yaml"] = moved.removeValue(forKey: "claims/claims.yaml").map {
      "\n# moved\n" + $0
    }
    let before = try names(files())
    #expect(!before.isEmpty)
    #expect(try names(moved).sorted() == before.sorted())
  }
}
