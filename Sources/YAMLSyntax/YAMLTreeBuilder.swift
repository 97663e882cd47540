package import Diagnostics

/// Puts events together to a tree and holds the limits.
package struct YAMLTreeBuilder {
  /// What has been put together so far.
  package private(set) var tree: YAMLTree
  /// What was found wrong, in the order of the file.
  package private(set) var findings: [Finding] = []

  private let limits: YAMLLimits
  private var open: [Open] = []
  private var anchors: [Anchor] = []
  private var aliasedNodes = 0
  /// Where the node that ended last ends.
  private var lastEnd: UInt32 = 0

  /// A collection that has not ended yet.
  private struct Open {
    var node: YAMLTree.Index
    var anchor: TextSpan
    var aliasedBefore: Int
  }

  /// A node with a name, and how many nodes an alias of it stands for.
  private struct Anchor {
    var name: TextSpan
    var node: YAMLTree.Index
    var size: Int
  }

  /// Starts a tree for a file.
  package init(file: FileID, bytes: [UInt8], limits: YAMLLimits) {
    tree = YAMLTree(file: file, bytes: bytes)
    tree.nodes.reserveCapacity(bytes.count / 12 + 8)
    open.reserveCapacity(16)
    self.limits = limits
  }

  /// Keeps a text that stands nowhere in the file.
  package mutating func store(_ text: UnsafeBufferPointer<UInt8>) -> TextSpan {
    let start = UInt32(tree.bytes.count)
    unsafe tree.bytes.append(contentsOf: text)
    return TextSpan(start: start, end: UInt32(tree.bytes.count))
  }

  /// Adds an event; returns whether the parser should go on.
  package mutating func append(_ event: YAMLEvent) -> Bool {
    switch event.kind {
    case .documentStart: startDocument(event)
    case .documentEnd: true
    case .scalar: addScalar(event)
    case .alias: addAlias(event)
    case .sequenceStart: start(.sequence, event)
    case .mappingStart: start(.mapping, event)
    case .sequenceEnd, .mappingEnd: endCollection(event)
    }
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

  private mutating func startDocument(_ event: YAMLEvent) -> Bool {
    anchors.removeAll(keepingCapacity: true)
    guard tree.roots.count < limits.documents else {
      report(
        .tooManyDocuments,
        .tooManyDocuments(limits.documents),
        from: event.start,
        to: event.end
      )
      return false
    }
    tree.roots.append(YAMLTree.Index(tree.nodes.count))
    return true
  }

  @inline(__always)
  private mutating func addScalar(_ event: YAMLEvent) -> Bool {
    let index = add(.scalar, event)
    if event.tag.count > 0 || event.anchor.count > 0 || event.value.count > limits.scalarSize {
      return checkRareScalar(event, at: index)
    }
    return true
  }

  private mutating func checkRareScalar(_ event: YAMLEvent, at index: YAMLTree.Index) -> Bool {
    checkTag(event)
    if event.anchor.count > 0 { setAnchor(event.anchor, at: index, size: 1) }
    guard event.value.count > limits.scalarSize else { return true }
    report(.scalarTooLong, .scalarTooLong(limits.scalarSize), from: event.start, to: event.end)
    return false
  }

  private mutating func addAlias(_ event: YAMLEvent) -> Bool {
    let name = text(event.anchor)
    guard let anchor = anchors.last(where: { text($0.name) == name }) else {
      let isOpen = open.contains { text($0.anchor) == name }
      report(
        .undefinedAlias,
        isOpen ? .aliasInsideItself(name) : .undefinedAlias(name),
        from: event.start,
        to: event.end
      )
      _ = add(.scalar, event)
      return true
    }
    aliasedNodes += anchor.size
    guard aliasedNodes <= limits.aliasedNodes else {
      report(
        .tooManyAliases,
        .tooManyAliases(limits.aliasedNodes),
        from: event.start,
        to: event.end
      )
      return false
    }
    let index = add(.alias, event)
    tree.nodes[Int(index)].text = TextSpan(
      start: UInt32(bitPattern: tree.resolved(anchor.node)),
      end: 0
    )
    return true
  }

  private mutating func start(_ kind: YAMLNode.Kind, _ event: YAMLEvent) -> Bool {
    guard open.count < limits.depth else {
      report(.nestingTooDeep, .nestingTooDeep(limits.depth), from: event.start, to: event.end)
      return false
    }
    let index = add(kind, event)
    if event.tag.count > 0 { checkTag(event) }
    open.append(Open(node: index, anchor: event.anchor, aliasedBefore: aliasedNodes))
    return true
  }

  private mutating func endCollection(_ event: YAMLEvent) -> Bool {
    guard let collection = open.popLast() else { return false }
    let index = Int(collection.node)
    // libyaml ends a block collection at the token behind it; its last child ends it for people.
    if event.isFlow { lastEnd = event.end }
    tree.nodes[index].end = max(tree.nodes[index].start, lastEnd)
    tree.nodes[index].next = Int32(tree.nodes.count)
    if collection.anchor.count > 0 {
      let size = tree.nodes.count - index + aliasedNodes - collection.aliasedBefore
      setAnchor(collection.anchor, at: collection.node, size: size)
    }
    return true
  }

  private mutating func setAnchor(_ name: TextSpan, at node: YAMLTree.Index, size: Int) {
    anchors.append(Anchor(name: name, node: node, size: size))
  }

  private func text(_ span: TextSpan) -> String {
    String(decoding: tree.bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }

  private mutating func checkTag(_ event: YAMLEvent) {
    let tag = text(event.tag)
    guard !tag.isEmpty, !Self.knownTags.contains(tag) else { return }
    report(.unknownTag, .unknownTag(tag), from: event.start, to: event.end)
  }

  /// The tags of YAML's own schemas; the expected type of a field decides what a value means, so
  /// they say nothing new.
  private static let knownTags: Set<String> = Set(
    ["str", "int", "float", "bool", "null", "seq", "map", "timestamp"].map {
      "tag:yaml.org,2002:\($0)"
    } + ["!"]
  )

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
