package import Diagnostics

/// Reads YAML files: the plain ones quickly, all others with libyaml.
package enum YAMLReader {
  /// Parses bytes to a tree, or tells what is wrong with them.
  ///
  /// Asked for the first documents only, it leaves those behind them unread. Which parser read a
  /// file shows in nothing but time: `PlainYAMLReader` gives up on whatever it is not sure of, and
  /// what is wrong with a file is always said by libyaml.
  package static func parse(
    _ bytes: [UInt8],
    file: FileID,
    limits: YAMLLimits = .standard,
    documents: Int = .max
  ) -> (tree: YAMLTree, findings: [Finding]) {
    let tree = PlainYAMLReader.parse(bytes, file: file, limits: limits, documents: documents)
    if let tree { return (tree, []) }
    return LibYAMLReader.parse(bytes, file: file, limits: limits, documents: documents)
  }
}
