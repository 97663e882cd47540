package import Diagnostics
internal import YAMLSyntax

extension OrganizationModel {
  /// Returns the edit that puts the claims of a file into the order of the items; none if they are in
  /// order, or if that is not for a machine to do.
  ///
  /// - Parameter range: The positions of the file's claims among all.
  /// - Returns: The edit.
  package func sorting(of range: Range<Int>) -> [TextEdit] {
    ClaimOrder(range, in: self)?.edits ?? []
  }
}

/// The claims of a file as blocks of whole lines that can change places.
///
/// Where comments stand between entries, somebody may have grouped them: nothing is moved then, nor
/// where entries are not on lines of their own.
private struct ClaimOrder {
  /// The one edit that sorts the claims.
  private(set) var edits: [TextEdit] = []

  init?(_ range: Range<Int>, in model: OrganizationModel) {
    let claims = model.claims[range]
    let items = claims.map { model.itemIndex(of: $0) }
    guard let file = claims.first?.range.file, !items.contains(nil) else { return nil }
    let tree = model.trees[Int(file.rawValue)]
    guard tree.roots.count == 1 else { return nil }
    let text = tree.bytes[..<tree.sourceLength]
    var starts: [Int] = []
    var indents: Set<Int> = []
    for claim in claims {
      guard let start = Self.lineStart(ofEntryAt: Int(claim.range.start), in: text) else {
        return nil
      }
      indents.insert(start.indent)
      starts.append(start.line)
    }
    guard indents.count == 1, let indent = indents.first, let last = claims.last else { return nil }
    guard let end = text[Int(last.range.end)...].firstIndex(of: 0x0A) else { return nil }
    let bounds = starts + [end + 1]
    guard zip(bounds, bounds.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
    var blocks: [ArraySlice<UInt8>] = []
    for (index, claim) in claims.enumerated() {
      let block = text[bounds[index]..<bounds[index + 1]]
      guard !Self.hasComment(in: block[min(Int(claim.range.end), block.endIndex)...], indent) else {
        return nil
      }
      blocks.append(block)
    }
    let order = items.indices.sorted { (items[$0] ?? 0, $0) < (items[$1] ?? 0, $1) }
    let place = SourceRange(file: file, start: UInt32(bounds[0]), end: UInt32(end + 1))
    edits = [
      TextEdit(place, with: String(decoding: order.flatMap { blocks[$0] }, as: UTF8.self))
    ]
  }

  /// The start of an entry's line and where its dash stands; `nil` if something else stands there.
  private static func lineStart(
    ofEntryAt offset: Int,
    in text: ArraySlice<UInt8>
  ) -> (line: Int, indent: Int)? {
    let line = text[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let lead = text[line..<offset]
    guard let dash = lead.firstIndex(where: { $0 != 0x20 }), lead[dash] == UInt8(ascii: "-"),
      lead[(dash + 1)...].allSatisfy({ $0 == 0x20 })
    else { return nil }
    return (line, dash - line)
  }

  /// Whether a comment stands behind an entry that is not indented like a part of it.
  private static func hasComment(in rest: ArraySlice<UInt8>, _ indent: Int) -> Bool {
    rest.split(separator: 0x0A, omittingEmptySubsequences: false).dropFirst().contains { line in
      let words = line.drop { $0 == 0x20 }
      return words.first == UInt8(ascii: "#") && words.startIndex - line.startIndex <= indent
    }
  }
}
