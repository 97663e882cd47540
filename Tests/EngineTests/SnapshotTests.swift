@testable import ClaimModel
import Diagnostics
import Foundation
import Frameworks
import Testing
import YAMLSyntax

/// Frameworks as the build lays them out, held against the files that they were made from.
@Suite struct `Framework snapshots` {
  /// Every stored property, private ones included: one that a snapshot forgets makes a difference.
  private static func properties(of framework: Framework?) -> [Substring] {
    var text = ""
    dump(framework, to: &text)
    return text.split(separator: "\n")
  }

  private static func decoded(_ bytes: [UInt8]) -> Framework? {
    let (framework, findings) = Framework.read(YAMLReader.parse(bytes, file: FileID(0)).tree)
    #expect(findings.isEmpty)
    return framework
  }

  @Test(arguments: BuiltIn.ids(of: .framework))
  func `of the program are what its files say`(_ id: String) throws {
    let builtIn = try #require(BuiltIn.find(.framework, id: id))
    let read = Self.properties(of: builtIn.framework)
    #expect(read.count > 10_000)
    #expect(read == Self.properties(of: Self.decoded(builtIn.bytes)))
  }

  @Test func `give a framework of somebody's own back`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/frameworks/service-readiness.yaml")
    let framework = try #require(Self.decoded([UInt8](try Data(contentsOf: file))))
    let copy = Framework(snapshot: Array(framework.snapshot.utf8))
    #expect(Self.properties(of: copy) == Self.properties(of: framework))
    #expect(copy.snapshot == framework.snapshot)
  }

  @Test(arguments: [Int.min, -33, -32, -1, 0, 1, 31, 32, 1023, 1024, .max])
  func `carry numbers of any size`(_ number: Int) {
    var framework = Framework()
    framework.claimWindow = .days(number)
    framework.levels = [Framework.Level(), Framework.Level()]
    framework.levels[1].number = number
    framework.levels[1].title = Bilingual(ja: "引用符 \"\"\" と \\", en: "")
    let copy = Framework(snapshot: Array(framework.snapshot.utf8))
    #expect(Self.properties(of: copy) == Self.properties(of: framework))
  }
}
