internal import Diagnostics
internal import YAMLSyntax

extension OrganizationModel {
  /// Calls a function with the bytes of a text: of one in two languages, the Japanese first.
  package func withBytes<Result>(
    of text: Located<TextNode>,
    _ body: (borrowing Span<UInt8>) -> Result
  ) -> Result {
    let tree = trees[Int(text.range.file.rawValue)]
    var node = tree.nodes[Int(text.value.index)]
    if node.kind == .mapping {
      let part =
        tree.value(of: Self.ja, in: text.value.index)
        ?? tree.value(of: Self.en, in: text.value.index)
      if let part { node = tree.nodes[Int(tree.resolved(part))] }
    }
    guard node.kind == .scalar else { return body(Span()) }
    return body(tree.bytes.span.extracting(Int(node.text.start)..<Int(node.text.end)))
  }

  /// Whether a share of a note, in percent, stands in the words of a level or of an item.
  package func repeats(
    _ note: Located<TextNode>,
    _ level: Framework.Level,
    of item: Int,
    atLeast share: Int
  ) -> Bool {
    let pairs = withBytes(of: note) { TextPairs.sorted($0) }
    let subject = framework.items[item].subject
    let words = [
      level.title.ja, level.title.en, level.template.ja, level.template.en, subject.ja, subject.en,
    ]
    let known = words.flatMap { TextPairs.sorted(Array($0.utf8).span) }.sorted()
    return TextPairs.shared(pairs, known) * 100 >= share * pairs.count
  }

  private static let ja = Array("ja".utf8)
  private static let en = Array("en".utf8)
}
