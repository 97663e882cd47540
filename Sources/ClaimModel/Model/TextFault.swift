/// Why nobody can look into a text.
package enum TextFault: Sendable, BitwiseCopyable {
  /// It is larger than what is read.
  case tooLarge
  case utf16
  case utf32
  case shiftJIS
  case eucJP
  case iso2022JP
  /// It is in no encoding that is known here.
  case otherEncoding
  /// It has bytes that no text has.
  case notText
}
