internal import Diagnostics

/// The reading of a type: its title is kept apart afterwards.
struct TypeEntry<Type: Sendable>: Sendable {
  var type: Type
  var title = Bilingual("")
}

extension Framework.DocumentType {
  static let format = RecordFormat<TypeEntry<Framework.DocumentType>>(
    "DocumentType",
    Bilingual(ja: "文書の種類", en: "one type of document"),
    [
      Field.bilingual("title", ja: "名称", en: "the title") { $0.title = $1 }.required,
      .choice("approver", ja: "承認に必要な権限", en: "the authority needed to approve it") {
        $0.type.approver = $1.value
      },
      .window("review_within", ja: "見直しの間隔", en: "how old the last review may be") {
        $0.type.reviewWithin = $1
      },
    ]
  )
}

extension Framework.EvaluationType {
  static let format = RecordFormat<TypeEntry<Framework.EvaluationType>>(
    "EvaluationType",
    Bilingual(ja: "評価の種類", en: "one type of evaluation"),
    [
      Field.bilingual("title", ja: "名称", en: "the title") { $0.title = $1 }.required,
      .window("within", ja: "有効期間", en: "how old it may be") { $0.type.within = $1 },
      .choice(
        "independent",
        ja: "独立した評価者が必要か",
        en: "whether the evaluator must stand outside the owner's line"
      ) {
        (entry: inout TypeEntry<Framework.EvaluationType>, answer: Located<Truth>) in
        entry.type.isIndependent = answer.value == .true
      },
      .choice(
        "office_work",
        ja: "会議や監査のように、平日に行うものか",
        en: "whether it is done on working days, as meetings and audits are"
      ) {
        (entry: inout TypeEntry<Framework.EvaluationType>, answer: Located<Truth>) in
        entry.type.isOfficeWork = answer.value == .true
      },
      .choice(
        "measured",
        ja: "測った値と目標を書くべきか",
        en: "whether it should say what was measured, against which target"
      ) {
        (entry: inout TypeEntry<Framework.EvaluationType>, answer: Located<Truth>) in
        entry.type.isMeasured = answer.value == .true
      },
      .choice(
        "participants",
        ja: "参加した役割を書くべきか",
        en: "whether it should say who took part"
      ) {
        (entry: inout TypeEntry<Framework.EvaluationType>, answer: Located<Truth>) in
        entry.type.hasParticipants = answer.value == .true
      },
    ]
  )
}

/// The two words for a truth value; YAML 1.1's many others are refused.
package enum Truth: String, WordChoice, BitwiseCopyable {
  case `true`
  case `false`
}
