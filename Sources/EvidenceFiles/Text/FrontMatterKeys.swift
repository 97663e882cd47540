internal import ClaimModel
internal import Diagnostics

/// The words that people write for a document's properties.
enum FrontMatterKeys {
  /// Reads what a key says.
  ///
  /// - Parameters:
  ///   - name: The key as written.
  ///   - value: Its value; `nil` if that is no single one.
  ///   - range: Where the value stands.
  /// - Returns: The property; `nil` if it is the author's own affair, or says nothing.
  static func property(
    _ name: some StringProtocol,
    _ value: String?,
    at range: SourceRange
  ) -> FrontMatter.Property? {
    // A key without a value says nothing, so it contradicts nothing.
    guard value?.isEmpty != true else { return nil }
    let name = folded(name)
    if let key = keys[name] { return FrontMatter.Property(key, value, at: range) }
    let answer = value.map(folded)
    if drafts.contains(name) {
      guard answer.map(noes.contains) != true else { return nil }
      return FrontMatter.Property(.status, "draft", at: range)
    }
    guard approvals.contains(name), let answer else { return nil }
    // A date or a name in its place is no answer to the question.
    guard noes.contains(answer) || answer.hasPrefix("未") || answer.hasPrefix("not") else {
      return nil
    }
    return FrontMatter.Property(.status, "\(name): \(answer)", at: range)
  }

  /// Whether a key is one that is compared, or one that says whether the document is a draft.
  static func knows(_ name: some StringProtocol) -> Bool {
    let name = folded(name)
    return keys[name] != nil || drafts.contains(name) || approvals.contains(name)
  }

  /// Whether a name is that of a mapping that holds a document's properties, or the merge key.
  static func isGroup(_ name: String) -> Bool { groups.contains(folded(name)) }

  /// A key in small narrow letters, without what only joins its words or cannot be seen.
  private static func folded(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x21...0x7E where scalar != "_" && scalar != "-": result.append(scalar)
      case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0...0x7F, 0x3000: break
      default:
        let bytes = Array(String(scalar).utf8)
        if Blanks.length(in: bytes.span, at: 0) == 0 { result.append(scalar) }
      }
    }
    return String(result).lowercased()
  }

  private static let keys: [String: FrontMatter.Key] = {
    let words: [FrontMatter.Key: [String]] = [
      .title: ["title", "題名", "タイトル", "表題", "文書名", "文書タイトル", "規程名", "件名"],
      .version: ["version", "ver", "revision", "版", "版数", "版番号", "バージョン"],
      .status: [
        "status", "docstatus", "documentstatus", "approvalstatus", "状態", "ステータス", "文書状態", "文書の状態",
        "承認状況", "承認状態", "承認ステータス",
      ],
      .approvedBy: ["approvedby", "approver", "承認者", "決裁者", "最終承認者"],
      .approvedOn: [
        "approvedon", "approvedat", "approvaldate", "dateapproved", "承認日", "承認年月日", "決裁日", "決裁年月日",
      ],
    ]
    var keys: [String: FrontMatter.Key] = [:]
    for (key, words) in words { for word in words { keys[word] = key } }
    return keys
  }()

  /// Keys of generators of sites (Hugo, Jekyll) and of people that answer whether it is a draft.
  private static let drafts: Set<String> = ["draft", "isdraft", "下書き", "下書", "草案", "素案", "ドラフト"]

  /// Keys that answer whether it is none.
  private static let approvals: Set<String> = [
    "approved", "isapproved", "published", "承認済", "承認済み",
  ]

  private static let noes: Set<String> = [
    "false", "no", "off", "0", "n", "f", "いいえ", "否", "×", "なし", "無",
  ]

  private static let groups: Set<String> = [
    "<<", "meta", "metadata", "document", "doc", "properties", "approval", "params", "文書", "文書情報",
    "属性",
    "承認", "承認情報",
  ]
}
