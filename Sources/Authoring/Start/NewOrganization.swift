package import ClaimModel
package import Diagnostics

/// What somebody says about an organisation that is to be assessed.
package struct NewOrganization: Sendable {
  /// A role as it is written into `shisei.yaml`.
  struct Role {
    let id: String
    let title: Bilingual
    let authority: Authority
    var reportsTo: String?
  }

  /// The organisation's id.
  package var id: String
  /// Its name, any text.
  package var name: String
  /// A key of the framework's list of industries.
  package var industry: String?
  /// How many people it employs.
  package var employees: Int?
  /// The first day of its fiscal year; `nil` for the format's own default.
  package var fiscalYearStart: MonthDay?
  /// Its time zone as the format writes it; `nil` for the format's own default.
  package var timeZone: String?
  /// The framework's id or file, as `shisei.yaml` names it.
  package var framework: String
  /// The policy's id or file, as `shisei.yaml` names it.
  package var policy: String
  /// The role that answers for the claims; `nil` if nobody has decided, which is not for us to do.
  package var owner: String?
  /// The day of the first claims.
  package var day: CalendarDay
  /// The language of comments.
  package var language: Language

  /// Describes an organisation of which only the necessary is known.
  package init(
    id: String,
    name: String,
    framework: String,
    policy: String,
    owner: String?,
    day: CalendarDay,
    language: Language
  ) {
    self.id = id
    self.name = name
    self.framework = framework
    self.policy = policy
    self.owner = owner
    self.day = day
    self.language = language
  }

  /// The role at the top, which may approve policies.
  package static let topRole = "ceo"
  /// The second role unless somebody names another.
  package static let standardOwner = "security"

  /// The roles to start with: the top and one below it, so that an author and an approver differ.
  var roles: [Role] {
    let named = owner ?? Self.standardOwner
    let second = named == Self.topRole ? Self.standardOwner : named
    let title =
      second == Self.standardOwner
      ? Bilingual(ja: "セキュリティ責任者", en: "Head of security") : Bilingual(second)
    return [
      Role(
        id: Self.topRole,
        title: Bilingual(ja: "代表取締役", en: "President"),
        authority: .executive
      ),
      Role(id: second, title: title, authority: .manager, reportsTo: Self.topRole),
    ]
  }
}
