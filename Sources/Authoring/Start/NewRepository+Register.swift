internal import ClaimModel
internal import Diagnostics

/// The register of evidence, the waivers, and what stands beside them.
extension NewRepository {
  var registerFile: String {
    modeLine("evidence", depth: 1)
      + CommentLines.make(
        language(
          "根拠の登録簿です。ここに一度書き、申告からは「- ref: 識別子」で参照します。足すには shisei new document などを使えます。",
          "The register of evidence: written once here, cited by claims as “- ref: ID”. To add a piece: shisei new document, and so on."
        )
      )
        + """
        shisei: 1
        kind: Evidence

        """
      + section(
        "documents",
        language("文書の例:", "A document:"),
        [
          "id: DOC-001", language("title: 情報セキュリティ基本方針", "title: Information security policy"),
          "type: \(firstType)", "path: documents/policy.md", "version: \"1.0\"",
          language(
            "status: approved        # draft（案）は根拠になりません",
            "status: approved        # a draft supports nothing"
          ),
          language(
            "author: \(secondRole)        # 作成者は承認者と別の役割",
            "author: \(secondRole)        # another role than the approver"
          ), "approved_by: \(NewOrganization.topRole)", "approved_on: 2026-04-15",
          "effective_on: 2026-05-01", "reviewed_on: 2026-04-15", "announced_on: 2026-05-01",
        ]
      )
      + section(
        "resources",
        language("担当者の例:", "A person:"),
        [
          "kind: person", "id: PER-001", "role: \(secondRole)", "fte: 0.2",
          "appointed_on: 2026-04-01",
        ]
      )
      + section(
        "evaluations",
        language("評価の例:", "An evaluation:"),
        [
          "id: EVA-001", "type: \(firstEvaluationType)", "on: 2026-09-01",
          language(
            "by: \(NewOrganization.topRole)                 # 責任者の指揮下にない役割",
            "by: \(NewOrganization.topRole)                 # outside the owner's line"
          ),
          language("criteria: 情報セキュリティ基本方針", "criteria: Information security policy"),
          language("result: 12 項目のうち 11 項目が適合", "result: 11 of 12 points met"),
          "reported_to: \(NewOrganization.topRole)", "reported_on: 2026-09-10",
        ]
      )
      + section(
        "improvements",
        language("改善の例:", "An improvement:"),
        [
          "id: IMP-001", "addresses: [F-001]",
          language("cause: 手順書に担当の記載がなかった", "cause: the procedure named nobody"),
          language("action: 担当を手順書に加えた", "action: the procedure now names who does it"),
          "owner: \(secondRole)", "done_on: 2026-10-01", "verified_by: \(NewOrganization.topRole)",
          "verified_on: 2026-10-15",
        ]
      )
  }

  /// An empty list with an entry in comments.
  private func section(_ key: String, _ title: String, _ lines: [String]) -> String {
    let entry = lines.enumerated().map { "#   \($0.offset == 0 ? "- " : "  ")\($0.element)\n" }
    return "\(key): []\n# \(title)\n" + entry.joined()
  }

  private var secondRole: String { organization.roles[1].id }

  private var firstType: String {
    framework.documentTypeNames.first.map(framework.names.text) ?? "policy"
  }

  private var firstEvaluationType: String {
    framework.evaluationTypeNames.first.map(framework.names.text) ?? "internal_audit"
  }

  var waiversFile: String {
    modeLine("waivers", depth: 1)
      + CommentLines.make(
        language(
          "例外承認: 期限を決めて受け入れる指摘です。レベルもスコアも上がりません。足すには shisei new waiver を使えます。",
          "Waivers: findings accepted until a day. They raise no level and no score. To add one: shisei new waiver."
        )
      )
      + "shisei: 1\nkind: Waivers\nwaivers: []\n"
  }

  var documentsNote: String {
    language(
      """
      # 文書

      方針・規程・手順書・計画・台帳を置くフォルダーです。登録簿（`evidence/register.yaml`）の `path:` で指します。

      - 文書の作り方と登録: `shisei new document path=documents/policy.md --item 項目番号`
      - 運用の記録は `records/`、監査や演習の報告書は `reports/` に置きます。

      """,
      """
      # Documents

      Policies, standards, procedures, plans and registers. The register of evidence
      (`evidence/register.yaml`) points to them with `path:`.

      - To enter one: `shisei new document path=documents/policy.md --item ITEM`
      - Records of operation go to `records/`, reports of audits and drills to `reports/`.

      """
    )
  }

  var ignoreFile: String {
    language("# 報告書は毎回作り直せます。\n", "# Reports can be made again at any time.\n")
      + "/shisei-report.*\n"
  }

  /// Digests hold only if every machine has the same bytes.
  var attributesFile: String {
    language(
      "# 根拠のファイルは、どの機械でも 1 バイトも変わらないようにします（ダイジェストの照合のため）。\n",
      "# Evidence has the same bytes on every machine, so that digests hold.\n"
    ) + "/documents/** -text\n/records/** -text\n/reports/** -text\n"
      + "/.shisei/schemas/*.json linguist-generated\n"
  }
}
