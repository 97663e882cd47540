import Foundation

/// A new rule's file: it compiles, and its tests fail until somebody says what it is about.
struct RuleTemplate {
  let family: String
  let id: String

  /// Writes the file; returns an exit code.
  func write(in root: URL) throws -> Int32 {
    guard let parameters = parameters, id.wholeMatch(of: /[a-z]+(-[a-z0-9]+)*/) != nil else {
      print("no such family, or the id is not in kebab-case: \(family) \(id)")
      return 2
    }
    let type = id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let path = "Sources/ClaimRules/\(family)/\(type).swift"
    let file = root.appending(path: path)
    guard !FileManager.default.fileExists(atPath: file.path) else {
      print("\(path) exists")
      return 2
    }
    try text(type: type, parameters).write(to: file, atomically: true, encoding: .utf8)
    print("wrote \(path); now fill it in, and run: swift test --filter ClaimRulesTests")
    return 0
  }

  private typealias Parameters = (conformance: String, subject: String)

  /// The protocol of the family and what `check` is given.
  private var parameters: Parameters? {
    let citing = "\n    of claim: Claim,\n    in model: OrganizationModel,"
    switch family {
    case "Claim": return ("ClaimRule", "_ claim: Claim,\n    in model: OrganizationModel,")
    case "Organization", "Consistency": return ("OrganizationRule", "_ model: OrganizationModel,")
    case "Assessment":
      return (
        "AssessmentRule",
        "_ assessment: ItemAssessment,\n    in model: OrganizationModel,\n    disqualified: [Bool],"
      )
    case "Chain":
      return (
        "ChainRule",
        "_ improvement: Improvement,\n    of claim: Claim,\n    in model: OrganizationModel,\n    disqualified: [Bool],"
      )
    case "History": return ("PieceRule", "_ key: EvidenceKey,\(citing)")
    case "Piece": return ("PieceRule", "_ key: EvidenceKey,\(citing)")
    case "Document", "Budget", "Person", "Training", "Service", "Operation", "Evaluation",
      "Improvement", "Attestation":
      return ("EvidenceRule", "_ \(family.lowercased()): \(family),\(citing)")
    default: return nil
    }
  }

  private func text(type: String, _ parameters: Parameters) -> String {
    """
    internal import ClaimModel
    internal import Diagnostics

    /// Say in one sentence what is wrong.
    struct \(type): \(parameters.conformance) {
      static let metadata = RuleMetadata(
        id: "\(id)",
        summary: Bilingual(ja: "", en: ""),
        severity: .warning,
        effect: .advice,
        rationale: Bilingual(ja: "", en: ""),
        remedy: Bilingual(ja: "", en: "")
      )

      static var examples: [RuleExample] {
        [
          .failing(
            \"\"\"
            - item: ⟪1-2⟫
              level: 1
            \"\"\"
          ),
          .passing(
            \"\"\"
            - item: 1-2
              level: 1
            \"\"\"
          ),
          .boundary(
            \"\"\"
            - item: 1-2
              level: 1
            \"\"\",
            Bilingual(ja: "", en: "")
          ),
        ]
      }

      func check(
        \(parameters.subject)
        into findings: inout FindingSink
      ) {
        // findings.report(.found, at: …)
      }
    }

    extension Message {
      fileprivate static var found: Self {
        Message(ja: "", en: "", helpJA: "", helpEN: "")
      }
    }

    """
  }
}
