internal import ClaimModel
internal import Diagnostics

/// What rules ask of a document that describes itself.
extension OrganizationModel {
  /// Returns what a document's front matter says about a key; several values if it says several.
  func properties(_ key: FrontMatter.Key, of document: Document) -> [FrontMatter.Property] {
    guard let path = document.path, let text = facts(of: path).text,
      case .read(let properties) = text.frontMatter
    else { return [] }
    return properties.filter { $0.key == key }
  }

  /// Whether a document's file is the one that was pinned, and calls itself approved and of the
  /// version listed, so far as anything is known of that.
  func isAsListed(_ document: Document) -> Bool {
    guard let path = document.path else { return false }
    let facts = facts(of: path)
    guard !facts.isPointer, facts.rival == nil else { return false }
    if let pin = document.sha256, facts.digest != Digest(text(pin.value)).map({ .known($0) }) {
      return false
    }
    if facts.text?.fault != nil { return false }
    if case .unreadable = facts.text?.frontMatter { return false }
    let version = document.version.map { text($0.value).foldedVersion }
    return properties(.status, of: document).allSatisfy {
      $0.value.flatMap { DocumentStatus(word: $0) } == .approved
    }
      && properties(.version, of: document).allSatisfy {
        version == nil || $0.value?.foldedVersion == version
      }
  }
}

extension Finding.Note {
  /// Points to what a document says itself.
  static func inFile(at range: SourceRange) -> Finding.Note {
    Finding.Note(Bilingual(ja: "ファイル自身の記載", en: "what the file itself says"), at: range)
  }
}

extension String {
  /// The text as it is compared: wide letters as narrow ones, no case, no blanks.
  var folded: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        result.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.lowercased()
  }

  /// The version without what people write around its number: `v3.1`, `Ver. 3.1`, `第3.1版`.
  var foldedVersion: String {
    var text = folded[...]
    for prefix in ["第", "version", "ver.", "ver", "v.", "v", "rev.", "rev"]
    where text.hasPrefix(prefix) {
      let rest = text.dropFirst(prefix.count)
      guard rest.first?.isNumber == true else { continue }
      text = rest
      break
    }
    if text.hasSuffix("版") { text = text.dropLast() }
    if text == "初" { return "1" }
    // 「第3版」 is what a register calls 3.0.
    while text.hasSuffix(".0") { text = text.dropLast(2) }
    return String(text)
  }
}

extension DocumentStatus {
  /// Reads the word of a document's own front matter; `nil` if it is none that is known.
  ///
  /// What stands in brackets behind the word explains it.
  init?(word: String) {
    let folded = word.folded
    let plain = String(folded.prefix { $0 != "(" && $0 != "[" && $0 != "【" })
    guard let status = Self.statuses.first(where: { $0.words.contains(plain) })?.status else {
      return nil
    }
    // 「承認（予定）」 is no approval.
    let doubts = ["予定", "未", "待", "pending", "not"]
    guard status != .approved || !doubts.contains(where: folded.contains) else { return nil }
    self = status
  }

  private static let statuses: [(status: DocumentStatus, words: [String])] = [
    (
      .draft,
      [
        "draft", "案", "草案", "素案", "ドラフト", "下書き", "下書", "作成中", "策定中", "検討中", "仮", "未承認", "承認前",
        "未制定",
        "unapproved", "notapproved", "wip",
      ]
    ),
    (.review, ["review", "inreview", "underreview", "レビュー中", "確認中", "審議中", "申請中", "承認待ち"]),
    (
      .approved,
      [
        "approved", "承認", "承認済", "承認済み", "施行", "施行中", "発効", "有効", "制定", "公開", "inforce",
        "effective", "active", "published", "final", "承認完了", "決裁済", "決裁済み", "制定済", "制定済み", "発行",
        "発行済", "発行済み",
        "確定", "正式", "正式版", "現行", "適用中", "運用中",
      ]
    ),
    (.retired, ["retired", "廃止", "失効", "旧版", "obsolete", "superseded", "withdrawn"]),
  ]
}
