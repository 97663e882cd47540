import Engine
import Foundation
import HostSystem
import Testing

@Suite struct `A fixed file` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("before", to: "org/a.yaml")
  }

  private func change(_ path: String, before: String = "before") -> FixPlan.Change {
    FixPlan.Change(
      path: folder.path + "/" + path,
      root: folder.path + "/org",
      before: Array(before.utf8),
      after: Array("after".utf8),
      fixed: []
    )
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: folder.path + "/" + path, encoding: .utf8)
  }

  @Test func `keeps its rights and leaves nothing beside it`() throws {
    try folder.allow(0o640, on: "org/a.yaml")
    #expect(FileReplacement.write(change("org/a.yaml")) == .written)
    #expect(try text("org/a.yaml") == "after")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/org/a.yaml")
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/org") == ["a.yaml"])
  }

  @Test(arguments: ["befor", "before ", "Before", ""])
  func `is not written if somebody changed it`(_ read: String) throws {
    #expect(FileReplacement.write(change("org/a.yaml", before: read)) == .changedMeanwhile)
    #expect(try text("org/a.yaml") == "before")
  }

  @Test func `is not written if it is gone`() throws {
    #expect(FileReplacement.write(change("org/b.yaml")) == .changedMeanwhile)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/org/b.yaml"))
  }

  @Test func `is not written through links`() throws {
    try folder.write("before", to: "outside/c.yaml")
    try folder.link("org/link.yaml", to: "a.yaml")
    try folder.link("org/out.yaml", to: "../outside/c.yaml")
    try folder.link("org/folder", to: "../outside")
    for path in ["org/link.yaml", "org/out.yaml", "org/folder/c.yaml"] {
      #expect(FileReplacement.write(change(path)) == .isLinked)
    }
    try FileManager.default.linkItem(
      atPath: folder.path + "/org/a.yaml",
      toPath: folder.path + "/outside/d.yaml"
    )
    #expect(FileReplacement.write(change("org/a.yaml")) == .isLinked)
    for path in ["org/a.yaml", "outside/c.yaml", "outside/d.yaml"] {
      #expect(try text(path) == "before")
    }
  }

  @Test func `may stand in a folder that is reached by a link`() throws {
    try folder.link("way", to: "org")
    let way = FixPlan.Change(
      path: folder.path + "/way/a.yaml",
      root: folder.path + "/way",
      before: Array("before".utf8),
      after: Array("after".utf8),
      fixed: []
    )
    #expect(FileReplacement.write(way) == .written)
    #expect(try text("org/a.yaml") == "after")
  }
}
