package import ClaimModel
package import Diagnostics

/// The built-in frameworks and policies as a list.
package enum FrameworkList {
  /// Returns the list.
  package static func text(
    _ frameworks: [Framework],
    policies: [Policy],
    _ language: Language
  ) -> String {
    var page = Page(title: language("フレームワーク", "Frameworks"))
    for framework in frameworks {
      let id = framework.id.map { framework.names.text($0.value) } ?? ""
      page.blocks.append(.heading(2, id))
      page.blocks.append(
        .terms([
          (language("名称", "Title"), framework.title[language]),
          (
            language("内容", "Contents"),
            language(
              "\(framework.directions.count) 指示、\(framework.items.count) 項目、レベル \(framework.lowestLevel)～\(framework.highestLevel)",
              "\(framework.directions.count) directions, \(framework.items.count) items, levels \(framework.lowestLevel) to \(framework.highestLevel)"
            )
          ),
        ])
      )
    }
    var list = Page(title: language("ポリシー", "Policies"))
    for policy in policies {
      list.blocks.append(.heading(2, policy.id ?? ""))
      list.blocks.append(.paragraph(policy.summary?[language] ?? ""))
    }
    return page.text + "\n" + list.text
  }
}
