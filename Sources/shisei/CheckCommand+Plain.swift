internal import ArgumentParser
internal import Diagnostics
internal import Scoring

extension CheckCommand {
  /// Reads arguments in which nothing is unusual.
  ///
  /// ArgumentParser finds the options of a command by reflection, which takes as long as to check
  /// an organisation three times. So what a build passes every day is read by hand, to the same
  /// values (a test compares them, option by option); help, mistakes and rare spellings are not,
  /// and stay ArgumentParser's: then there is no value.
  ///
  /// - Parameter arguments: What follows the name of the command.
  init?(plain arguments: ArraySlice<String>) {
    var reader = PlainArguments(arguments)
    var folders: [String] = []
    var jobs: Int?
    var judging = JudgingOptions(plain: ())
    var base: String?
    var ratchet = RatchetOptions(plain: ())
    var fixing = FixingOptions(plain: ())
    var output = OutputOptions(plain: ())
    var color: ColorChoice?
    var language: Language?
    while let part = reader.next() {
      let isRead =
        switch part {
        case "--as-of": reader.text(&judging.assessment.asOf)
        case "--policy": reader.text(&judging.assessment.policy)
        case "--min-score": reader.text(&judging.minimumScore)
        case "--min-level": reader.texts(&judging.minimumLevel)
        case "--fail-on": reader.choice(&judging.failOn)
        case "--select": reader.texts(&judging.select)
        case "--ignore": reader.texts(&judging.ignore)
        case "--base": reader.text(&base)
        case "--fail-on-regression": reader.flag(&ratchet.failOnRegression)
        case "--max-drop": reader.text(&ratchet.maxDrop)
        case "--fix": reader.flag(&fixing.fix)
        case "--diff": reader.flag(&fixing.diff)
        case "--format": reader.texts(&output.format)
        case "--output", "-o": reader.text(&output.output)
        case "--color": reader.choice(&color)
        case "--quiet", "-q": reader.flag(&output.quiet)
        case "--exit-zero": reader.flag(&output.exitZero)
        case "--show-suppressed": reader.flag(&output.showSuppressed)
        case "--language": reader.choice(&language)
        case "--jobs": reader.number(&jobs)
        default: reader.word(&folders)
        }
      guard isRead else { return nil }
    }
    if let color { output.color = color }
    var comparing = BaseOptions()
    comparing.base = base
    comparing.ratchet = ratchet
    var languageOption = LanguageOption()
    languageOption.language = language
    self.init()
    self.folders = folders.isEmpty ? ["."] : folders
    self.jobs = jobs
    self.judging = judging
    self.comparing = comparing
    self.fixing = fixing
    self.output = output
    self.language = languageOption
    // What is wrong is said by ArgumentParser, with how the command is used.
    guard (try? comparing.validate()) != nil, (try? validate()) != nil else { return nil }
  }
}

/// Arguments read one after the other; whatever is not written plainly is refused.
struct PlainArguments {
  private var rest: ArraySlice<String>
  /// The part that is being read.
  private var part = ""
  /// What follows `=` in it.
  private var attached: String?

  init(_ arguments: ArraySlice<String>) { rest = arguments }

  /// Moves on to the next part; returns an option's name, without what follows `=`, or a word.
  mutating func next() -> String? {
    guard let argument = rest.popFirst() else { return nil }
    (part, attached) = (argument, nil)
    if argument.hasPrefix("--"), let equals = argument.firstIndex(of: "=") {
      part = String(argument[..<equals])
      attached = String(argument[argument.index(after: equals)...])
    }
    return part
  }

  /// Takes a word which is no option.
  func word(_ words: inout [String]) -> Bool {
    guard !part.hasPrefix("-") else { return false }
    words.append(part)
    return true
  }

  /// Takes an option without a value.
  func flag(_ flag: inout Bool) -> Bool {
    guard !flag, attached == nil else { return false }
    flag = true
    return true
  }

  /// Takes an option that may be given once.
  mutating func text(_ text: inout String?) -> Bool {
    guard text == nil, let value = value() else { return false }
    text = value
    return true
  }

  /// Takes an option that may be repeated.
  mutating func texts(_ texts: inout [String]) -> Bool {
    guard let value = value() else { return false }
    texts.append(value)
    return true
  }

  /// Takes one word of a few.
  mutating func choice<Choice: RawRepresentable<String>>(_ choice: inout Choice?) -> Bool {
    guard choice == nil, let value = value() else { return false }
    choice = Choice(rawValue: value)
    return choice != nil
  }

  /// Takes a whole number.
  mutating func number(_ number: inout Int?) -> Bool {
    guard number == nil, let value = value() else { return false }
    number = Int(value)
    return number != nil
  }

  private mutating func value() -> String? {
    guard let value = attached ?? rest.popFirst(), !value.isEmpty, !value.hasPrefix("-") else {
      return nil
    }
    return value
  }
}

// A wrapped property holds how it is declared until it is given a value, its default too.

extension AssessmentOptions {
  fileprivate init(plain: Void) {
    self.init()
    (asOf, policy) = (nil, nil)
  }
}

extension JudgingOptions {
  fileprivate init(plain: Void) {
    self.init()
    assessment = AssessmentOptions(plain: ())
    (minimumScore, failOn) = (nil, nil)
    (minimumLevel, select, ignore) = ([], [], [])
  }
}

extension RatchetOptions {
  fileprivate init(plain: Void) {
    self.init()
    (failOnRegression, maxDrop) = (false, nil)
  }
}

extension FixingOptions {
  fileprivate init(plain: Void) {
    self.init()
    (fix, diff) = (false, false)
  }
}

extension OutputOptions {
  fileprivate init(plain: Void) {
    self.init()
    (format, output, color) = ([], nil, .auto)
    (quiet, exitZero, showSuppressed) = (false, false, false)
  }
}
