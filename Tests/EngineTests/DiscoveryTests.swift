import ClaimModel
import Engine
import HostSystem
import Reporting
import TestSupport
import Testing

@Suite struct `Organisations` {
  private let files: [String: String]
  private let folders: [String]

  /// Some hundred organisations in two groups, some below others, among folders that hold none.
  init() {
    var files: [String: String] = ["group-a/.hidden/shisei.yaml": "", "group-b/notes/x/y.md": ""]
    var folders: [String] = []
    for number in 100..<300 {
      let folder = number.isMultiple(of: 3) ? "group-b/\(number)" : "group-a/\(number)"
      folders.append(folder)
      files["\(folder)/evidence/records/minutes.md"] = "minutes"
      if number.isMultiple(of: 10) { folders.append("\(folder)/subsidiary") }
    }
    for folder in folders { files["\(folder)/shisei.yaml"] = "shisei: 1\nkind: Organization\n" }
    self.files = files
    self.folders = folders.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  @Test(arguments: [1, 2, 3, 8])
  func `are found in one order by any number of threads`(_ jobs: Int) throws {
    let reports = try CheckedRepository.reports(
      of: MemoryFiles(files),
      at: ["."],
      asOf: .october,
      workers: WorkerThreads.workers(jobs: jobs)
    )
    #expect(reports.map(\.folder) == folders)
  }

  @Test(arguments: ["shisei.yml", "Shisei.yaml", "SHISEI.YML"], [1, 3])
  func `are not checked at all if one file is not called as it must be`(_ name: String, _ jobs: Int)
  {
    var files = files
    for folder in ["group-b/150", "group-z"] {
      files["\(folder)/shisei.yaml"] = nil
      files["\(folder)/\(name)"] = "shisei: 1\nkind: Organization\n"
      #expect(throws: RunFailure.self) {
        try CheckedRepository.reports(
          of: MemoryFiles(files),
          at: ["."],
          asOf: .october,
          workers: WorkerThreads.workers(jobs: jobs)
        )
      }
      files["\(folder)/\(name)"] = nil
    }
  }

  @Test func `may have a build server's file of the same name beside them`() throws {
    var files = files
    files["ci/shisei.yml"] = "on: pull_request\njobs:\n  check: {}\n"
    let reports = try CheckedRepository.reports(of: MemoryFiles(files), at: ["."], asOf: .october)
    #expect(reports.map(\.folder) == folders)
  }

  @Test(arguments: [1, 3])
  func `are not checked at all if one of many folders cannot be listed`(_ jobs: Int) {
    #expect(throws: RunFailure.self) {
      try CheckedRepository.reports(
        of: MemoryFiles(files, statuses: ["group-a/299": .unreadable]),
        at: ["."],
        asOf: .october,
        workers: WorkerThreads.workers(jobs: jobs)
      )
    }
  }
}
