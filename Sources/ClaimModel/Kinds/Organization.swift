package import Diagnostics

/// How far a role may decide.
package enum Authority: String, WordChoice, Comparable, BitwiseCopyable {
  case staff
  case manager
  case executive
  case board

  fileprivate static let known = Words<Authority>()

  /// The word in messages.
  package var title: Bilingual {
    switch self {
    case .staff: Bilingual(ja: "担当者", en: "staff")
    case .manager: Bilingual(ja: "管理職", en: "manager")
    case .executive: Bilingual(ja: "役員", en: "executive")
    case .board: Bilingual(ja: "取締役会", en: "board")
    }
  }

  /// Orders authorities from staff to board.
  package static func < (left: Authority, right: Authority) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .staff: 0
    case .manager: 1
    case .executive: 2
    case .board: 3
    }
  }
}

/// A function in the organisation that somebody holds.
package struct Role: Sendable, BitwiseCopyable {
  /// Where the role stands.
  package let range: SourceRange
  package var id: Located<Name>?
  package var title: Located<TextNode>?
  package var authority: Located<Authority>?
  /// Whether an authority is written that is none of those known: nobody knows what was meant.
  package var hasUnreadableAuthority = false
  package var reportsTo: Located<Name>?
  package var external: Located<Truth>?
  package var heldBy: Located<TextNode>?
  package var deputy: Located<Name>?

  /// Whether the role is said to stand outside the organisation.
  package var isExternal: Bool { external?.value == .true }

  static let format = RecordFormat<Role>(
    "Role",
    Bilingual(ja: "組織の中の役割", en: "a function in the organisation"),
    [
      Field.identifier("id", ja: "役割の識別子", en: "the role's id") { $0.id = $1 }.required,
      .text("title", ja: "名称", en: "its title") { $0.title = $1 },
      Field(
        "authority",
        .choice(Authority.words),
        Bilingual(ja: "権限。省略時は staff", en: "how far it may decide; `staff` if left out"),
        isRequired: false
      ) { role, index, decoder in
        role.authority = decoder.choice(index, Authority.known)
        role.hasUnreadableAuthority = role.authority == nil
      },
      .identifier("reports_to", ja: "上位の役割", en: "the role it reports to") { $0.reportsTo = $1 },
      .choice(
        "external",
        ja: "社外の役割か。reports_to のない役割は、社外だと書くまで独立した評価者と見なさない",
        en:
          "whether it stands outside the organisation; without `reports_to`, nobody counts as independent until it says so"
      ) {
        $0.external = $1
      },
      .text("held_by", ja: "担当する人や部署", en: "who holds it") { $0.heldBy = $1 },
      .identifier("deputy", ja: "代行する役割", en: "the role that stands in") { $0.deputy = $1 },
    ]
  )
}

/// Who is assessed, against what: the root of a check.
package struct Organization: Sendable {
  package var id: Located<Name>?
  package var name: Located<TextNode>?
  package var industry: Located<Name>?
  package var employees: Located<Int>?
  package var fiscalYearStart = MonthDay.april
  /// Seconds east of UTC of the organisation's calendar; Japan's if it says nothing.
  package var utcOffset = 9 * 3600
  package var framework: Located<Name>?
  package var policy: Located<Name>?
  package var claims: [Located<Name>]?
  package var evidence: [Located<Name>]?
  package var waivers: [Located<Name>]?
  package var roles: [Role] = []
  package var limitations: [Limitation] = []
  /// Where the file starts, for what it leaves out.
  package var range: SourceRange

  package init(range: SourceRange) { self.range = range }

  /// How `shisei.yaml` is read.
  package static let format = RecordFormat<Organization>(
    "Organization",
    Bilingual(
      ja: "評価の対象となる組織（shisei.yaml）",
      en: "the organisation that is assessed (`shisei.yaml`)"
    ),
    FileHeader.fields() + [
      Field.identifier("id", ja: "組織の識別子", en: "the organisation's id") { $0.id = $1 }.required,
      Field.text("name", ja: "名称", en: "its name") { $0.name = $1 }.required,
      .identifier(
        "industry",
        ja: "業種。フレームワークの一覧から選ぶ",
        en: "its industry, from the framework's list"
      ) {
        $0.industry = $1
      },
      .integer("employees", 0...Int.max, ja: "従業員数", en: "how many people it employs") {
        $0.employees = $1
      },
      .monthDay(
        "fiscal_year_start",
        ja: "会計年度の最初の日（月-日）。省略時は 04-01",
        en: "the first day of the fiscal year as month-day; `04-01` if left out"
      ) {
        $0.fiscalYearStart = $1
      },
      .timeZone(
        "time_zone",
        ja: "「今日」を決める時間帯。Asia/Tokyo（省略時）、UTC、+09:00 の形",
        en:
          "the zone that decides what today is: `Asia/Tokyo` (if left out), `UTC`, or an offset such as `+09:00`"
      ) {
        $0.utcOffset = $1
      },
      Field.word("framework", ja: "フレームワークの識別子、またはファイル", en: "the framework's id, or a file") {
        $0.framework = $1
      }.required,
      .word(
        "policy",
        ja: "ポリシーの識別子、またはファイル。省略時は baseline",
        en: "the policy's id, or a file; `baseline` if left out"
      ) {
        $0.policy = $1
      },
      .words(
        "claims",
        ja: "申告のファイル（* と ** が使える）。省略時は claims フォルダーの .yaml と .yml すべて",
        en:
          "the files with claims (`*` and `**` match); every `.yaml` and `.yml` in `claims` if left out"
      ) {
        $0.claims = $1
      },
      .words(
        "evidence",
        ja: "登録簿のファイル。省略時は evidence フォルダーの .yaml と .yml すべて",
        en: "the registers; every `.yaml` and `.yml` in `evidence` if left out"
      ) {
        $0.evidence = $1
      },
      .words(
        "waivers",
        ja: "例外承認のファイル。省略時は waivers フォルダーの .yaml と .yml すべて",
        en: "the files with waivers; every `.yaml` and `.yml` in `waivers` if left out"
      ) {
        $0.waivers = $1
      },
      .records("roles", { Role.format }, empty: { Role(range: $0) }, ja: "役割の一覧", en: "the roles") {
        $0.roles.append($1)
      },
      .records(
        "limitations",
        { Limitation.format },
        empty: { Limitation(range: $0) },
        ja: "組織が認めて申し出る制約",
        en: "what the organisation says that it cannot do"
      ) {
        $0.limitations.append($1)
      },
    ]
  )
}
