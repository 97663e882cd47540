import ClaimModel
import EvidenceFiles
import Testing

@Suite struct `A digest` {
  // FIPS 180-4's examples and NIST's vectors for byte-oriented messages.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `is SHA-256`(_ text: String, _ digits: String) throws {
    let digest = FileDigest.sha256(of: Array(text.utf8))
    #expect(digest.description == digits)
    #expect(Digest(digits) == digest)
    #expect(Digest(digits.uppercased()) == digest)
  }

  @Test func `of a million letters is right`() {
    let digest = FileDigest.sha256(of: Array(repeating: UInt8(ascii: "a"), count: 1_000_000))
    #expect(
      digest.description == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    )
  }

  @Test(arguments: [
    "", "abc", String(repeating: "g", count: 64), String(repeating: "a", count: 63),
  ])
  func `is 64 hexadecimal digits and nothing else`(_ text: String) {
    #expect(Digest(text) == nil)
  }
}
