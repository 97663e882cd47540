internal import ClaimModel
internal import Diagnostics

/// One file that is to show more items than any file can.
///
/// `file-for-two-demands` speaks of one file for several steps of one claim.
struct FileForManyItems: OrganizationRule {
  private static let items = RuleOption(
    "items",
    standard: 10,
    in: 1...1000,
    meaning: Bilingual(
      ja: "1 つのファイルを根拠にできる項目の上限",
      en: "how many items one file may be evidence for"
    ),
    reason: Bilingual(
      ja: "Ver 3.0 で最も大きい指示 5 は 10 項目です。1 冊の対策基準が指示 1 つを丸ごと支えることはあっても、それを超えると、どの項目の何を示すのかが分かりません。",
      en:
        "Direction 5, the largest of Ver 3.0, has ten items: one standard may serve a whole direction, but of more nobody can tell what it shows for which."
    )
  )

  static let metadata = RuleMetadata(
    id: "file-for-many-items",
    summary: Bilingual(
      ja: "1 つのファイルを、多すぎる項目の根拠にしている",
      en: "one file is evidence for very many items"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja:
        "どの項目にも同じファイルを引用すると、項目ごとに何を行ったのかは示されず、読む人は全文から探すことになります。別々の根拠として登録していても、ファイルが同じなら合わせて数えます。measure で記録から数値を計算する根拠は、見る行が項目ごとに違ってよいので、同じ measure の引用だけを数えます。",
      en:
        "A file that every item cites shows of none what was done for it, and whoever reads it has to search all of it. Pieces that are registered apart count together if they name one file. A measure may look at other rows of a record for each item, so only citations of the same measure count together."
    ),
    remedy: Bilingual(
      ja: "項目ごとに、その項目で行ったことを示すファイルを引用します。",
      en: "Cite for each item the file that shows what was done for it."
    ),
    options: [items]
  )

  static var examples: [RuleExample] {
    /// Documents that all claims after the first cite by the id that the first gives them.
    func shared(_ count: Int, _ path: String) -> String {
      claims(count) {
        $0 == 0
          ? "documents: [{ id: DOC-1, type: policy, path: \(path) }]"
          : "documents: [{ ref: DOC-1 }]"
      }
    }
    let policy = [(path: "policy.md", text: "# 基本方針\n")]
    return [
      .failing(shared(11, "⟪policy.md⟫"), files: policy),
      .failing(
        claims(11) {
          let path = $0 == 0 ? "⟪policy.md⟫" : "policy.md"
          return "documents: [{ id: DOC-\($0), type: policy, path: \(path) }]"
        },
        Bilingual(
          ja: "項目ごとに別の根拠として登録した同じファイル",
          en: "registered as a piece of its own for every item"
        ),
        files: policy
      ),
      .failing(
        claims(11) {
          let spellings = ["./policy.md", "policy.md", ".//policy.md", "documents/../policy.md"]
          let path = $0 == 0 ? "⟪./policy.md⟫" : spellings[$0 % 4]
          return "documents: [{ id: DOC-\($0), type: policy, path: \(path) }]"
        },
        Bilingual(ja: "パスの書き方だけを変えた同じファイル", en: "one file under many spellings of its path"),
        files: policy
      ),
      .passing(
        claims(11) { "documents: [{ id: DOC-\($0), type: policy, path: policy-\($0).md }]" }
      ),
      .boundary(
        shared(10, "policy.md"),
        Bilingual(ja: "ちょうど上限の数", en: "exactly as many as are allowed"),
        files: policy
      ),
      .boundary(
        claims(11) {
          "resources: [{ kind: operation, id: OP-\($0), on: 2026-09-01, record: log.csv, measure: { take: count, where: { 施策: S\($0) }, at_least: 1 } }]"
        },
        Bilingual(
          ja: "項目ごとに別の行を数える measure",
          en: "measures that count rows of their own for each item"
        ),
        files: [("log.csv", "施策\n" + (0..<11).map { "S\($0)\n" }.joined())]
      ),
    ]
  }

  /// What cites a file, or what one measure makes of it.
  private struct Use {
    /// The path where the first item names it.
    let place: SourceRange
    var lastItem: Int
    var items = 1
  }

  func check(_ model: OrganizationModel, into findings: inout FindingSink) {
    let limit = model.value(of: Self.items, of: Self.metadata)
    guard model.claims.count > limit else { return }
    var byFile: [Name: Int] = [:]
    var byMeasure: [Int: Int] = [:]
    var uses: [(path: Name, use: Use)] = []
    for item in model.framework.items.indices {
      guard let claim = model.claimIndex(ofItem: item) else { continue }
      for citation in model.claims[claim].citations {
        guard let key = model.citations[citation].key,
          let path = model.evidence.file(of: key)?.path
        else { continue }
        let measure = model.evidence.measureIndex(of: key)
        let known = measure.map { byMeasure[$0] } ?? byFile[path.value]
        guard let position = known else {
          if let measure {
            byMeasure[measure] = uses.count
          } else {
            byFile[path.value] = uses.count
          }
          uses.append((path.value, Use(place: path.range, lastItem: item)))
          continue
        }
        // A claim may cite a file twice: `repeated-citation` and others speak of that.
        guard uses[position].use.lastItem != item else { continue }
        uses[position].use.lastItem = item
        uses[position].use.items += 1
      }
    }
    for (path, use) in uses where use.items > limit {
      findings.report(.shared(model.text(path), by: use.items, limit: limit), at: use.place)
    }
  }
}

extension Message {
  fileprivate static func shared(_ path: String, by count: Int, limit: Int) -> Self {
    Message(
      ja: "「\(path)」は \(count) 項目の根拠になっています（\(limit) 項目まで）",
      en: "“\(path)” is evidence for \(count) items; at most \(limit) are allowed",
      helpJA: "項目ごとに、その項目で行ったことを示すファイルを引用してください",
      helpEN: "cite for each item the file that shows what was done for it"
    )
  }
}

/// Claims about so many items, each with what an entry of its position says besides.
private func claims(_ count: Int, _ evidence: (Int) -> String) -> String {
  let items = ["1-1", "1-2", "1-3", "2-1", "2-2", "2-3", "3-1", "3-2", "3-3", "3-4", "3-5"]
  return items.prefix(count).enumerated().map { index, item in
    "- item: \(item)\n  level: 2\n  \(evidence(index))"
  }.joined(separator: "\n")
}
