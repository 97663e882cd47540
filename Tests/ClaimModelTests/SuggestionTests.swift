import Diagnostics
import Testing

@Suite struct `A suggestion` {
  @Test(arguments: [
    ("ovner", "owner"), ("Owner", "owner"), ("leve", "level"), ("lveel", "level"), ("nots", "note"),
    ("claimedon", "claimed_on"), ("claimed-on", "claimed_on"),
  ])
  func `names the word that is close`(_ word: String, _ meant: String) {
    let keys = ["item", "level", "owner", "claimed_on", "note"]
    #expect(Suggestion.closest(to: word, among: keys) == meant)
  }

  @Test(arguments: ["", "x", "colour", "日付", "claims"])
  func `is silent if nothing is close`(_ word: String) {
    #expect(Suggestion.closest(to: word, among: ["item", "level", "owner", "claimed_on"]) == nil)
  }

  @Test func `takes the first of two that are equally close`() {
    #expect(Suggestion.closest(to: "cat", among: ["bat", "car"]) == "bat")
    #expect(Suggestion.closest(to: "car", among: ["bat", "car"]) == "car")
  }

  @Test func `is silent without candidates`() {
    #expect(Suggestion.closest(to: "owner", among: [String]()) == nil)
  }
}
