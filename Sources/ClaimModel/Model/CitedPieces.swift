package import Diagnostics
internal import YAMLSyntax

/// A piece of evidence that claims cite, to be found again in another version of the files.
package struct CitedPiece: Sendable {
  /// The piece.
  package let key: EvidenceKey
  /// The name under which it is followed: its id, else its item, class and file, else its item,
  /// class and place among those.
  package let name: String
  /// What to call it: its id, else its file; `nil` if it has neither.
  package let title: String?
  /// The place to show for it.
  package let place: SourceRange
  /// The items whose claims cite it, in the order of the claims.
  package fileprivate(set) var items: [String]
  /// What the piece says apart from the path of its file, every run of blanks as one.
  package let text: [UInt8]
  /// The path of its file, without `.` and `..`.
  package let path: String?
}

extension OrganizationModel {
  /// The evidence that claims cite, each piece once, in the order of the claims.
  package var citedPieces: [CitedPiece] {
    var pieces: [CitedPiece] = []
    var positions: [EvidenceKey: Int] = [:]
    for claim in claims {
      guard let item = claim.item.map({ text($0.value) }) else { continue }
      var nameless = 0
      for index in claim.citations {
        guard let key = citations[index].key else { continue }
        if let position = positions[key] {
          if pieces[position].items.last != item { pieces[position].items.append(item) }
          continue
        }
        let piece = evidence[key]
        let path = evidence.file(of: key).map { text($0.path.value) }
        var name = evidence.historyKey(of: key, item: claim.item?.value, names: nameTable)
        if name == nil {
          name = "\(item)|\(key.kind.rawValue)|#\(nameless)"
          nameless += 1
        }
        positions[key] = pieces.count
        pieces.append(
          CitedPiece(
            key: key,
            name: name ?? "",
            title: piece.id.map { text($0.value) } ?? path,
            place: piece.place,
            items: [item],
            text: plainBytes(of: piece.range, without: evidence.file(of: key)?.path.range),
            path: path
          )
        )
      }
    }
    return pieces
  }

  /// What stands in a range, every run of blanks as one, and of a part only that it is there.
  package func plainBytes(of range: SourceRange, without part: SourceRange? = nil) -> [UInt8] {
    let file = trees[Int(range.file.rawValue)].sourceFile(path: "")
    guard Int(range.end) <= file.length else { return [] }
    var bytes = file.bytes[Int(range.start)..<Int(range.end)]
    if let part, part.file == range.file, part.start >= range.start, part.end <= range.end {
      bytes.replaceSubrange(Int(part.start)..<Int(part.end), with: [0])
    }
    return Array(bytes.split { $0 <= 0x20 && $0 != 0 }.joined(separator: [0x20]))
  }
}
