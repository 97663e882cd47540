internal import Diagnostics

extension Framework {
  /// Ties items to their demands and refuses what does not hang together.
  mutating func link(with decoder: inout Decoder) {
    guard checkLevels(with: &decoder) else { return }
    checkDirections(with: &decoder)
    for index in items.indices {
      guard let id = items[index].id else { continue }
      if let first = itemByName[id.value] {
        decoder.report(
          .invalidFramework,
          .duplicateItem(decoder.names.text(id.value)),
          at: id.range,
          notes: [
            Finding.Note(Bilingual(ja: "最初の記載", en: "first given here"), at: items[first].range)
          ]
        )
      }
      itemByName[id.value] = index
      checkTypes(items[index].documentTypes, among: documentTypeNames, with: &decoder)
      checkTypes(items[index].evaluationTypes, among: evaluationTypeNames, with: &decoder)
    }
    linkLadders(with: &decoder)
    linkRelations(with: &decoder)
    signWordings()
  }

  /// Returns whether the levels make a scale; without one nothing else can be judged.
  private func checkLevels(with decoder: inout Decoder) -> Bool {
    let numbers = levels.map(\.number)
    let first = numbers.first ?? -1
    let place = decoder.startOfValue(decoder.tree.value(of: Array("levels".utf8), in: 0) ?? 0)
    guard !numbers.isEmpty, first <= 1, numbers == Array(first..<first + numbers.count) else {
      decoder.report(.invalidFramework, .unorderedLevels, at: place)
      return false
    }
    guard numbers.count <= Self.mostLevels else {
      decoder.report(.invalidFramework, .tooManyLevels(Self.mostLevels), at: place)
      return false
    }
    return true
  }

  /// The most levels that `LevelOutcomes` holds, the lowest included.
  private static let mostLevels = 33
  /// The largest common denominator of direction means: with it, weighted means and their distance
  /// to a minimum of six digits stay exact in 64 bits.
  private static let largestDenominator = 100_000
  private static let mostDirections = 100

  private func checkDirections(with decoder: inout Decoder) {
    var first = NameMap<SourceRange>()
    var denominator = 1
    for direction in directions {
      denominator = min(
        Self.leastCommonMultiple(denominator, max(1, direction.items.count)),
        Self.largestDenominator + 1
      )
      guard let name = direction.name else { continue }
      if let place = first[name.value] {
        decoder.report(
          .invalidFramework,
          .duplicateDirection(decoder.names.text(name.value)),
          at: name.range,
          notes: [Finding.Note(Bilingual(ja: "最初の記載", en: "first given here"), at: place)]
        )
      }
      first[name.value] = name.range
      if denominator > Self.largestDenominator || directions.count > Self.mostDirections {
        return decoder.report(.invalidFramework, .inexactMeans, at: name.range)
      }
    }
  }

  private static func leastCommonMultiple(_ left: Int, _ right: Int) -> Int {
    var (divisor, rest) = (left, right)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    return left / divisor * right
  }

  /// Moves the ladders into one list, ordered by level, and ties items to their parts of it.
  private mutating func linkLadders(with decoder: inout Decoder) {
    let standard = decoder.names.name("standard")
    var positions = NameMap<Range<Int>>()
    for (name, ladder) in ladders {
      let first = demands.count
      // Equal levels keep their order: `sorted` alone does not promise it.
      let ordered = ladder.enumerated().sorted {
        ($0.element.level, $0.offset) < ($1.element.level, $1.offset)
      }
      for (_, demand) in ordered {
        check(demand, with: &decoder)
        var demand = demand
        demand.documentTypes = demand.types.filter { documentTypes[$0.value] != nil }
        demand.evaluationTypes = demand.types.filter { evaluationTypes[$0.value] != nil }
        demands.append(demand)
      }
      positions[name.value] = first..<demands.count
    }
    for index in items.indices {
      let ladder = items[index].ladder?.value ?? standard
      guard let range = positions[ladder] else {
        decoder.report(
          .invalidFramework,
          .unknownLadder(decoder.names.text(ladder)),
          at: items[index].ladder?.range ?? items[index].range
        )
        continue
      }
      items[index].demands = range
    }
    ladders = []
  }

  private func check(_ demand: Demand, with decoder: inout Decoder) {
    let place = demand.writtenLevel?.range ?? demand.range
    if demand.level <= lowestLevel || demand.level > highestLevel {
      decoder.report(
        .invalidFramework,
        .demandOutsideLevels(demand.level, lowest: lowestLevel, highest: highestLevel),
        at: place
      )
    }
    if demand.kinds.isEmpty {
      decoder.report(.invalidFramework, .demandWithoutEvidence, at: place)
    }
    if let cadence = demand.cadence {
      let isDated = demand.kinds.allSatisfy { [.operation, .evaluation, .training].contains($0) }
      if cadence.within == .unlimited || !isDated {
        decoder.report(.invalidFramework, .endlessCadence, at: place)
      }
    }
    checkTypes(demand.types, among: documentTypeNames + evaluationTypeNames, with: &decoder)
  }

  private func checkTypes(
    _ types: [Located<Name>],
    among known: [Name],
    with decoder: inout Decoder
  ) {
    for type in types where !known.contains(type.value) {
      decoder.report(
        .invalidFramework,
        .unknownFrameworkType(
          decoder.names.text(type.value),
          known: known.map { decoder.names.text($0) }
        ),
        at: type.range
      )
    }
  }
}

extension Message {
  static func wrongKind(_ kind: FileKind, expected: FileKind) -> Self {
    Message(
      ja: "\(expected.rawValue) のファイルが必要ですが、kind は \(kind.rawValue) です",
      en: "expected a file of kind \(expected.rawValue), found \(kind.rawValue)",
      helpJA: "参照先のファイルか、kind を確かめてください",
      helpEN: "check which file is meant, or its kind"
    )
  }

  fileprivate static func duplicateItem(_ id: String) -> Self {
    Message(
      ja: "項目 \(id) が二度定義されています",
      en: "item \(id) is defined twice",
      helpJA: "どちらかの番号を変えてください",
      helpEN: "give one of them another id"
    )
  }

  fileprivate static var unorderedLevels: Self {
    Message(
      ja: "レベルの番号が 0 か 1 から始まる連番になっていません",
      en: "the levels are not numbered consecutively from 0 or 1",
      helpJA: "levels を低い順に並べ、番号を連番にしてください",
      helpEN: "list the levels from the lowest, without gaps"
    )
  }

  fileprivate static func tooManyLevels(_ limit: Int) -> Self {
    Message(
      ja: "レベルが多すぎます（上限は \(limit)）",
      en: "too many levels, at most \(limit) are possible",
      helpJA: "レベルを減らしてください",
      helpEN: "use fewer levels"
    )
  }

  fileprivate static func duplicateDirection(_ id: String) -> Self {
    Message(
      ja: "指示 \(id) が二度定義されています",
      en: "direction \(id) is defined twice",
      helpJA: "どちらかの番号を変えてください",
      helpEN: "give one of them another id"
    )
  }

  fileprivate static var inexactMeans: Self {
    Message(
      ja: "指示の数と項目数の組み合わせが大きすぎて、平均を正確に比べられません",
      en: "too many directions of too different sizes: their means could not be compared exactly",
      helpJA: "指示をまとめるか、指示ごとの項目数をそろえてください",
      helpEN: "join directions, or give them similar numbers of items"
    )
  }

  fileprivate static func unknownLadder(_ name: String) -> Self {
    Message(
      ja: "ladders に「\(name)」がありません",
      en: "ladders has no “\(name)”",
      helpJA: "ladders に追加するか、項目の ladder を直してください",
      helpEN: "add it to ladders, or correct the item's ladder"
    )
  }

  fileprivate static func demandOutsideLevels(_ level: Int, lowest: Int, highest: Int) -> Self {
    Message(
      ja: "レベル \(level) は根拠を求められません（\(lowest + 1)～\(highest)）",
      en: "level \(level) cannot demand evidence, only \(lowest + 1) to \(highest) can",
      helpJA: "level を直してください。最も低いレベルは根拠を求めません",
      helpEN: "correct the level; the lowest level demands nothing"
    )
  }

  fileprivate static var demandWithoutEvidence: Self {
    Message(
      ja: "evidence が空です",
      en: "evidence is empty",
      helpJA: "認める根拠の種類を 1 つ以上書いてください",
      helpEN: "name at least one class of evidence"
    )
  }

  fileprivate static var endlessCadence: Self {
    Message(
      ja: "cadence には期間（within）と、日付のある根拠（operation・evaluation・training）が要ります",
      en:
        "a cadence needs a period (within) and evidence that is done on days: operation, evaluation, training",
      helpJA: "within に「12 months」などを書き、evidence をその三つに限ってください",
      helpEN: "give within a period such as “12 months”, and limit evidence to these three"
    )
  }

  fileprivate static func unknownFrameworkType(_ name: String, known: [String]) -> Self {
    let meant = Suggestion.closest(to: name, among: known)
    return Message(
      ja: "種類「\(name)」は document_types にも evaluation_types にもありません",
      en: "the type “\(name)” is in neither document_types nor evaluation_types",
      helpJA: meant.map { "「\($0)」の誤りではありませんか" } ?? "種類を定義するか、綴りを直してください",
      helpEN: meant.map { "did you mean “\($0)”?" } ?? "define the type, or correct its spelling"
    )
  }
}
