internal import Diagnostics

extension Framework {
  /// Reads a framework back from its snapshot.
  ///
  /// - Parameter snapshot: What `snapshot` returned when the program was built.
  package init(snapshot: [UInt8]) {
    self.init()
    var snapshot = Snapshot(snapshot)
    carry(by: &snapshot)
  }

  /// The framework as it is read without parsing; at most one line of text.
  package var snapshot: String {
    var (framework, snapshot) = (self, Snapshot())
    framework.carry(by: &snapshot)
    return snapshot.text
  }

  private mutating func carry(by snapshot: inout Snapshot) {
    names.carry(by: &snapshot)
    id.carry(by: &snapshot)
    version.carry(by: &snapshot)
    title.carry(by: &snapshot)
    industries.carry(by: &snapshot)
    areas.carry(by: &snapshot)
    documentTypes.carry(by: &snapshot)
    evaluationTypes.carry(by: &snapshot)
    typeTitles.carry(by: &snapshot)
    documentTypeNames.carry(by: &snapshot)
    evaluationTypeNames.carry(by: &snapshot)
    levels.carry(by: &snapshot)
    directions.carry(by: &snapshot)
    items.carry(by: &snapshot)
    demands.carry(by: &snapshot)
    windows.carry(by: &snapshot)
    claimWindow.carry(by: &snapshot)
    relations.carry(by: &snapshot)
    itemByName.carry(by: &snapshot)
  }
}

extension Framework.Area: Carried {
  static var blank: Self { Self(name: .blank) }

  mutating func carry(by snapshot: inout Snapshot) {
    name.carry(by: &snapshot)
    title.carry(by: &snapshot)
  }
}

extension Framework.DocumentType: Carried {
  static var blank: Self { Self() }

  mutating func carry(by snapshot: inout Snapshot) {
    title.carry(by: &snapshot)
    approver.carry(by: &snapshot)
    reviewWithin.carry(by: &snapshot)
  }
}

extension Framework.EvaluationType: Carried {
  static var blank: Self { Self() }

  mutating func carry(by snapshot: inout Snapshot) {
    title.carry(by: &snapshot)
    within.carry(by: &snapshot)
    isIndependent.carry(by: &snapshot)
    isMeasured.carry(by: &snapshot)
    hasParticipants.carry(by: &snapshot)
    isOfficeWork.carry(by: &snapshot)
  }
}

extension Framework.Level: Carried {
  static var blank: Self { Self() }

  mutating func carry(by snapshot: inout Snapshot) {
    number.carry(by: &snapshot)
    title.carry(by: &snapshot)
    template.carry(by: &snapshot)
    wording.carry(by: &snapshot)
  }
}

extension Framework.Direction: Carried {
  static var blank: Self { Self() }

  mutating func carry(by snapshot: inout Snapshot) {
    name.carry(by: &snapshot)
    label.carry(by: &snapshot)
    title.carry(by: &snapshot)
    area.carry(by: &snapshot)
    drillsWith.carry(by: &snapshot)
    items.carry(by: &snapshot)
  }
}

extension Framework.Item: Carried {
  static var blank: Self { Self(range: .blank) }

  mutating func carry(by snapshot: inout Snapshot) {
    range.carry(by: &snapshot)
    id.carry(by: &snapshot)
    subject.carry(by: &snapshot)
    wording.carry(by: &snapshot)
    direction.carry(by: &snapshot)
    demands.carry(by: &snapshot)
    documentTypes.carry(by: &snapshot)
    evaluationTypes.carry(by: &snapshot)
    windows.carry(by: &snapshot)
    ladder.carry(by: &snapshot)
  }
}

extension Framework.Demand: Carried {
  static var blank: Self { Self(range: .blank) }

  mutating func carry(by snapshot: inout Snapshot) {
    range.carry(by: &snapshot)
    level.carry(by: &snapshot)
    id.carry(by: &snapshot)
    title.carry(by: &snapshot)
    kinds.carry(by: &snapshot)
    fields.carry(by: &snapshot)
    types.carry(by: &snapshot)
    documentTypes.carry(by: &snapshot)
    evaluationTypes.carry(by: &snapshot)
    atLeast.carry(by: &snapshot)
    cadence.carry(by: &snapshot)
    writtenLevel.carry(by: &snapshot)
  }
}

extension Framework.Relation: Carried {
  static var blank: Self { Self(range: .blank) }

  mutating func carry(by snapshot: inout Snapshot) {
    range.carry(by: &snapshot)
    kind.carry(by: &snapshot)
    of.carry(by: &snapshot)
    on.carry(by: &snapshot)
    level.carry(by: &snapshot)
    below.carry(by: &snapshot)
    types.carry(by: &snapshot)
    reason.carry(by: &snapshot)
    subjects.carry(by: &snapshot)
    bases.carry(by: &snapshot)
  }
}

extension Cadence: Carried {
  static var blank: Self { Self() }

  mutating func carry(by snapshot: inout Snapshot) {
    atLeast.carry(by: &snapshot)
    within.carry(by: &snapshot)
    gap.carry(by: &snapshot)
    isByOthers.carry(by: &snapshot)
  }
}

extension Window: Carried {
  static var blank: Self { .unlimited }

  mutating func carry(by snapshot: inout Snapshot) {
    var (unit, count) =
      switch self {
      case .unlimited: (0, 0)
      case .months(let count): (1, count)
      case .days(let count): (2, count)
      }
    unit.carry(by: &snapshot)
    count.carry(by: &snapshot)
    self = unit == 0 ? .unlimited : unit == 1 ? .months(count) : .days(count)
  }
}

extension Located: Carried where Value: Carried {
  static var blank: Self { Self(.blank, at: .blank) }

  mutating func carry(by snapshot: inout Snapshot) {
    value.carry(by: &snapshot)
    range.carry(by: &snapshot)
  }
}

extension Bilingual: Carried {
  static var blank: Self { Self("") }

  mutating func carry(by snapshot: inout Snapshot) {
    ja.carry(by: &snapshot)
    en.carry(by: &snapshot)
  }
}

extension SourceRange: Carried {
  static var blank: Self { Self(file: FileID(0), start: 0, end: 0) }

  /// Carries the place; what was built in stands in no file of the user's.
  mutating func carry(by snapshot: inout Snapshot) {
    var bytes = Int(start)..<Int(end)
    bytes.carry(by: &snapshot)
    self = Self(file: file, start: UInt32(bytes.lowerBound), end: UInt32(bytes.upperBound))
  }
}

extension Authority: Carried {}
extension EvidenceField: Carried {}
extension EvidenceKind: Carried {}
extension Framework.Relation.Kind: Carried {}
