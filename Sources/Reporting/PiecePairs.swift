internal import ClaimModel

/// Which pieces of evidence on the two sides of a comparison are the same ones.
///
/// Pieces of one name are; of several with one name (records without an id in one file) those that
/// say the same, then the others in their order. What has no partner yet is the same if its file
/// has the same bytes under another path: a renamed file makes no new evidence.
struct PiecePairs {
  /// For each piece of the change the one that it was; `nil` for a new one.
  private(set) var earlier: [CitedPiece?]
  /// The pieces of the base without a partner, in their order.
  private(set) var gone: [CitedPiece] = []

  /// Pairs the pieces of two sides.
  init(_ old: [CitedPiece], _ new: [CitedPiece], _ content: EntryDifferences.Content) {
    earlier = Array(repeating: nil, count: new.count)
    var left = Dictionary(grouping: old.indices) { old[$0].name }
    for isExact in [true, false] {
      for index in new.indices where earlier[index] == nil {
        let name = new[index].name
        let candidates = left[name, default: []]
        let position = candidates.firstIndex { !isExact || old[$0].text == new[index].text }
        guard let position else { continue }
        earlier[index] = old[candidates[position]]
        left[name]?.remove(at: position)
      }
    }
    var open = left.values.flatMap(\.self).sorted()
    for index in new.indices where earlier[index] == nil && !open.isEmpty {
      let piece = new[index]
      guard let file = piece.path.flatMap({ content($0, true) }) else { continue }
      let position = open.firstIndex { number in
        let other = old[number]
        return other.key.kind == piece.key.kind && other.items.contains(where: piece.items.contains)
          && other.path.flatMap { content($0, false) } == file
      }
      guard let position else { continue }
      earlier[index] = old[open.remove(at: position)]
    }
    gone = open.map { old[$0] }
  }
}
