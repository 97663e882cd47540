package import YAMLSyntax

/// A short text that stands for itself: an id, a type, a version.
///
/// Equal texts are equal numbers.
///
/// Rules compare owners, roles and ids all the time; as numbers they cost neither an allocation
/// nor a reference count.
package struct Name: Hashable, Sendable, BitwiseCopyable {
  /// The position in the table that made the name.
  package let index: Int32

  /// Whether two names of one table are the same text.
  package static func == (left: Name, right: Name) -> Bool { left.index == right.index }
}

/// Gives every text one number, first come, first numbered.
package struct NameTable: Sendable {
  private var texts: [UInt8] = []
  private var ends: [UInt32] = [0]
  private var hashes: [UInt32] = []
  private var slots: [Int32]
  private var mask: Int

  /// Makes a table without names.
  package init() {
    slots = Array(repeating: -1, count: 512)
    mask = 511
  }

  /// How many names there are; they are numbered from zero.
  package var count: Int { hashes.count }

  /// Returns the name of a text that the program or a framework gives.
  package mutating func name(_ text: String) -> Name {
    name(Array(text.utf8)[...], hash: NameHash.of(text))
  }

  /// Returns the name of a text only if it is known already.
  package func existing(_ text: String) -> Name? {
    let bytes = Array(text.utf8)[...]
    let index = slots[slot(of: bytes, hash: NameHash.of(text))]
    return index < 0 ? nil : Name(index: index)
  }

  /// Returns the name of a scalar.
  @inline(__always)
  package mutating func name(of index: YAMLTree.Index, in tree: YAMLTree) -> Name {
    let node = tree.nodes[Int(index)]
    return name(tree.bytes[Int(node.text.start)..<Int(node.text.end)], hash: node.hash)
  }

  /// Returns the text of a name.
  package func text(_ name: Name) -> String {
    String(decoding: bytes(of: name), as: UTF8.self)
  }

  /// The bytes of a name.
  func bytes(of name: Name) -> ArraySlice<UInt8> {
    let index = Int(name.index)
    return texts[Int(ends[index])..<Int(ends[index + 1])]
  }

  private mutating func name(_ bytes: ArraySlice<UInt8>, hash: UInt32) -> Name {
    let slot = slot(of: bytes, hash: hash)
    if slots[slot] >= 0 { return Name(index: slots[slot]) }
    let index = Int32(hashes.count)
    texts.append(contentsOf: bytes)
    ends.append(UInt32(texts.count))
    hashes.append(hash)
    slots[slot] = index
    if hashes.count * 2 > mask { grow() }
    return Name(index: index)
  }

  private func slot(of bytes: ArraySlice<UInt8>, hash: UInt32) -> Int {
    var slot = Int(hash) & mask
    while slots[slot] >= 0, !matches(Int(slots[slot]), bytes, hash) { slot = (slot + 1) & mask }
    return slot
  }

  private func matches(_ index: Int, _ bytes: ArraySlice<UInt8>, _ hash: UInt32) -> Bool {
    guard hashes[index] == hash else { return false }
    let start = Int(ends[index])
    guard Int(ends[index + 1]) - start == bytes.count else { return false }
    var offset = start
    for byte in bytes {
      if texts[offset] != byte { return false }
      offset += 1
    }
    return true
  }

  private mutating func grow() {
    mask = mask * 2 + 1
    slots = Array(repeating: -1, count: mask + 1)
    for index in 0..<hashes.count {
      var slot = Int(hashes[index]) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index)
    }
  }
}

/// Values by name: an array, because names are small numbers.
package struct NameMap<Value: Sendable>: Sendable {
  private var values: [Value?]

  /// Makes an empty map with room for so many names.
  package init(capacity: Int = 0) {
    values = Array(repeating: nil, count: capacity)
  }

  /// The value of a name.
  package subscript(name: Name) -> Value? {
    get { Int(name.index) < values.count ? values[Int(name.index)] : nil }
    set {
      values.pad(to: Int(name.index) + 1, with: nil)
      values[Int(name.index)] = newValue
    }
  }
}

extension Array {
  /// Fills up with a value.
  ///
  /// A loop, because the library's sequence of repeated values is one that the compiler does not see
  /// through: it took 2,000 instructions to be made and walked.
  mutating func pad(to count: Int, with value: Element) {
    while self.count < count { append(value) }
  }
}

extension Name: Carried {
  static var blank: Self { Self(index: 0) }

  mutating func carry(by snapshot: inout Snapshot) {
    var number = Int(index)
    number.carry(by: &snapshot)
    self = Name(index: Int32(number))
  }
}

extension NameTable: Carried {
  static var blank: Self { Self() }

  mutating func carry(by snapshot: inout Snapshot) {
    var count = count
    count.carry(by: &snapshot)
    for index in 0..<count {
      if index < self.count {
        snapshot.append(bytes(of: Name(index: Int32(index))))
      } else {
        let text = snapshot.nextText()
        _ = name(text, hash: NameHash.of(text))
      }
    }
  }
}

extension NameMap: Carried where Value: Carried {
  static var blank: Self { Self() }

  mutating func carry(by snapshot: inout Snapshot) { values.carry(by: &snapshot) }
}
