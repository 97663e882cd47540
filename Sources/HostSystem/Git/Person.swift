/// Who stands behind an e-mail address of a commit.
enum Person {
  /// Addresses under which forges commit for somebody else, whose address is the author's.
  private static let forges = ["noreply@github.com", "noreply@gitlab.com"]

  /// Returns the people behind the addresses of a commit, each once, without forges.
  ///
  /// - Parameters:
  ///   - addresses: As git writes them, by the mailmap.
  ///   - known: Addresses met before; several thousand commits have a few.
  /// - Returns: Their addresses, normalised.
  static func all(
    _ addresses: [ArraySlice<UInt8>],
    known: inout [ArraySlice<UInt8>: String]
  ) -> [String] {
    var people: [String] = []
    for address in addresses {
      let person: String
      if let normal = known[address] {
        person = normal
      } else {
        person = normalized(String(decoding: address, as: UTF8.self))
        known[ArraySlice(Array(address))] = person
      }
      if !person.isEmpty, !forges.contains(person), !people.contains(person) {
        people.append(person)
      }
    }
    return people
  }

  /// An address in small letters, without blanks, and without the number that GitHub puts before
  /// the name in addresses that it makes up.
  static func normalized(_ address: String) -> String {
    let small = address.lowercased().filter { $0 != " " && $0 != "<" && $0 != ">" }
    guard small.hasSuffix("@users.noreply.github.com"), let plus = small.firstIndex(of: "+") else {
      return small
    }
    return String(small[small.index(after: plus)...])
  }
}
