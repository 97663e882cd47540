internal import Diagnostics

/// What rules about evaluations ask.
extension OrganizationModel {
  /// Returns what the framework says about an evaluation's type.
  package func type(of evaluation: Evaluation) -> Framework.EvaluationType? {
    evaluation.type.flatMap { framework.evaluationTypes[$0.value] }
  }

  /// Returns the lowest level of the claim's item at which the evaluation might count only if it
  /// was reported; `nil` if none asks for a report.
  package func levelAskingForReport(of evaluation: Evaluation, in claim: Claim) -> Int? {
    guard let item = itemIndex(of: claim) else { return nil }
    let type = evaluation.type?.value
    let asking = framework.demands[framework.items[item].demands].first { demand in
      demand.fields.contains(.reportedTo) && demand.kinds.contains(.evaluation)
        && (demand.types.isEmpty || type == nil || demand.types.contains { $0.value == type })
    }
    return asking?.level
  }
}
