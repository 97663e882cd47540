package import ClaimModel

/// A framework, a policy or a schema that the program carries with it.
package struct BuiltIn: Sendable {
  /// What a file holds.
  package enum Kind: Sendable {
    case framework
    case policy
    case schema
    case mapping
  }

  /// What the file holds.
  package let kind: Kind
  /// The file's name without its ending, which is also the id inside.
  package let id: StaticString
  /// The first YAML document, character by character.
  let head: StaticString
  /// The documents behind it.
  let rest: StaticString
  /// What a framework's first document decodes into; of anything else nothing.
  let snapshot: StaticString

  /// The framework, read from its snapshot: all that a check needs of it.
  ///
  /// Only a file of the kind `framework` holds one.
  package var framework: Framework {
    Framework(snapshot: snapshot.bytes)
  }

  /// The bytes of the first document.
  package var firstDocument: [UInt8] { head.bytes }

  /// The file's bytes.
  package var bytes: [UInt8] { head.bytes + rest.bytes }

  /// Returns the built-in of a kind and id.
  package static func find(_ kind: Kind, id: String) -> BuiltIn? {
    all.first { $0.kind == kind && $0.id.description == id }
  }

  /// The ids of a kind, in alphabetical order.
  package static func ids(of kind: Kind) -> [String] {
    all.filter { $0.kind == kind }.map(\.id.description).sorted()
  }
}

extension StaticString {
  /// A copy of the text's bytes.
  fileprivate var bytes: [UInt8] { withUTF8Buffer { unsafe Array($0) } }
}
