package import Diagnostics

/// A value and the place where the user wrote it.
package struct Located<Value> {
  /// What was written.
  package var value: Value
  /// Where it was written.
  package var range: SourceRange

  /// Ties a value to its place.
  package init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: BitwiseCopyable where Value: BitwiseCopyable {}
