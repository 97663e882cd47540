/// Words to look for in texts, with what must stand around them.
struct TextPattern: Sendable {
  /// What must stand around the words.
  enum Boundary: Sendable {
    /// Nothing in particular.
    case none
    /// No letter or digit of the Latin script on either side.
    case latin
    /// No kanji, katakana or Latin letter in front, with which the words would be part of a name.
    case nameStart
    /// No such letter behind.
    case nameEnd
    /// The words are all that stands between two signs or spaces.
    case clause
    /// The words are the whole text or line, or stand in brackets at its start or end.
    case whole
  }

  /// What an open clause names, besides what is still open.
  enum Named: Sendable {
    /// Nothing but a gap: 「未定」.
    case gap
    /// The state of something, too: 「検討中」.
    case state
    /// What is to be done with something, too: 「要確認」.
    case label
    /// A part of a document, too: 「記入例」.
    case section
  }

  let kind: TextMark.Kind
  let boundary: Boundary
  /// The words in narrow forms, and in small letters unless capitals matter.
  let words: String
  let isMindingCase: Bool
  /// What must not follow, in narrow forms and small letters.
  let unlessBefore: [String]
  /// The characters that must not stand in front.
  let unlessBehind: String
  let names: Named
  /// Whether the words are none if what they speak of is looked after.
  let isAboutWork: Bool

  // Most runs match few patterns, so nothing is made of their texts beforehand.
  init(
    _ words: String,
    _ kind: TextMark.Kind,
    _ boundary: Boundary = .none,
    mindingCase isMindingCase: Bool = false,
    unlessBefore: [String] = [],
    unlessBehind: String = "",
    names: Named = .gap,
    isAboutWork: Bool = false
  ) {
    self.kind = kind
    self.boundary = boundary
    self.words = words
    self.isMindingCase = isMindingCase
    self.unlessBefore = unlessBefore
    self.unlessBehind = unlessBehind
    self.names = names
    self.isAboutWork = isAboutWork
  }
}

extension TextPattern {
  /// All patterns.
  static let all: [TextPattern] =
    [placeholders, openClauses, companies, hedges, limits, collectives, certifications]
    .flatMap(\.self)

  private static func each(
    _ words: [String],
    _ kind: TextMark.Kind,
    _ boundary: Boundary = .none,
    names: Named = .gap
  ) -> [TextPattern] {
    words.map { TextPattern($0, kind, boundary, names: names) }
  }

  private static let placeholders: [TextPattern] =
    [
      // Capitals only: `todo` is Spanish, and ToDo リスト is a thing of its own.
      TextPattern(
        "TODO",
        .placeholder,
        .latin,
        mindingCase: true,
        unlessBefore: [
          "リスト", " リスト", "管理", "一覧", "表", " list", "-list", "の残りは", " の残りは", "の残り0", " の残り0",
          "の残り 0",
          " の残り 0", "の件数", " の件数", "の数は", " の数は", "は0", " は0", " は 0", "はなし", " はなし", "はない", " はない",
          "0件",
          " 0件", " 0 件",
        ]
      ),
      TextPattern("FIXME", .placeholder, .latin, mindingCase: true),
      TextPattern("TBC", .placeholder, .latin, mindingCase: true),
      TextPattern("TBA", .placeholder, .latin, mindingCase: true),
    ]
    + each(["tbd", "lorem ipsum", "todo:", "fixme:"], .placeholder, .latin)
    + each(
      [
        "ここに記入", "ここに入力", "ここに記載", "ここに書", "サンプル株式会社", "株式会社サンプル", "ダミー株式会社",
        "株式会社ダミー", "(株)サンプル", "㈱サンプル",
        "yyyy年", "yyyy-mm", "yyyy/mm",
      ],
      .placeholder
    )
    // 株式会社テスト精機 and 株式会社見本市会館 may well be companies.
    + each(["テスト株式会社", "見本株式会社"], .placeholder, .nameStart)
    + each(["株式会社テスト", "株式会社見本"], .placeholder, .nameEnd)
    + each(
      [
        "example corp", "example corporation", "example inc", "example co.", "example company",
        "example ltd", "sample corp", "sample corporation", "sample inc", "sample co.",
        "sample company", "acme corp", "acme corporation", "acme inc", "your company",
        "your organization", "your organisation", "company name here",
      ],
      .placeholder,
      .latin
    )

  private static let openClauses: [TextPattern] =
    each(
      [
        "未定", "未定です", "未記入", "未入力", "未記載", "未作成", "未確定", "要記入", "要追記", "後日記載", "後日追記", "後日記入",
        "後日決定",
        "後日作成", "後日提出", "後日連絡", "後日確認", "追って記載", "追って連絡", "追って決定", "追記予定", "記載予定", "記入予定",
      ],
      .openClause,
      .clause
    )
    + each(
      [
        "検討中", "検討中です", "調整中", "作成中", "準備中", "確認中", "策定中", "執筆中", "編集中", "審議中",
      ],
      .openClause,
      .clause,
      names: .state
    )
    + each(["要確認", "要検討"], .openClause, .clause, names: .label)
    + each(
      [
        "サンプル", "ｻﾝﾌﾟﾙ", "記入例", "記載例", "見本", "ひな形", "ひな型", "雛形", "雛型", "sample",
      ],
      .openClause,
      .whole,
      names: .section
    )
    + each(
      [
        "後日", "仮", "仮題", "仮称", "仮置き", "仮入力", "仮版", "ダミー", "ﾀﾞﾐｰ", "案", "素案", "草案", "作成予定", "策定予定",
        "dummy", "placeholder", "pending", "to be decided", "to be determined", "to be confirmed",
        "to be defined",
        "to be written", "to be completed", "coming soon", "wip", "work in progress",
        "under consideration", "not yet decided",
      ],
      .openClause,
      .whole
    )

  private static let companies: [TextPattern] =
    each(
      [
        "株式会社", "有限会社", "合同会社", "合資会社", "合名会社", "(株)", "㈱", "㍿", "(有)", "㈲",
      ],
      .company
    )
    + each(
      [
        "co., ltd", "co.,ltd", "co. ltd", "inc", "corp", "corporation", "ltd", "llc", "k.k.",
        "gmbh",
      ],
      .company,
      .latin
    )

  private static let hedges: [TextPattern] =
    [
      TextPattern(
        "一部",
        .hedge,
        unlessBefore: ["上場", "始終", "署", "門", "局", "として"],
        unlessBehind: "第業発理務十二三四五六七八九百"
      ),
      TextPattern(
        "予定",
        .hedge,
        unlessBefore: [
          "どおり", "通り", "表", "日", "時刻", "価格", "調和", "外", "していた", "された", "を立", "に組み込", "に組込", "に入れ",
          "に沿", "に従", "に基づ",
        ],
        unlessBehind: "間次事"
      ),
      TextPattern("検討中", .hedge, unlessBefore: ["止"]),
    ]
    + ["未実施", "未対応", "未整備", "未着手", "未導入", "未完了", "未策定"].map {
      TextPattern(
        $0,
        .hedge,
        unlessBefore: ["者", "件", "分", "率", "数", "はな", "がな", "は0", "なし", "ゼロ", "の者", "の人"],
        isAboutWork: true
      )
    }
    + each(
      [
        "部分的", "検討している", "準備中", "作成中", "策定中", "整備中", "構築中", "調整中", "導入中", "試行中", "計画中",
      ],
      .hedge
    )
    + each(
      [
        "partly", "partially", "not yet", "in progress", "is planned", "are planned", "planned for",
        "will be", "under consideration", "being prepared", "being introduced", "being built",
      ],
      .hedge,
      .latin
    )

  private static let limits: [TextPattern] =
    [
      TextPattern("のみ", .limit, unlessBefore: ["な", "込"]),
      TextPattern("に限り", .limit, unlessBefore: ["な"]),
    ]
    + each(["に限る", "に限定", "を除く", "を除き", "を除いた", "除外", "対象外"], .limit)
    + each(["only", "except", "excluding", "excludes", "excluded"], .limit, .latin)

  private static let collectives: [TextPattern] =
    each(
      [
        "全員", "社員全員", "従業員全員", "全社員", "全従業員", "各自", "各人", "各部", "各部門", "各部署", "各課", "各担当", "各担当者",
        "各部の担当者", "関係者", "関係部署", "関係部門", "担当者", "担当部署", "担当部門", "みんな", "皆", "不在", "空席", "欠員", "なし",
        "無し", "該当者なし", "募集中", "採用中", "everyone", "everybody", "all staff", "all employees",
        "all members",
        "anyone", "anybody", "nobody", "no one", "none", "vacant",
      ],
      .collective,
      .whole
    ) + each(["メーリングリスト", "ﾒｰﾘﾝｸﾞﾘｽﾄ"], .collective) + each(["mailing list"], .collective, .latin)

  private static let certifications: [TextPattern] =
    each(
      [
        "認証取得", "認証を取得", "認証を受け", "認証済", "認証され", "認定取得", "認定を取得", "認定を受け", "認定済", "認定され", "に認定",
        "に合格", "合格し", "公認", "お墨付き",
      ],
      .certification
    )
    + each(
      [
        "certified", "certification", "certificate", "accredited", "accreditation",
        "officially approved", "officially recognised", "officially recognized",
      ],
      .certification,
      .latin
    )
}
