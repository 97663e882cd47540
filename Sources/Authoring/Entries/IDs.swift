package import YAMLSyntax
internal import ClaimModel

/// The ids of a repository, and the next free one.
package struct IDs: Sendable {
  private var all: Set<String> = []
  private var byList: [String: [String]] = [:]

  /// Starts without any.
  package init() {}

  /// Takes in the ids of a file, wherever they stand.
  package mutating func add(_ tree: YAMLTree) {
    for index in tree.nodes.indices where tree.nodes[index].kind == .mapping {
      for (key, value) in ListPlace.pairs(of: YAMLTree.Index(index), in: tree)
      where tree.nodes[Int(key)].kind == .scalar {
        let name = tree.string(of: key)
        if name == "id", tree.nodes[Int(value)].kind == .scalar {
          all.insert(tree.string(of: value))
        }
        guard tree.nodes[Int(value)].kind == .sequence else { continue }
        for entry in ListPlace.entries(of: value, in: tree) {
          guard let id = tree.value(of: "id", in: entry), tree.nodes[Int(id)].kind == .scalar else {
            continue
          }
          let kind = tree.value(of: "kind", in: entry).map(tree.string) ?? ""
          byList[Self.group(name, kind), default: []].append(tree.string(of: id))
        }
      }
    }
  }

  /// Whether an id is taken.
  package func contains(_ id: String) -> Bool { all.contains(id) }

  /// Returns a free id in the style of those there are: the prefix of the highest number, counted
  /// on; `DOC-001` and so on where there is none to follow.
  package func next(for piece: NewPiece) -> String {
    let known = byList[Self.group(piece.list, piece.kindWord ?? ""), default: []]
    var best = Numbered(prefix: piece.prefix + "-", number: 0, width: 3)
    for id in known {
      guard let numbered = Numbered(id), numbered.number >= best.number else { continue }
      best = numbered
    }
    repeat { best.number += 1 } while all.contains(best.text)
    return best.text
  }

  private static func group(_ list: String, _ kind: String) -> String { "\(list) \(kind)" }

  /// An id that ends in a number.
  private struct Numbered {
    let prefix: String
    var number: Int
    let width: Int

    init(prefix: String, number: Int, width: Int) {
      (self.prefix, self.number, self.width) = (prefix, number, width)
    }

    /// Reads an id; one that is nothing but a number, or ends in one of more than six digits, such
    /// as a date, is no pattern to follow.
    init?(_ id: String) {
      let digits = id.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
      guard (1...6).contains(digits.count), digits.count < id.count,
        let number = Int(String(digits))
      else { return nil }
      self.init(prefix: String(id.dropLast(digits.count)), number: number, width: digits.count)
    }

    var text: String {
      let digits = String(number)
      return prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
  }
}
