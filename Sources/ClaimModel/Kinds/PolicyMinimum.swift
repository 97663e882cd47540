internal import Diagnostics

/// The lower bounds of a policy.
struct PolicyMinimum {
  var overall: Decimal?
  var directions: [String: Decimal] = [:]
  var items: [String: Int] = [:]
  var targets: [PolicyTarget] = []

  static let format = RecordFormat<PolicyMinimum>(
    "Minimum",
    Bilingual(ja: "下限", en: "what must be reached"),
    [
      .decimal("overall", ja: "総合スコア", en: "the overall score") { $0.overall = $1.value },
      .table(
        "directions",
        of: .decimal,
        ja: "指示ごとのスコア。all はすべての指示。該当する項目が一つもない指示は満たさない",
        en:
          "the score by direction; `all` means every one; a direction of which no item applies misses it"
      ) {
        minimum,
        name,
        index,
        decoder in
        let key = decoder.names.text(name.value)
        minimum.directions[key] = decoder.decimal(index)?.value
        guard key != "all" else { return }
        minimum.targets.append(PolicyTarget(kind: .direction, id: key, range: name.range))
      },
      .table(
        "items",
        of: .integer(0...99),
        ja: "項目ごとの裏付けレベル。all は該当するすべての項目。番号で挙げた項目は、該当なしでは満たさない",
        en:
          "the supported level by item; `all` means every one that applies; an item that is named may not be left out as not applicable"
      ) {
        minimum,
        name,
        index,
        decoder in
        let key = decoder.names.text(name.value)
        minimum.items[key] = decoder.integer(index, in: 0...99)?.value
        guard key != "all" else { return }
        minimum.targets.append(PolicyTarget(kind: .item, id: key, range: name.range))
      },
    ]
  )
}
