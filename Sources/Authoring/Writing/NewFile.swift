/// A file that is to be made, as a value: nothing here writes.
package struct NewFile: Sendable {
  /// The path below the organisation's folder, with forward slashes.
  package let path: String
  /// What it holds.
  package let text: String
  /// Whether one that stands there already is left alone; any other is in the way.
  package let yieldsToExisting: Bool

  /// Describes a file.
  package init(path: String, text: String, yieldsToExisting: Bool = false) {
    self.path = path
    self.text = text
    self.yieldsToExisting = yieldsToExisting
  }
}
