package import ClaimModel
package import Diagnostics

/// Explains a direction.
package enum DirectionPage {
  /// Returns the page of a direction.
  ///
  /// - Parameters:
  ///   - index: The direction among all of its framework.
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
    let direction = framework.directions[index]
    let id = framework.directionID(index)
    let explained = guide?.direction(id)
    var page = Page(title: language("指示 \(id) ", "Direction \(id) ") + direction.title[language])
    if let why = explained?.why { page.blocks.append(.paragraph(why[language])) }
    var terms = [(term: language("フレームワーク", "Framework"), text: framework.title[language])]
    if let area = framework.areas.first(where: { $0.name == direction.area }) {
      terms.append((language("まとまり", "Area"), area.title[language]))
    }
    page.blocks.append(.terms(terms))
    page.add(
      section: language("項目", "Items"),
      direction.items.map {
        Page.Point("\(framework.itemID($0)) \(framework.items[$0].subject[language])")
      }
    )
    page.add(explained?.levels ?? [], of: framework, language)
    page.add(crosswalk: explained?.crosswalk, language)
    page.add(practices: explained?.practices ?? [], language)
    return page
  }
}

extension Page {
  /// Adds what an assessor asks for, level by level.
  fileprivate mutating func add(
    _ advice: [FrameworkGuide.LevelAdvice],
    of framework: Framework,
    _ language: Language
  ) {
    guard !advice.isEmpty else { return }
    blocks.append(.heading(2, language("レベルごとに求められるもの", "What is asked for at each level")))
    for advice in advice {
      let title = framework.levels.first { $0.number == advice.level }?.title[language] ?? ""
      blocks.append(
        .heading(3, language("レベル \(advice.level)：", "Level \(advice.level): ") + title)
      )
      var terms = [(term: language("求めるもの", "Asked for"), text: advice.asks[language])]
      if !advice.checks[language].isEmpty {
        terms.append((language("確かめること", "Checked"), advice.checks[language]))
      }
      blocks.append(.terms(terms))
    }
  }
}
