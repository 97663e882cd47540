internal import ClaimModel
internal import Diagnostics

extension OrganizationCheck {
  /// What was read of an organisation before it is judged.
  struct Reading {
    let builder: ModelBuilder
    let organization: Organization
    let framework: Framework
    let policy: Policy
    let findings: [Finding]
    let surplus: FindingSurplus
    let sources: [SourceFile]

    /// The organisation on a day, beside one which is watched for differences.
    func model(on asOf: AsOf, beside other: AsOf? = nil) -> OrganizationModel {
      let offset = organization.utcOffset
      let day = asOf.day(utcOffset: offset)
      return builder.model(
        framework: framework,
        organization: organization,
        asOf: AssessmentDay(day, beside: other?.day(utcOffset: offset))
      )
    }
  }

  /// What cited files and git say, which depends on no day.
  struct Looked {
    /// Who looked, before anything is computed from records.
    let inspection: FileInspection
    let files: FilesByPath
    let history: History
  }

  /// Looks at cited files and asks git.
  func look(_ model: OrganizationModel) -> Looked {
    var model = model
    var inspection = FileInspection(files: files, folder: folder, firstFile: Self.firstContent)
    inspection.looksBehindPointers = isCommit
    model.files = inspection.facts(of: model, allDigests: computesAllDigests)
    return Looked(inspection: inspection, files: model.files, history: history(of: model))
  }
}
