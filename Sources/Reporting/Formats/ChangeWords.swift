internal import ClaimModel
internal import Diagnostics

extension ChangeCause {
  /// The cause in words.
  var words: Bilingual {
    switch self {
    case .facts: Bilingual(ja: "ファイルの変更", en: "changed files")
    case .rules: Bilingual(ja: "ポリシー・フレームワークの変更", en: "changed policy or framework")
    case .time: Bilingual(ja: "期限の経過", en: "time")
    }
  }
}

extension ChangedEntry {
  /// What happened, after what it happened to.
  var words: Bilingual {
    let ids = items.joined(separator: ", ")
    return switch kind {
    case .added: Bilingual(ja: "を追加", en: "added")
    case .changed: Bilingual(ja: "を変更", en: "changed")
    case .file where isFileGone: Bilingual(ja: "のファイルを削除", en: "lost its file")
    case .file: Bilingual(ja: "のファイルを変更", en: "has a changed file")
    case .cited: Bilingual(ja: "を \(ids) の根拠に追加", en: "now cited for \(ids)")
    case .uncited: Bilingual(ja: "を \(ids) の根拠から削除", en: "no longer cited for \(ids)")
    case .removed: Bilingual(ja: "を削除", en: "removed")
    }
  }
}

extension ChangedWaiver.Kind {
  /// What happened, after what it happened to.
  var words: Bilingual {
    switch self {
    case .added: Bilingual(ja: "の追加", en: "added")
    case .removed: Bilingual(ja: "の削除", en: "removed")
    case .lapsed: Bilingual(ja: "の期限切れ", en: "lapsed")
    }
  }
}

extension Rational {
  /// The number with its sign and two places, or three if two would show nothing.
  var signed: String {
    guard numerator != 0 else { return "±0" }
    let size = Rational(Int(clamping: numerator.magnitude), over: denominator)
    var text = size.rounded(places: 2)
    if text == "0.00" {
      text = size.rounded(places: 3) == "0.000" ? "<0.001" : size.rounded(places: 3)
    }
    return (numerator < 0 ? "-" : "+") + text
  }
}
