internal import ClaimModel
internal import Diagnostics

/// `shisei.yaml`.
extension NewRepository {
  var organizationFile: String {
    var text = modeLine("organization", depth: 0)
    text += CommentLines.make(
      language(
        "この行の上は、エディターで補完と説明を出すための指定です。スキーマはこのリポジトリーの中にあり、ネットワークは使いません。",
        "The line above lets editors complete keys and explain them; the schemas stand in this repository, so no network is needed."
      )
    )
    text += "shisei: 1\nkind: Organization\n"
    text += "id: \(YAMLText.identifier(organization.id))\n"
    text += "name: \(YAMLText.scalar(organization.name))\n"
    text += industryLines + employeesLine
    if let start = organization.fiscalYearStart {
      text += "fiscal_year_start: \(Self.monthDay(start))\n"
    }
    if let zone = organization.timeZone { text += "time_zone: \(YAMLText.quoted(zone))\n" }
    text += "framework: \(YAMLText.scalar(organization.framework))\n"
    text += "policy: \(YAMLText.scalar(organization.policy))\n\n"
    text += CommentLines.make(
      language(
        "役割は人の名前ではなく仕事で書きます。人が替わっても申告を書き直さずに済みます。足すときは shisei new role を使えます。",
        "Roles are jobs, not people's names, so that claims survive a change of staff. To add one: shisei new role."
      )
    )
    text += CommentLines.make(
      language(
        "authority は board > executive > manager > staff。reports_to は指揮系統です。監査会社のような社外の役割には、reports_to の代わりに external: true と書きます。",
        "authority: board > executive > manager > staff. reports_to: the reporting line. Outsiders such as an audit firm have external: true in its place."
      )
    )
    return text + "roles:\n" + organization.roles.map(role).joined()
  }

  private var industryLines: String {
    if let industry = organization.industry {
      return "industry: \(YAMLText.identifier(industry))\n"
    }
    let keys = framework.industries.map { framework.names.text($0.value) }
    guard !keys.isEmpty else { return "" }
    let note = CommentLines.make(
      language("業種: ", "Industries: ") + keys.joined(separator: language("、", ", "))
    )
    return note + "# industry: \(keys[0])\n"
  }

  private var employeesLine: String {
    if let employees = organization.employees { return "employees: \(employees)\n" }
    return language(
      "# employees: 100            # 従業員数\n",
      "# employees: 100            # how many\n"
    )
  }

  private func role(_ role: NewOrganization.Role) -> String {
    var text = "  - id: \(YAMLText.identifier(role.id))\n"
    text += "    title: \(YAMLText.scalar(role.title[language]))\n"
    text += "    authority: \(role.authority.rawValue)\n"
    if let superior = role.reportsTo { text += "    reports_to: \(superior)\n" }
    return text
  }

  private static func monthDay(_ day: MonthDay) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(padded(day.month))-\(padded(day.day))"
  }
}
