internal import Diagnostics

/// What is wrong with where reports shall go.
extension CommandFailure {
  init(twoOnStandardOutput first: String, _ second: String) {
    self.init(
      Words(
        ja: "標準出力に出せる形式は 1 つです（\(first) と \(second)）",
        en: "only one format can go to standard output, not \(first) and \(second)"
      ),
      help: Words(ja: "--format \(second)=ファイル名 と書いてください", en: "write --format \(second)=FILE")
    )
  }

  init(unknownFormat name: String) {
    let parts = name.split(separator: ",").map(String.init)
    let meant =
      ReportFormats.endings[name.lowercased()]
      ?? Suggestion.closest(to: name, among: ReportFormats.all.map(\.name))
    let help: Words
    if parts.count > 1 {
      // Only one can go to standard output.
      let (first, rest) = (parts[0], parts.dropFirst())
      help = Words(
        ja: "--format を形式ごとに書いてください: --format \(first)"
          + rest.map { " --format \($0)=ファイル名" }.joined(),
        en: "repeat --format: --format \(first)" + rest.map { " --format \($0)=FILE" }.joined()
      )
    } else if let meant {
      help = Words(ja: "「\(meant)」の誤りではありませんか", en: "did you mean “\(meant)”?")
    } else {
      help = Words(ja: "使えるもの: \(ReportFormats.names)", en: "known: \(ReportFormats.names)")
    }
    self.init(
      Words(ja: "形式「\(name)」はありません", en: "there is no format “\(name)”"),
      help: help
    )
  }

  init(noFileFor format: String) {
    self.init(
      Words(
        ja: "--format \(format)= の後にファイル名がありません",
        en: "--format \(format)= lacks the name of a file"
      ),
      help: Words(
        ja: "--format \(format)=ファイル名 と書くか、「=」を外してください",
        en: "write --format \(format)=FILE, or drop the “=”"
      )
    )
  }

  init(twoIn path: String) {
    self.init(
      Words(ja: "「\(path)」に 2 つの形式は書き込めません", en: "“\(path)” cannot take two formats"),
      help: Words(ja: "形式ごとに別のファイルを指定してください", en: "name a file for each format")
    )
  }

  init(overInput path: String) {
    self.init(
      Words(
        ja: "「\(path)」は検査の対象になっているファイルです。上書きしません",
        en: "“\(path)” is one of the files that are checked; it is left as it is"
      ),
      help: Words(ja: "別の書き込み先を指定してください", en: "write the report to another file")
    )
  }

  init(nothingFor output: String) {
    self.init(
      Words(
        ja: "--output「\(output)」に書き込む形式がありません",
        en: "there is nothing to write to --output “\(output)”"
      ),
      help: Words(
        ja: "--output を外すか、「=ファイル」のない --format を加えてください",
        en: "drop it, or add a --format without =FILE"
      )
    )
  }

  init(unwritable path: String?) {
    let name =
      path.map { Words(ja: "「\($0)」", en: "“\($0)”") }
      ?? Words(ja: "標準出力", en: "standard output")
    self.init(
      Words(ja: "\(name.ja)に書き込めません", en: "\(name.en) cannot be written"),
      help: Words(
        ja: "書き込み先のフォルダー、権限、空き容量を確かめてください",
        en: "check that the folder exists, may be written to and has space left"
      )
    )
  }
}
