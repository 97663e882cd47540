import ClaimModel
import Diagnostics
import Foundation
import TestSupport
import Testing
import YAMLSyntax

@Suite struct `A file of ours` {
  @Test(arguments: SampleFile.all)
  func `is sound`(_ file: SampleFile) {
    let (tree, findings) = LibYAMLReader.parse(file.bytes, file: FileID(0))
    #expect(findings.isEmpty)
    #expect(tree.faults == [])
    #expect(decodingFindings(of: tree).isEmpty)
  }

  @Test(arguments: SampleFile.all)
  func `in other line endings and with a mark says the same`(_ file: SampleFile) {
    let text = String(decoding: file.bytes, as: UTF8.self)
    let plain = LibYAMLReader.parse(file.bytes, file: FileID(0)).tree
    let variants = [
      text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r"), "\u{FEFF}" + text,
    ]
    for variant in variants {
      let (tree, findings) = LibYAMLReader.parse(Array(variant.utf8), file: FileID(0))
      #expect(findings.isEmpty)
      #expect(tree.texts == plain.texts)
      #expect(tree.comments().count == plain.comments().count)
    }
  }

  @Test(arguments: 0..<8)
  func `however it is broken is read without a trap and with ranges inside it`(_ share: UInt64) {
    let files = SampleFile.all.map(\.excerpt)
    for round in 0..<400 {
      let seed = share << 32 | UInt64(round)
      var random = SeededRandom(seed: seed)
      var bytes = files[random.below(files.count)]
      for _ in 0...random.below(3) { Mutation.apply(to: &bytes, with: &random) }
      let (tree, syntax) = LibYAMLReader.parse(bytes, file: FileID(0))
      var faults = tree.faults
      let findings = syntax + decodingFindings(of: tree)
      for range in findings.flatMap({ [$0.range] + $0.notes.compactMap(\.range) })
      where range.start > range.end || range.end > bytes.count {
        faults.append("finding \(range)")
      }
      if !syntax.isEmpty && !tree.nodes.isEmpty { faults.append("nodes beside a finding") }
      let again = LibYAMLReader.parse(bytes, file: FileID(0))
      if again.findings != syntax || again.tree.nodes != tree.nodes
        || again.tree.roots != tree.roots
      {
        faults.append("another tree for the same bytes")
      }
      #expect(faults == [], "seed \(seed)")
    }
  }
}

/// Reads a tree as whatever it says it is, and as everything else it might be.
private func decodingFindings(of tree: YAMLTree) -> [Finding] {
  guard let root = tree.roots.first else { return [] }
  switch tree.value(of: "kind", in: root).map(tree.string) {
  case "Framework", "FrameworkGuide": return Framework.read(tree).findings
  case "Policy": return Policy.read(tree).findings
  case "Mapping": return FrameworkMapping.read(tree).findings
  default:
    var builder = ModelBuilder(names: NameTable())
    builder.add(tree, expecting: [.organization, .claims, .evidence, .waivers])
    return builder.findings
  }
}

/// A YAML file that the repository holds.
struct SampleFile: CustomTestStringConvertible, Sendable {
  let path: String
  let bytes: [UInt8]

  var testDescription: String { path }

  /// The file, or its first lines if mutations would take long over it.
  var excerpt: [UInt8] {
    guard bytes.count > 6000 else { return bytes }
    let end = bytes[6000...].firstIndex(of: 0x0A) ?? bytes.count
    return Array(bytes[..<end])
  }

  static let all: [SampleFile] = {
    let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    return ["examples", "policies"].flatMap { (folder: String) -> [SampleFile] in
      let files = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
      // What CI systems read is not ours to understand.
      let paths = (files?.compactMap { $0 as? String } ?? [])
        .filter { $0.hasSuffix(".yaml") && !$0.hasPrefix("ci/") }
      return paths.sorted().compactMap { path in
        guard let data = try? Data(contentsOf: root.appending(path: folder + "/" + path)) else {
          return nil
        }
        return SampleFile(path: folder + "/" + path, bytes: Array(data))
      }
    }
  }()
}

/// What a slip of the hand does to a file.
private enum Mutation {
  private static let insertions: [[UInt8]] =
    [
      "\t", "\r", "\n", ":", ": ", "- ", "? ", "#", " # ", "\"", "'", "\\", "{", "}", "[", "]", ",",
      "|\n", ">",
      "&a ", "*a", "!x ", "!!str ", "<<: ", "<<: *a\n", "%", "---\n", "...\n", "~", "null",
      "\"\\0\"", "日", "🦊",
      "\u{3099}", "\u{85}", "\u{2028}", "\u{FEFF}", "\0", "@", "`", "  ", "\u{3000}", "-",
      "2026-02-30", "\"\\q\"",
    ].map { Array($0.utf8) } + [[0x80], [0xE3, 0x81], [0xFF], [0xED, 0xA0, 0x80], [0xC0, 0x80]]

  static func apply(to bytes: inout [UInt8], with random: inout SeededRandom) {
    let place = random.below(bytes.count + 1)
    switch random.below(8) {
    case 0: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.below(6)))
    case 1: bytes.insert(contentsOf: insertions[random.below(insertions.count)], at: place)
    case 2: bytes = Array(bytes[..<place])
    case 3: if place < bytes.count { bytes[place] = UInt8(random.below(256)) }
    case 4:
      let end = min(bytes.count, place + random.below(60))
      bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count + 1))
    default: changeLines(of: &bytes, with: &random)
    }
  }

  private static func changeLines(of bytes: inout [UInt8], with random: inout SeededRandom) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let (first, second) = (random.below(lines.count), random.below(lines.count))
    switch random.below(5) {
    case 0: lines.remove(at: first)
    case 1: lines.insert(lines[first], at: second)
    case 2: lines.swapAt(first, second)
    case 3: lines[first] = ([0x20, 0x20] + lines[first])[...]
    default: lines[first] = lines[first].drop { $0 == 0x20 }
    }
    bytes = Array(lines.joined(separator: [0x0A]))
  }
}

extension YAMLTree {
  /// What is wrong with the tree itself, whatever the file says.
  fileprivate var faults: [String] {
    var faults: [String] = []
    for (index, node) in nodes.enumerated() {
      if node.start > node.end || node.end > sourceLength { faults.append("node \(index): range") }
      if node.next <= index || node.next > nodes.count { faults.append("node \(index): next") }
      switch node.kind {
      case .scalar:
        if node.text.start > node.text.end || node.text.end > bytes.count {
          faults.append("node \(index): text")
        }
      case .alias:
        if Int(node.text.start) >= index { faults.append("node \(index): alias of a later node") }
      case .sequence, .mapping:
        faults += childFaults(of: Index(index))
      }
    }
    for root in roots where !nodes.indices.contains(Int(root)) { faults.append("root \(root)") }
    let comments = comments()
    for comment in comments
    where comment.end > sourceLength || bytes[Int(comment.start)] != UInt8(ascii: "#") {
      faults.append("comment \(comment)")
    }
    for (left, right) in zip(comments, comments.dropFirst()) where left.end > right.start {
      faults.append("comments \(left) and \(right)")
    }
    return faults
  }

  private func childFaults(of index: Index) -> [String] {
    let node = nodes[Int(index)]
    var faults: [String] = []
    var count = 0
    var child = index + 1
    var end = node.start
    while child < node.next {
      let inner = nodes[Int(child)]
      if inner.start < end || inner.end > node.end {
        faults.append("node \(child) lies outside its parent or before its neighbour")
      }
      (count, child, end) = (count + 1, inner.next, inner.end)
    }
    if child != node.next { faults.append("node \(index): children overrun") }
    if node.kind == .mapping, !count.isMultiple(of: 2) { faults.append("node \(index): key alone") }
    return faults
  }

  fileprivate var texts: [String] {
    nodes.map {
      $0.kind == .scalar
        ? String(decoding: bytes[Int($0.text.start)..<Int($0.text.end)], as: UTF8.self) : ""
    }
  }
}
