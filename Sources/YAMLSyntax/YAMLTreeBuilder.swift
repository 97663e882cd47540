package import Diagnostics

/// Puts events together to a tree and holds the limits.
package struct YAMLTreeBuilder {
  /// What has been put together so far.
  package private(set) var tree: YAMLTree
  /// What was found wrong, in the order of the file.
  package private(set) var findings: [Finding] = []

  private let limits: YAMLLimits
  private var open: [Open] = []
  private var anchors: [String: Anchor] = [:]
  private var aliasedNodes = 0
  private var documents = 0
  /// Where the node that ended last ends.
  private var lastEnd: UInt32 = 0

  /// A collection that has not ended yet.
  private struct Open {
    var node: YAMLTree.Index
    var anchor: TextSpan
    var aliasedBefore: Int
  }

  /// The node that a name stands for, and how many nodes an alias of it does; none while it is open.
  private struct Anchor {
    var node: YAMLTree.Index
    var size: Int?
  }

  /// Whether reading is over: the first thing that is wrong ends a file.
  package var hasEnded: Bool { !findings.isEmpty }

  /// Starts a tree for a file.
  package init(file: FileID, bytes: [UInt8], limits: YAMLLimits) {
    tree = YAMLTree(file: file, bytes: bytes)
    // Claims have a node every nine bytes, and growing costs a copy of all before.
    tree.nodes.reserveCapacity(bytes.count / 8 + 8)
    open.reserveCapacity(16)
    self.limits = limits
  }

  /// Keeps a text that stands nowhere in the file.
  package mutating func store(_ text: UnsafeBufferPointer<UInt8>) -> TextSpan {
    let start = UInt32(tree.bytes.count)
    unsafe tree.bytes.append(contentsOf: text)
    return TextSpan(start: start, end: UInt32(tree.bytes.count))
  }

  /// Adds an event.
  package mutating func append(_ event: YAMLEvent) {
    switch event.kind {
    case .documentStart: startDocument(event)
    case .documentEnd: endDocument()
    case .scalar: addScalar(event)
    case .alias: addAlias(event)
    case .sequenceStart: start(.sequence, event)
    case .mappingStart: start(.mapping, event)
    case .sequenceEnd, .mappingEnd: endCollection(event)
    }
  }

  /// Returns the tree and what was found wrong; a file with a finding has no nodes, because those
  /// behind it are missing.
  package consuming func finish() -> (tree: YAMLTree, findings: [Finding]) {
    if hasEnded {
      (tree.nodes, tree.roots) = ([], [])
    }
    return (tree, findings)
  }

  /// Records a finding about bytes of this file.
  package mutating func report(
    _ rule: FormatRuleID,
    _ message: Message,
    from start: UInt32,
    to end: UInt32
  ) {
    findings.append(
      Finding(
        rule: RuleID(rule),
        severity: .error,
        message: message,
        at: SourceRange(file: tree.file, start: start, end: end),
        preventsVerdict: true
      )
    )
  }

  private mutating func startDocument(_ event: YAMLEvent) {
    anchors.removeAll(keepingCapacity: true)
    lastEnd = event.end
    documents += 1
    guard documents <= limits.documents else {
      let message = Message.tooManyDocuments(limits.documents)
      return report(.tooManyDocuments, message, from: event.start, to: event.end)
    }
    tree.roots.append(YAMLTree.Index(tree.nodes.count))
  }

  /// Ends a document, and forgets one in which nothing is written: `---` and no more.
  private mutating func endDocument() {
    if let node = tree.nodes.last, node.kind == .scalar, node.style == .plain, node.text.count == 0,
      tree.roots.last == YAMLTree.Index(tree.nodes.count - 1)
    {
      tree.nodes.removeLast()
      tree.roots.removeLast()
    }
  }

  @inline(__always)
  private mutating func addScalar(_ event: YAMLEvent) {
    let before = lastEnd
    let index = add(.scalar, event)
    if event.tag.count > 0 || event.anchor.count > 0 || event.value.count > limits.scalarSize {
      checkRareScalar(event, at: index)
    } else if event.start == event.end {
      placeEmpty(index, behind: before)
    }
  }

  /// Moves an empty scalar to where people look for it.
  ///
  /// libyaml puts a value that no `-`, `:` or `?` announces at the token behind it, which may stand
  /// some comments further down: it belongs to the node before.
  private mutating func placeEmpty(_ index: YAMLTree.Index, behind before: UInt32) {
    var place = tree.nodes[Int(index)].start
    while place > before, [0x20, 0x09].contains(tree.bytes[Int(place) - 1]) { place -= 1 }
    let indicators = [UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "?")]
    if place > before, !indicators.contains(tree.bytes[Int(place) - 1]) { place = before }
    (tree.nodes[Int(index)].start, tree.nodes[Int(index)].end) = (place, place)
    tree.nodes[Int(index)].text = TextSpan(start: place, end: place)
    lastEnd = place
  }

  private mutating func checkRareScalar(_ event: YAMLEvent, at index: YAMLTree.Index) {
    checkTag(event)
    if event.tag.count > 0, text(event.tag) == Self.nullTag {
      // Whatever is written behind it, its value is none.
      let start = tree.nodes[Int(index)].start
      tree.nodes[Int(index)].text = TextSpan(start: start, end: start)
      tree.nodes[Int(index)].hash = 0
    }
    if event.anchor.count > 0 { anchors[text(event.anchor)] = Anchor(node: index, size: 1) }
    guard event.value.count > limits.scalarSize else { return }
    let message = Message.scalarTooLong(limits.scalarSize)
    report(.scalarTooLong, message, from: event.start, to: event.end)
  }

  private mutating func addAlias(_ event: YAMLEvent) {
    let name = text(event.anchor)
    guard let anchor = anchors[name], let size = anchor.size else {
      let message: Message =
        anchors[name] == nil ? .undefinedAlias(name) : .aliasInsideItself(name)
      return report(.undefinedAlias, message, from: event.start, to: event.end)
    }
    aliasedNodes += size
    guard aliasedNodes <= limits.aliasedNodes else {
      let message = Message.tooManyAliases(limits.aliasedNodes)
      return report(.tooManyAliases, message, from: event.start, to: event.end)
    }
    let index = add(.alias, event)
    tree.nodes[Int(index)].text = TextSpan(start: UInt32(bitPattern: anchor.node), end: 0)
  }

  private mutating func start(_ kind: YAMLNode.Kind, _ event: YAMLEvent) {
    guard open.count < limits.depth else {
      let message = Message.nestingTooDeep(limits.depth)
      return report(.nestingTooDeep, message, from: event.start, to: event.end)
    }
    let index = add(kind, event)
    checkTag(event)
    if event.anchor.count > 0 { anchors[text(event.anchor)] = Anchor(node: index, size: nil) }
    open.append(Open(node: index, anchor: event.anchor, aliasedBefore: aliasedNodes))
  }

  private mutating func endCollection(_ event: YAMLEvent) {
    guard let collection = open.popLast() else { return }
    let index = Int(collection.node)
    // libyaml ends a block collection at the token behind it; its last child ends it for people.
    if event.isFlow { lastEnd = event.end }
    tree.nodes[index].end = max(tree.nodes[index].start, lastEnd)
    tree.nodes[index].next = Int32(tree.nodes.count)
    // A node inside may have taken the name meanwhile.
    guard collection.anchor.count > 0 else { return }
    let name = text(collection.anchor)
    if anchors[name]?.node == collection.node {
      anchors[name]?.size = tree.nodes.count - index + aliasedNodes - collection.aliasedBefore
    }
  }

  private func text(_ span: TextSpan) -> String {
    String(decoding: tree.bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }

  private mutating func checkTag(_ event: YAMLEvent) {
    guard event.tag.count > 0 else { return }
    let tag = text(event.tag)
    guard !Self.knownTags.contains(tag) else { return }
    report(.unknownTag, .unknownTag(tag), from: event.tagSpan.start, to: event.tagSpan.end)
  }

  /// The tags of YAML's own schemas; but for null, the expected type of a field decides what a value means, so
  /// they say nothing new.
  private static let knownTags: Set<String> = Set(
    ["str", "int", "float", "bool", "null", "seq", "map", "timestamp"].map {
      "tag:yaml.org,2002:\($0)"
    } + ["!"]
  )

  private static let nullTag = "tag:yaml.org,2002:null"

  @inline(__always)
  private mutating func add(_ kind: YAMLNode.Kind, _ event: YAMLEvent) -> YAMLTree.Index {
    let index = tree.nodes.count
    lastEnd = event.end
    tree.nodes.append(
      YAMLNode(
        kind: kind,
        style: event.style,
        start: event.start,
        end: event.end,
        text: event.value,
        next: Int32(index + 1),
        hash: event.hash
      )
    )
    return YAMLTree.Index(index)
  }
}

/// The same steps for a reader that meets no anchors and tags, and minds the limits itself.
extension YAMLTreeBuilder {
  /// Adds a scalar of the file that is not empty where it stands.
  @inline(__always)
  mutating func addScalar(
    _ style: ScalarStyle,
    from start: Int,
    to end: Int,
    text: TextSpan,
    hash: UInt32
  ) {
    var event = YAMLEvent(kind: .scalar, style: style, start: UInt32(start), end: UInt32(end))
    event.value = text
    event.hash = hash
    _ = add(.scalar, event)
  }

  /// Adds the value that is not there behind a `-` or `:`.
  @inline(__always)
  mutating func addEmptyScalar(at place: Int) {
    var event = YAMLEvent(kind: .scalar, start: UInt32(place), end: UInt32(place))
    event.value = TextSpan(start: UInt32(place), end: UInt32(place))
    _ = add(.scalar, event)
  }

  /// Adds a collection; its children follow.
  @inline(__always)
  mutating func begin(_ kind: YAMLNode.Kind, at start: Int) -> YAMLTree.Index {
    add(kind, YAMLEvent(kind: .mappingStart, start: UInt32(start), end: UInt32(start)))
  }

  /// Ends a collection behind its last child, or behind its bracket.
  @inline(__always)
  mutating func end(_ index: YAMLTree.Index, at end: Int? = nil) {
    if let end { lastEnd = UInt32(end) }
    tree.nodes[Int(index)].end = max(tree.nodes[Int(index)].start, lastEnd)
    tree.nodes[Int(index)].next = Int32(tree.nodes.count)
  }
}
