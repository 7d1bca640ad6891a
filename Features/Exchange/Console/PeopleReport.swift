import School

/// A plan as the console prints it.
enum PeopleReport {
    static func text(_ plan: PeoplePlan, file: String) -> String {
        var lines = ["Файл «\(file)»: \(counted(plan.rows.count, "строка", "строки", "строк"))."]
        lines += PeoplePlan.Status.allCases.filter { plan.count($0) > 0 }.map { "  \($0.text): \(plan.count($0))" }
        lines += plan.remarks
        lines += plan.rows.filter { $0.status == .wrong }.flatMap(\.notes)
        lines += plan.rows.filter { $0.status == .changed || $0.status == .kept }.flatMap { row in
            row.notes.map { "\(row.title): \($0)" }
        }
        let open = Set(plan.rows.filter { $0.status == .undecided }.map(\.place))
        for question in plan.questions where !open.isDisjoint(with: question.places) {
            lines += ConsoleQuestion.lines(question)
        }
        return lines.joined(separator: "\n")
    }
}

/// A question with the words that answer it on the command line.
enum ConsoleQuestion {
    static func lines(_ question: Question) -> [String] {
        [question.text]
            + question.options.map { "    --answer '\(question.id)=\($0.code)'   \($0.text)" }
            + ["    --answer '\(question.kind.rawValue)=…'   так же для всех таких вопросов"]
    }

    /// `ID=CODE` or `KIND=CODE`; nothing for anything else.
    static func add(_ word: String, to choices: inout Choices) -> Bool {
        guard let sign = word.lastIndex(of: "=") else { return false }
        let (id, code) = (String(word[..<sign]), String(word[word.index(after: sign)...]))
        guard !id.isEmpty, !code.isEmpty else { return false }
        if let kind = Question.Kind(rawValue: id) {
            choices.answersByKind[kind] = code
        } else {
            choices.answers[id] = code
        }
        return true
    }
}
