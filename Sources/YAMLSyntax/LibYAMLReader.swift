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
    guard bytes.count <= limits.fileSize else {
      let message = Message.fileTooLarge(limits.fileSize)
      builder.report(.fileTooLarge, message, from: 0, to: 0)
      return builder.finish()
    }
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe builder.refuse(buffer, limits: limits)
      guard !builder.hasEnded else { return }
      var parser = unsafe LibYAMLParser(buffer)
      parser.run(into: &builder, documents: documents)
      unsafe builder.findBidiCharacters(in: buffer)
    }
    return builder.finish()
  }
}

/// libyaml's parser with its marks turned into byte offsets.
///
/// The buffer must outlive the parser: `parse(_:file:limits:)` is the only caller and sees to it.
@safe
private struct LibYAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeBufferPointer<UInt8>
  private var cursor: CodePointCursor
  /// The last text in quotation marks.
  private var quoted: Range<Int> = 0..<0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe self.bytes = bytes
    unsafe parser = .allocate(capacity: 1)
    unsafe yaml_parser_initialize(parser)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    // A byte-order mark is kept from libyaml: told the encoding, it takes the mark for the first
    // column of the first line, and refuses the second line for standing further left.
    cursor = unsafe CodePointCursor(first: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    let text = unsafe UnsafeBufferPointer(rebasing: bytes[cursor.first...])
    unsafe yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// Hands every event to the builder until the stream, the builder or libyaml ends it.
  mutating func run(into builder: inout YAMLTreeBuilder, documents: Int) {
    var brackets: [Bool] = []
    var endedDocuments = 0
    while !builder.hasEnded, endedDocuments < documents {
      var raw = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(parser, &raw) != 0 else { return reportProblem(to: &builder) }
      defer { unsafe yaml_event_delete(&raw) }
      switch unsafe raw.type {
      case YAML_SCALAR_EVENT:
        unsafe builder.append(scalar(raw, into: &builder))
      case YAML_MAPPING_START_EVENT:
        let start = unsafe raw.data.mapping_start
        let event = unsafe started(
          .mappingStart,
          raw,
          anchor: start.anchor,
          tag: start.tag,
          into: &builder
        )
        // A single pair in a list, `[a: b]`, counts as flow too, but no bracket ends it.
        let isFlow = unsafe start.style == YAML_FLOW_MAPPING_STYLE
        brackets.append(unsafe isFlow && bytes[Int(event.end) - 1] == UInt8(ascii: "{"))
        builder.append(event)
      case YAML_SEQUENCE_START_EVENT:
        let start = unsafe raw.data.sequence_start
        brackets.append(unsafe start.style == YAML_FLOW_SEQUENCE_STYLE)
        unsafe builder.append(
          started(.sequenceStart, raw, anchor: start.anchor, tag: start.tag, into: &builder)
        )
      case YAML_MAPPING_END_EVENT:
        unsafe builder.append(ended(.mappingEnd, raw, isFlow: brackets.popLast() ?? false))
      case YAML_SEQUENCE_END_EVENT:
        unsafe builder.append(ended(.sequenceEnd, raw, isFlow: brackets.popLast() ?? false))
      case YAML_ALIAS_EVENT:
        var event = unsafe started(.alias, raw)
        unsafe event.anchor = text(raw.data.alias.anchor, in: &builder)
        builder.append(event)
      case YAML_DOCUMENT_START_EVENT:
        unsafe builder.append(started(.documentStart, raw))
      case YAML_DOCUMENT_END_EVENT:
        endedDocuments += 1
        unsafe builder.append(started(.documentEnd, raw))
      case YAML_STREAM_END_EVENT:
        return
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

  @inline(__always)
  private mutating func started(
    _ kind: YAMLEvent.Kind,
    _ raw: borrowing yaml_event_t,
    anchor: UnsafeMutablePointer<yaml_char_t>?,
    tag: UnsafeMutablePointer<yaml_char_t>?,
    into builder: inout YAMLTreeBuilder
  ) -> YAMLEvent {
    var event = unsafe started(kind, raw)
    if unsafe anchor != nil || tag != nil {
      unsafe event.anchor = text(anchor, in: &builder)
      unsafe event.tag = text(tag, in: &builder)
      unsafe NodeProperties.skip(in: bytes, of: &event)
    }
    return event
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
    let data = unsafe raw.data.scalar
    var event = unsafe started(.scalar, raw, anchor: data.anchor, tag: data.tag, into: &builder)
    let value = unsafe UnsafeBufferPointer(start: UnsafePointer(data.value), count: data.length)
    var written = event.start
    switch unsafe data.style {
    case YAML_PLAIN_SCALAR_STYLE: event.style = .plain
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE:
      event.style = .block
      event.end = unsafe bytes.endOfBlock(value, from: event.start, to: event.end)
    default:
      event.style = .quoted
      quoted = Int(event.start)..<Int(event.end)
      written += 1
    }
    unsafe event.value = builder.span(of: value, writtenAt: written, before: event.end, in: bytes)
    unsafe event.hash = NameHash.of(value)
    return event
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

  /// Reports what libyaml gave up on, at the character that it gave up at.
  private mutating func reportProblem(to builder: inout YAMLTreeBuilder) {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? ""
    guard unsafe parser.pointee.error == YAML_READER_ERROR else {
      return reportSyntax(problem, to: &builder)
    }
    // Reader errors know only the byte; their mark is always the first line.
    var start = unsafe min(cursor.first + parser.pointee.problem_offset, bytes.count)
    if unsafe bytes.looksLikeUTF16 {
      unsafe builder.report(.notUTF8, .utf16, from: 0, to: UInt32(min(2, bytes.count)))
    } else if problem.contains("control characters") {
      report(.controlCharacter, .controlCharacter, at: start, to: &builder)
    } else {
      // libyaml points at the byte that does not go on; what is broken is the character before it.
      if problem.contains("trailing") {
        repeat { start -= 1 } while unsafe start > 0 && bytes[start] & 0xC0 == 0x80
      }
      report(.notUTF8, .notUTF8, at: start, to: &builder)
    }
  }

  /// Reports what makes no sense, where it began to; libyaml may notice only on a later line.
  private mutating func reportSyntax(_ problem: String, to builder: inout YAMLTreeBuilder) {
    var start = unsafe Int(offset(of: parser.pointee.problem_mark))
    var message = Message.syntax(problem)
    let line = unsafe bytes.lineStart(before: start)
    if problem.contains("could not find expected ':'") || problem.contains("end of stream") {
      // The key that was not one, or the quotation mark that nothing closes.
      start = unsafe Int(offset(of: parser.pointee.context_mark))
    } else if quoted.lowerBound < line, quoted.upperBound > line, quoted.upperBound <= start {
      // A text in quotation marks ran on to this line, and its end was meant as a beginning.
      (start, message) = (quoted.lowerBound, .unclosedQuote)
      return report(.yamlSyntax, message, at: start, to: &builder)
    }
    // A slip on the line itself or on one of the two before it, of which it was taken to be part.
    var lineStart = unsafe bytes.lineStart(before: start)
    for _ in 0..<3 {
      let end = unsafe bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if let slip = unsafe SlipOfHand(in: Array(bytes[lineStart..<end])) {
        let place = lineStart + slip.bytes.lowerBound
        return report(.yamlSyntax, slip.message, at: place, to: &builder)
      }
      guard lineStart > 0 else { break }
      lineStart = unsafe bytes.lineStart(before: lineStart - 1)
    }
    report(.yamlSyntax, message, at: start, to: &builder)
  }

  private func report(
    _ rule: FormatRuleID,
    _ message: Message,
    at start: Int,
    to builder: inout YAMLTreeBuilder
  ) {
    var end = unsafe min(start + 1, bytes.count)
    while unsafe end < min(start + 4, bytes.count) && bytes[end] & 0xC0 == 0x80 { end += 1 }
    builder.report(rule, message, from: UInt32(start), to: UInt32(end))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the line of a byte starts.
  fileprivate func lineStart(before byte: Int) -> Int {
    unsafe self[..<Swift.min(byte, count)].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }
}

/// Turns libyaml's marks, which count code points, into byte offsets by walking forward once.
private struct CodePointCursor {
  /// The byte of the first code point, behind a byte-order mark.
  let first: Int
  private(set) var byte: Int
  private var codePoint = 0

  init(first: Int) { (self.first, byte) = (first, first) }

  /// Moves to a code point and returns its byte offset; a mark before the cursor starts anew.
  @inline(__always)
  mutating func move(to target: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if target < codePoint { (byte, codePoint) = (first, 0) }
    guard let base = unsafe UnsafeRawPointer(bytes.baseAddress) else { return byte }
    var missing = target - codePoint
    // Eight bytes at a time: those that continue a code point look like 10xxxxxx.
    while missing >= 8, byte + 8 <= bytes.count {
      let word = unsafe base.loadUnaligned(fromByteOffset: byte, as: UInt64.self)
      let continues = word & (~word << 1) & 0x8080_8080_8080_8080
      missing -= 8 - continues.nonzeroBitCount
      byte += 8
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
