package import ClaimModel
package import Diagnostics

/// Says in words what a level asks to see.
package struct DemandText {
  /// The framework.
  package let framework: Framework
  /// The item that asks.
  package let item: Framework.Item
  /// The language of the words.
  package let language: Language

  /// Speaks of one item in one language.
  package init(framework: Framework, item: Framework.Item, language: Language) {
    self.framework = framework
    self.item = item
    self.language = language
  }

  /// A demand as a point of a list, with one line for each class that may answer it.
  package func point(_ demand: Framework.Demand) -> Page.Point {
    var title = demand.title[language]
    if demand.atLeast > 1 {
      title += language("（\(demand.atLeast) 件以上）", " (at least \(demand.atLeast))")
    } else if demand.kinds.count > 1 {
      title += language("（次のどれか）", " (any of these)")
    }
    let often = demand.cadence.map { [cadence($0)] } ?? []
    return Page.Point(title, details: often + demand.kinds.map { detail($0, demand) })
  }

  /// How often something is asked for.
  private func cadence(_ cadence: Cadence) -> String {
    var parts =
      window(cadence.within) + [
        language("\(cadence.atLeast) 日以上", "on at least \(cadence.atLeast) days")
      ]
    if let gap = window(cadence.gap).first {
      parts.append(language("間隔は\(gap)", "with gaps \(gap)"))
    }
    if cadence.isByOthers {
      parts.append(language("責任者以外が行ったもの", "by somebody else than the owner"))
    }
    return language("頻度：", "how often: ") + language.list(parts)
  }

  private func detail(_ kind: EvidenceKind, _ demand: Framework.Demand) -> String {
    var parts = [named(kind.title[language], kind.rawValue)]
    switch kind {
    case .document: parts += documents(demand)
    case .evaluation: parts += evaluations(demand)
    default: parts += window(item.windows[kind] ?? framework.windows[kind] ?? .unlimited)
    }
    let keys = kind.format.fields.map(\.key)
    let fields = demand.fields.map(\.rawValue).filter(keys.contains)
    if !fields.isEmpty { parts.append(language("記入: ", "filled in: ") + language.list(fields)) }
    return parts[0]
      + (parts.count > 1
        ? language("：", ": ") + parts.dropFirst().joined(separator: language("。", "; ")) : "")
  }

  private func documents(_ demand: Framework.Demand) -> [String] {
    let own = demand.types.map(\.value).filter { framework.documentTypes[$0] != nil }
    let names = own.isEmpty ? item.documentTypes.map(\.value) : own
    let ownWindow = item.windows[.document]
    let types = (names.isEmpty ? framework.documentTypeNames : names).compactMap { name in
      framework.documentTypes[name].map { type in
        (
          framework.title(of: type)[language],
          framework.names.text(name),
          authority(type.approver) + window(ownWindow ?? type.reviewWithin)
        )
      }
    }
    return collapsed(types, isAny: names.isEmpty)
  }

  private func evaluations(_ demand: Framework.Demand) -> [String] {
    let own = demand.types.map(\.value).filter { framework.evaluationTypes[$0] != nil }
    let names = own.isEmpty ? item.evaluationTypes.map(\.value) : own
    let types = (names.isEmpty ? framework.evaluationTypeNames : names).compactMap { name in
      framework.evaluationTypes[name].map { type in
        let independence = type.isIndependent ? [language("独立した評価者", "independent evaluator")] : []
        return (
          framework.title(of: type)[language],
          framework.names.text(name),
          window(item.windows[.evaluation] ?? type.within) + independence
        )
      }
    }
    return collapsed(types, isAny: names.isEmpty)
  }

  /// Types with what holds for each; what holds for all alike is said once.
  private func collapsed(
    _ types: [(title: String, key: String, terms: [String])],
    isAny: Bool
  ) -> [String] {
    guard let terms = types.first?.terms else { return [] }
    if types.allSatisfy({ $0.terms == terms }) {
      return (isAny ? [] : [language.list(types.map { named($0.title, $0.key) })]) + terms
    }
    return [language.list(types.map { named($0.title, $0.key, $0.terms) })]
  }

  /// A title with the word that the files have for it, and what else is to be known of it.
  private func named(_ title: String, _ key: String, _ terms: [String] = []) -> String {
    let words = (title.lowercased() == key ? [] : [key]) + terms
    return words.isEmpty
      ? title : title + language("（", " (") + language.list(words) + language("）", ")")
  }

  private func authority(_ approver: Authority) -> [String] {
    guard approver > .staff else { return [] }
    let title = approver.title[language]
    return [
      approver == .board
        ? language("承認は\(title)", "approved by the \(title)")
        : language("承認は\(title)以上", "approved by \(title) or above")
    ]
  }

  private func window(_ window: Window) -> [String] {
    switch window {
    case .months(let count):
      [language("\(count) か月以内", "within \(count) month\(count == 1 ? "" : "s")")]
    case .days(let count): [language("\(count) 日以内", "within \(count) day\(count == 1 ? "" : "s")")]
    case .unlimited: []
    }
  }
}
