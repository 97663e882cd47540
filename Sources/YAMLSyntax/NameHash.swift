/// A quick hash of short texts, the same on every machine and in every run.
///
/// Keys and ids of a file are hashed once while it is parsed; looking them up compares one number
/// before it compares bytes. It keeps no secret: tables that use it have bounded size.
package enum NameHash {
  private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let factor: UInt64 = 0xD6E8_FEB8_6659_FD93

  /// Hashes a text written in the program.
  package static func of(_ text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { unsafe of($0) }
  }

  /// Hashes a text that was cut out of another one.
  package static func of(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { unsafe of($0) }
  }

  /// Hashes bytes of a file.
  @inline(__always)
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let count = bytes.count
    guard count > 0, let base = unsafe UnsafeRawPointer(bytes.baseAddress) else { return 0 }
    var state = seed ^ UInt64(truncatingIfNeeded: count)
    if count >= 8 {
      var offset = 0
      while offset + 8 < count {
        unsafe mix(&state, base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        offset += 8
      }
      unsafe mix(&state, base.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    } else if count >= 4 {
      let low = unsafe base.loadUnaligned(as: UInt32.self)
      let high = unsafe base.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      mix(&state, UInt64(low) | UInt64(high) << 32)
    } else {
      unsafe mix(
        &state,
        UInt64(bytes[0]) | UInt64(bytes[count / 2]) << 8 | UInt64(bytes[count - 1]) << 16
      )
    }
    return UInt32(truncatingIfNeeded: state >> 32)
  }

  @inline(__always)
  private static func mix(_ state: inout UInt64, _ word: UInt64) {
    state = (state ^ word) &* factor
    state ^= state >> 29
  }
}
