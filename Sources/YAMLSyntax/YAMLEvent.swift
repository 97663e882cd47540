/// A run of bytes in a tree's text: the file's own bytes, or text that an escape or a fold made.
package struct TextSpan: Hashable, Sendable, BitwiseCopyable {
  /// The first byte.
  package var start: UInt32
  /// One past the last byte.
  package var end: UInt32

  /// How many bytes the span has.
  package var count: Int { Int(end - start) }

  /// A span without bytes.
  package static let empty = TextSpan(start: 0, end: 0)
}

/// How a scalar was written.
package enum ScalarStyle: Sendable, BitwiseCopyable {
  case plain
  case quoted
  case block
}

/// One step through a YAML file, whatever parser took it.
///
/// Everything above the parser sees only these events, so that a second parser can stand beside
/// libyaml and be compared with it event by event.
package struct YAMLEvent: Hashable, Sendable, BitwiseCopyable {
  /// What the parser came across.
  package enum Kind: Sendable, BitwiseCopyable {
    case documentStart
    case documentEnd
    case alias
    case scalar
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
  }

  /// What the parser came across.
  package var kind: Kind
  /// The style of a scalar.
  package var style: ScalarStyle = .plain
  /// Whether a bracket ends the collection that ends here.
  package var isFlow = false
  /// The first byte of the event in the file, behind its anchor and tag.
  package var start: UInt32
  /// One past its last byte; only meaningful for scalars, aliases and flow collections.
  package var end: UInt32
  /// The text of a scalar.
  package var value = TextSpan.empty
  /// The name of an alias, or of the anchor set here; empty if there is none.
  package var anchor = TextSpan.empty
  /// The tag given here, in full; empty if there is none.
  package var tag = TextSpan.empty
  /// Where the tag stands.
  package var tagSpan = TextSpan.empty
  /// The hash of a scalar's text.
  package var hash: UInt32 = 0
}
