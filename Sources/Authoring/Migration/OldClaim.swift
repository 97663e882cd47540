internal import ClaimModel
internal import YAMLSyntax

/// A claim that was made against the older framework, as it is written.
struct OldClaim {
  let tree: YAMLTree
  let index: YAMLTree.Index
  let item: String
  /// The level; `nil` if none can be read, or the item is said not to apply.
  let level: Int?
  let isExcluded: Bool

  init?(_ index: YAMLTree.Index, in tree: YAMLTree) {
    let index = tree.resolved(index)
    guard tree.nodes[Int(index)].kind == .mapping, let item = tree.value(of: "item", in: index),
      tree.nodes[Int(item)].kind == .scalar
    else { return nil }
    self.tree = tree
    self.index = index
    self.item = tree.string(of: item)
    isExcluded = tree.value(of: "not_applicable", in: index) != nil
    let level = tree.value(of: "level", in: index).flatMap { value in
      tree.nodes[Int(value)].kind == .scalar ? Int(tree.string(of: value)) : nil
    }
    self.level = isExcluded ? nil : level
  }

  /// A value of one line.
  func word(_ key: String) -> String? {
    guard let value = tree.value(of: key, in: index), tree.nodes[Int(value)].kind == .scalar else {
      return nil
    }
    let text = tree.string(of: value)
    return text.isEmpty ? nil : text
  }

  /// The entries of a list of evidence.
  func entries(of list: String) -> [YAMLTree.Index] {
    guard let value = tree.value(of: list, in: index), tree.nodes[Int(value)].kind == .sequence
    else {
      return []
    }
    return ListPlace.entries(of: value, in: tree)
  }

  /// All claims of a file.
  static func all(in tree: YAMLTree) -> [OldClaim] {
    guard let top = tree.roots.first, let list = tree.value(of: "claims", in: top),
      tree.nodes[Int(list)].kind == .sequence
    else { return [] }
    return ListPlace.entries(of: list, in: tree).compactMap { OldClaim($0, in: tree) }
  }
}
