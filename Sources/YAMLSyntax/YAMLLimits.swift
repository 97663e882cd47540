/// What a file may ask of the parser; beyond it stands a finding, never a crash.
package struct YAMLLimits: Sendable {
  /// The largest file, in bytes.
  package var fileSize = 4 << 20
  /// The deepest nesting of collections; libyaml's time grows with its square.
  package var depth = 64
  /// How many nodes all aliases of a file may stand for.
  package var aliasedNodes = 10_000
  /// How many documents one file may hold.
  package var documents = 64
  /// How many lines of a file may start with `%`; libyaml's time grows with their square.
  package var directives = 64
  /// The longest scalar, in bytes.
  package var scalarSize = 64 << 10

  /// The limits of every run.
  package static let standard = YAMLLimits()

  /// Describes limits; tests lower them.
  package init() {}
}
