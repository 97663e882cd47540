package import ClaimModel
package import Diagnostics

/// Explains a check item.
package enum ItemPage {
  /// Returns the page of an item.
  ///
  /// - Parameters:
  ///   - index: The item among all of its framework.
  ///   - framework: The framework.
  ///   - guide: What the framework's authors say to people, if they say anything.
  ///   - language: The language of the page.
  /// - Returns: The page.
  package static func make(
    _ index: Int,
    of framework: Framework,
    guide: FrameworkGuide?,
    _ language: Language
  ) -> Page {
    let item = framework.items[index]
    let id = framework.itemID(index)
    let explained = guide?.item(id)
    var page = Page(title: "\(id) \(item.subject[language])")
    if let text = explained?.text { page.blocks.append(.paragraph(text[language])) }
    let direction = framework.directions[item.direction]
    page.blocks.append(
      .terms([
        (language("フレームワーク", "Framework"), framework.title[language]),
        (
          language("指示", "Direction"),
          "\(framework.directionID(item.direction)) \(direction.title[language])"
        ),
      ])
    )
    page.add(
      section: language("最初に求められる根拠", "The first proof asked for"),
      explained?.firstProof[language]
    )
    page.add(section: language("この項目の読み方", "How to read this item"), explained?.reading?[language])
    page.addLevels(of: item, framework, language)
    page.add(crosswalk: explained?.crosswalk, language)
    page.add(predecessors: explained?.predecessors, language)
    page.add(practices: explained?.practices ?? [], language)
    return page
  }
}

extension Page {
  /// Adds what every level says about an item and what it asks to see.
  fileprivate mutating func addLevels(
    of item: Framework.Item,
    _ framework: Framework,
    _ language: Language
  ) {
    blocks.append(
      .heading(2, language("レベルと、それぞれが求める根拠", "Levels, and the evidence each asks for"))
    )
    let demand = DemandText(framework: framework, item: item, language: language)
    for level in framework.levels {
      blocks.append(
        .heading(
          3,
          language("レベル \(level.number)：", "Level \(level.number): ") + level.title[language]
        )
      )
      let sentence = level.sentence(for: item.subject, language)
      if !sentence.isEmpty { blocks.append(.paragraph(sentence)) }
      let demands = framework.demands[item.demands].filter { $0.level == level.number }
      if !demands.isEmpty { blocks.append(.points(demands.map(demand.point))) }
    }
  }
}

extension Framework.Level {
  /// The sentence that the level says about a subject.
  fileprivate func sentence(for subject: Bilingual, _ language: Language) -> String {
    let parts = template[language].split(separator: "{x}", omittingEmptySubsequences: false)
    return parts.joined(separator: subject[language])
  }
}

/// What items and directions have in common.
extension Page {
  /// Adds where other frameworks speak of the same.
  mutating func add(crosswalk: Crosswalk?, _ language: Language) {
    let terms = (crosswalk?.places ?? []).filter { !$0.ids.isEmpty }
      .map { (term: $0.scheme.title, text: $0.ids.joined(separator: ", ")) }
    guard !terms.isEmpty else { return }
    blocks += [.heading(2, language("ほかの基準との対応", "In other frameworks")), .terms(terms)]
  }

  /// Adds what became of items of the version before.
  mutating func add(predecessors: [String]?, _ language: Language) {
    guard let predecessors else { return }
    add(
      section: language("前の版の項目", "In the version before"),
      predecessors.isEmpty ? language("なし（新しい項目）", "none: a new item") : language.list(predecessors)
    )
  }

  /// Adds cases of companies.
  mutating func add(practices: [FrameworkGuide.Practice], _ language: Language) {
    let points = practices.map { practice in
      Point(
        language(
          "第 \(practice.edition) 版 \(practice.number) ",
          "edition \(practice.edition), \(practice.number): "
        )
          + practice.title[language],
        details: practice.note.map { [$0[language]] } ?? []
      )
    }
    add(section: language("IPA プラクティス集の事例", "Cases of IPA's practice collection"), points)
  }
}
