internal import Diagnostics

/// One element of an XML file, without its text.
struct XMLElement {
  let name: String
  /// The start tag.
  let bytes: Range<Int>
  let attributes: [(name: String, value: String, bytes: Range<Int>)]
  /// The index behind the element's last descendant.
  var next: Int

  /// The value of an attribute.
  func attribute(_ name: String) -> (value: String, bytes: Range<Int>)? {
    attributes.first { $0.name == name }.map { ($0.value, $0.bytes) }
  }
}

/// Reads the elements and attributes of an XML file; a document type is refused, so that no entity
/// can grow or reach out.
///
/// - Source: XML 1.0, 5th edition, without §2.8's document type.
struct XMLReader {
  /// The deepest nesting.
  private static let depth = 64

  private let bytes: [UInt8]
  private var position: Int
  private var elements: [XMLElement] = []
  private var open: [Int] = []

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.hasByteOrderMark ? 3 : 0
  }

  /// Reads a whole file: all elements in document order, each followed by its descendants.
  static func elements(of bytes: [UInt8]) throws(RecordError) -> [XMLElement] {
    try bytes.checkEncoding()
    var reader = XMLReader(bytes)
    while reader.position < bytes.count { try reader.step() }
    guard reader.open.isEmpty, !reader.elements.isEmpty else {
      let last = reader.open.last.map { reader.elements[$0].bytes }
      throw RecordError(.notXML, at: last)
    }
    return reader.elements
  }

  private func error(_ message: Message = .notXML) -> RecordError {
    RecordError(message, at: position..<min(position + 1, bytes.count))
  }

  private func starts(_ text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

  /// Reads one tag, comment or other mark; text between them is skipped.
  private mutating func step() throws(RecordError) {
    guard bytes[position] == UInt8(ascii: "<") else {
      let isInside = !open.isEmpty
      guard isInside || bytes[position] <= 0x20 else { throw error() }
      position += 1
      return
    }
    if starts("<!--") { return try skip(to: "-->", from: 4) }
    if starts("<![CDATA[") {
      guard !open.isEmpty else { throw error() }
      return try skip(to: "]]>", from: 9)
    }
    if starts("<!") { throw error(.documentType) }
    if starts("<?") { return try declaration() }
    if starts("</") { return try endTag() }
    try startTag()
  }

  private mutating func skip(to end: String, from offset: Int) throws(RecordError) {
    var index = position + offset
    while index < bytes.count {
      if bytes[index...].starts(with: end.utf8) {
        position = index + end.utf8.count
        return
      }
      index += 1
    }
    throw error()
  }

  private mutating func declaration() throws(RecordError) {
    let start = position
    try skip(to: "?>", from: 2)
    let text = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    guard text.hasPrefix("<?xml "), text.contains("encoding") else { return }
    guard text.contains("utf-8") || text.contains("us-ascii") else {
      throw RecordError(.notUTF8, at: start..<position)
    }
  }

  private mutating func endTag() throws(RecordError) {
    position += 2
    let name = try name()
    guard let index = open.popLast(), elements[index].name == name else { throw error() }
    skipBlanks()
    try expect(">")
    elements[index].next = elements.count
  }

  private mutating func startTag() throws(RecordError) {
    let start = position
    position += 1
    let name = try name()
    guard open.count < Self.depth else { throw error(.tooDeep) }
    guard !open.isEmpty || elements.isEmpty else { throw error() }  // one element at the top
    var attributes: [(name: String, value: String, bytes: Range<Int>)] = []
    var names: Set<String> = []
    while true {
      skipBlanks()
      guard position < bytes.count else { throw error() }
      let isClosed = bytes[position] == UInt8(ascii: "/")
      if isClosed { position += 1 }
      if isClosed || bytes[position...].first == UInt8(ascii: ">") {
        try expect(">")
        let element = XMLElement(
          name: name,
          bytes: start..<position,
          attributes: attributes,
          next: elements.count + 1
        )
        elements.append(element)
        if !isClosed { open.append(elements.count - 1) }
        return
      }
      let attribute = try attribute()
      guard names.insert(attribute.name).inserted else {
        throw RecordError(.keyTwice(attribute.name), at: attribute.bytes)
      }
      attributes.append(attribute)
    }
  }

  private mutating func attribute() throws(RecordError) -> (
    name: String, value: String, bytes: Range<Int>
  ) {
    let name = try name()
    skipBlanks()
    try expect("=")
    skipBlanks()
    guard position < bytes.count,
      bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
    else { throw error() }
    let quote = bytes[position]
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != quote {
      guard bytes[position] != UInt8(ascii: "<") else { throw error() }
      position += 1
    }
    guard position < bytes.count else { throw error() }
    guard let value = Self.text(of: bytes[start..<position]) else {
      throw RecordError(.unknownEntity, at: start..<position)
    }
    position += 1
    return (name, value, start..<position - 1)
  }

  private mutating func name() throws(RecordError) -> String {
    let start = position
    while position < bytes.count, isName(bytes[position]) { position += 1 }
    guard position > start else { throw error() }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "_"),
      UInt8(ascii: "-"), UInt8(ascii: "."), 0x80...0xFF:
      true
    default: false
    }
  }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  private mutating func expect(_ text: String) throws(RecordError) {
    guard position < bytes.count, starts(text) else { throw error() }
    position += text.utf8.count
  }

  /// Returns a value with its references replaced; `nil` if one is not of XML's own five or a
  /// number.
  private static func text(of bytes: ArraySlice<UInt8>) -> String? {
    var result = ""
    var rest = bytes
    while !rest.isEmpty {
      let plain = rest.prefix { $0 != UInt8(ascii: "&") }
      result += String(decoding: plain, as: UTF8.self)
      rest = rest.dropFirst(plain.count)
      guard !rest.isEmpty else { break }
      let name = rest.dropFirst().prefix { $0 != UInt8(ascii: ";") }
      guard rest.count > name.count + 1, name.count <= 8,
        let scalar = scalar(String(decoding: name, as: UTF8.self))
      else { return nil }
      result.unicodeScalars.append(scalar)
      rest = rest.dropFirst(name.count + 2)
    }
    return result
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard name.hasPrefix("#") else { return nil }
    let isHex = name.hasPrefix("#x")
    return UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10).flatMap(
      Unicode.Scalar.init
    )
  }
}
