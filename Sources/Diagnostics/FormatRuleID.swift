/// The rules that readers of files apply, each named once.
///
/// A reader reports a case, so it cannot report an id that this list does not have; a test compares
/// the list with the documented rules of `Sources/ClaimRules/Format`.
package enum FormatRuleID: String, CaseIterable, Sendable {
  // What makes a file no YAML that may be read.
  case fileTooLarge = "file-too-large"
  case notUTF8 = "not-utf8"
  case controlCharacter = "control-character"
  case nulCharacter = "nul-character"
  case bidiCharacter = "bidi-character"
  case invisibleCharacter = "invisible-character"
  case yamlSyntax = "yaml-syntax"
  case nestingTooDeep = "nesting-too-deep"
  case scalarTooLong = "scalar-too-long"
  case tooManyAliases = "too-many-aliases"
  case tooManyDocuments = "too-many-documents"
  case tooManyDirectives = "too-many-directives"
  case undefinedAlias = "undefined-alias"
  case unknownTag = "unknown-tag"
  case tooManyFindings = "too-many-findings"

  // What does not fit the format of its kind.
  case wrongKind = "wrong-kind"
  case unknownKey = "unknown-key"
  case duplicateKey = "duplicate-key"
  case missingKey = "missing-key"
  case missingValue = "missing-value"
  case wrongType = "wrong-type"
  case invalidChoice = "invalid-choice"
  case invalidDate = "invalid-date"
  case invalidDigest = "invalid-digest"
  case invalidFramework = "invalid-framework"
  case invalidId = "invalid-id"
  case invalidNumber = "invalid-number"

  // What the engine cannot find or read.
  case missingInput = "missing-input"
  case unreadableInput = "unreadable-input"
  case inputOutsideRepository = "input-outside-repository"
  case emptyInput = "empty-input"
  case unknownFramework = "unknown-framework"
  case unknownPolicy = "unknown-policy"
  case cyclicPolicy = "cyclic-policy"
  case unknownPolicyTarget = "unknown-policy-target"
  case unknownRule = "unknown-rule"
  case unknownOption = "unknown-option"
}

extension RuleID {
  /// Names a rule that a reader applies.
  package init(_ rule: FormatRuleID) { self.init(rule.rawValue) }
}
