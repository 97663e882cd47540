/// What the plain parser throws when it leaves a file to libyaml; nobody sees why.
struct NotPlain: Error {}

/// A place in a file, and the tree of what stands before it.
///
/// The parser is a recursive descent along libyaml's rules. Its methods are called at the first
/// byte of what they parse, and block methods move on to the next token before they return.
struct PlainParser {
  let bytes: SourceBytes
  let limits: YAMLLimits
  var builder: YAMLTreeBuilder

  /// The byte that is looked at.
  var position: Int
  /// The first byte of its line.
  var lineStart: Int
  /// Where in its line the next token stands, or `outside`.
  ///
  /// In bytes: what stands before a token whose column matters is spaces and dashes.
  var column = 0
  /// How many collections are open.
  var depth = 0

  /// The column of the end of a file and of `---`: it ends every block.
  static let outside = -1

  init(_ bytes: SourceBytes, limits: YAMLLimits, builder: YAMLTreeBuilder) {
    self.bytes = bytes
    self.limits = limits
    self.builder = builder
    position = bytes.startsWithMark ? 3 : 0
    lineStart = position
  }

  /// Parses the documents of a file, or its first ones.
  mutating func parseDocuments(atMost limit: Int) throws(NotPlain) {
    try moveToNextToken()
    var documents = 0
    while position < bytes.count {
      documents += 1
      try startDocument()
      try parseNode(below: Self.outside)
      guard column == Self.outside, !builder.hasEnded else { throw NotPlain() }
      builder.append(YAMLEvent(kind: .documentEnd, start: UInt32(position), end: UInt32(position)))
      if documents == limit { return try checkUnreadDocuments() }
    }
  }

  /// Leaves files to libyaml's reader that might have too many directives, in whatever document.
  private func checkUnreadDocuments() throws(NotPlain) {
    if bytes.hasLineStartingWithPercent(from: position) { throw NotPlain() }
  }

  /// Passes `---` up to the document's first token; the first document may do without it.
  private mutating func startDocument() throws(NotPlain) {
    var event = YAMLEvent(kind: .documentStart, start: UInt32(position), end: UInt32(position))
    if column == Self.outside {
      position += 3
      event.end = UInt32(position)
      try endLine()
      // A document in which nothing is written is left to libyaml.
      guard column != Self.outside else { throw NotPlain() }
    }
    builder.append(event)
  }
}
