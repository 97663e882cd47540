package import Diagnostics

/// Why a framework asks what it asks, in words for people.
///
/// It stands in the second document of a framework's file, so that a check never reads it.
package struct FrameworkGuide: Sendable {
  /// Where the framework comes from.
  package struct Source: Sendable {
    /// The publication.
    package var title = Bilingual("")
    /// Where it can be read.
    package var url = ""
    /// When it was published.
    package var publishedOn: CalendarDay?
  }

  /// Why a class of evidence counts for so long.
  package struct WindowReason: Sendable {
    /// What kind of evidence.
    package var evidence = Bilingual("")
    /// How long it counts.
    package var window = Window.unlimited
    /// Why.
    package var reason = Bilingual("")
  }

  /// An industry that an organisation may name.
  package struct Industry: Sendable {
    /// The word in `shisei.yaml`.
    package var key = ""
    /// The name.
    package var title = Bilingual("")
    /// The division of the Japan Standard Industrial Classification.
    package var jsic = ""
    /// Whether too few companies answered for a comparison to mean much.
    package var isReferenceOnly = false
  }

  /// A case of IPA's practice collection.
  package struct Practice: Sendable {
    /// The edition of the collection.
    package var edition = 0
    /// The number in that edition.
    package var number = ""
    /// What the case is about.
    package var title = Bilingual("")
    /// What happens in it.
    package var note: Bilingual?
  }

  /// What an assessor asks for at one level, and what is checked in it.
  package struct LevelAdvice: Sendable {
    /// The level.
    package var level = 0
    /// What is asked for.
    package var asks = Bilingual("")
    /// What is checked in it.
    package var checks = Bilingual("")
  }

  /// What there is to say about one direction.
  package struct Direction: Sendable {
    /// The direction's id.
    package var id = ""
    /// Where it is described.
    package var range: SourceRange
    /// Why it matters.
    package var why = Bilingual("")
    /// Where other frameworks speak of the same.
    package var crosswalk = Crosswalk()
    /// What is asked for, level by level.
    package var levels: [LevelAdvice] = []
    /// Cases of companies.
    package var practices: [Practice] = []
  }

  /// What there is to say about one item.
  package struct Item: Sendable {
    /// The item's id.
    package var id = ""
    /// Where it is described.
    package var range: SourceRange
    /// What the item says, in our own words.
    package var text = Bilingual("")
    /// What an assessor asks to see first.
    package var firstProof = Bilingual("")
    /// How the levels are to be read, where this item differs from the others.
    package var reading: Bilingual?
    /// Where other frameworks speak of the same.
    package var crosswalk = Crosswalk()
    /// The items of the version before that became this one; `nil` if nothing is said.
    package var predecessors: [String]?
    /// Cases of companies.
    package var practices: [Practice] = []
  }

  /// The framework that is explained.
  package var framework = ""
  /// Where it comes from.
  package var source = Source()
  /// What it is.
  package var summary = Bilingual("")
  /// Why evidence counts for so long.
  package var windows: [WindowReason] = []
  /// The industries that an organisation may name.
  package var industries: [Industry] = []
  /// The directions.
  package var directions: [Direction] = []
  /// The items.
  package var items: [Item] = []

  package init() {}

  /// Returns what there is to say about a direction.
  package func direction(_ id: String) -> Direction? { directions.first { $0.id == id } }

  /// Returns what there is to say about an item.
  package func item(_ id: String) -> Item? { items.first { $0.id == id } }
}

/// Where other frameworks speak of the same.
package struct Crosswalk: Sendable {
  /// The places by framework; a framework given without places has none.
  package var places: [(scheme: CrosswalkScheme, ids: [String])] = []

  /// Makes an empty one.
  package init() {}
}

/// The frameworks that a crosswalk may name.
package enum CrosswalkScheme: String, WordChoice {
  case iso27001 = "iso_27001"
  case iso27002 = "iso_27002"
  case csf1 = "csf_1_1"
  case csf2 = "csf_2_0"
  case cis8 = "cis_8"

  /// The name that people know it by.
  package var title: String {
    switch self {
    case .iso27001: "ISO/IEC 27001:2022"
    case .iso27002: "ISO/IEC 27002:2022"
    case .csf1: "NIST CSF 1.1"
    case .csf2: "NIST CSF 2.0"
    case .cis8: "CIS Controls v8"
    }
  }
}
