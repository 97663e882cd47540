internal import Diagnostics

/// A parsed JSON text: nodes in document order, each followed by its descendants.
///
/// An object's children alternate between keys and values.
struct JSONTree {
  /// What a node is.
  enum Kind {
    case object
    case array
    case string
    case number
    case boolean
    case null
  }

  /// One node.
  struct Node {
    let kind: Kind
    /// Where it stands; of a string with its quotes.
    var bytes: Range<Int>
    /// The index behind its last descendant.
    var next: Int
  }

  let bytes: [UInt8]
  var nodes: [Node] = []

  /// Returns the value of an object's key.
  func value(_ key: String, of index: Int) -> Int? {
    guard nodes[index].kind == .object else { return nil }
    for (name, value) in pairs(of: index) where text(of: name) == key { return value }
    return nil
  }

  /// Returns the value at the end of a way of keys.
  func value(at keys: String..., of index: Int) -> Int? {
    var index = index
    for key in keys {
      guard let next = value(key, of: index) else { return nil }
      index = next
    }
    return index
  }

  /// The keys and values of an object.
  func pairs(of index: Int) -> [(key: Int, value: Int)] {
    let children = children(of: index)
    return stride(from: 0, to: children.count - 1, by: 2).map { (children[$0], children[$0 + 1]) }
  }

  /// The children of an object or array.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < nodes[index].next {
      children.append(child)
      child = nodes[child].next
    }
    return children
  }

  /// The text of a scalar: of a string what it stands for, of anything else what is written.
  func text(of index: Int) -> String {
    let node = nodes[index]
    guard node.kind == .string else {
      return node.kind == .null ? "" : String(decoding: bytes[node.bytes], as: UTF8.self)
    }
    let inside = bytes[node.bytes.lowerBound + 1..<node.bytes.upperBound - 1]
    guard inside.contains(UInt8(ascii: "\\")) else {
      return String(decoding: inside, as: UTF8.self)
    }
    return JSONParser.unescaped(inside) ?? ""
  }
}
