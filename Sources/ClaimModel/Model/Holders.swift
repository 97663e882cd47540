/// Who holds which role, read once, so that rules compare small numbers instead of texts.
struct Holders: Sendable {
  /// Whether anybody may hold two roles; if not, two roles are two people.
  private(set) var areShared = false

  /// By role: the names of its holders, those of one word alone, and all words they are written in.
  private var names: [[Int]] = []
  private var bare: [[Int]] = []
  private var words: [[Int]] = []
  /// By role, a role that stands for all that are tied to it; and by that role, all of them.
  private var groups: [Int]
  private var members: [[Int]]

  /// Reads the holders of roles.
  ///
  /// - Parameter texts: What `held_by` says of each role, in every language it says it in.
  init(_ texts: [[String]]) {
    groups = Array(texts.indices)
    members = texts.indices.map { [$0] }
    var numbers: [String: Int] = [:]
    func number(_ text: String) -> Int {
      let next = numbers.count
      guard let known = numbers[text] else {
        numbers[text] = next
        return next
      }
      return known
    }
    for texts in texts {
      // Nearly all roles: one word, which is the name.
      if texts.count == 1, HolderNames.isOnePlainName(texts[0]) {
        let name = [number(texts[0])]
        names.append(name)
        bare.append(name)
        words.append(name)
        continue
      }
      var (names, bare, words): ([Int], [Int], [Int]) = ([], [], [])
      for holder in texts.flatMap(HolderNames.holders) {
        let name = number(holder.name)
        names.append(name)
        if holder.isBare { bare.append(name) }
        // A single word is the name.
        if holder.words.count == 1 { words.append(name) } else { words += holder.words.map(number) }
      }
      self.names.append(names)
      self.bare.append(bare)
      self.words.append(words)
    }
    tie(count: numbers.count)
  }

  /// Ties the roles that share a holder, and through them those that share one of theirs.
  private mutating func tie(count: Int) {
    var named = Array(repeating: -1, count: count)
    for role in names.indices {
      for name in names[role] {
        if named[name] < 0 { named[name] = role } else { join(named[name], role) }
      }
    }
    var barely = Array(repeating: -1, count: count)
    for role in bare.indices { for name in bare[role] { barely[name] = role } }
    for role in words.indices {
      for word in words[role] where barely[word] >= 0 { join(barely[word], role) }
    }
    for role in groups.indices { groups[role] = group(of: role) }
    members = Array(repeating: [], count: groups.count)
    for (role, group) in groups.enumerated() { members[group].append(role) }
  }

  private mutating func join(_ left: Int, _ right: Int) {
    guard left != right else { return }
    areShared = true
    groups[group(of: right)] = group(of: left)
  }

  private func group(of role: Int) -> Int {
    var group = role
    while groups[group] != group { group = groups[group] }
    return group
  }

  /// Whether two roles are held by one person or department, as far as can be told.
  func areSame(_ left: Int, _ right: Int) -> Bool {
    Self.meet(names[left], names[right]) || Self.meet(bare[left], words[right])
      || Self.meet(words[left], bare[right])
  }

  private static func meet(_ left: [Int], _ right: [Int]) -> Bool {
    left.contains { right.contains($0) }
  }

  /// Returns every role tied to one by holders, itself included.
  ///
  /// A bare surname ties all who have it: whose line is whose cannot be told.
  func roles(tiedTo role: Int) -> [Int] { members[groups[role]] }
}
