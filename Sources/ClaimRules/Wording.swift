internal import ClaimModel
internal import Diagnostics

extension Finding.Note {
  /// Points to where something was given first.
  static func first(at range: SourceRange) -> Finding.Note {
    Finding.Note(Bilingual(ja: "最初の記載", en: "first given here"), at: range)
  }

  /// Points to the owner of a claim.
  static func owner(at range: SourceRange) -> Finding.Note {
    Finding.Note(Bilingual(ja: "申告の責任者", en: "the owner of the claim"), at: range)
  }

  /// Points to where it stands that nobody in particular holds a role.
  static func unheld(at range: SourceRange) -> Finding.Note {
    Finding.Note(Bilingual(ja: "担う人がここで決まっていません", en: "nobody in particular holds it"), at: range)
  }

  /// Points to the day of an evaluation.
  static func evaluated(at range: SourceRange) -> Finding.Note {
    Finding.Note(Bilingual(ja: "評価の実施日", en: "the day of the evaluation"), at: range)
  }
}

extension Finding.Note {
  /// Points to where a register names a file.
  static func cited(at range: SourceRange) -> Finding.Note {
    Finding.Note(Bilingual(ja: "この文書を根拠として示している箇所", en: "the document is cited here"), at: range)
  }
}

extension OrganizationModel {
  /// Returns what to call a finding of an evaluation.
  func name(of finding: EvaluationFinding) -> String { finding.id.map { text($0.value) } ?? "" }

  /// What roles are called in the files, for guessing which one was meant.
  var roleNames: [String] { organization.roles.compactMap { $0.id.map { text($0.value) } } }
}

extension Bilingual {
  /// What to do about a name that should be a role.
  static var addRole: Bilingual {
    Bilingual(
      ja: "shisei.yaml にある役割に直すか、roles に加えてください",
      en: "name a role of shisei.yaml, or add it to roles"
    )
  }
}
