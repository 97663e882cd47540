/// What a text says that is as a whole only the word for nothing.
///
/// Within a sentence the same words are an answer: 「指摘なし」 is a result, 「なし」 is none.
package enum EmptyAnswer: UInt8, Sendable, BitwiseCopyable {
  /// That there is nothing, or that it is not known: 「なし」, 「不明」, `n/a`.
  case nothing
  /// That there was no occasion: 「該当なし」. Of a record that is an answer, of a reason it is none.
  case noOccasion
  /// That it was not done: 「未実施」, 「中止」, `not done`.
  case notDone
  /// That nobody has looked yet: 「未確認」, `not verified`.
  case notSeen
  /// That there was no effect: 「効果なし」.
  case noEffect

  /// Returns what a text says if it is as a whole only a word for nothing, else `nil`.
  ///
  /// - Parameter bytes: UTF-8; the whole text.
  /// - Returns: What the word says.
  static func said(by bytes: borrowing Span<UInt8>) -> EmptyAnswer? {
    // Nearly all texts are longer, or start with another character.
    guard bytes.count <= longest, bytes.count > 0 else { return nil }
    let words = EmptyWords.shared
    var said: [UInt32] = []
    var offset = 0
    while offset < bytes.count {
      let (value, next) = UTF8Scalars.scalar(in: bytes, at: offset)
      offset = next
      let scalar = value.narrowed.lowercased
      guard !isPassedOver(scalar) else { continue }
      if said.isEmpty, !words.mayStart(with: scalar) { return nil }
      said.append(scalar)
    }
    let ending =
      switch said.last {
      case 0x3059: "です"
      case 0x305F: "でした"
      case 0x308B: "である"
      default: ""
      }
    let polite = ending.unicodeScalars.map(\.value)
    if said.count > polite.count, said.suffix(polite.count) == polite[...] {
      said.removeLast(polite.count)
    }
    return words.answer(said)
  }

  /// The bytes of the longest text that is looked at.
  private static let longest = 48

  /// Blanks, brackets and signs that say nothing.
  static func isPassedOver(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0x20, 0x22, 0x27...0x29, 0x2C...0x2E, 0x3001, 0x3002, 0x300C...0x300F:
      true
    case 0x3010, 0x3011, 0x30FB, 0x2010...0x2015, 0xFF61...0xFF65: true
    default: false
    }
  }

  /// The words that say it, in small letters.
  fileprivate var words: String {
    switch self {
    case .nothing:
      """
      なし、無し、無、ナシ、ない、ありません、ございません、不明、none、no、nothing、n/a、
      na、nil、null、unknown
      """
    case .noOccasion:
      """
      該当なし、該当無し、該当せず、該当しない、非該当、対象外、特になし、特に無し、
      not applicable、does not apply、nothing in particular
      """
    case .notDone:
      """
      未実施、実施なし、実施無し、実施せず、実施していない、実施していません、
      実施しなかった、実施しませんでした、未着手、未完了、未了、未対応、未処置、未取得、対応なし、
      対応せず、対応していない、行わず、行っていない、行っていません、行わなかった、せず、
      していない、中止、中止した、中止しました、取りやめ、取り止め、取止め、見送り、
      見送った、延期、延期した、延期しました、not done、not yet done、not performed、
      not carried out、not conducted、not executed、not held、not started、undone、
      cancelled、canceled、postponed、skipped
      """
    case .notSeen:
      """
      未確認、未検証、未測定、未評価、未検査、確認していない、確認していません、確認せず、
      検証していない、検証していません、検証せず、not verified、not yet verified、
      unverified、not checked、not yet checked、unchecked、not measured、
      not yet measured、not yet known
      """
    case .noEffect:
      """
      効果なし、効果無し、効果はなし、効果はない、効果はなかった、効果がなかった、
      no effect、without effect
      """
    }
  }
}

/// The words for nothing, one behind the other.
///
/// The first text of every run asks for them. So they are laid out in arrays of numbers: a dictionary,
/// or an array of a type that nothing else has, takes ten times as long to set up.
private final class EmptyWords: Sendable {
  static let shared = EmptyWords()

  private let scalars: [UInt32]
  /// Where each word ends, and the raw value of what it says.
  private let ends: [Int]
  private let answers: [UInt8]
  /// One bit for each first character.
  private let starts: [UInt64]

  private init() {
    var (scalars, ends, answers): ([UInt32], [Int], [UInt8]) = ([], [], [])
    var starts = [UInt64](repeating: 0, count: 1024)
    func end(_ answer: EmptyAnswer) {
      let first = scalars[ends.last ?? 0]
      starts[Int(first >> 6)] |= 1 << UInt64(first & 63)
      ends.append(scalars.count)
      answers.append(answer.rawValue)
    }
    var next: UInt8 = 0
    while let answer = EmptyAnswer(rawValue: next) {
      for scalar in answer.words.unicodeScalars {
        if scalar == "、" {
          end(answer)
        } else if !EmptyAnswer.isPassedOver(scalar.value) {
          scalars.append(scalar.value)
        }
      }
      end(answer)
      next += 1
    }
    self.scalars = scalars
    self.ends = ends
    self.answers = answers
    self.starts = starts
  }

  /// Whether a word may start with a character.
  func mayStart(with scalar: UInt32) -> Bool {
    scalar <= 0xFFFF && starts[Int(scalar >> 6)] & 1 << UInt64(scalar & 63) != 0
  }

  /// What a word says; `nil` if it is none of these.
  func answer(_ word: [UInt32]) -> EmptyAnswer? {
    var start = 0
    for index in ends.indices {
      let end = ends[index]
      if end - start == word.count, scalars[start] == word[0], scalars[start..<end] == word[...] {
        return EmptyAnswer(rawValue: answers[index])
      }
      start = end
    }
    return nil
  }
}

extension TextNode {
  /// Whether the text says something, and not only that there is nothing to say.
  package var saysSomething: Bool { emptyAnswer == nil }

  /// Whether the text may tell what was done or what came of it: that there was no occasion, or no
  /// effect, does tell.
  package var tellsOfSomethingDone: Bool {
    switch emptyAnswer {
    case nil, .noOccasion, .noEffect: true
    case .nothing, .notDone, .notSeen: false
    }
  }
}
