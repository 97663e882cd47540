internal import ArgumentParser
internal import Authoring
internal import ClaimModel
internal import Diagnostics
internal import Engine
internal import HostSystem

/// What a new organisation is; everything has a default, and people at a terminal are asked.
struct OrganizationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Words(
        ja: "フレームワーク（識別子、または作る場所から見たファイル）。省略時は最新の組み込み",
        en: "A framework: an id, or a file relative to the folder; else the newest built-in."
      ).text,
      valueName: "id|file"
    ),
    completion: Completions.frameworks
  )
  var framework: String?

  @Option(
    help: ArgumentHelp(
      Words(
        ja: "組織の識別子。省略時はフォルダーの名前から",
        en: "The organisation's id; else made of the folder's name."
      ).text,
      valueName: "id"
    )
  )
  var id: String?

  @Option(
    help: ArgumentHelp(
      Words(ja: "組織の名称。省略時はフォルダーの名前", en: "Its name; else the folder's.").text,
      valueName: "text"
    )
  )
  var name: String?

  @Option(
    help: ArgumentHelp(
      Words(ja: "業種。フレームワークの一覧から", en: "Its industry, from the framework's list.").text,
      valueName: "key"
    )
  )
  var industry: String?

  @Option(
    help: ArgumentHelp(Words(ja: "従業員数", en: "How many people it employs.").text, valueName: "n")
  )
  var employees: Int?

  @Option(
    help: ArgumentHelp(
      Words(
        ja: "ポリシー（識別子、または作る場所から見たファイル）。省略時は baseline",
        en: "A policy: an id, or a file relative to the folder; else baseline."
      ).text,
      valueName: "id|file"
    ),
    completion: Completions.policies
  )
  var policy: String?

  @Option(
    name: .customLong("fiscal-year-start"),
    help: ArgumentHelp(
      Words(ja: "会計年度の最初の日。省略時は 04-01", en: "The first day of its year; else 04-01.").text,
      valueName: "04-01"
    )
  )
  var fiscalYearStart: String?

  @Option(
    name: .customLong("time-zone"),
    help: ArgumentHelp(
      Words(
        ja: "「今日」を決める時間帯（Asia/Tokyo、UTC、+09:00）。省略時は Asia/Tokyo",
        en: "The zone that decides what today is: Asia/Tokyo (if left out), UTC or +09:00."
      ).text,
      valueName: "zone"
    )
  )
  var timeZone: String?

  @Option(
    help: ArgumentHelp(
      Words(
        ja: "すべての申告の責任を負う役割の識別子。省略時は書かない",
        en: "The id of the role that answers for all claims; else none is named."
      ).text,
      valueName: "role"
    )
  )
  var owner: String?

  @Flag(
    name: .customLong("no-input"),
    help: ArgumentHelp(
      Words(ja: "端末でも質問しない", en: "Ask nothing, not even on a terminal.").text
    )
  )
  var noInput = false

  /// Returns a framework or policy as the program finds it from the working directory.
  func located(_ name: String, in folder: String) -> String {
    name.isFile ? folder.appending(path: name) : name
  }

  /// Returns the organisation: from options, then from answers, then by default.
  func organization(
    in folder: String,
    _ explained: ExplainedFramework,
    day: CalendarDay
  ) throws -> NewOrganization {
    let questions = Questions(isAsking: !noInput)
    let standardName = folderName(folder)
    let name =
      try name
      ?? questions.ask(
        Words(ja: "組織の名称", en: "Name of the organisation"),
        standard: standardName
      ) { $0.isBlank ? .invalidName : nil }
    let slug = Slug.make(name)
    let standardID = slug.isEmpty ? Slug.make(standardName) : slug
    let id =
      try id
      ?? questions.ask(
        Words(ja: "識別子（英数字とハイフン）", en: "Its id (letters, digits, hyphens)"),
        standard: standardID.isEmpty ? "organization" : standardID
      ) { OrganizationCheckpoints.isIdentifier($0) ? nil : .invalid("--id", $0) }
    let industries = explained.framework.industries.map { explained.framework.names.text($0.value) }
    let titles = explained.guide?.industries ?? []
    let choices = industries.map { industry in
      titles.first { $0.key == industry }?.title[ChosenLanguage.current] ?? industry
    }
    func key(_ industry: String) -> String {
      titles.first { [$0.title.ja, $0.title.en].contains(industry) }?.key ?? industry
    }
    let industry = try
      (industry
      ?? questions.askOptional(Words(ja: "業種", en: "Industry"), choices: choices) {
        industries.contains(key($0)) ? nil : .unknown("--industry", $0, among: choices)
      }).map(key)
    let employees =
      try employees.map(String.init)
      ?? questions.askOptional(
        Words(ja: "従業員数", en: "Number of employees")
      ) { Int($0).map { $0 >= 0 } == true ? nil : .invalid("--employees", $0) }
    let policies = FrameworkShelf.policies.compactMap(\.id)
    let policy =
      try policy
      ?? questions.ask(
        Words(ja: "ポリシー", en: "Policy"),
        choices: policies,
        standard: "baseline"
      ) { policies.contains($0) || $0.isFile ? nil : .unknown("--policy", $0, among: policies) }
    var organization = NewOrganization(
      id: id,
      name: name,
      framework: framework ?? explained.id,
      policy: policy,
      owner: owner,
      day: day,
      language: ChosenLanguage.current
    )
    organization.industry = industry
    organization.employees = try employees.map { text in
      guard let number = Int(text), number >= 0 else {
        throw CommandFailure.invalid("--employees", text)
      }
      return number
    }
    organization.timeZone = timeZone
    organization.fiscalYearStart = try fiscalYearStart.map { text in
      guard let day = MonthDay(text) else {
        throw CommandFailure.invalid("--fiscal-year-start", text)
      }
      return day
    }
    try OrganizationCheckpoints.check(organization, industries: industries, policies: policies)
    if let target = FrameworkShelf.target(of: organization.policy, missingIn: explained.framework) {
      throw CommandFailure.unfit(organization.policy, explained, target)
    }
    if organization.policy.isFile,
      !NewFiles.exists(folder.appending(path: organization.policy))
    {
      throw CommandFailure.invalid("--policy", organization.policy)
    }
    return organization
  }

  /// The name of the folder that is meant, as people know it.
  private func folderName(_ folder: String) -> String {
    let last = folder.split(separator: "/").last { $0 != "." && $0 != ".." }
    let isHere = folder.split(separator: "/").allSatisfy { $0 == "." }
    return (isHere ? Host.workingFolderName : last.map(String.init)) ?? "organization"
  }
}

/// What must hold of an organisation before anything is written for it.
enum OrganizationCheckpoints {
  static func check(
    _ organization: NewOrganization,
    industries: [String],
    policies: [String]
  ) throws {
    guard !organization.name.isBlank else { throw CommandFailure.invalidName }
    guard isIdentifier(organization.id) else {
      throw CommandFailure.invalid("--id", organization.id)
    }
    if let owner = organization.owner, !isIdentifier(owner) {
      throw CommandFailure.invalid("--owner", owner)
    }
    if let industry = organization.industry, !industries.contains(industry) {
      throw CommandFailure.unknown("--industry", industry, among: industries)
    }
    if !organization.policy.isFile, !policies.contains(organization.policy) {
      throw CommandFailure.unknown("--policy", organization.policy, among: policies)
    }
    if let zone = organization.timeZone, NewOrganization.utcOffset(zone) == nil {
      throw CommandFailure.invalid("--time-zone", zone)
    }
  }

  /// Whether a text is an id as the format takes it.
  static func isIdentifier(_ text: String) -> Bool { NewOrganization.isIdentifier(text) }
}
