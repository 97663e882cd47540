package import Diagnostics

/// A badge as a file of its own: SVG without fonts, scripts or links, for readers without a network.
package struct BadgeReport: RunFormat {
  package static let name = "badge"

  private let language: Language

  /// Makes the format.
  package init(language: Language) { self.language = language }

  package func part(_ report: OrganizationReport) -> RunPart { RunPart(report) }

  package func document(_ run: RunParts, _ summary: RunSummary) -> [UInt8] {
    let badge = Badge(run, summary, language)
    // Six pixels on both sides of a text.
    let (left, right) = (badge.label.badgeWidth + 12, badge.message.badgeWidth + 12)
    let title = "\(badge.label): \(badge.message)".xml
    var out = ByteWriter()
    out.write(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(left + right)" height="20" role="img" \
      aria-label="\(title)" xml:lang="\(language.rawValue)">
        <title>\(title)</title>
        <rect width="\(left + right)" height="20" rx="3" fill="#\(badge.color)"/>
        <path d="M3 0h\(left - 3)v20h-\(left - 3)a3 3 0 0 1-3-3v-14a3 3 0 0 1 3-3z" fill="#24292f"/>
        <g fill="#fff" font-family="Verdana,Geneva,'DejaVu Sans','Hiragino Sans','Noto Sans CJK JP',\
      'Yu Gothic',sans-serif" font-size="11">
      \(Self.text(badge.label, at: 6))
      \(Self.text(badge.message, at: left + 6))
        </g>
      </svg>

      """
    )
    return out.bytes
  }

  /// A text of exactly the width that was reckoned for it, whatever font draws it.
  private static func text(_ text: String, at x: Int) -> String {
    """
        <text x="\(x)" y="14" textLength="\(text.badgeWidth)" \
    lengthAdjust="spacingAndGlyphs">\(text.xml)</text>
    """
  }
}

extension String {
  /// How many pixels the text takes at 11 pixels' height.
  ///
  /// Latin letters are reckoned in groups about as wide as in Verdana, and wide characters as
  /// squares; `textLength` takes care of the rest.
  var badgeWidth: Int {
    // In tenths, so that many small errors do not add up.
    let tenths = reduce(0) { sum, character in
      guard character.isASCII else { return sum + character.columns * 55 }
      return sum + (Self.widths.first { $0.letters.contains(character) }?.tenths ?? 67)
    }
    return (tenths + 9) / 10
  }

  private static let widths: [(letters: String, tenths: Int)] = [
    ("ijlI.,:;'| ", 38), ("frt()[]/-!", 47), ("mwMW%@", 104), ("0123456789", 70),
    ("ABCDEFGHJKLNOPQRSTUVXYZ", 78),
  ]
}
