internal import ClaimModel
internal import Diagnostics
internal import Reporting

/// What git says of files.
extension OrganizationComparison {
  /// What stands for a file's bytes on one side: equal ones, equal bytes; `nil` if it is not there.
  func content(of path: String, in folder: String, isAfter: Bool) -> String? {
    let isWorking = isAfter && base.commits.head == nil
    let side = isAfter ? history : base.history
    guard let place = side.place(of: folder) else { return nil }
    let full = (place.prefix + path).normalizedPath
    if isWorking, let state = place.repository.working[full] {
      return state == .deleted ? nil : "working tree"
    }
    return place.repository.head[full].map { place.repository.contents[Int($0)] }
  }

  /// Whether all that a report rests on is the same in the base.
  func isUnchanged(_ own: Side, at head: String, and before: String) -> Bool {
    guard head == before, let model = own.report.assessed?.model,
      let new = history.place(of: head),
      let old = base.history.place(of: head), new.prefix == old.prefix,
      new.repository.links.isEmpty, old.repository.links.isEmpty
    else { return false }
    let (now, then) = (new.repository, old.repository)
    func isSame(_ path: String) -> Bool {
      guard let content = now.head[path], let other = then.head[path] else {
        return now.head[path] == nil && then.head[path] == nil
      }
      return now.contents[Int(content)] == then.contents[Int(other)]
    }
    func isKnown(_ path: String) -> Bool {
      let full = (new.prefix + path).normalizedPath
      return now.head[full] != nil && now.working[full] == nil && isSame(full)
    }
    guard now.paths(below: new.prefix).allSatisfy({ isSame(now.paths[Int($0)]) }),
      then.paths(below: new.prefix).allSatisfy({ isSame(then.paths[Int($0)]) }),
      !now.working.keys.contains(where: { $0.hasPrefix(new.prefix) })
    else { return false }
    // What git ignores, or what lies outside, is in no commit.
    guard own.report.files.allSatisfy({ isKnown($0.path) }) else { return false }
    var isUnchanged = true
    model.evidence.forEachFile { _, file in
      guard isUnchanged, let facts = model.files[file.path.value], facts.status != .missing else {
        return
      }
      isUnchanged = isKnown(model.text(file.path.value))
    }
    return isUnchanged
  }
}
