import Foundation
import TestSupport
import Testing

/// A YAML file of the repository, or one such as the benchmarks measure.
struct SampleYAML: CustomTestStringConvertible, Sendable {
  let path: String
  let bytes: [UInt8]

  var testDescription: String { path }

  /// The file, or some of its lines if it is long.
  func part(seed: UInt64) -> [UInt8] {
    guard bytes.count > 6000 else { return bytes }
    var random = SeededRandom(seed: seed)
    let start = bytes[random.below(bytes.count - 4000)...].firstIndex(of: 0x0A) ?? 0
    return Array(bytes[start..<min(start + 3000, bytes.count)])
  }

  static let all =
    repository + [
      SampleYAML(path: "organization", bytes: Array(organization.utf8)),
      SampleYAML(path: "claims", bytes: Array(claims.utf8)),
      SampleYAML(path: "evidence", bytes: Array(evidence.utf8)),
    ]

  /// All that stands in `examples`, `policies` and among the fixtures.
  private static let repository: [SampleYAML] = {
    let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    return ["examples", "policies", "Tests/Fixtures"].flatMap { (folder: String) -> [SampleYAML] in
      let files = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
      let names = (files?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".yaml") }
      return names.sorted().compactMap { name in
        let path = folder + "/" + name
        guard let data = try? Data(contentsOf: root.appending(path: path)) else { return nil }
        return SampleYAML(path: path, bytes: Array(data))
      }
    }
  }()
}

/// Files in the forms that `Benchmarks/generate.py` writes.
extension SampleYAML {
  private static let organization = """
    # 北星物産株式会社 自己評価
    shisei: 1
    kind: Organization
    name: { ja: 北星物産株式会社, en: "Hokusei Bussan Co., Ltd." }
    fiscal_year_start: 04-01   # 4月始まり
    roles:
      - { id: board, title: { ja: 取締役会, en: Board of directors }, authority: board }
      - id: csirt
        title: { ja: CSIRTリーダー, en: CSIRT lead }
        deputy: security
      - { id: audit, title: 内部監査室長, reports_to: board } # 取締役会に直属
    claims: [claims/*.yaml]

    """

  private static let claims =
    "shisei: 1\nkind: Claims\nclaims:\n"
    + (1...40).map { number in
      """
      # 指示\(number) 資源
      - item: \(number % 10 + 1)-\(number)
        level: \(number % 5 + 1)
        owner: ciso
        claimed_on: 2026-10-07
        note: 基本方針の公開版を担当部門で管理し、委員会で確認している。
        documents: [{ ref: sec-policy }]
        resources: [{ ref: p-ciso }, { ref: b-security }, { ref: t-admin }]
        improvements:
        - id: imp-\(number)
          addresses: [f-audit-1]
          effect: 確認漏れ 7件 → 0件
          revised: { document: sec-rules, version: "6.4" }

      """
    }.joined()

  private static let evidence =
    "shisei: 1\nkind: Evidence\ndocuments:\n"
    + (1...40).map { number in
      """
      - id: doc-\(number)
        title: "FY2026 セキュリティ対策・人材計画"
        url: https://www.org-00007.example/security/policy#\(number)
        version: "\(number).2"
        approved_by: board
        approved_on: 2026-02-23
        scope: 全社

      """
    }.joined()
}
