/// Words in a text that rules have something to say about.
package struct TextMark: Hashable, Sendable {
  /// What the words are.
  package enum Kind: UInt8, CaseIterable, Sendable, BitwiseCopyable {
    /// Something that stands for what is still to come, wherever it stands: `TODO`, `○○`, `20XX年`.
    case placeholder
    /// The same said by a whole clause: `未定`, `（仮）`; inside a sentence the words mean nothing.
    case openClause
    /// The form of a company: `株式会社`, `Co., Ltd.`
    case company
    /// Words that say something is not done, or not everywhere: `一部`, `検討中`, `partly`.
    case hedge
    /// Words that take something out of a scope: `のみ`, `を除く`, `only`.
    case limit
    /// Words that name everybody, and so nobody: `全員`, `各自`, `mailing list`.
    case collective
    /// Words of certification: `認定を受け`, `certified`.
    case certification
  }

  /// What the words are.
  package let kind: Kind
  /// Where they stand, counted in bytes of the text.
  package let range: Range<Int>

  /// Whether the words leave open what should be said.
  package var isPlaceholder: Bool { kind == .placeholder || kind == .openClause }
}
