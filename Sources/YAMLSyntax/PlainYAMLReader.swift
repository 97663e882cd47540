package import Diagnostics

/// Reads the YAML that nearly all files are written in, several times faster than libyaml.
///
/// That is: block mappings and sequences, comments, scalars of one line, block scalars, and
/// brackets, in UTF-8 without tabs in front. Anchors, aliases, tags, directives, `? ` keys, texts
/// folded over lines, rare escapes and everything wrong are left to libyaml, which then reads the
/// file from its start. The subset may be small, but inside it the tree is libyaml's, bit for bit.
package enum PlainYAMLReader {
  /// Parses bytes to a tree; `nil` if libyaml should read them.
  package static func parse(
    _ bytes: [UInt8],
    file: FileID,
    limits: YAMLLimits = .standard,
    documents: Int = .max
  ) -> YAMLTree? {
    guard bytes.count <= limits.fileSize, documents > 0 else { return nil }
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let source = unsafe SourceBytes(buffer), source.areReadableCharacters else {
        return nil
      }
      let builder = YAMLTreeBuilder(file: file, bytes: bytes, limits: limits)
      var parser = PlainParser(source, limits: limits, builder: builder)
      do {
        try parser.parseDocuments(atMost: documents)
      } catch {
        return nil
      }
      let (tree, findings) = parser.builder.finish()
      return findings.isEmpty ? tree : nil
    }
  }
}
