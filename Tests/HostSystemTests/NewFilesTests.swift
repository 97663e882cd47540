import Foundation
import HostSystem
import Testing

@Suite struct `New files` {
  private static func taken(_ paths: [String]) -> [String]? {
    do throws(NewFiles.Failure) {
      try NewFiles.write(paths.map { ($0, Array("new".utf8)) })
      return nil
    } catch {
      guard case .inTheWay(let paths) = error else { return [] }
      return paths
    }
  }

  @Test func `are made with their folders`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(Self.taken(["\(folder)/a/b/c.txt", "\(folder)/a/d.txt"]) == nil)
    #expect(FileManager.default.contents(atPath: "\(folder)/a/b/c.txt") == Data("new".utf8))
  }

  @Test(arguments: ["file", "folder", "link to nothing", "file as a folder"])
  func `take no one's place, and then none is made`(_ what: String) throws {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? manager.removeItem(atPath: folder) }
    try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = "\(folder)/x"
    switch what {
    case "folder": try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
    case "link to nothing": try manager.createSymbolicLink(atPath: path, withDestinationPath: "n")
    default: _ = manager.createFile(atPath: path, contents: Data("mine".utf8))
    }
    let wanted = what == "file as a folder" ? "\(path)/y" : path
    #expect(Self.taken(["\(folder)/a/first", wanted]) == [path])
    #expect(try manager.contentsOfDirectory(atPath: folder) == ["x"])
  }

  @Test func `leave nothing behind if one of them cannot be written`() throws {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? manager.removeItem(atPath: folder) }
    let long = String(repeating: "x", count: 300)
    #expect(Self.taken(["\(folder)/a/first", "\(folder)/\(long)"]) == [])
    #expect(!manager.fileExists(atPath: folder))
  }
}
