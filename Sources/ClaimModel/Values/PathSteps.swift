internal import YAMLSyntax

extension String {
  /// The path without empty steps, `.` and `..` behind a name, taken as text.
  package var normalizedPath: String {
    var parts: [Substring] = []
    for part in split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return (hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}

extension Decoder {
  /// Reads the path of a file.
  ///
  /// However it is written, one file has one name: what counts how often a file is cited, or what
  /// git knows of it, must not be led astray by `./`.
  @inline(__always)
  mutating func path(_ index: YAMLTree.Index) -> Located<Name>? {
    guard let path = word(index) else { return nil }
    guard !bytes(of: index).isNormalizedPath else { return path }
    let text = names.text(path.value).normalizedPath
    return text.isEmpty ? path : Located(names.name(text), at: path.range)
  }
}

extension ArraySlice<UInt8> {
  /// Whether no step of a path is empty, `.` or `..`.
  fileprivate var isNormalizedPath: Bool {
    var count = 0
    var dots = 0
    for byte in self {
      if byte == UInt8(ascii: "/") {
        if count == dots, count <= 2 { return false }
        (count, dots) = (0, 0)
      } else {
        count += 1
        if byte == UInt8(ascii: ".") { dots += 1 }
      }
    }
    return count != dots || count > 2
  }
}
