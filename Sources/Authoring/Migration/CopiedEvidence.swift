internal import ClaimModel
internal import YAMLSyntax

/// Evidence on its way from old claims to new ones.
///
/// References stay references. A piece that stands in a claim is copied as it is written the first
/// time, and referred to afterwards, because an id must stay unique.
struct CopiedEvidence {
  static let lists = EvidenceList.words
  private var copied: Set<String> = []

  /// Returns the lines of a new claim's evidence.
  ///
  /// - Parameters:
  ///   - claims: The old claims that it comes from.
  ///   - byHand: What to say of a piece that cannot be copied as it stands.
  /// - Returns: The lines, at the indentation of a claim's keys.
  mutating func lines(of claims: [OldClaim], byHand: String) -> String {
    var text = ""
    for list in Self.lists {
      var seen: Set<String> = []
      var entries: [String] = []
      for claim in claims {
        for entry in claim.entries(of: list) {
          guard let line = self.entry(entry, in: claim.tree, byHand: byHand) else { continue }
          if seen.insert(line).inserted { entries.append(line) }
        }
      }
      let isEmpty = entries.allSatisfy { $0.hasPrefix("      #") }
      if !entries.isEmpty {
        text += (isEmpty ? "    # \(list):\n" : "    \(list):\n") + entries.joined()
      }
    }
    return text
  }

  private mutating func entry(
    _ index: YAMLTree.Index,
    in tree: YAMLTree,
    byHand: String
  ) -> String? {
    let piece = tree.resolved(index)
    func reference(_ id: String) -> String { "      - ref: \(YAMLText.identifier(id))\n" }
    if let id = tree.value(of: "ref", in: piece) { return reference(tree.string(of: id)) }
    let id = tree.value(of: "id", in: piece).map(tree.string)
    if let id, copied.contains(id) { return reference(id) }
    // An alias means something else, or nothing, in another file.
    let nodes = tree.nodes[Int(piece)..<Int(tree.nodes[Int(piece)].next)]
    guard tree.nodes[Int(index)].kind != .alias, !nodes.contains(where: { $0.kind == .alias })
    else {
      return "      # \(byHand)\(id.map { " (\($0))" } ?? "")\n"
    }
    if let id { copied.insert(id) }
    return "      - " + written(piece, in: tree) + "\n"
  }

  /// The piece as it is written, its lines moved to where they stand now.
  private func written(_ index: YAMLTree.Index, in tree: YAMLTree) -> String {
    let node = tree.nodes[Int(index)]
    let place = ListPlace(tree: tree, mapping: index, key: "")
    let column = Int(node.start) - place.lineStart(of: Int(node.start))
    let text = String(decoding: tree.bytes[Int(node.start)..<Int(node.end)], as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    return lines.enumerated().map { position, line in
      guard position > 0 else { return String(line) }
      let blanks = line.prefix { $0 == " " }.count
      let rest = line.dropFirst(min(blanks, column))
      return rest.isEmpty ? "" : "        " + rest
    }.joined(separator: "\n")
  }
}
