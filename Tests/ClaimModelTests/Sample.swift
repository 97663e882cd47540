import ClaimModel
import Diagnostics
import TestSupport
import YAMLSyntax

/// A record with a field of every kind, for tests of decoding alone.
struct Sample {
  var values: [String: String] = [:]
  var parts: [Sample] = []
  var pairs: [String] = []

  static let format: RecordFormat<Sample> = RecordFormat(
    "Sample",
    Bilingual("a sample"),
    [
      Field.identifier("id", ja: "", en: "") { $0.note("id", $1) }.required,
      .word("word", ja: "", en: "") { $0.note("word", $1) },
      .text("text", ja: "", en: "") { sample, _ in sample.values["text"] = "given" },
      .bilingual("both", ja: "", en: "") { $0.values["both"] = "\($1.ja)|\($1.en)" },
      .day("on", ja: "", en: "") { $0.values["on"] = $1.value.description },
      .integer("count", 0...99, ja: "", en: "") { $0.values["count"] = String($1.value) },
      .decimal("share", ja: "", en: "") { $0.values["share"] = $1.value.description },
      .window("window", ja: "", en: "") { $0.values["window"] = "\($1)" },
      .choice("answer", ja: "", en: "") { (sample: inout Sample, answer: Located<Answer>) in
        sample.values["answer"] = answer.value.rawValue
      },
      .sha256("sha256", ja: "", en: "") { $0.note("sha256", $1) },
      .identifiers("ids", ja: "", en: "") { $0.values["ids"] = String($1.count) },
      .words("words", ja: "", en: "") { $0.values["words"] = String($1.count) },
      .record("part", { Sample.format }, empty: { Sample() }, ja: "", en: "") { sample, part, _ in
        sample.parts.append(part)
      },
      .records("parts", { Sample.format }, empty: { _ in Sample() }, ja: "", en: "") {
        $0.parts.append($1)
      },
      .table("table", of: .word, ja: "", en: "") { sample, name, value, decoder in
        let key = decoder.names.text(name.value)
        sample.pairs.append(key + "=" + decoder.tree.string(of: value))
      },
    ]
  )

  private mutating func note(_ key: String, _ name: Located<Name>) {
    values[key] = "\(name.value.index)"
  }

  enum Answer: String, WordChoice {
    case yes
    case no
    case unknown
  }
}

/// What became of a sample.
struct Decoded {
  let sample: Sample
  let findings: [Finding]
  let marked: String

  init(_ bytes: [UInt8]) {
    let (tree, syntax) = LibYAMLReader.parse(bytes, file: FileID(0))
    var decoder = Decoder(tree: tree, names: NameTable())
    var sample = Sample()
    if let root = tree.roots.first {
      Sample.format.decode(tree.resolved(root), into: &sample, with: &decoder)
    }
    self.sample = sample
    findings = syntax + decoder.findings.kept
    let places = findings.flatMap { [$0.range] + $0.notes.compactMap(\.range) }
    marked = MarkedYAML.marking(Array(Set(places)), in: bytes)
  }

  init(_ text: String) { self.init(Array(text.utf8)) }

  var rules: [String] { findings.map(\.rule.name) }
}
