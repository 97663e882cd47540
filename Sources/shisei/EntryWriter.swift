internal import Authoring
internal import ClaimModel
internal import ClaimRules
internal import Diagnostics
internal import Engine
internal import HostSystem

/// What `shisei new` has to find out before it adds anything.
struct EntryWriter {
  private let command: NewCommand
  private let organization: OrganizationFiles
  private let framework: ExplainedFramework
  private let id: String?
  private let skeleton: Skeleton

  private let piece: NewPiece
  /// Files that the new piece names and that are not there.
  private var missingFiles: [String] = []

  init(_ command: NewCommand, adding piece: NewPiece) throws {
    self.command = command
    self.piece = piece
    do throws(RunFailure) {
      organization = try OrganizationFiles(command.folder, in: DiskFiles())
    } catch {
      throw CommandFailure(error.message)
    }
    let name = organization.text(of: "framework")
    framework = try FrameworkOption.load(
      name.map { $0.isFile ? command.folder.appending(path: $0) : $0 }
    )
    var skeleton = Skeleton(piece, language: ChosenLanguage.current)
    if piece == .role, command.id == nil,
      let value = command.values.first(where: { $0.hasPrefix("id=") })
    {
      throw CommandFailure(isOption: "id", String(value.dropFirst("id=".count)))
    }
    id = try Self.identifier(of: piece, command.id, organization)
    if let id { try Self.set("id", id, in: &skeleton) }
    for value in command.values {
      let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { throw CommandFailure(noPair: value) }
      guard parts[0] != "id", parts[0] != "kind" else {
        throw CommandFailure(isOption: String(parts[0]), String(parts[1]))
      }
      try Self.check(String(parts[0]), String(parts[1]), piece, framework.framework)
      try Self.set(String(parts[0]), String(parts[1]), in: &skeleton)
      if piece.namesFile(in: String(parts[0])),
        try Self.isMissing(String(parts[1]), in: command.folder)
      {
        missingFiles.append(String(parts[1]))
      }
    }
    for item in command.item where framework.framework.itemIndex(item) == nil {
      let known = framework.framework.items.indices.map(framework.framework.itemID)
      throw CommandFailure.unknown(Words(ja: "項目", en: "item").text, item, among: known)
    }
    if piece == .claim || piece == .waiver {
      guard command.item.count <= 1 else { throw CommandFailure(twoItems: command.item) }
      if let item = command.item.first { try Self.set("item", item, in: &skeleton) }
    }
    if piece == .claim {
      try Self.refuseSecondClaim(of: command, in: organization)
      let zone = organization.text(of: "time_zone")
      let day = try command.day.day(utcOffset: NewOrganization.utcOffset(zone))
      if skeleton.openKeys.contains("claimed_on") {
        try Self.set("claimed_on", day.description, in: &skeleton)
      }
      if skeleton.openKeys.contains("level") {
        try Self.set("level", String(framework.framework.lowestLevel), in: &skeleton)
      }
    }
    self.skeleton = skeleton
  }

  private static func set(
    _ key: String,
    _ value: String,
    in skeleton: inout Skeleton
  ) throws {
    do throws(Skeleton.Problem) {
      try skeleton.set(key, value)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The id of the new piece; `nil` for what has none.
  private static func identifier(
    of piece: NewPiece,
    _ id: String?,
    _ organization: OrganizationFiles
  ) throws -> String? {
    guard piece != .claim, piece != .waiver else {
      if let id { throw CommandFailure(noID: id, piece) }
      return nil
    }
    var ids = IDs()
    for kind in [FileKind.organization, .claims, .evidence] where piece != .role {
      for file in organization[kind] { ids.add(file.tree) }
    }
    guard let id else {
      guard piece != .role else { throw CommandFailure.roleWithoutID }
      return ids.next(for: piece)
    }
    let isTaken = piece == .role ? organization.roles.contains(id) : ids.contains(id)
    guard !isTaken else { throw CommandFailure(takenID: id) }
    return id
  }

  /// Refuses a claim without an item, and one of an item that has a claim already.
  private static func refuseSecondClaim(
    of command: NewCommand,
    in organization: OrganizationFiles
  ) throws {
    let given = command.values.last { $0.hasPrefix("item=") }?.dropFirst("item=".count)
    guard let item = command.item.first ?? given.map(String.init) else {
      throw CommandFailure.claimWithoutItem
    }
    for file in organization[.claims] {
      guard let claim = Additions.claim(of: item, in: file.tree) else { continue }
      let path = command.folder.appending(path: file.path)
      throw CommandFailure(claimed: item, at: "\(path):\(file.line(of: claim))")
    }
  }

  /// Whether a file of evidence is not there; one outside of the folder is refused, as a check
  /// would never read it.
  private static func isMissing(_ path: String, in folder: String) throws -> Bool {
    guard !path.leavesItsFolder else { throw CommandFailure(outside: path) }
    switch DiskFiles().facts(of: folder.appending(path: path), within: folder).status {
    case .outside: throw CommandFailure(outside: path)
    case .missing: return true
    default: return false
    }
  }

  /// What to know about the new piece although nothing keeps it from being written.
  var warnings: String {
    missingFiles.map { path in
      Words(
        ja: "shisei: ファイル「\(path)」はまだありません。置くまでは shisei check が知らせます\n",
        en: "shisei: there is no file “\(path)” yet; check will say so\n"
      ).text
    }.joined()
  }

  /// Refuses words that the framework or the catalogue does not know: they are mostly misspelt.
  private static func check(
    _ key: String,
    _ value: String,
    _ piece: NewPiece,
    _ framework: Framework
  ) throws {
    let known: [String]
    switch (piece, key) {
    case (.document, "type"): known = framework.documentTypeNames.map(framework.names.text)
    case (.evaluation, "type"): known = framework.evaluationTypeNames.map(framework.names.text)
    case (.claim, "item"), (.waiver, "item"): known = framework.items.indices.map(framework.itemID)
    case (.claim, "level"): known = framework.levels.map { String($0.number) }
    case (.waiver, "rule"): known = RuleCatalogue.all.map { $0.metadata.id.name }
    default: return
    }
    guard known.contains(value) else { throw CommandFailure.unknown(key, value, among: known) }
  }

  /// Adds the entry, and its reference to the claims that shall cite it.
  func additions() throws -> Additions {
    var additions = Additions()
    let target = try target()
    let header = "shisei: \(FileHeader.version)\nkind: \(piece.fileKind.rawValue)\n"
    guard
      additions.add(
        skeleton.entry,
        to: piece.list,
        of: target.path,
        bytes: target.bytes,
        header: header
      )
    else { throw CommandFailure(cannotAddTo: target.path, skeleton.entry, list: piece.list) }
    guard piece.evidenceKind != nil, let id else { return additions }
    let reference = NewEntry([NewEntry.Line("ref", YAMLText.identifier(id))])
    for item in command.item {
      guard
        let file = organization[.claims].first(where: {
          Additions.claim(of: item, in: $0.tree) != nil
        })
      else { throw CommandFailure(noClaim: item) }
      let isAdded = additions.add(
        reference,
        to: piece.list,
        of: file.path,
        bytes: file.bytes,
        header: header
      ) { Additions.claim(of: item, in: $0) }
      guard isAdded else {
        throw CommandFailure(cannotAddTo: file.path, reference, list: piece.list)
      }
    }
    return additions
  }

  /// The file that the entry goes to.
  private func target() throws -> (path: String, bytes: [UInt8]?) {
    let files = organization[piece.fileKind]
    if let path = command.file?.normalizedPath {
      if let file = files.first(where: { $0.path.normalizedPath == path }) {
        return (file.path, file.bytes)
      }
      guard organization.reads(path, as: piece.fileKind) else { throw CommandFailure(unread: path) }
      return (path, nil)
    }
    if piece == .claim, let item = command.item.first, let file = neighbour(of: item) {
      return (file.path, file.bytes)
    }
    // The file that has such entries already, else the first of its kind.
    let fitting = files.first { $0.has(piece.list) }
    if let file = fitting ?? files.first { return (file.path, file.bytes) }
    guard let path = organization.newPath(for: piece.fileKind) else {
      throw CommandFailure(noPlace: piece)
    }
    return (path, nil)
  }

  /// The file with the last claim of the item's direction.
  private func neighbour(of item: String) -> OrganizationFiles.File? {
    let framework = framework.framework
    guard let index = framework.itemIndex(item) else { return nil }
    let siblings = framework.items.indices.filter {
      framework.items[$0].direction == framework.items[index].direction
    }
    return organization[.claims].last { file in
      siblings.contains { Additions.claim(of: framework.itemID($0), in: file.tree) != nil }
    }
  }

  /// Says what was done and what is left to do.
  func report(_ additions: Additions) -> String {
    let paths = additions.changes.map { command.folder.appending(path: $0.path) }
    var text = Words(
      ja: "\(paths.joined(separator: "、")) に\(id.map { "「\($0)」を" } ?? "")書き足しました\n",
      en: "added \(id.map { "\($0) " } ?? "")to \(paths.joined(separator: ", "))\n"
    ).text
    let open = skeleton.openKeys
    if !open.isEmpty {
      text +=
        Words(
          ja: "残りを記入してください: \(open.joined(separator: "、"))\n",
          en: "still to fill in: \(open.joined(separator: ", "))\n"
        ).text
    }
    return text
      + Words(ja: "次に: shisei check\n", en: "then: shisei check\n").text
  }
}
