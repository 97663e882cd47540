package import Diagnostics

/// A scheme to assess against: directions with items, levels, and what each level demands.
///
/// A framework is data. Nothing in the program knows an item, a level or a document type by name.
package struct Framework: Sendable {
  /// One step of the maturity scale.
  package struct Level: Sendable {
    /// The number; the lowest may be 0 or 1.
    package var number = 0
    /// The name of the level.
    package var title = Bilingual("")
    /// The sentence for one item, with `{x}` for its subject.
    package var template = Bilingual("")
    /// What the two are made of.
    package var wording = TextSignature()
  }

  /// A group of directions.
  package struct Area: Sendable {
    /// The name that directions give.
    package var name: Name
    /// The title.
    package var title = Bilingual("")
  }

  /// A group of items that makes one axis of the report.
  package struct Direction: Sendable {
    /// The id, such as `5`.
    package var name: Located<Name>?
    /// A short name for tables and charts.
    package var label = Bilingual("")
    /// The full title.
    package var title = Bilingual("")
    /// The area that it belongs to.
    package var area: Name?
    /// The authority that somebody who takes part in its drills should have; `nil` if any will do.
    package var drillsWith: Authority?
    /// Its items among all.
    package var items: Range<Int> = 0..<0
  }

  /// One check item.
  package struct Item: Sendable {
    /// Where the item is defined.
    package internal(set) var range: SourceRange
    /// The id, such as `5-6`.
    package var id: Located<Name>?
    /// What it is about, as it fits into the level templates.
    package var subject = Bilingual("")
    /// What it is made of.
    package var wording = TextSignature()
    /// The direction among all.
    package var direction = 0
    /// The demands that apply, as positions among all, by level.
    package var demands: Range<Int> = 0..<0
    /// The document types that count; empty if all do.
    package var documentTypes: [Located<Name>] = []
    /// The evaluation types that count; empty if all do.
    package var evaluationTypes: [Located<Name>] = []
    /// The item's own windows by class, in place of the framework's.
    package var windows = Windows()
    var ladder: Located<Name>?
  }

  /// What one level asks to see.
  package struct Demand: Sendable {
    /// Where the demand is defined.
    package internal(set) var range: SourceRange
    /// The level that asks.
    package var level = 0
    /// The id, unique within the level.
    package var id: Located<Name>?
    /// What is asked for, as a noun phrase.
    package var title = Bilingual("")
    /// The classes that may answer.
    package var kinds: [EvidenceKind] = [] {
      didSet { kindBits = kinds.reduce(0) { $0 | 1 << UInt16($1.position) } }
    }
    /// One bit for each of `kinds`.
    private(set) var kindBits: UInt16 = 0
    /// Fields that must be filled in where a class has them.
    package var fields: [EvidenceField] = []
    /// The types of documents or evaluations that may answer; empty if the item decides.
    package var types: [Located<Name>] = []
    /// Those of `types` that are document types.
    package var documentTypes: [Located<Name>] = []
    /// Those of `types` that are evaluation types.
    package var evaluationTypes: [Located<Name>] = []
    /// How many pieces are asked for.
    package var atLeast = 1
    /// How often it is asked for; `nil` if once is enough.
    package var cadence: Cadence?
    var writtenLevel: Located<Int>?
  }

  /// What the framework says about one type of document.
  package struct DocumentType: Sendable, BitwiseCopyable {
    /// Where its title stands; `title(of:)` returns it.
    var title = -1
    /// Who may approve it.
    package var approver = Authority.staff
    /// How old its last review may be.
    package var reviewWithin = Window.unlimited
  }

  /// What the framework says about one type of evaluation.
  package struct EvaluationType: Sendable, BitwiseCopyable {
    /// Where its title stands; `title(of:)` returns it.
    var title = -1
    /// How old it may be.
    package var within = Window.unlimited
    /// Whether the evaluator must stand outside the owner's line.
    package var isIndependent = false
    /// Whether it should say what was measured, and against which target.
    package var isMeasured = false
    /// Whether it should say who took part.
    package var hasParticipants = false
    /// Whether it is done in office hours, so that a day off is a strange date for it.
    package var isOfficeWork = false
  }

  package var id: Located<Name>?
  package var version: Located<Name>?
  package var title = Bilingual("")
  package var industries: [Located<Name>] = []
  package var areas: [Area] = []
  package var documentTypes = NameMap<DocumentType>()
  package var evaluationTypes = NameMap<EvaluationType>()
  /// The titles of types, apart so that looking up a type copies no text.
  var typeTitles: [Bilingual] = []
  package var documentTypeNames: [Name] = []
  package var evaluationTypeNames: [Name] = []
  package var levels: [Level] = []
  package var directions: [Direction] = []
  package var items: [Item] = []
  package var demands: [Demand] = []
  /// How old evidence may be by class, unless its type or the item says otherwise.
  package var windows = Windows()
  /// How old a claim may be.
  package var claimWindow = Window.unlimited
  /// How claims about different items must fit together.
  package var relations: [Relation] = []
  /// The names that the framework gave, items first.
  package var names = NameTable()
  package var itemByName = NameMap<Int>()

  var ladders: [(name: Located<Name>, demands: [Demand])] = []

  /// The lowest level, which needs no evidence.
  package var lowestLevel: Int { levels.isEmpty ? 0 : levels[0].number }
  /// The highest level.
  package var highestLevel: Int { levels.isEmpty ? 0 : levels[levels.count - 1].number }

  package init() {}

  /// Returns the title of a type of document.
  package func title(of type: DocumentType) -> Bilingual { typeTitles[type.title] }

  /// Returns the title of a type of evaluation.
  package func title(of type: EvaluationType) -> Bilingual { typeTitles[type.title] }

  /// Returns a direction's id.
  package func directionID(_ index: Int) -> String {
    directions[index].name.map { names.text($0.value) } ?? ""
  }

  /// Returns the position of an item.
  package func itemIndex(_ id: String) -> Int? {
    names.existing(id).flatMap { itemByName[$0] }
  }

  /// Returns the position of a direction.
  package func directionIndex(_ id: String) -> Int? {
    directions.indices.first { directionID($0) == id }
  }

  /// Returns an item's id.
  package func itemID(_ index: Int) -> String {
    items[index].id.map { names.text($0.value) } ?? ""
  }
}

/// Windows by class of evidence.
package struct Windows: Hashable, Sendable {
  private var byKind: [Window?] = []

  /// Makes a table without windows.
  package init() {}

  /// The window of a class, if there is one.
  package subscript(kind: EvidenceKind) -> Window? {
    get { byKind.isEmpty ? nil : byKind[kind.position] }
    set {
      if byKind.isEmpty { byKind = EvidenceKind.allCases.map { _ in nil } }
      byKind[kind.position] = newValue
    }
  }

  /// Writes the table to a snapshot, or takes it from there.
  mutating func carry(by snapshot: inout Snapshot) {
    byKind.carry(by: &snapshot)
  }
}

extension Framework {
  /// The framework's id as a text.
  package var idText: String { id.map { names.text($0.value) } ?? "framework" }
}
