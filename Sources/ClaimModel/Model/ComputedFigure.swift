package import Diagnostics

/// What a measure came to.
package enum MeasureResult: Sendable {
  case value(ComputedFigure)
  case failed(MeasureFailure)
}

/// A computed figure.
package struct ComputedFigure: Hashable, Sendable, BitwiseCopyable {
  /// The figure.
  package let value: Rational
  /// What a share is a part of, and the part.
  package let parts: (part: Rational, whole: Rational)?
  /// The first column of a condition whose words stand nowhere in the record, though their absence
  /// is what lets the measure pass.
  package var absent: SourceRange?
  /// The first column of a condition whose words stand nowhere in the record, where the figure is
  /// too low.
  package var wanting: SourceRange?

  /// Describes a figure.
  package init(_ value: Rational) {
    self.value = value
    parts = nil
  }

  /// Describes a share; `nil` if that is no part of a whole.
  package init?(_ part: Rational, of whole: Rational) {
    guard part >= Rational(0), part <= whole, let value = part.divided(by: whole) else {
      return nil
    }
    self.value = value
    parts = (part, whole)
  }

  /// Whether two figures are equal, and made of the same parts.
  package static func == (left: ComputedFigure, right: ComputedFigure) -> Bool {
    left.value == right.value && left.parts?.whole == right.parts?.whole
  }

  /// Hashes the figure.
  package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

/// Why a measure came to nothing.
package struct MeasureFailure: Error, Sendable {
  /// What is wrong and what to do.
  package let message: Message
  /// The part of the measure that asked for it.
  package let range: SourceRange
  /// Where it is wrong in the record, if it can be shown.
  package let place: SourceRange?

  /// Describes a failure.
  package init(_ message: Message, at range: SourceRange, in place: SourceRange? = nil) {
    self.message = message
    self.range = range
    self.place = place
  }
}

extension EvidenceSet {
  /// Returns the position of a piece's measure among all.
  package func measureIndex(of key: EvidenceKey) -> Int? {
    let index = Int(key.index)
    let position: Int32? =
      switch key.kind {
      case .training: trainings[index].measure
      case .operation: operations[index].measure
      case .evaluation: evaluations[index].measure
      case .document, .budget, .person, .service, .improvement, .attestation: nil
      }
    return position.map { Int($0) }
  }
}

extension OrganizationModel {
  /// Takes over what the measures came to.
  ///
  /// A training whose record shows how many of how many took part need not repeat the figures:
  /// they stand in the model as if they had been typed where the measure is.
  package mutating func adopt(_ measured: [MeasureResult?]) {
    precondition(measured.count == evidence.measures.count, "each measure has one result")
    computed = measured
    for (index, training) in evidence.trainings.enumerated() {
      guard let position = training.measure.map({ Int($0) }),
        training.completed == nil, training.target == nil,
        case .value(let measurement) = measured[position], let parts = measurement.parts,
        let part = parts.part.whole, let whole = parts.whole.whole, whole > 0
      else { continue }
      let range = evidence.measures[position].range
      evidence.trainings[index].completed = Located(part, at: range)
      evidence.trainings[index].target = Located(whole, at: range)
    }
  }
}

extension OrganizationModel {
  /// Whether a field is filled in; `nil` if pieces of that class have no such field.
  ///
  /// What a measure came to is a figure like one that was typed, its bound the target.
  package func isFilled(_ field: EvidenceField, in key: EvidenceKey) -> Bool? {
    // Figures that were typed have to be complete, whatever is computed besides.
    guard field == .measured, key.kind == .evaluation,
      evidence.evaluations[Int(key.index)].measured.isEmpty,
      let measure = evidence.measureIndex(of: key), case .value = computed[measure]
    else { return evidence.isFilled(field, in: key) }
    return true
  }
}
