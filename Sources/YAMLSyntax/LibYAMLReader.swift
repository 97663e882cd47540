internal import CLibYAML
package import Diagnostics

/// Reads a file with libyaml; nothing else in the product touches C.
package enum LibYAMLReader {
  /// Parses bytes to a tree, as far as they go, with what was found wrong.
  package static func parse(
    _ bytes: [UInt8],
    file: FileID,
    limits: YAMLLimits = .standard
  ) -> (tree: YAMLTree, findings: [Finding]) {
    parse(bytes, file: file, limits: limits, documents: .max)
  }

  /// Parses only the first documents of a file and leaves the rest unread.
  package static func parse(
    _ bytes: [UInt8],
    file: FileID,
    limits: YAMLLimits = .standard,
    documents: Int
  ) -> (tree: YAMLTree, findings: [Finding]) {
    var builder = YAMLTreeBuilder(file: file, bytes: bytes, limits: limits)
    guard !builder.refuses(bytes, limits: limits) else { return (builder.tree, builder.findings) }
    unsafe bytes.withUnsafeBufferPointer { buffer in
      var parser = unsafe LibYAMLParser(buffer)
      parser.run(into: &builder, documents: documents)
      unsafe builder.findBidiCharacters(in: buffer)
    }
    return (builder.tree, builder.findings)
  }
}

extension YAMLTreeBuilder {
  /// Refuses what libyaml would read but we do not want: huge files and UTF-16.
  fileprivate mutating func refuses(_ bytes: [UInt8], limits: YAMLLimits) -> Bool {
    if bytes.count > limits.fileSize {
      report(.fileTooLarge, .fileTooLarge(limits.fileSize), from: 0, to: 0)
      return true
    }
    let start = bytes.prefix(2)
    guard
      start == [0xFF, 0xFE] || start == [0xFE, 0xFF] || (start.count == 2 && start.contains(0))
    else { return false }
    report(.notUTF8, .utf16, from: 0, to: UInt32(start.count))
    return true
  }
}

/// libyaml's parser with its marks turned into byte offsets.
///
/// The buffer must outlive the parser: `parse(_:file:limits:)` is the only caller and sees to it.
@safe
private struct LibYAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeBufferPointer<UInt8>
  private var cursor = CodePointCursor()

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe self.bytes = bytes
    unsafe parser = .allocate(capacity: 1)
    unsafe yaml_parser_initialize(parser)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    // The marks do not count a byte-order mark; the bytes do.
    if unsafe bytes.starts(with: [0xEF, 0xBB, 0xBF]) { cursor.byte = 3 }
    cursor.first = cursor.byte
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// Hands every event to the builder until the stream, the builder or libyaml ends it.
  mutating func run(into builder: inout YAMLTreeBuilder, documents: Int) {
    var flows: [Bool] = []
    var endedDocuments = 0
    var goesOn = true
    while goesOn {
      var raw = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(parser, &raw) != 0 else { return reportProblem(to: &builder) }
      defer { unsafe yaml_event_delete(&raw) }
      switch unsafe raw.type {
      case YAML_SCALAR_EVENT:
        goesOn = unsafe builder.append(scalar(raw, into: &builder))
      case YAML_MAPPING_START_EVENT:
        let isFlow = unsafe raw.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
        flows.append(isFlow)
        var event = unsafe started(.mappingStart, raw)
        event.isFlow = isFlow
        unsafe event.anchor = text(raw.data.mapping_start.anchor, in: &builder)
        unsafe event.tag = text(raw.data.mapping_start.tag, in: &builder)
        goesOn = builder.append(event)
      case YAML_SEQUENCE_START_EVENT:
        let isFlow = unsafe raw.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
        flows.append(isFlow)
        var event = unsafe started(.sequenceStart, raw)
        event.isFlow = isFlow
        unsafe event.anchor = text(raw.data.sequence_start.anchor, in: &builder)
        unsafe event.tag = text(raw.data.sequence_start.tag, in: &builder)
        goesOn = builder.append(event)
      case YAML_MAPPING_END_EVENT:
        goesOn = unsafe builder.append(ended(.mappingEnd, raw, isFlow: flows.popLast() ?? false))
      case YAML_SEQUENCE_END_EVENT:
        goesOn = unsafe builder.append(ended(.sequenceEnd, raw, isFlow: flows.popLast() ?? false))
      case YAML_ALIAS_EVENT:
        var event = unsafe started(.alias, raw)
        unsafe event.anchor = text(raw.data.alias.anchor, in: &builder)
        goesOn = builder.append(event)
      case YAML_DOCUMENT_START_EVENT:
        goesOn = unsafe builder.append(started(.documentStart, raw))
      case YAML_DOCUMENT_END_EVENT:
        endedDocuments += 1
        goesOn = endedDocuments < documents
      case YAML_STREAM_END_EVENT:
        goesOn = false
      default:
        break
      }
    }
  }

  private mutating func started(_ kind: YAMLEvent.Kind, _ raw: borrowing yaml_event_t) -> YAMLEvent
  {
    let start = unsafe offset(of: raw.start_mark)
    return YAMLEvent(kind: kind, start: start, end: unsafe offset(of: raw.end_mark))
  }

  private mutating func ended(
    _ kind: YAMLEvent.Kind,
    _ raw: borrowing yaml_event_t,
    isFlow: Bool
  ) -> YAMLEvent {
    // The end of a block collection stands at the next token: not worth moving the cursor.
    let end = isFlow ? unsafe offset(of: raw.end_mark) : UInt32(cursor.byte)
    return YAMLEvent(kind: kind, isFlow: isFlow, start: end, end: end)
  }

  @inline(__always)
  private mutating func scalar(
    _ raw: borrowing yaml_event_t,
    into builder: inout YAMLTreeBuilder
  ) -> YAMLEvent {
    var event = unsafe started(.scalar, raw)
    let data = unsafe raw.data.scalar
    let value = unsafe UnsafeBufferPointer(start: UnsafePointer(data.value), count: data.length)
    var written = event.start
    switch unsafe data.style {
    case YAML_PLAIN_SCALAR_STYLE: event.style = .plain
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE:
      event.style = .block
      event.end = trimmed(event.end, after: event.start)
    default:
      event.style = .quoted
      written += 1
    }
    event.value = unsafe span(
      of: value,
      writtenAt: written,
      of: event.start,
      before: event.end,
      in: &builder
    )
    unsafe event.hash = NameHash.of(value)
    if unsafe data.anchor != nil { unsafe event.anchor = text(data.anchor, in: &builder) }
    if unsafe data.tag != nil { unsafe event.tag = text(data.tag, in: &builder) }
    return event
  }

  /// Finds a scalar's text in the file, or keeps it elsewhere if it was changed by an escape.
  @inline(__always)
  private func span(
    of value: UnsafeBufferPointer<UInt8>,
    writtenAt start: UInt32,
    of quote: UInt32,
    before end: UInt32,
    in builder: inout YAMLTreeBuilder
  ) -> TextSpan {
    let count = value.count
    guard count > 0 else { return TextSpan(start: start, end: start) }
    if Int(start) + count <= Int(end),
      let written = unsafe bytes.baseAddress,
      let base = value.baseAddress,
      unsafe memcmp(written + Int(start), base, count) == 0
    {
      return TextSpan(start: start, end: start + UInt32(count))
    }
    // These can only come from an escape, so only texts that differ from the file need the look.
    let source = unsafe UnsafeBufferPointer(rebasing: bytes[Int(quote)..<Int(end)])
    for rule in unsafe EscapedCharacters.rules(brokenBy: value, writtenAs: source) {
      builder.report(rule.id, rule.message, from: quote, to: end)
    }
    return unsafe builder.store(value)
  }

  /// The end of a block scalar without the empty lines behind it.
  private func trimmed(_ end: UInt32, after start: UInt32) -> UInt32 {
    var end = Int(end)
    while end > Int(start) + 1, unsafe [0x0A, 0x0D, 0x20].contains(bytes[end - 1]) { end -= 1 }
    return UInt32(end)
  }

  /// Keeps the name of an anchor or tag, which few nodes have.
  private func text(
    _ pointer: UnsafeMutablePointer<yaml_char_t>?,
    in builder: inout YAMLTreeBuilder
  ) -> TextSpan {
    guard let pointer = unsafe pointer else { return .empty }
    return unsafe builder.store(UnsafeBufferPointer(start: pointer, count: strlen(pointer)))
  }

  @inline(__always)
  private mutating func offset(of mark: yaml_mark_t) -> UInt32 {
    unsafe UInt32(cursor.move(to: mark.index, in: bytes))
  }

  /// Reports what libyaml gave up on, at the byte that it gave up at.
  private mutating func reportProblem(to builder: inout YAMLTreeBuilder) {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? ""
    if unsafe parser.pointee.error == YAML_READER_ERROR {
      // Reader errors know only the byte; their mark is always the first line.
      let start = unsafe UInt32(min(parser.pointee.problem_offset, bytes.count))
      let end = unsafe min(start + 1, UInt32(bytes.count))
      let isControl = problem.contains("control characters")
      return builder.report(
        isControl ? .controlCharacter : .notUTF8,
        isControl ? .controlCharacter : .notUTF8,
        from: start,
        to: end
      )
    }
    let start = unsafe offset(of: parser.pointee.problem_mark)
    let end = unsafe min(start + 1, UInt32(bytes.count))
    builder.report(.yamlSyntax, .syntax(problem), from: start, to: end)
  }
}

/// Turns libyaml's marks, which count code points, into byte offsets by walking forward once.
private struct CodePointCursor {
  var first = 0
  var byte = 0
  var codePoint = 0

  /// Moves to a code point and returns its byte offset; a mark before the cursor starts anew.
  @inline(__always)
  mutating func move(to target: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if target < codePoint { (byte, codePoint) = (first, 0) }
    guard let base = unsafe UnsafeRawPointer(bytes.baseAddress) else { return byte }
    var missing = target - codePoint
    // Eight bytes at a time: those that continue a code point look like 10xxxxxx.
    while missing > 0, byte + 8 <= bytes.count {
      let word = unsafe base.loadUnaligned(fromByteOffset: byte, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 == 0 {
        let step = min(missing, 8)
        missing -= step
        byte += step
      } else if missing >= 8 {
        let continues = word & (~word << 1) & 0x8080_8080_8080_8080
        missing -= 8 - continues.nonzeroBitCount
        byte += 8
      } else {
        break
      }
    }
    while byte < bytes.count {
      if unsafe bytes[byte] & 0xC0 != 0x80 {
        if missing == 0 { break }
        missing -= 1
      }
      byte += 1
    }
    codePoint = target
    return byte
  }
}
