package import ClaimModel
internal import Diagnostics
internal import Frameworks
internal import YAMLSyntax

/// A framework together with what people should know of it.
package struct ExplainedFramework: Sendable {
  /// The framework.
  package let framework: Framework
  /// The explanations; a framework need not have any.
  package let guide: FrameworkGuide?

  /// Pairs the two.
  package init(framework: Framework, guide: FrameworkGuide?) {
    self.framework = framework
    self.guide = guide
  }

  /// The framework's id.
  package var id: String { framework.id.map { framework.names.text($0.value) } ?? "" }
}

/// Finds frameworks for people who want to read about them.
package enum FrameworkShelf {
  /// Returns every built-in framework, by id.
  package static var builtIns: [ExplainedFramework] {
    BuiltIn.ids(of: .framework).compactMap { try? read($0) }
  }

  /// Returns every built-in policy as it is written, without what it extends, by id.
  package static var policies: [Policy] {
    BuiltIn.ids(of: .policy).compactMap { id in
      BuiltIn.find(.policy, id: id).flatMap {
        Policy.read(YAMLReader.parse($0.bytes, file: FileID(0)).tree).policy
      }
    }
  }

  /// Every built-in mapping between frameworks, by the name of its file.
  package static var mappings: [FrameworkMapping] {
    BuiltIn.ids(of: .mapping).compactMap { id in
      BuiltIn.find(.mapping, id: id).flatMap {
        FrameworkMapping.read(YAMLReader.parse($0.bytes, file: FileID(0)).tree).mapping
      }
    }
  }

  /// Returns the first item or direction that a built-in policy names and a framework does not
  /// have; with such a policy nothing can be decided.
  package static func target(of policy: String, missingIn framework: Framework) -> String? {
    var id: String? = policy
    var seen: Set<String> = []
    while let name = id, seen.insert(name).inserted,
      let policy = policies.first(where: { $0.id == name })
    {
      for target in policy.targets {
        switch target.kind {
        case .item where framework.itemIndex(target.id) == nil: return target.id
        case .direction where framework.directionIndex(target.id) == nil: return target.id
        case .item, .direction, .rule, .option: continue
        }
      }
      id = policy.extendsText
    }
    return nil
  }

  /// Returns the framework that somebody means.
  ///
  /// - Parameters:
  ///   - name: An id, or a file relative to the working directory; `nil` for the framework of the
  ///     organisation in the working directory, or without one for the newest built-in: the last
  ///     one by name.
  ///   - files: The files of the working directory.
  /// - Returns: The framework with its explanations.
  /// - Throws: `RunFailure` if there is no such framework or it cannot be read.
  package static func framework(
    named name: String?,
    in files: some FileTree
  ) throws(RunFailure) -> ExplainedFramework {
    let name = name ?? nameInWorkingDirectory(files) ?? BuiltIn.ids(of: .framework).last ?? ""
    guard name.isFile else { return try read(name) }
    let bytes: [UInt8]
    do throws(FileTreeError) {
      bytes = try files.bytes(at: name, within: nil, limit: YAMLLimits.standard.fileSize)
    } catch {
      let finding = Finding(
        unreadable: name,
        at: SourceRange(file: FileID(0), start: 0, end: 0),
        error
      )
      throw RunFailure(message: finding.message)
    }
    return try read(bytes, path: name)
  }

  private static func nameInWorkingDirectory(_ files: some FileTree) -> String? {
    let limit = YAMLLimits.standard.fileSize
    guard let bytes = try? files.bytes(at: Discovery.fileName, within: ".", limit: limit) else {
      return nil
    }
    let tree = YAMLReader.parse(bytes, file: FileID(0)).tree
    return tree.topValue(of: "framework")?.text
  }

  private static func read(_ id: String) throws(RunFailure) -> ExplainedFramework {
    guard let builtIn = BuiltIn.find(.framework, id: id) else {
      let place = SourceRange(file: FileID(0), start: 0, end: 0)
      throw RunFailure(message: Finding(unknownFramework: id, at: place).message)
    }
    return try read(builtIn.bytes, path: id)
  }

  private static func read(
    _ bytes: [UInt8],
    path: String
  ) throws(RunFailure) -> ExplainedFramework {
    let (tree, broken) = YAMLReader.parse(bytes, file: FileID(0))
    let source = tree.sourceFile(path: path)
    if let finding = broken.first { throw RunFailure(message: .unusable(source, finding)) }
    let (framework, findings) = Framework.read(tree)
    if let finding = findings.first { throw RunFailure(message: .unusable(source, finding)) }
    guard let framework else {
      let finding = Finding(emptyFile: path, file: FileID(0))
      throw RunFailure(message: finding.message)
    }
    let (guide, doubts) = FrameworkGuide.read(tree, of: framework)
    if let finding = doubts.first { throw RunFailure(message: .unusable(source, finding)) }
    return ExplainedFramework(framework: framework, guide: guide)
  }
}

extension Message {
  /// Says where a framework's file is wrong.
  static func unusable(_ file: SourceFile, _ finding: Finding) -> Self {
    let line = LineTable(file).position(at: finding.range.start).line
    let text = finding.message.text
    return Message(
      Bilingual(ja: "\(file.path):\(line): \(text.ja)", en: "\(file.path):\(line): \(text.en)"),
      help: finding.message.help
    )
  }
}
