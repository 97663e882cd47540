/// Claims that cite one piece of evidence, given as a mapping on one line.
extension String {
  /// A claim that cites a document.
  static func document(_ piece: String, item: String = "1-2") -> String {
    claim(item, level: 2, citing: piece, in: "documents")
  }

  /// A claim that cites a resource.
  static func resource(_ piece: String, item: String = "5-6") -> String {
    claim(item, level: 3, citing: piece, in: "resources")
  }

  /// A claim that cites an evaluation.
  static func evaluation(_ piece: String, item: String = "5-6") -> String {
    claim(item, level: 4, citing: piece, in: "evaluations")
  }

  /// A claim that cites an attestation.
  static func attestation(_ piece: String, item: String = "5-6") -> String {
    claim(item, level: 2, citing: piece, in: "attestations")
  }

  private static func claim(
    _ item: String,
    level: Int,
    citing piece: String,
    in list: String
  ) -> String {
    """
    - item: \(item)
      level: \(level)
      \(list):
        - \(piece)
    """
  }
}
