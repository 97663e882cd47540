import ClaimModel
import Engine
import TestSupport
import Testing

@Suite struct `A mapping between frameworks` {
  @Test func `is read, and there is one`() { #expect(!FrameworkShelf.mappings.isEmpty) }

  @Test func `names every item of the newer framework once, and only items that exist`() throws {
    for mapping in FrameworkShelf.mappings {
      let old = try FrameworkShelf.framework(named: mapping.from, in: MemoryFiles([:])).framework
      let new = try FrameworkShelf.framework(named: mapping.to, in: MemoryFiles([:])).framework
      #expect(mapping.steps.map(\.item) == new.items.indices.map(new.itemID))
      for step in mapping.steps {
        for id in step.from + step.near { #expect(old.itemIndex(id) != nil, "\(step.item): \(id)") }
      }
    }
  }

  @Test func `agrees with what the newer framework's guide says of each item`() throws {
    for mapping in FrameworkShelf.mappings {
      let guide = try FrameworkShelf.framework(named: mapping.to, in: MemoryFiles([:])).guide
      for step in mapping.steps {
        #expect(try #require(guide?.item(step.item)).predecessors == step.from, "\(step.item)")
      }
    }
  }
}
